"""Tokens back to text."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPACE_BEFORE = re.compile(r"\s+([,;:.)\]?!%])")
_TWO_COMMAS = re.compile(r",(?:\s*,)+")
_SPACE = re.compile(r"\s+")


def written(tokens: Sequence["Token"]) -> str:
    """Tokens as text: as they stand where they stand together, with one space where some are left out."""
    pieces: list[str] = []
    for token, following in zip_longest(tokens, tokens[1:]):
        pieces.append(token.text)
        if following is not None and (token.whitespace_ or following.i != token.i + 1):
            pieces.append(" ")
    return tidy("".join(pieces))


def tidy(text: str) -> str:
    """`text` with single spaces, none before a mark, and no two commas in a row."""
    text = _SPACE.sub(" ", text).strip()
    text = _TWO_COMMAS.sub(",", _SPACE_BEFORE.sub(r"\1", text))
    return text.strip(" ,;:-–—")


def uncapitalised(tokens: Sequence["Token"]) -> str:
    """Tokens from a sentence's beginning as they are written inside one."""
    text = written(tokens)
    first = tokens[0]
    keeps = (
        first.pos_ == "PROPN"
        or (
            first.ent_type_
            and first.lower_ not in {"the", "a", "an"}
            and first.ent_type_ not in {"DATE", "CARDINAL"}
        )
        or (first.text.isupper() and len(first) > 1)
        or first.text == "I"
    )
    return text if keeps else text[:1].lower() + text[1:]
