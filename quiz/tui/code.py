"""Code on the screen: Pygments' tokens in the inks of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, Operator, String, Token
from pygments.util import ClassNotFound
from textual.content import Content, Span

if TYPE_CHECKING:
    from pygments.token import _TokenType

MAX_HIGHLIGHTED = 4_000
"""Code points of code beyond which it stays plain: a lexer may be slow on what it does not expect."""

_INKS: dict[_TokenType, str] = {
    Comment: "$quiet italic",
    Keyword: "$accent bold",
    Name.Builtin: "$accent",
    Name.Class: "bold",
    Name.Decorator: "$accent",
    Name.Function: "bold",
    Name.Tag: "$accent bold",
    Number: "$partly",
    Operator.Word: "$accent bold",
    String: "$right",
    Token: "",
}
"""The ink of a token, or of the nearest of its parents named here."""


def highlighted(code: str, language: str) -> Content:
    """`code` in the inks of its language; plain where `language` is empty, unknown, or the code is long."""
    if not language or len(code) > MAX_HIGHLIGHTED:
        return Content(code)
    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return Content(code)
    spans = [
        Span(start, start + len(text), ink)
        for start, kind, text in lexer.get_tokens_unprocessed(code)
        if (ink := _ink(kind))
    ]
    return Content(code, spans=spans)


def _ink(kind: _TokenType) -> str:
    at: _TokenType | None = kind
    while at is not None and at not in _INKS:
        at = at.parent
    return "" if at is None else _INKS[at]
