"""A deck file as `quiz check` and `quiz preview` tell it: judged, and its questions against the rules."""

from collections.abc import Callable, Collection, Iterator
from itertools import takewhile
from pathlib import Path

from msgspec.structs import replace

from quiz.library.judging import Judgement, by_place, judge, judge_bytes
from quiz.library.revisions import Revision, revision
from quiz.lint.linting import MOST_TOLD, lint
from quiz.lint.rules import RULES

AT_ONCE = 300
"""Questions that the rules are asked about in no time, so that nobody has to see the deck without them."""


def check(
    path: Path, codes: Collection[str], *, cache: Path | None = None, most: int = MOST_TOLD
) -> Judgement:
    """The deck file at `path`, with the problems whose code is in `codes`. Never raises, as `judge`.

    `cache` is the folder of derived files, as for `judge`; `most` as for `lint`.
    """
    return _told(judge(path, advise=lambda reading: lint(reading, codes, most=most), cache=cache), codes)


def check_bytes(
    data: bytes, path: Path, codes: Collection[str], *, name: str, cache: Path | None = None
) -> Judgement:
    """The same for bytes that are not in the file at `path`; sources lie beside it."""
    judged = judge_bytes(data, path, name=name, advise=lambda reading: lint(reading, codes), cache=cache)
    return _told(judged, codes)


def revisions(
    path: Path,
    codes: Collection[str],
    wanted: Callable[[], bool],
    *,
    cache: Path | None = None,
    most: int = MOST_TOLD,
) -> Iterator[Revision]:
    """What `check` says of the file at `path`; of a large deck first all but what the rules say.

    Asking the rules stops, and they say nothing, once that is not `wanted` any more.
    """
    judged = judge(path, cache=cache)
    reading = judged.reading
    if judged.deck is not None and len(judged.deck.questions) > AT_ONCE:
        yield replace(revision(_told(judged, codes)), checking=True)
    advice = [] if reading is None else lint(reading, codes, takewhile(lambda _: wanted(), RULES), most=most)
    if wanted():
        yield revision(_told(replace(judged, problems=by_place((*judged.problems, *advice))), codes))


def _told(judged: Judgement, codes: Collection[str]) -> Judgement:
    return replace(judged, problems=tuple(one for one in judged.problems if one.code in codes))
