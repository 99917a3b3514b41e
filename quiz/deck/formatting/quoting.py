"""Whether a text needs its quotes."""

import re

from quiz.deck.words import quoted

_FIRST = re.compile(r"[\w($«“„‘]")
_TO_BRACKETS = re.compile(r"[,:\[\]{}]")
_TO_OTHERS = re.compile(r"true|false|yes|no|on|off|y|n|null|[0-9_][0-9a-f_.:,xotz +-]*", re.IGNORECASE)


def unquoted(token: str, text: str, *, brackets: bool) -> str:
    """`token`, which reads as `text`, without its quotes where they change nothing.

    They stay where YAML would read the text otherwise (`brackets`: inside a list or map in brackets, where
    more characters have a meaning), and where other YAML programs would: around `No`, `007`, dates.
    """
    if token[:1] not in {'"', "'"} or "\n" in token:
        return token
    if not text.isprintable() or text != text.strip() or _FIRST.match(text) is None:
        return token
    if ": " in text or " #" in text or text[-1] == ":":
        return token
    if _TO_OTHERS.fullmatch(text) or (brackets and _TO_BRACKETS.search(text)):
        return token
    return text


def as_written(text: str) -> str:
    """`text` on one line outside of brackets, in quotes where it needs them."""
    return unquoted(quoted(text), text, brackets=False)
