"""Markdown to plain text: what grading, identity and advice compare, and what a line of text shows."""

import re
from collections.abc import Iterable

from markdown_it.token import Token

from quiz.deck.markup.tokens import parse

_INLINE_MARK = re.compile(r"[\\`*_\[<&$]")
_BLOCK_MARK = re.compile(r"[\\`*_\[<&$~#\n\t]|\A(?:[ >+=-]|\d{1,9}[.)])")


def plain(text: str, *, inline: bool = False) -> str:
    """`text` without its marks, white space folded.

    With `inline` it is one line. Otherwise paragraphs, headings and code stand apart by an empty line, list
    items are lines that begin with `- ` or their number, and code keeps its lines. Never raises.
    """
    if (_INLINE_MARK if inline else _BLOCK_MARK).search(text) is None:
        return " ".join(text.split())
    tokens = parse(text, inline=inline)
    if inline:
        return " ".join(_inline(tokens[0].children or []).split()) if tokens else ""
    return _blocks(tokens)


def _inline(children: Iterable[Token]) -> str:
    parts: list[str] = []
    for token in children:
        if token.type in {"softbreak", "hardbreak"}:
            parts.append("\n")
        else:
            parts.append(token.content)
    return "".join(parts)


def _blocks(tokens: list[Token]) -> str:
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
