"""The zip file that a package is, and the zstd inside of newer ones: bounded, whatever headers claim."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import zstandard

from quiz.anki.packages.limits import MAX_ENTRIES, MAX_PACKAGE_BYTES
from quiz.anki.packages.problems import PackageProblem
from quiz.library.files import regular_file

_AGAIN = "get the file again, or export the deck from Anki again"
_ENCRYPTED = 0x1
_MAX_WINDOW = 128 * 1024 * 1024
_CHUNK = 4096
"""Compressed bytes that are unpacked at once: at the worst some 128 MiB come of them."""


class Archive:
    """An open package."""

    def __init__(self, zipped: zipfile.ZipFile, name: str) -> None:
        self.name = name
        """The file's name as the user gave it."""
        self._zipped = zipped
        self._entries = {entry.filename: entry for entry in zipped.infolist()}

    def __contains__(self, entry: str) -> bool:
        return entry in self._entries

    def read(self, entry: str, bound: int) -> bytes:
        """The bytes of an entry, at most `bound`. Raises `PackageProblem`; `KeyError` where it is missing."""
        info = self._entries[entry]
        if info.flag_bits & _ENCRYPTED:
            raise PackageProblem(
                f"'{self.name}' is encrypted", "unpack it with its password, and zip it again without one"
            )
        if info.file_size > bound:
            raise self._too_big(entry, bound)
        try:
            with self._zipped.open(info) as file:
                data = file.read(bound + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise self.damaged(f"'{entry}' in it cannot be unpacked: {error}") from None
        if len(data) > bound:
            raise self._too_big(entry, bound)
        return data

    def read_zstd(self, entry: str, bound: int) -> bytes:
        """The same of an entry that is compressed once more."""
        data = self.read(entry, bound)
        decompressor = zstandard.ZstdDecompressor(max_window_size=_MAX_WINDOW).decompressobj()
        parts, length = [], 0
        try:
            for at in range(0, len(data), _CHUNK):
                parts.append(decompressor.decompress(data[at : at + _CHUNK]))
                length += len(parts[-1])
                if length > bound:
                    raise self._too_big(entry, bound)
                if decompressor.eof:
                    return b"".join(parts)
        except zstandard.ZstdError as error:
            raise self.damaged(f"'{entry}' in it cannot be unpacked: {error}") from None
        raise self.damaged(f"'{entry}' in it is cut off")

    def damaged(self, why: str) -> PackageProblem:
        """What is told of a package that is broken."""
        return PackageProblem(f"'{self.name}' is damaged: {why}", _AGAIN)

    def _too_big(self, entry: str, bound: int) -> PackageProblem:
        return PackageProblem(
            f"'{self.name}': '{entry}' in it has more than {bound // 1024 // 1024} MiB",
            "export fewer decks at once",
        )


@contextmanager
def opened(path: Path, name: str) -> Iterator[Archive]:
    """The package at `path`, which messages call `name`.

    Raises `PackageProblem`, and `FileProblem` where there is no such file.
    """
    regular_file(path, MAX_PACKAGE_BYTES)
    try:
        zipped = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise PackageProblem(f"'{name}' is not an Anki package, or it is cut off: {error}", _AGAIN) from None
    with zipped:
        if len(zipped.infolist()) > MAX_ENTRIES:
            raise PackageProblem(
                f"'{name}' holds more than {MAX_ENTRIES:,} files", "export fewer decks at once"
            )
        yield Archive(zipped, name)
