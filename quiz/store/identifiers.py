"""UUIDs of version 7: unique without a registry, and in the order of time."""

import secrets
from uuid import UUID


def uuid7(milliseconds: int) -> str:
    """A fresh UUIDv7 (RFC 9562, section 5.7) for a moment in milliseconds since 1970, UTC."""
    value = (milliseconds & (1 << 48) - 1) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 7 << 76
    value = value & ~(0b11 << 62) | 0b10 << 62
    return str(UUID(int=value))
