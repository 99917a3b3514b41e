"""Markdown to plain text: what grading, identity and advice compare, and what a line of text shows."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARK_CHARACTER = re.compile(r"[\\`*_\[<&$]")
_MARK = re.compile(r"\\|`[^`]*`|\*[^*]*\*|_[^_]*_|\]\(|<[A-Za-z]|&[#A-Za-z]|\$[^$]*\$")
_BLOCK = re.compile(r"[ >+=#~*-]|\d{1,9}[.)]|.*[\n\t]")
"""What may begin a block other than a paragraph, or a second line."""


def plain(text: str, *, inline: bool = False) -> str:
    """`text` without its marks, white space folded.

    With `inline` it is one line. Otherwise paragraphs, headings and code stand apart by an empty line, list
    items are lines that begin with `- ` or their number, and code keeps its lines. A text of marks alone
    (`*`, an empty list) is its characters, so that only empty text is empty. Never raises.
    """
    if is_unmarked(text) and (inline or _BLOCK.match(text) is None):
        return " ".join(text.split())
    from quiz.deck.markup.tokens import parse  # noqa: PLC0415 - 20 ms, and most decks open without marks

    tokens = parse(text, inline=inline)
    words = " ".join(_inline(tokens[0].children or []).split()) if inline and tokens else _blocks(tokens)
    return words or " ".join(text.split())


def is_unmarked(text: str) -> bool:
    """Whether no mark inside a line can be in `text`; sure, and cheap for the many texts without any."""
    return _MARK_CHARACTER.search(text) is None or _MARK.search(text) is None


def _inline(children: "Iterable[Token]") -> str:
    parts: list[str] = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        else:
            parts.append(token.content)
    return "".join(parts)


def _blocks(tokens: "list[Token]") -> str:
    lines: list[str] = []
    numbers: list[int | None] = []
    mark = ""
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                numbers.append(None)
            case "ordered_list_open":
                numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                numbers.pop()
            case "list_item_open":
                number = numbers[-1]
                mark = "- " if number is None else f"{number}. "
                if number is not None:
                    numbers[-1] = number + 1
            case "inline" | "fence" | "code_block" | "math_block":
                if token.type == "inline":
                    block = " ".join(_inline(token.children or []).split())
                else:
                    block = token.content.strip("\n")
                if lines and not (numbers and mark):
                    lines.append("")
                lines.append(mark + block)
                mark = ""
    return "\n".join(lines).strip()
