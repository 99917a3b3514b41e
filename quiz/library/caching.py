"""A folder of derived files: each can be lost at any time, and the whole stays small."""

import contextlib
import os
from functools import cache
from hashlib import blake2b
from pathlib import Path

from quiz import __version__
from quiz.library.extras import PACKAGES, installed
from quiz.library.limits import MAX_CACHE_BYTES
from quiz.library.saving import write_whole

_ROOMS = (Path(__file__).parent, Path(__file__).parent.parent / "deck")


@cache
def program() -> str:
    """What tells this program's readers from those of another version, or of another state of a checkout.

    An extra that is installed makes another program of it: it reads more.
    """
    key = blake2b(__version__.encode(), digest_size=8)
    key.update(" ".join(extra for extra in PACKAGES if installed(extra)).encode())
    with contextlib.suppress(OSError):
        for path in sorted(path for room in _ROOMS for path in room.rglob("*.py")):
            status = path.stat()
            key.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return key.hexdigest()


def fetch(entry: Path) -> bytes | None:
    """The bytes of an entry, which counts as used now; None where there is none."""
    try:
        if entry.stat().st_size > MAX_CACHE_BYTES:
            return None
        data = entry.read_bytes()
    except OSError:
        return None
    with contextlib.suppress(OSError):
        os.utime(entry)
    return data


def store(entry: Path, data: bytes, bound: int = MAX_CACHE_BYTES) -> None:
    """Keep an entry, and let go of the ones not used for longest above `bound` bytes in its folder.

    Never raises: a full disk or a folder that may not be written only makes the next time slower.
    """
    with contextlib.suppress(OSError):
        write_whole(entry, data)
        _prune(entry.parent, bound)


def _prune(folder: Path, bound: int) -> None:
    entries = []
    for path in folder.iterdir():
        with contextlib.suppress(OSError):
            status = path.stat()
            entries.append((status.st_mtime_ns, status.st_size, path))
    entries.sort(reverse=True)
    total = 0
    for _, size, path in entries:
        total += size
        if total > bound:
            with contextlib.suppress(OSError):
                path.unlink()
