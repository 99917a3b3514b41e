"""Pictures and sounds: only a checked file inside the deck's folder is ever shown, opened or packed."""

from enum import StrEnum
from pathlib import Path, PurePosixPath

from quiz.library.files import FileProblem, Reason, inside, regular_file
from quiz.library.limits import MAX_AUDIO_BYTES, MAX_IMAGE_BYTES


class MediaKind(StrEnum):
    """What a medium is."""

    IMAGE = "image"
    AUDIO = "audio"


SUFFIXES: dict[MediaKind, frozenset[str]] = {
    MediaKind.IMAGE: frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"}),
    MediaKind.AUDIO: frozenset({".mp3", ".ogg", ".oga", ".opus", ".m4a", ".wav", ".flac"}),
}
"""The files that each kind takes: what a browser and Anki show and play."""

_BOUNDS = {MediaKind.IMAGE: MAX_IMAGE_BYTES, MediaKind.AUDIO: MAX_AUDIO_BYTES}


class MediaProblem(FileProblem):
    """A medium that cannot be used."""


def media_kind(relative: str) -> MediaKind | None:
    """What the suffix of a path says; None where it is not known."""
    suffix = PurePosixPath(relative).suffix.lower()
    return next((kind for kind, suffixes in SUFFIXES.items() if suffix in suffixes), None)


def media_file(folder: Path, relative: str, kind: MediaKind | None = None) -> Path:
    """The checked file of a medium: inside `folder`, also through links, of a known suffix, not too big.

    `relative` is written with forward slashes; with `kind` only a picture or only a sound will do. Raises
    `MediaProblem`.
    """
    found = media_kind(relative)
    if found is None or (kind is not None and found is not kind):
        wanted = (kind,) if kind else tuple(MediaKind)
        raise MediaProblem(
            Reason.UNKNOWN_KIND,
            f"'{relative}' is not {' or '.join(_NAMES[one] for one in wanted)} that a deck can show",
            "use " + ", ".join(sorted(suffix[1:] for one in wanted for suffix in SUFFIXES[one])),
        )
    try:
        path = inside(folder, relative)
        regular_file(path, _BOUNDS[found])
    except FileProblem as problem:
        raise MediaProblem(problem.reason, problem.message, problem.help) from None
    return path


_NAMES = {MediaKind.IMAGE: "a picture", MediaKind.AUDIO: "a sound"}
