"""An Anki package: a zip of the collection, the list of media, and the media, without a clock in it."""

import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import PurePosixPath

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the first that a zip file can tell."""

_UNIX = 3
_READABLE = 0o644 << 16
_LEVEL = 4
"""Half the time of zlib's usual 6, for packages that are a twentieth larger."""


def media_name(data: bytes, file: str) -> str:
    """The name of a medium: a hash of its bytes, since Anki never replaces a file of the same name."""
    suffix = PurePosixPath(file).suffix.lower()
    return f"quiz-{blake2b(data, digest_size=10).hexdigest()}{suffix}"


def package(collection: Iterable[bytes | memoryview], media: Mapping[str, bytes]) -> bytes:
    """The bytes of a package of a collection in pieces; `media` gives the bytes of each name in it."""
    names = sorted(media)
    listed = json.dumps({str(number): name for number, name in enumerate(names)}, ensure_ascii=False)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        with archive.open("collection.anki2", "w") as file:
            for piece in collection:
                file.write(piece)
        archive.writestr(zipfile.ZipInfo("media", _EARLIEST), listed, zipfile.ZIP_DEFLATED, _LEVEL)
        for number, name in enumerate(names):
            archive.writestr(zipfile.ZipInfo(str(number), _EARLIEST), media[name], zipfile.ZIP_STORED)
        for entry in archive.infolist():
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
    return buffer.getvalue()
