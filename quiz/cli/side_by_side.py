"""A field of a question in two versions, beside each other."""

import textwrap
from itertools import zip_longest

from quiz.deck.report import visible

_GUTTER = " | "


def side_by_side(left: tuple[str, str], right: tuple[str, str], width: int) -> list[str]:
    """Two texts, each a name and what it says, in two columns of a terminal `width` columns wide."""
    column = max(16, (width - len(_GUTTER)) // 2)
    texts = [[name, *_wrapped(text, column)] for name, text in (left, right)]
    return [f"{one:<{column}}{_GUTTER}{other}".rstrip() for one, other in zip_longest(*texts, fillvalue="")]


def _wrapped(text: str, width: int) -> list[str]:
    return [piece for line in text.split("\n") for piece in textwrap.wrap(visible(line), width) or [""]]
