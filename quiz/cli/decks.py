"""The decks that a command line means."""

from collections.abc import Sequence
from pathlib import Path

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.discovery import Library, NoSuchDeck, find_library
from quiz.library.locations import locations


def library(env: Environment, named: Sequence[str] = ()) -> Library:
    """The library as seen from the working folder, with the `named` files and folders first."""
    return find_library([Path(name) for name in named], Path.cwd(), locations(env.variables))


def deck_path(found: Library, word: str) -> Path:
    """The deck file that `word` means. Raises `Stop` with the nearest ones."""
    try:
        return found.resolve(word)
    except NoSuchDeck as unknown:
        hint = f"did you mean {' or '.join(unknown.nearest)}?" if unknown.nearest else ""
        raise Stop(
            unknown.message, Exit.USAGE, hint or "`quiz list` shows the decks that quiz knows"
        ) from None
