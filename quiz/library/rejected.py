"""The drafts of a deck that somebody turned down, remembered beside it so that they do not come back.

`<deck>.rejected.txt` has a line for each: fingerprint, reason, and the first words of what was asked, with
tabs between them. Only the fingerprint counts; the rest is for people, as is every other line.
"""

import os
import re
from pathlib import Path

from quiz.deck.fingerprint import LENGTH
from quiz.deck.report import visible
from quiz.library.files import inside, read_bounded
from quiz.library.limits import MAX_REJECTED_BYTES
from quiz.library.saving import write_whole

HEAD = b"# Questions that `quiz generate` does not propose again. Without its line, one may come back.\n"
"""The first line of a new file."""

_FINGERPRINT = re.compile(rb"[0-9a-f]{%d}(?=\s|\Z)" % LENGTH)
_LONGEST = 100
"""Characters of a reason or an opening that are kept."""


def beside(deck_path: Path) -> Path:
    """Where the rejections of a deck lie: in its folder, under its name."""
    return deck_path.with_name(f"{deck_path.stem}.rejected.txt")


def read_rejected(deck_path: Path) -> frozenset[str]:
    """The fingerprints of the rejected drafts of the deck at `deck_path`; none where there is no such file.

    Raises `FileProblem` where the file is there and cannot be read.
    """
    return frozenset(filter(None, map(_fingerprint, _lines(deck_path))))


def add_rejected(deck_path: Path, fingerprint: str, reason: str, opening: str) -> None:
    """Remember one draft; nothing is written where it is remembered already.

    `reason` and `opening` (what was asked, in plain text) may be anything, also empty. The file is written
    whole or not at all. Raises `FileProblem` and `OSError`.
    """
    lines = _lines(deck_path) or [HEAD]
    if fingerprint in map(_fingerprint, lines):
        return
    line = "\t".join([fingerprint, _shown(reason), _shown(opening)]).rstrip() + "\n"
    write_whole(beside(deck_path), b"".join([*lines, line.encode(errors="replace")]))


def remove_rejected(deck_path: Path, fingerprint: str) -> None:
    """Forget one draft again; a file in which nothing else was written goes.

    Raises `FileProblem` and `OSError`.
    """
    lines = _lines(deck_path)
    kept = [line for line in lines if _fingerprint(line) != fingerprint]
    if kept == [HEAD]:
        beside(deck_path).unlink()
    elif kept != lines:
        write_whole(beside(deck_path), b"".join(kept))


def _lines(deck_path: Path) -> list[bytes]:
    """The lines of the file, each with its end; none where there is no file. Raises `FileProblem`.

    A link out of the deck's folder is refused: what is written goes where a link leads.
    """
    path = beside(deck_path)
    if not os.path.lexists(path):
        return []
    data = read_bounded(inside(path.parent, path.name), MAX_REJECTED_BYTES)
    if data and not data.endswith(b"\n"):
        data += b"\n"
    return data.splitlines(keepends=True)


def _fingerprint(line: bytes) -> str:
    found = _FINGERPRINT.match(line)
    return found[0].decode() if found else ""


def _shown(text: str) -> str:
    """`text` on one line, cut, without characters that do something to a terminal."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
