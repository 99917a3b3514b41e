"""The system's own program for a file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from quiz.library.files import FileProblem
from quiz.library.media import media_file
from quiz.tui.services import Trouble

if TYPE_CHECKING:
    from pathlib import Path


def show_medium(folder: Path, file: str) -> None:
    """Show a picture or sound of the deck in `folder`, by its path as written. Raises `Trouble`."""
    try:
        show(media_file(folder, file))
    except FileProblem as problem:
        raise Trouble(f"{problem.message}: {problem.help}") from None
    except OSError as failure:
        raise Trouble(f"No program opens {file}: {failure.strerror or failure}") from None


def show(path: Path) -> None:
    """Open a file with the program that the system has for it, and do not wait for it.

    Raises OSError where there is no such program.
    """
    if sys.platform == "win32":
        import os

        os.startfile(path)  # noqa: S606 - a checked file inside the deck's folder
    else:
        opener = "open" if sys.platform == "darwin" else "xdg-open"
        subprocess.Popen(  # noqa: S603 - a fixed program, and a path, never a shell's line
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
