"""A package: its collection, and its media by name."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.anki.packages import protobuf
from quiz.anki.packages.archive import Archive, opened
from quiz.anki.packages.database import collection_of
from quiz.anki.packages.limits import MAX_COLLECTION_BYTES, MAX_LIST_BYTES
from quiz.anki.packages.model import Collection
from quiz.anki.packages.problems import PackageProblem

_NEWEST = "collection.anki21b"
_OLDER = ("collection.anki21", "collection.anki2")
"""Newest first: a package has an older one too, which tells a person with an old Anki to update."""

_LIST = "media"
_ENTRIES, _NAME = 1, 1  # MediaEntries.entries, MediaEntry.name


class Package:
    """An open package."""

    def __init__(self, archive: Archive) -> None:
        """Raises `PackageProblem`."""
        self._archive = archive
        self._is_newest = _NEWEST in archive
        self.collection: Collection = self._collection()
        """Everything but media."""
        self._media = self._listed()

    @property
    def media(self) -> frozenset[str]:
        """The names of the media, as notes call them."""
        return frozenset(self._media)

    def medium(self, name: str, bound: int) -> bytes:
        """The bytes of a medium, at most `bound`. Raises `PackageProblem`."""
        read = self._archive.read_zstd if self._is_newest else self._archive.read
        try:
            return read(self._media[name], bound)
        except KeyError:
            raise self._archive.damaged(f"'{name}' is in its list of media and not in it") from None

    def _collection(self) -> Collection:
        archive = self._archive
        if self._is_newest:
            data = archive.read_zstd(_NEWEST, MAX_COLLECTION_BYTES)
        else:
            name = next((one for one in _OLDER if one in archive), None)
            if name is None:
                raise PackageProblem(
                    f"'{archive.name}' is not an Anki package: there is no collection in it",
                    "export the deck from Anki as .apkg or .colpkg",
                )
            data = archive.read(name, MAX_COLLECTION_BYTES)
        try:
            return collection_of(data)
        except ValueError as error:
            raise archive.damaged(str(error)) from None

    def _listed(self) -> dict[str, str]:
        """Name of a medium to its name in the zip file."""
        archive = self._archive
        if _LIST not in archive:
            return {}
        try:
            if self._is_newest:
                return _of_protobuf(archive.read_zstd(_LIST, MAX_LIST_BYTES))
            return _of_json(archive.read(_LIST, MAX_LIST_BYTES))
        except (ValueError, RecursionError) as error:
            raise archive.damaged(f"its list of media cannot be read: {error}") from None


@contextmanager
def opened_package(path: Path, name: str) -> Iterator[Package]:
    """The package at `path`, which messages call `name`.

    Raises `PackageProblem`, and `FileProblem` where there is no such file.
    """
    with opened(path, name) as archive:
        yield Package(archive)


def _of_json(written: bytes) -> dict[str, str]:
    read = json.loads(written or b"{}")
    if not isinstance(read, dict):
        raise ValueError("it is not a map")
    return {str(name): number for number, name in read.items()}


def _of_protobuf(written: bytes) -> dict[str, str]:
    entries = (
        value for key, value in protobuf.fields(written) if key == _ENTRIES and isinstance(value, bytes)
    )
    return {protobuf.text(entry, _NAME): str(number) for number, entry in enumerate(entries)}
