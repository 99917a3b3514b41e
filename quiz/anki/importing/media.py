"""Where the media of a package go beside a deck: safe names, bounded bytes, nothing replaced."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from quiz.anki.importing.importing import Carried
from quiz.anki.importing.noting import Told, called
from quiz.anki.packages.problems import PackageProblem
from quiz.anki.packages.reading import Package
from quiz.deck.model import AnyQuestion, Media
from quiz.deck.paths import path_fault
from quiz.library.limits import MAX_AUDIO_BYTES, MAX_IMAGE_BYTES
from quiz.library.media import MediaKind, media_kind
from quiz.library.saving import create_whole

FOLDER = "media"
"""Below the deck's folder."""

MAX_TOTAL = 2 * 1024 * 1024 * 1024
"""Bytes of all media of one import."""

_BOUNDS = {MediaKind.IMAGE: MAX_IMAGE_BYTES, MediaKind.AUDIO: MAX_AUDIO_BYTES}
_SAFE = re.compile(r"\w[\w ()+,=@.-]{0,99}")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


class Placed(Struct, frozen=True):
    """Questions whose media have places."""

    carried: tuple[Carried, ...]
    """Media named by their places."""
    files: Mapping[str, str]
    """Path below the deck's folder to the name in the package."""


def placed(carried: Iterable[Carried], package: Package, told: list[Told]) -> Placed:
    """Give every medium a place below the deck's folder; one that cannot be had is taken out and told.

    A medium of our own keeps the path that its deck had.
    """
    found: list[Carried] = []
    places = _Places()
    for one in carried:
        moved: dict[str, str | None] = {}
        for file, name in one.media.items():
            kind = (
                MediaKind.IMAGE if any(file == it.file for it in one.question.pictures) else MediaKind.AUDIO
            )
            held = _held(name, package)
            if held is None:
                told.append(Told(called(one.note), f"'{name}', which is not in the package"))
            elif media_kind(held) is not kind:
                told.append(Told(called(one.note), f"'{name}', which is no {kind} that a deck can show"))
            moved[file] = None if held is None or media_kind(held) is not kind else places.place(file, held)
        for medium in (*one.question.pictures, *one.question.sounds):
            moved.setdefault(medium.file, None)
        found.append(Carried(one.note, _moved(one.question, moved), {}))
    return Placed(tuple(found), places.files)


class Unpacking:
    """Media on their way into a folder; what was written can be taken back."""

    def __init__(self, package: Package, folder: Path) -> None:
        self._package, self._folder = package, folder
        self._written: list[Path] = []
        self._bytes = 0

    def unpack(self, files: Mapping[str, str]) -> dict[str, str]:
        """Write the files; path to the path that it had to be given instead, where it is taken.

        Raises `PackageProblem` and `OSError`.
        """
        instead: dict[str, str] = {}
        for path, name in files.items():
            kind = media_kind(name) or MediaKind.IMAGE
            data = self._package.medium(name, _BOUNDS[kind])
            self._bytes += len(data)
            if self._bytes > MAX_TOTAL:
                raise PackageProblem(
                    f"the media have more than {MAX_TOTAL // 1024**3} GiB",
                    "import one deck at a time with --deck",
                )
            taken = self._put(path, data)
            if taken:
                instead[path] = taken
        return instead

    def take_back(self) -> None:
        """Remove what was written."""
        for path in self._written:
            with suppress(OSError):
                path.unlink()

    def _put(self, path: str, data: bytes) -> str:
        """Write one file; the path that it got instead of `path`, or nothing."""
        file = PurePosixPath(path)
        hashed = blake2b(data, digest_size=5).hexdigest()
        for tried in (path, str(file.with_name(f"{file.stem}-{hashed}{file.suffix}"))):
            target = self._folder / tried
            root = os.path.realpath(self._folder)
            if not Path(os.path.realpath(target)).is_relative_to(root):
                raise PackageProblem(
                    f"'{tried}' would lie outside the deck's folder, through a link",
                    "import into another folder",
                )
            if not os.path.lexists(target):
                create_whole(target, data)
                self._written.append(target)
            elif not target.is_file() or target.stat().st_size != len(data) or target.read_bytes() != data:
                continue
            return "" if tried == path else tried
        raise PackageProblem(f"'{path}' exists already, and is another file", "import into another folder")


def renamed(question: AnyQuestion, instead: Mapping[str, str]) -> AnyQuestion:
    """The question with other paths for its media."""
    return _moved(question, dict(instead)) if instead else question


class _Places:
    """Names that are taken, however they are spelled."""

    def __init__(self) -> None:
        self.files: dict[str, str] = {}
        self._taken: dict[str, str] = {}

    def place(self, file: str, name: str) -> str:
        """The place of a medium that the package calls `name`; `file` is what its question calls it."""
        for path in self._wishes(file, name):
            if self._taken.setdefault(path.casefold(), name) == name:
                self.files[path] = name
                return path
        raise AssertionError  # the last wish is a hash of the name

    def _wishes(self, file: str, name: str) -> Iterator[str]:
        suffix = PurePosixPath(name).suffix.lower()
        hashed = blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        if file != name and not path_fault(file) and all(map(_safe, file.split("/"))):
            yield file
        if _safe(name):
            yield f"{FOLDER}/{name}"
        yield f"{FOLDER}/medium-{hashed}{suffix}"


def _safe(name: str) -> bool:
    """Whether every system takes a file of this name."""
    return (
        _SAFE.fullmatch(name) is not None
        and not name.endswith((".", " "))
        and _DEVICE.match(name) is None
        and len(name.encode()) <= 200
    )


def _held(name: str, package: Package) -> str | None:
    """The name in the package of what a note calls `name`."""
    spelled = (name, unquote(name), *(unicodedata.normalize(form, unquote(name)) for form in ("NFC", "NFD")))
    return next((one for one in spelled if one in package.media), None)


def _moved(question: AnyQuestion, moved: Mapping[str, str | None]) -> AnyQuestion:
    image, audio = _medium(question.image, moved), _medium(question.audio, moved)
    if (image, audio) == (question.image, question.audio):
        return question
    return replace(question, image=image, audio=audio)


def _medium(written: str | Media | UnsetType, moved: Mapping[str, str | None]) -> str | Media | UnsetType:
    if isinstance(written, UnsetType) or not written:
        return written
    file = written if isinstance(written, str) else written.file
    to = moved.get(file, file)
    if to is None:
        return UNSET
    return to if isinstance(written, str) else replace(written, file=to)
