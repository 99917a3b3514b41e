"""An Anki package: a zip of the collection, the list of media, and the media, without a clock in it."""

import io
import json
import zipfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import PurePosixPath

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the first that a zip file can tell."""

_UNIX = 3
_READABLE = 0o644 << 16
_LEVEL = 6


def media_name(data: bytes, file: str) -> str:
    """The name of a medium: a hash of its bytes, since Anki never replaces a file of the same name."""
    suffix = PurePosixPath(file).suffix.lower()
    return f"quiz-{blake2b(data, digest_size=10).hexdigest()}{suffix}"


def package(collection: bytes, media: Mapping[str, bytes]) -> bytes:
    """The bytes of a package; `media` gives the bytes of each name in it."""
    names = sorted(media)
    listed = json.dumps({str(number): name for number, name in enumerate(names)}, ensure_ascii=False)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _put(archive, "collection.anki2", collection, zipfile.ZIP_DEFLATED)
        _put(archive, "media", listed.encode(), zipfile.ZIP_DEFLATED)
        for number, name in enumerate(names):
            _put(archive, str(number), media[name], zipfile.ZIP_STORED)
    return buffer.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: bytes, compression: int) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = compression
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    archive.writestr(entry, data, compresslevel=_LEVEL)
