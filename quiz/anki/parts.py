"""The parts of a note, its fields and its tags, as short sums in a record: which ones an update changes."""

import struct
from zlib import crc32

from quiz.anki.notetypes.models import FIELDS

PARTS: tuple[str, ...] = (*(name for name, _ in FIELDS), "tags")
"""What a note consists of, in the order of its fields; tags come last."""

_SUMS = struct.Struct(f">{len(PARTS)}I")


def parts_of(fields: str, tags: str) -> str:
    """Eight hexadecimal digits of each part, as the note's row in the database has them.

    `fields` are joined by U+001F, `tags` by spaces. The sums only tell which part is another one; whether a
    note has changed is told by its whole hash.
    """
    texts = (*fields.split("\x1f"), tags.strip())
    return _SUMS.pack(*(crc32(text.encode()) for text in texts)).hex()


def differing(before: str, now: str) -> tuple[str, ...] | None:
    """The names of the parts that differ; None where one of the two is not known."""
    if not (len(before) == len(now) == 2 * _SUMS.size):
        return None
    return tuple(
        name for name, at in zip(PARTS, range(0, len(now), 8), strict=True) if before[at:][:8] != now[at:][:8]
    )
