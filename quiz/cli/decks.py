"""The decks that a command line means."""

import os
from collections.abc import Sequence
from pathlib import Path

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.discovery import Library, NoSuchDeck, find_library
from quiz.library.locations import locations


def library(env: Environment) -> Library:
    """The library as seen from the working folder."""
    return find_library((), env.folder, locations(env.variables))


def named_decks(words: Sequence[str], env: Environment) -> list[Path]:
    """The files and folders that `words` mean, in their order. Raises `Stop` where one means nothing."""
    if all(os.path.lexists(word) for word in words):
        return [Path(word) for word in words]
    found = library(env)
    return [Path(word) if os.path.lexists(word) else deck_path(found, word) for word in words]


def deck_path(found: Library, word: str) -> Path:
    """The deck file that `word` means. Raises `Stop` with the nearest ones."""
    try:
        return found.resolve(word)
    except NoSuchDeck as unknown:
        hint = f"did you mean {' or '.join(unknown.nearest)}?" if unknown.nearest else ""
        raise Stop(
            unknown.message, Exit.USAGE, hint or "`quiz list` shows the decks that quiz knows"
        ) from None
