"""A step in a file that somebody else has changed: taken back, or put together with that change. Pure."""

from collections.abc import Sequence

from msgspec.structs import replace

from quiz.curate.curation import Lines, Step
from quiz.deck.editing.editing import NotEdited, Written, texts_of, with_cut, with_text
from quiz.deck.model import AnyQuestion


class BothChanged(Exception):  # noqa: N818 - what a person is told
    """Two people have changed the same."""


def without_step(now: Written, step: Step) -> Written:
    """The deck without a step, where it is not as the step left it. Raises `NotEdited`."""
    if step.cut is not None:
        return with_cut(now, step.cut)
    here = set(texts_of(now, (one.id for one in now.questions)))
    same = [one for one in step.lines if one.after in here]
    if not same:
        raise NotEdited("it was changed in the file meanwhile, and stays as it is")
    for one in same:
        now = with_text(now, one.id, one.before)
    return now


def lines(before: Written, after: Written, ids: Sequence[str]) -> tuple[Lines, ...]:
    """The lines of each of these questions, in one deck and in the other."""
    return tuple(map(Lines, ids, texts_of(before, ids), texts_of(after, ids)))


def merged(seen: AnyQuestion, wanted: AnyQuestion, now: AnyQuestion) -> AnyQuestion:
    """`wanted`, with what is other `now` than it was `seen`.

    Raises `BothChanged` where one field is other in both.
    """
    if now == seen:
        return wanted
    if not type(seen) is type(wanted) is type(now):
        raise BothChanged("the draft was changed in the file meanwhile: look at it again")
    fields = seen.__struct_fields__
    mine = {name for name in fields if getattr(wanted, name) != getattr(seen, name)}
    others = {name for name in fields if getattr(now, name) != getattr(seen, name)}
    if mine & others:
        raise BothChanged("the same words were changed in the file meanwhile: look at the draft again")
    return replace(now, **{name: getattr(wanted, name) for name in mine})
