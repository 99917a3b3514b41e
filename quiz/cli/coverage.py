"""`quiz coverage`: which passages of a deck's sources carry how many questions."""

import argparse
import json
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop

if TYPE_CHECKING:
    from quiz.library.coverage import Coverage, Covered, SourceCoverage
    from quiz.library.opening import OpenDeck

FIRST_WORDS = 48
"""Characters of a passage that a line shows."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The deck and the form of the output."""
    parser.add_argument("deck", metavar="DECK", help="a path, an id, or the beginning of a title")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def run(options: argparse.Namespace, env: Environment) -> Exit:
    """Print a line a passage, or JSON.

    Exit 1 where a source cannot be read or a quote does not stand there, 2 where an extra is missing.
    """
    from quiz.cli.decks import named_decks
    from quiz.cli.reporting.text import tell_problems
    from quiz.library.coverage import coverage
    from quiz.library.locations import locations
    from quiz.library.opening import NothingToPlay, open_deck

    (path,) = named_decks([options.deck], env)
    try:
        opened = open_deck(path, locations(env.variables).cache)
    except NothingToPlay as nothing:
        tell_problems(nothing.judgement.problems, env)
        raise Stop(f"'{path}' cannot be read", Exit.PROBLEMS) from None
    found = coverage(opened.deck, opened.folder, opened.cache)
    if options.format == "json":
        env.say(json.dumps(_as_json(opened, found), ensure_ascii=False, indent=2))
    else:
        for line in _as_text(opened, found):
            env.say(line)
    return _tell(found, env)


def _tell(found: "Coverage", env: Environment) -> Exit:
    """Tell what keeps the figures from being whole, and what that means for the exit code."""
    if not found.sources:
        env.tell("quiz: the deck has no sources: its questions name nothing that they are from")
    code = Exit.DONE
    for source in found.sources:
        if source.problem is not None:
            env.tell(f"quiz: source '{source.key}': {source.problem.message}\n  {source.problem.help}")
            code = Exit.PROBLEMS
        if source.not_found:
            count = counted(len(source.not_found), "question")
            env.tell(
                f"quiz: source '{source.key}': quotes of {count} do not stand there: `quiz check` tells which"
            )
            code = Exit.PROBLEMS
        if source.unfinished:
            env.tell(
                f"quiz: source '{source.key}': looking for the quotes took too long: some are not counted"
            )
            code = Exit.PROBLEMS
    return Exit.USAGE if any(source.needs_extra for source in found.sources) else code


def _as_text(opened: "OpenDeck", found: "Coverage") -> Iterator[str]:
    from quiz.deck.report import visible

    yield f"{visible(opened.deck.title or opened.deck.id)}: {_share(found.covered, found.passages)}"
    for source in found.sources:
        yield ""
        named = ", ".join(filter(None, (source.title, source.file)))
        yield f"{visible(source.key)}{f' ({visible(named)})' if named else ''}: {_state(source)}"
        yield from map(visible, _passages(source))


def _share(covered: int, passages: int) -> str:
    if not passages:
        return "no passages"
    return f"{covered} of {counted(passages, 'passage')} {'carries' if covered == 1 else 'carry'} a question"


def _state(source: "SourceCoverage") -> str:
    """What there is to say of a source in one line."""
    count = len(source.not_placed)
    naming = f"{counted(count, 'question')} {'names' if count == 1 else 'name'}"
    if source.problem is not None:
        return f"not read; {naming} it"
    if not source.file:
        return f"no file, so no passages; {naming} it"
    share = _share(source.covered, len(source.passages))
    return f"{share}; {naming} a page alone" if count else share


def _passages(source: "SourceCoverage") -> Iterator[str]:
    """A line a passage below its heading: which paragraphs, how many questions, the first words."""
    wide = max((len(_where(one)) for one in source.passages), default=0)
    long = max((len(_count(one)) for one in source.passages), default=0)
    for heading, passages in groupby(source.passages, lambda one: one.heading):
        if heading:
            yield f"  {heading}"
        for one in passages:
            yield f"    {_where(one):<{wide}}  {_count(one):>{long}}  {_first_words(one.text)}"


def _where(passage: "Covered") -> str:
    return f"{passage.numbers}, page {passage.page}" if passage.page else passage.numbers


def _count(passage: "Covered") -> str:
    return counted(len(passage.questions), "question") if passage.questions else "none"


def _first_words(text: str) -> str:
    line = " ".join(text[: FIRST_WORDS * 4].split())
    if len(line) <= FIRST_WORDS:
        return line
    return (line[:FIRST_WORDS].rpartition(" ")[0] or line[:FIRST_WORDS]) + " …"


def _as_json(opened: "OpenDeck", found: "Coverage") -> dict[str, object]:
    return {
        "path": str(opened.path),
        "id": opened.deck.id,
        "title": opened.deck.title,
        "passages": found.passages,
        "covered": found.covered,
        "sources": [
            {
                "key": source.key,
                "title": source.title,
                "file": source.file or None,
                "problem": source.problem.message if source.problem is not None else None,
                "covered": source.covered,
                "passages": [
                    {
                        "heading": one.heading,
                        "first_paragraph": one.first,
                        "last_paragraph": one.last,
                        "page": one.page or None,
                        "text": one.text,
                        "questions": [question.id for question in one.questions],
                    }
                    for one in source.passages
                ],
                "not_found": [question.id for question in source.not_found],
                "not_placed": [question.id for question in source.not_placed],
                "unfinished": source.unfinished,
            }
            for source in found.sources
        ],
    }
