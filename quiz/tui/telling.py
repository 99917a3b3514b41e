"""Every problem of a deck file as `quiz check` tells it: at once what can be, then what the rules say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET

from quiz.library.opening import judge_cached
from quiz.tui.services import Told, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from quiz.library.settings import CheckSettings

PATIENCE = 0.1
"""Seconds after which whoever listens is asked whether to go on."""


def told(path: Path, cache: Path, settings: CheckSettings) -> Iterator[Told]:
    """The problems of the file at `path`, as often as more is known. Raises `Trouble` for a setting that
    names no code.

    The rules are asked in a process of its own, which ends when the iterator is closed.
    """
    judged = judge_cached(path, cache)
    yield Told(judged.problems, checking=judged.deck is not None)
    if judged.deck is None:
        return
    from quiz.tui.reading import Reader

    reader = Reader(path, codes(settings), cache)
    try:
        reader.ask()
        while (found := reader.rest(PATIENCE)) is None or found.checking:
            yield Told(judged.problems, checking=True)
    finally:
        reader.close()
    yield Told(found.problems)


def codes(settings: CheckSettings) -> frozenset[str]:
    """The codes that are told by these settings. Raises `Trouble` for one that names no code."""
    from quiz.lint.selection import UnknownCode, chosen

    try:
        return chosen(None if settings.select is UNSET else settings.select, settings.ignore)
    except UnknownCode as problem:
        raise Trouble(f"The settings for `check` cannot be heeded: {problem}") from None
