"""Which codes of problems a command tells, and which of them fail a check."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import UNSET

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.settings import CheckSettings, SettingsProblem, load
from quiz.lint.selection import UnknownCode, chosen


class Choice(NamedTuple):
    """What is told of the decks of one folder."""

    codes: frozenset[str]
    strict: bool
    """Whether warnings fail the check too."""


def choices(
    env: Environment, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None
) -> Callable[[Path], Choice]:
    """What to tell of the decks in a folder: as `select` and `ignore` say, else as the settings there do.

    It raises `Stop` where one of them names no code, and tells each mistake in the settings once.
    """
    from quiz.library.locations import locations

    config = locations(env.variables).config
    told: set[SettingsProblem] = set()

    @cache
    def choice(folder: Path) -> Choice:
        loaded = load(config, env.folder, folder)
        for problem in loaded.problems:
            if problem not in told:
                env.tell(f"quiz: {problem}")
                told.add(problem)
        check = loaded.settings.check
        return Choice(codes(check, select, ignore), check.strict)

    return choice


def codes(
    settings: CheckSettings, select: Iterable[str] | None = None, ignore: Iterable[str] | None = None
) -> frozenset[str]:
    """The codes to tell: as `select` and `ignore` say, else as the settings do. Raises `Stop`."""
    if select is None and settings.select is not UNSET:
        select = settings.select
    try:
        return chosen(select, settings.ignore if ignore is None else ignore)
    except UnknownCode as problem:
        hint = "`quiz explain L` lists the codes that begin with L; D, S and M begin the others"
        raise Stop(str(problem), Exit.USAGE, hint) from None
