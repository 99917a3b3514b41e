"""The system's own program for a file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
