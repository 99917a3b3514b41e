"""Which codes of problems a command tells."""

from collections.abc import Iterable

from msgspec import UNSET

from quiz.cli.environment import Exit, Stop
from quiz.library.settings import CheckSettings
from quiz.lint.selection import UnknownCode, chosen


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
