"""What one decision did to the bytes of a file, so that it can be taken back byte by byte."""

from msgspec import Struct

from quiz.library.judging import digest


class Patch(Struct, frozen=True):
    """New bytes in the place of old ones."""

    start: int
    old: bytes
    new: bytes
    left: str
    """The digest of the file afterwards."""


def patch(before: bytes, after: bytes) -> Patch:
    """What leads from one state of a file to the other."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    return Patch(start, before[start : len(before) - end], after[start : len(after) - end], digest(after))


def undone(now: bytes, done: Patch) -> bytes | None:
    """The file as it was before; None where it is not as the decision left it."""
    if digest(now) != done.left:
        return None
    return now[: done.start] + done.old + now[done.start + len(done.new) :]


def _common(one: bytes, other: bytes) -> int:
    """How many bytes both have in common at their beginning."""
    most = min(len(one), len(other))
    low = 0
    step = most
    while step:
        if low + step <= most and one[low : low + step] == other[low : low + step]:
            low += step
        else:
            step //= 2
    return low
