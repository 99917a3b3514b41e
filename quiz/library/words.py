"""The words of a text, as people count and compare them."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+")


def words(text: str) -> Iterator[str]:
    """The words of a text without capitals; where a script parts none, each two neighbouring characters."""
    for found in _WORD.finditer(text.casefold()):
        word = found.group()
        if word < "\u0e00":
            yield word
        else:
            yield from (word[at : at + 2] for at in range(max(len(word) - 1, 1)))
