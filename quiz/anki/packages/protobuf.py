"""The few messages of Anki's newer format, read by their wire format.

https://protobuf.dev/programming-guides/encoding/
"""

from collections.abc import Iterator

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
_WIDTHS = {_FIXED64: 8, _FIXED32: 4}
_LONGEST = 10


def fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Number and value of each field of a message; bytes for texts and messages inside.

    Fixed-width values are bytes too. Raises `ValueError` for bytes that are no message.
    """
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        wire = key & 7
        if wire == _VARINT:
            value, at = _varint(data, at)
            yield key >> 3, value
            continue
        if wire == _BYTES:
            length, at = _varint(data, at)
        elif wire in _WIDTHS:
            length = _WIDTHS[wire]
        else:
            raise ValueError(f"wire type {wire}")
        if length > len(data) - at:
            raise ValueError("a message is cut off")
        yield key >> 3, data[at : at + length]
        at += length


def text(data: bytes, number: int) -> str:
    """The text in a field of a message; empty where there is none. Raises `ValueError`."""
    return inside(data, number).decode()


def inside(data: bytes, number: int) -> bytes:
    """The message in a field of a message; empty where there is none. Raises `ValueError`."""
    found = [value for key, value in fields(data) if key == number and isinstance(value, bytes)]
    return found[-1] if found else b""


def integer(data: bytes, number: int) -> int:
    """The integer in a field of a message; 0 where there is none. Raises `ValueError`."""
    found = [value for key, value in fields(data) if key == number and isinstance(value, int)]
    return found[-1] if found else 0


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """The integer at an offset, and the offset behind it."""
    value = 0
    for count, byte in enumerate(data[at : at + _LONGEST]):
        value |= (byte & 0x7F) << (7 * count)
        if not byte & 0x80:
            return value, at + count + 1
    raise ValueError("a number is cut off")
