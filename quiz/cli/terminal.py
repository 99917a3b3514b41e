"""Screens or lines: what a person wants, and what the terminal can show."""

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.locations import locations
from quiz.library.settings import load

_PLAY_IN_LINES = "add --plain to play with lines of text, also from a pipe"


def plain(options_plain: bool, env: Environment) -> bool:
    """Whether lines are wanted instead of screens: an option, a variable, or the settings."""
    if options_plain or env.variables.get("QUIZ_PLAIN", "0") not in {"", "0"}:
        return True
    return load(locations(env.variables).config, env.folder).settings.plain


def require_terminal(env: Environment, way_out: str = _PLAY_IN_LINES) -> None:
    """Raises `Stop` with `way_out` where there is no terminal for screens."""
    if not env.interactive:
        raise Stop("there is no terminal to show screens in", Exit.USAGE, way_out)
