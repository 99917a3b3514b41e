"""What the commands that make a new deck share: its file, its title, its id."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from quiz.cli.environment import Exit, Stop

_ENDINGS = "abcdefghijklmnopqrstuvwxyz234567"
"""Letters and digits that nobody takes for another."""

T = TypeVar("T")


def ending() -> str:
    """Four random characters for the end of a new deck's id."""
    return "".join(secrets.choice(_ENDINGS) for _ in range(4))


def check_name(path: Path) -> None:
    """Stop where quiz would not know the file for a deck."""
    if path.suffix not in {".yaml", ".yml"}:
        hint = f"name it {path.name}.yaml" if path.name else ""
        raise Stop(f"'{path}' does not end in .yaml, by which quiz knows a deck", Exit.USAGE, hint)


def check_free(path: Path) -> None:
    """Stop where no deck can be made."""
    check_name(path)
    if os.path.lexists(path):
        raise taken(path)


def taken(path: Path) -> Stop:
    """What is told where something is at `path` already."""
    return Stop(
        f"'{path}' exists already; it is left as it is", Exit.USAGE, "name a file that does not exist"
    )


def created(path: Path, text: str) -> bool:
    """Whether a new file was made; False where there is one. Raises `Stop` where none can be written."""
    from quiz.library.saving import create_whole

    try:
        create_whole(path, text.encode())
    except FileExistsError:
        return False
    except OSError as error:
        raise Stop(f"'{path}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None
    return True


def title_of(path: Path | None) -> str:
    """A title made of the file's name."""
    from quiz.deck.starter import NO_TITLE, sound_title

    words = " ".join(path.stem.replace("_", " ").replace("-", " ").split()) if path else ""
    try:
        return sound_title(words[:1].upper() + words[1:])
    except ValueError:
        return NO_TITLE


def option(written: str, read: Callable[[str], T]) -> T:
    """The value of an option as `read` takes it. Raises `Stop` where that raises `ValueError`."""
    from quiz.deck.report import visible

    try:
        return read(written)
    except ValueError as error:
        raise Stop(visible(str(error)), Exit.USAGE) from None
