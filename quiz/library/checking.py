"""A deck file as `quiz check` and `quiz preview` tell it: judged, and its questions against the rules."""

from collections.abc import Collection
from pathlib import Path

from msgspec.structs import replace

from quiz.library.judging import Judgement, judge, judge_bytes
from quiz.lint.linting import lint


def check(path: Path, codes: Collection[str], *, cache: Path | None = None) -> Judgement:
    """The deck file at `path`, with the problems whose code is in `codes`. Never raises, as `judge`.

    `cache` is the folder of derived files, as for `judge`.
    """
    return _told(judge(path, advise=lambda reading: lint(reading, codes), cache=cache), codes)


def check_bytes(
    data: bytes, path: Path, codes: Collection[str], *, name: str, cache: Path | None = None
) -> Judgement:
    """The same for bytes that are not in the file at `path`; sources lie beside it."""
    judged = judge_bytes(data, path, name=name, advise=lambda reading: lint(reading, codes), cache=cache)
    return _told(judged, codes)


def _told(judged: Judgement, codes: Collection[str]) -> Judgement:
    return replace(judged, problems=tuple(one for one in judged.problems if one.code in codes))
