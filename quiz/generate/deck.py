"""A new deck of drafts."""

from base64 import b32encode
from collections.abc import Iterable
from hashlib import blake2b

from quiz.deck.heading import new_deck_id
from quiz.deck.model import Deck
from quiz.deck.starter import SCHEMA_FILE
from quiz.deck.writing import deck_text

_MODE_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}\n"


def new_id(title: str, texts: Iterable[bytes], seed: int) -> str:
    """The id of a new deck. Its last four characters come from what it is made of: the same again is the same
    deck.
    """
    digest = blake2b(str(seed).encode())
    for text in texts:
        digest.update(blake2b(text).digest())
    return new_deck_id(title, b32encode(digest.digest()).decode().lower()[:4])


def file_text(deck: Deck) -> str:
    """The whole file of a new deck, with the line that lets editors help."""
    return _MODE_LINE + deck_text(deck)
