"""What ties a note to its question for ever: guid, tags, ids, the deck's name.

Frozen; golden tests hold it.
"""

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck

FIRST_MOD = 1_577_836_800
"""The `mod` of everything at its first export, in seconds since 1970: 2020-01-01. So that needs no clock."""

_ID_SLOTS = 150_000
_IDS_PER_SLOT = 1_000_000
_FORBIDDEN = re.compile(r'["\x00-\x1f\x7f]')
_SPACES = re.compile(r"[\s\u3000]+")


def guid(deck: str, question: str) -> str:
    """The note's guid: 16 characters of a hash of deck id and question id."""
    return urlsafe_b64encode(_digest(deck, question)[:12]).decode("ascii")


def first_id(names: Sequence[str]) -> int:
    """Where the ids of a thing called `names` begin: milliseconds within five years after `FIRST_MOD`.

    Anki takes ids for times of creation, so they lie in the past; it moves an id that is taken.
    """
    slot = int.from_bytes(_digest(*names)[:8], "big") % _ID_SLOTS
    return FIRST_MOD * 1000 + slot * _IDS_PER_SLOT


@lru_cache(maxsize=4096)
def anki_tags(deck: str, tags: tuple[str, ...]) -> tuple[str, ...]:
    """`<deck id>::<tag>` for each tag, sorted; white space becomes a hyphen, since Anki parts tags by it."""
    prefix = _tag(deck) or "deck"
    return tuple(sorted({f"{prefix}::{one}" for one in map(_tag, tags) if one}))


def deck_name(deck: Deck, kept: str) -> str:
    """The deck's name in Anki: what its author asks for, else what it was (`kept`), else the title."""
    if deck.anki.deck:
        return "::".join(filter(None, (_name(part) for part in deck.anki.deck.split("::")))) or _name(deck.id)
    return kept or _name(plain(deck.title, inline=True).replace("::", ":")) or _name(deck.id) or "quiz"


def _name(text: str) -> str:
    return " ".join(_FORBIDDEN.sub("'", unicodedata.normalize("NFC", text)).split())


def _tag(text: str) -> str:
    written = _SPACES.sub("-", _FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).strip())
    return "::".join(filter(None, written.split("::")))


def _digest(*names: str) -> bytes:
    return blake2b("\0".join(names).encode(), digest_size=16).digest()
