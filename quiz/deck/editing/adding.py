"""Questions and sources put into a deck that somebody wrote, at the end of what is there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from quiz.deck.editing.editing import NotEdited, Written, written
from quiz.deck.editing.entries import behind, behind_comments, entries, in_brackets, line_start, next_line
from quiz.deck.editing.fields import question_splices
from quiz.deck.editing.plans import Plan
from quiz.deck.editing.plans import splices as plan_splices
from quiz.deck.editing.splices import Splice
from quiz.deck.editing.values import block_entry, new_value
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.formatting.layout import INDENT
from quiz.deck.model import AnyQuestion, Deck, Source
from quiz.deck.nodes import Map, Seq
from quiz.deck.writing import question_lines


def with_added(deck: Written, questions: Sequence[AnyQuestion], sources: Mapping[str, Source]) -> Written:
    """The deck with these questions behind its own, and these sources behind its own.

    The keys of `sources` and the ids of `questions` are new to it. Where the deck had one source alone, which
    its evidence need not name, the evidence names it afterwards. Everything else keeps its bytes. Raises
    `NotEdited`, also for a deck that cannot be read.
    """
    before, root = deck.reading.deck or deck.reading.emptied, deck.reading.root
    if before is None or root is None:
        raise NotEdited("the deck cannot be read")
    own = tuple(_named(before)) if sources else before.questions
    text = deck.file.text
    try:
        splices = [*_behind_questions(text, root, questions), *_sources(text, root, sources)]
        for (node, _), old, new in zip(deck.reading.kept, before.questions, own, strict=True):
            if old != new:
                splices += question_splices(text, node, old, new)
    except DoubtError as doubt:
        line = deck.reading.lines.number(doubt.offset)
        raise NotEdited(
            f"line {line} has a form of YAML beside which nothing can be put; mend it in an editor"
        ) from None
    after = written(deck.file.spliced(splices), deck.reading.name)
    meant = replace(before, sources={**before.sources, **sources}, questions=(*own, *questions))
    if after.reading.deck is None or not _same(after.reading.deck, meant):
        raise NotEdited("what is there would not stay as it is")
    return after


def _named(deck: Deck) -> Iterator[AnyQuestion]:
    """The questions, each naming the deck's only source where its evidence left that to be understood."""
    key = next(iter(deck.sources)) if len(deck.sources) == 1 else ""
    for question in deck.questions:
        if not key or all(one.source for one in question.citations):
            yield question
        else:
            cited = tuple(replace(one, source=one.source or key) for one in question.citations)
            yield replace(question, evidence=cited if isinstance(question.evidence, tuple) else cited[0])


def _behind_questions(text: str, root: Map, questions: Sequence[AnyQuestion]) -> Iterator[Splice]:
    node = root["questions"]
    if isinstance(node, Seq) and not node and questions:
        yield from _first(text, node, questions)
        return
    if not isinstance(node, Seq) or in_brackets(text, node):
        raise NotEdited("the list of questions is written in brackets; write each behind a dash")
    column = node.start - line_start(text, node.start)
    end = behind_comments(text, behind(text, node[-1], node.end), column)
    lines = (line for question in questions for line in ("", *_at(column, question_lines(question))))
    yield Splice(end, end, "".join(f"{line}\n" for line in lines))


def _first(text: str, node: Seq, questions: Sequence[AnyQuestion]) -> Iterator[Splice]:
    """The splices that put questions in the place of an empty list."""
    if "#" in text[node.start : node.end]:
        raise DoubtError(node.start)
    yield Splice(node.start - (text[node.start - 1] == " "), node.end, "")
    line = next_line(text, node.end)
    lines = "\n\n".join("\n".join(question_lines(question)) for question in questions)
    yield Splice(line, line, f"{lines}\n")


def _at(column: int, lines: Iterable[str]) -> Iterator[str]:
    """The lines of a question with its dash at `column`."""
    for line in lines:
        yield " " * column + line[INDENT:] if line else ""


def _sources(text: str, root: Map, sources: Mapping[str, Source]) -> Iterator[Splice]:
    """The splices that put these sources behind those of the deck."""
    if not sources:
        return
    there = next((entry for entry in entries(text, root) if entry.key == "sources"), None)
    if there is None:
        first = next(iter(root)) == "questions"
        at = _above(text, root.keys_at["questions"].start, first=first)
        yield Splice(at, at, block_entry("sources", dict(sources), 0))
    elif isinstance(there.value, Map) and there.value:
        plan = Plan(added={len(there.value) - 1: list(sources.items())})
        yield from plan_splices(text, there.value, plan)
    else:
        yield from new_value(text, there, dict(sources))


def _above(text: str, start: int, *, first: bool) -> int:
    """Above the key that begins at `start` and its comments; those of the first key are the whole file's."""
    at = line_start(text, start)
    while not first and at and text.startswith("#", line_start(text, at - 1)):
        at = line_start(text, at - 1)
    return at


def _same(found: Deck, meant: Deck) -> bool:
    """Whether a deck is the one that was meant, whatever form its lists and texts have."""
    return replace(found, questions=()) == replace(meant, questions=()) and list(
        map(_lines, found.questions)
    ) == list(map(_lines, meant.questions))


def _lines(question: AnyQuestion) -> list[str]:
    return list(question_lines(question))
