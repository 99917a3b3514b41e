"""Markdown to one tree of tokens: CommonMark and dollar math, without anything that a deck may not do.

The tree is markdown-it's own (`markdown_it.token.Token`): `inline` tokens have `children`. On top of
CommonMark there are `math_inline`, `math_inline_double` and `math_block` tokens, whose `content` is TeX. What
a tree never holds: raw HTML (its characters are text), images (their alternative text stands instead:
pictures belong under `image`, where they are checked), link targets other than http, https and mailto (the
characters stay), and reference definitions (`[a]: b` stays the characters it is).
"""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar, math_inline_dollar

MAX_MARKED = 20_000
"""Code points; a longer text is not searched for marks and shows as the characters it is."""

MAX_MARKS = 2_000
"""Characters that may open a mark; a text with more of them shows as the characters it is."""

MAX_MATH_LINES = 100
"""Lines of one block of math."""

_OPENERS = "\\`*_[<>&$!"
_DOLLAR_MATH = math_inline_dollar(allow_space=False, allow_digits=False, allow_double=True)
_DOLLAR_BLOCK = math_block_dollar(allow_labels=False)
_LINKS = ("http://", "https://", "mailto:")
_REPLACED = str.maketrans({"\r": "\n", "\0": "\ufffd"})


def parse(text: str, *, inline: bool = False) -> list[Token]:
    """The tokens of `text`; with `inline` only marks inside a line count, and the list is one `inline` token.

    Pure, and takes time in proportion to the text: beyond `MAX_MARKED` and `MAX_MARKS` a text is taken as
    characters. Never raises.
    """
    text = text.replace("\r\n", "\n").translate(_REPLACED)
    if len(text) > MAX_MARKED or sum(map(text.count, _OPENERS)) > MAX_MARKS:
        return _characters(text, inline=inline)
    parser = _parser()
    tokens = parser.parseInline(text) if inline else parser.parse(text)
    for token in tokens:
        if token.children:
            token.children = list(_without_images(token.children))
    return tokens


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "typographer": False, "linkify": False})
    parser.disable(["reference", "html_block", "html_inline"])
    parser.use(dollarmath_plugin)
    parser.inline.ruler.at("math_inline", _inline_math)
    parser.block.ruler.at("math_block", _block_math)
    parser.validateLink = _may_be_followed  # type: ignore[method-assign]
    return parser


def _inline_math(state: StateInline, silent: bool) -> bool:
    """The plugin's rule, which takes the last character of a text for what stands before its first."""
    if state.pos > 0 or not state.src.startswith("$"):
        return _DOLLAR_MATH(state, silent)
    text = state.src
    state.src = f"{text} "
    try:
        return _DOLLAR_MATH(state, silent)
    finally:
        state.src = text


def _block_math(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The plugin's rule, which looks for the end of every opening `$$` in all the text that follows."""
    return _DOLLAR_BLOCK(state, start, min(end, start + MAX_MATH_LINES), silent)


def _may_be_followed(url: str) -> bool:
    return url.strip().lower().startswith(_LINKS)


def _without_images(children: list[Token]) -> Iterator[Token]:
    """The same tokens with each image replaced by the tokens of its alternative text."""
    for token in children:
        if token.type == "image":
            yield from _without_images(token.children or [])
        else:
            yield token


def _characters(text: str, *, inline: bool) -> list[Token]:
    """`text` as one paragraph without marks."""
    child = Token("text", "", 0, content=text)
    token = Token("inline", "", 0, content=text, children=[child])
    if inline:
        return [token]
    return [Token("paragraph_open", "p", 1, block=True), token, Token("paragraph_close", "p", -1, block=True)]
