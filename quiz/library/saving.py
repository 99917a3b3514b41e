"""Writing a file whole or not at all."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from errno import ENOTDIR
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` into the file at `path`, making its folder where needed.

    The bytes are written and synced to a new file in the same folder, which then takes the place of `path`:
    a reader sees the old file or the new one, and after a crash or on a full disk the old one still stands.
    A link is followed, and an existing file keeps its permissions. Raises `OSError`, which names
    `path` or its folder.
    """
    path = Path(os.path.realpath(path))
    with _written_beside(path, data) as written:
        with contextlib.suppress(FileNotFoundError):
            written.chmod(path.stat().st_mode & 0o777)
        written.replace(path)


def create_whole(path: Path, data: bytes) -> None:
    """Put `data` into a new file at `path`, making its folder where needed.

    Raises `FileExistsError` where something is, or has appeared meanwhile: it is never replaced. Raises
    `OSError` as `write_whole` does.
    """
    with _written_beside(path, data) as written:
        try:
            os.link(written, path)
        except FileExistsError:
            raise
        except OSError:
            # Not every file system has a second name for a file: an empty file holds the name instead.
            path.open("xb").close()
            written.replace(path)


@contextlib.contextmanager
def _written_beside(path: Path, data: bytes) -> Iterator[Path]:
    """A new file with `data`, synced, in the folder of `path`; removed afterwards if it still is there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        # Otherwise it would look as if the file itself were there.
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(path.parent)) from None
    written = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}.tmp")
    try:
        with written.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield written
    except OSError as error:
        # People know the file, not the one that stood in for it.
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with contextlib.suppress(OSError):
            written.unlink()
