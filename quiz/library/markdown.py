"""The words of a Markdown text, paragraph by paragraph."""

import re
from collections.abc import Iterator

from quiz.deck.markup.plain import plain
from quiz.deck.markup.tokens import parse
from quiz.library.paragraphs import Paragraph, Paragraphs

FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(?=[\w-]+[ \t]*:)(?:(?!---[ \t]*$).*\n){0,200}---[ \t]*(?:\n|\Z)", re.MULTILINE
)
"""What stands between two lines of `---` at the beginning, and is not read as text."""

_FENCE = re.compile(r" {0,3}(`{3,}(?!.*`)|~{3,})")
_MARKED = re.compile(r"[\\`*_\[<&$~#|]|^(?:[-+>=\s]|\d{1,9}[.)])", re.MULTILINE)


def markdown_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` with their headings; a list item is a paragraph of its own."""
    found = Paragraphs()
    for block in _blocks(FRONT_MATTER.sub("", text, count=1)):
        if _MARKED.search(block) is None:
            found.add(" ".join(block.split()))
            continue
        level = 0
        for token in parse(block):
            match token.type:
                case "heading_open":
                    level = int(token.tag[1])
                case "inline":
                    found.add(plain(token.content, inline=True), level)
                    level = 0
                case "fence" | "code_block" | "math_block":
                    found.add(token.content.strip("\n"))
    return found.done()


def _blocks(text: str) -> Iterator[str]:
    """Stretches that can be parsed alone: cut at empty lines outside of code, before a line without indent.

    The parser of decks takes short texts only, and most paragraphs of a book need no parser.
    """
    lines: list[str] = []
    fence = ""
    after_empty = False
    for line in text.split("\n"):
        if after_empty and not fence and line and not line[0].isspace():
            yield "\n".join(lines).rstrip()
            lines.clear()
        marks = _FENCE.match(line)
        if marks is not None:
            mark = marks.group(1)
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not line[marks.end() :].strip():
                fence = ""
        lines.append(line)
        after_empty = not line.strip()
    yield "\n".join(lines).rstrip()
