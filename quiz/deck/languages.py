"""Tags of languages (BCP 47)."""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

_Words = TypeVar("_Words")

_SAME = {"no": "nb", "nn": "nb", "iw": "he"}
"""Tags that share another's words."""


@lru_cache(maxsize=64)
def primary(language: str) -> str:
    """The language of a tag, without script and region: `sv-SE` → `sv`; empty for an empty tag."""
    return language.replace("_", "-").partition("-")[0].lower()


def in_language(words: Mapping[str, _Words], language: str) -> _Words:
    """What `words` have for the language of a tag; the English ones (`en`) where it is not among them."""
    tag = primary(language)
    return words.get(_SAME.get(tag, tag), words["en"])
