"""Markdown to the HTML of a card: escaped text, math for MathJax, code with classes, nothing loaded."""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it.token import Token
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

from quiz.anki.escape import attribute, escaped, marks, tex
from quiz.deck.markup.plain import is_unmarked
from quiz.deck.markup.tokens import parse

CODE_CLASS = "code"
"""The class of a block of code; the style sheet of the cards knows what is inside."""

MAX_HIGHLIGHTED = 10_000
"""Code points; longer code is shown without colours."""

_TOUCHED = re.compile(r"[\x00-\x1f\x7f\"&'*<>\[\\\]_`{}$~#:/]")
"""Whatever Markdown or `escaped` might change inside a line; one class of characters, since that is fast."""

_BLOCK_OPENERS = frozenset(" +-=0123456789")
_BLOCK_OPENER = re.compile(r"[ >+=#~*-]|[0-9]{1,9}[.)]")
_TAG = re.compile(r"<[^>]*>")
_LANGUAGE = re.compile(r"[A-Za-z0-9_+#.-]{1,32}")
_PLAIN_TAGS = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "link_close": "</a>",
    "softbreak": "\n",
    "hardbreak": "<br>",
    "paragraph_open": "<p>",
    "paragraph_close": "</p>",
    "bullet_list_open": "<ul>",
    "bullet_list_close": "</ul>",
    "ordered_list_close": "</ol>",
    "list_item_open": "<li>",
    "list_item_close": "</li>",
    "blockquote_open": "<blockquote>",
    "blockquote_close": "</blockquote>",
    "heading_open": '<p class="heading">',
    "heading_close": "</p>",
    "hr": "<hr>",
}


def inline(text: str) -> str:
    """One line of Markdown as HTML: an option, an answer, a blank.

    A text without marks is returned at once.
    """
    if _TOUCHED.search(text) is None:
        return text
    if _is_line(text):
        return escaped(text)
    return rendered_line(text)


def block(text: str) -> str:
    """Markdown with blocks as HTML; a single paragraph comes without `<p>` around it."""
    if _TOUCHED.search(text) is None and text[:1] not in _BLOCK_OPENERS:
        return text
    if _is_line(text) and _BLOCK_OPENER.match(text) is None:
        return escaped(text)
    return rendered_block(text)


def rendered_line(text: str) -> str:
    """What `inline` gives, by way of Markdown's tokens in any case."""
    return _visible("".join(_inline(token.children or []) for token in parse(text, inline=True)), text)


def rendered_block(text: str) -> str:
    """What `block` gives, by way of Markdown's tokens in any case."""
    tokens = parse(text)
    if len(tokens) == 3 and tokens[0].type == "paragraph_open":
        return _visible(_inline(tokens[1].children or []), text)
    return _visible("".join(_block(token) for token in tokens), text)


def _is_line(text: str) -> bool:
    """Whether nothing in `text` can be a mark inside a line, or the end of one."""
    return text.isprintable() and is_unmarked(text)


def _visible(html: str, text: str) -> str:
    """`html`, or where it shows nothing (an empty block of code, a rule) the characters it was made of."""
    return html if _TAG.sub("", html).strip() else escaped(text)


def _block(token: Token) -> str:
    match token.type:
        case "inline":
            return _inline(token.children or [])
        case "paragraph_open" | "paragraph_close" if token.hidden:
            return ""
        case "ordered_list_open":
            start = int(token.attrs.get("start", 1))
            return "<ol>" if start == 1 else f'<ol start="{start}">'
        case "fence" | "code_block":
            return code(token.content, token.info)
        case "math_block":
            return rf"<div>\[{tex(token.content.strip())}\]</div>"
        case _:
            return _PLAIN_TAGS.get(token.type) or escaped(token.content)


def _inline(children: Sequence[Token]) -> str:
    parts: list[str] = []
    for token in children:
        match token.type:
            case "text":
                parts.append(escaped(token.content))
            case "code_inline":
                parts.append(f"<code>{escaped(token.content)}</code>")
            case "math_inline":
                parts.append(rf"\({tex(token.content)}\)")
            case "math_inline_double":
                parts.append(rf"\[{tex(token.content)}\]")
            case "link_open":
                parts.append(f'<a href="{attribute(str(token.attrs["href"]))}">')
            case _:
                parts.append(_PLAIN_TAGS.get(token.type) or escaped(token.content))
    return "".join(parts)


def code(text: str, info: str) -> str:
    """A block of code, highlighted by classes where its language is known."""
    named = _LANGUAGE.match(info.strip())
    lexer = _lexer(named.group()) if named and len(text) <= MAX_HIGHLIGHTED else None
    if lexer is None:
        return f'<pre class="{CODE_CLASS}"><code>{escaped(text)}</code></pre>'
    inside = marks(highlight(text, lexer, HtmlFormatter(nowrap=True)))
    return f'<pre class="{CODE_CLASS}"><code>{inside}</code></pre>'


@cache
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None
