"""A draft asked in another way: by choice, by typing, or with a blank in its sentence."""

import re

from msgspec.structs import asdict

from quiz.deck.cloze import ClozeError, blanks, fill
from quiz.deck.model import AnyQuestion, Choice, Cloze, Options, Question, ShortAnswer

BLANK = "_____"
"""Stands in a stem where the answer belongs."""

_MARKS = re.compile(r"\{\{|\}\}|::")
_MARKS_ESCAPED = re.compile(r"\\(\{\{|\}\}|::)")
_BLANK = re.compile("_{3,}")

Swappable = Choice | ShortAnswer | Cloze
"""The kinds that can become one another."""

WAYS: tuple[type[Swappable], ...] = (Choice, ShortAnswer, Cloze)
"""The kinds in the order in which they follow one another."""


def next_way(question: AnyQuestion, wrong: Options = ()) -> Swappable | None:
    """The draft asked in the next way that there is for it; None where there is none.

    `wrong` are distractors that it had before, for a choice.
    """
    if not isinstance(question, Choice | ShortAnswer | Cloze):
        return None
    here = WAYS.index(type(question))
    for kind in (*WAYS[here + 1 :], *WAYS[:here]):
        if (found := swapped(question, kind, wrong)) is not None:
            return found
    return None


def swapped(question: Swappable, kind: type[Swappable], wrong: Options = ()) -> Swappable | None:
    """The draft as a question of this kind; None where it cannot be one.

    A choice needs distractors. A cloze needs one place for its blank: a blank in the stem, or the answer once
    in the quoted words. Only a cloze with one blank can be asked in another way.
    """
    if isinstance(question, Cloze):
        found = _of_cloze(question)
        if found is None:
            return None
        stem, answer = found
        accept = question.accept.get(answer, ())
    else:
        stem, answer = question.ask, question.answer
        accept = question.accept if isinstance(question, ShortAnswer) else ()
    common = {name: value for name, value in asdict(question).items() if name in Question.__struct_fields__}
    if kind is ShortAnswer:
        return ShortAnswer(**common, ask=stem, answer=answer, accept=accept)
    if kind is Choice:
        return Choice(**common, ask=stem, answer=answer, wrong=wrong) if wrong else None
    text = _blanked(question, stem, answer)
    return None if text is None else Cloze(**common, cloze=text, accept={answer: accept} if accept else {})


def _of_cloze(question: Cloze) -> tuple[str, str] | None:
    """Stem and answer of a cloze with one blank."""
    try:
        found = blanks(question.cloze)
    except ClozeError:
        return None
    if len(found) != 1:
        return None
    stem = _MARKS_ESCAPED.sub(lambda mark: mark[1], fill(question.cloze, lambda _, blank: BLANK))
    return stem, found[0].text


def _blanked(question: Question, stem: str, answer: str) -> str | None:
    """A cloze text with the answer as its blank."""
    if len(_BLANK.findall(stem)) == 1:
        before, after = _BLANK.split(stem)
        return _sound(before, answer, after)
    for one in question.citations:
        if one.quote.count(answer) == 1:
            before, after = one.quote.split(answer)
            if not (before[-1:].isalnum() or after[:1].isalnum()):
                return _sound(before, answer, after)
    return None


def _sound(before: str, answer: str, after: str) -> str | None:
    text = f"{_escaped(before)}{{{{{_escaped(answer)}}}}}{_escaped(after)}"
    try:
        return text if len(blanks(text)) == 1 else None
    except ClozeError:
        return None


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", text)
