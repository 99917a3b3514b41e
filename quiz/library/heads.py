"""A cheap look at the top of a file: whether it is a deck, and which. The questions are not read."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from msgspec import Struct

from quiz.deck.nodes import Map, Node, Scalar
from quiz.library.files import FileProblem, regular_file
from quiz.library.limits import MAX_HEAD_BYTES

SUFFIXES = frozenset({".yaml", ".yml"})
"""The files that a walk through a folder looks at."""

_FIRST = re.compile(r"^(?!---|%|#)([ ]*)(?=[^\s#])", re.MULTILINE)
_IN_BRACES = re.compile(r"[{,]\s*[\"']?questions[\"']?\s*:")


class Head(Struct, frozen=True):
    """What a deck file calls itself."""

    id: str
    """The deck's id: as written, or else the file's stem."""
    title: str = ""
    """Markdown, as written; may be empty."""


def read_head(path: Path) -> Head | None:
    """The head of the file at `path`; None where its top level has no `questions`.

    A file with such a suffix that cannot be read counts as a deck: whoever judges it tells why. Never raises.
    """
    try:
        regular_file(path, bound=1 << 62)
        with path.open("rb") as file:
            data = file.read(MAX_HEAD_BYTES)
    except (FileProblem, OSError):
        return Head(path.stem)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = data.decode("utf-16", "replace")
    else:
        from quiz.deck.decoding import decode  # noqa: PLC0415 - an index that is up to date reads no heads

        text = decode(data)[1] or ""
    head = _without_questions(text.replace("\r\n", "\n"))
    if head is None:
        return None
    top = _tree(head)
    return Head(_text(top, "id") or path.stem, _text(top, "title"))


def _without_questions(text: str) -> str | None:
    """The top level of a deck without its questions; None where it has none."""
    first = _FIRST.search(text)
    if first is None:
        return None
    if text.startswith("{", first.end()):
        return text if _IN_BRACES.search(text) else None
    key = re.compile(rf"^{first[1]}[\"']?questions[\"']?[ \t]*:(?=\s|\Z)", re.MULTILINE).search(text)
    if key is None:
        return None
    behind = re.compile(rf"^{first[1]}[^\s#-]", re.MULTILINE).search(text, key.end())
    return text[: key.start()] + (text[behind.start() :] if behind else "")


def _tree(text: str) -> Node | None:
    from quiz.deck.tree import UnreadableError, compose  # noqa: PLC0415

    try:
        return compose(text, lambda _odd: None)
    except UnreadableError:
        return None


def _text(top: Node | None, key: str) -> str:
    value = top.get(key) if isinstance(top, Map) else None
    return str(value).strip() if isinstance(value, Scalar) else ""
