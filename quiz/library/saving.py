"""Writing a file whole or not at all."""

import contextlib
import os
import secrets
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` into the file at `path`, making its folder where needed.

    The bytes are written and synced to a new file in the same folder, which then takes the place of `path`:
    a reader sees the old file or the new one, and after a crash or on a full disk the old one still stands.
    A link is followed, and an existing file keeps its permissions. Raises `OSError`, which names
    `path` or its folder.
    """
    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}.tmp")
    try:
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            written.chmod(path.stat().st_mode & 0o777)
        written.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            written.unlink()
        if isinstance(error, OSError):
            # People know the file, not the one that stood in for it.
            error.filename, error.filename2 = str(path), None
        raise
