"""Paths as decks write them: below the deck's folder, with forward slashes, the same on every platform."""

import re

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile(r"[A-Za-z]:")


def path_fault(path: str) -> str:
    """Why `path` is not a path below the deck's folder; empty when it is one."""
    if _ADDRESS.match(path):
        return "is an address, not a file"
    if "\\" in path:
        return "has a backslash"
    if path.startswith(("/", "~")) or _DRIVE.match(path):
        return "is not relative to the deck's folder"
    depth = 0
    for part in path.split("/"):
        depth += -1 if part == ".." else part not in {"", "."}
        if depth < 0:
            return "leaves the deck's folder"
    return ""
