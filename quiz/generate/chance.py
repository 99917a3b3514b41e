"""Choices between equals, made by hashes of a seed: the same everywhere, and independent of each other."""

from hashlib import blake2b


def place(seed: int, *names: str) -> int:
    """The place of `names` among others under `seed`: a number to sort by, or to take the remainder of."""
    written = b"".join(
        len(part).to_bytes(4) + part for part in (name.encode() for name in (str(seed), *names))
    )
    return int.from_bytes(blake2b(written, digest_size=8).digest())
