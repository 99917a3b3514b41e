"""Plain text as Markdown that reads back as the same characters."""

import re

from quiz.deck.markup.plain import plain

_MARKS = re.compile(r"[\\`*_\[\]<>&$!~#|]|\{(?=\{)|\}(?=\})|:(?=:)")
_BLOCK = re.compile(r"(?:[-+=>#~]|(?P<number>\d{1,9})[.)])")


def escaped(text: str) -> str:
    """`text`, on one line, as Markdown; as it is where it has no mark, so that decks stay readable."""
    line = " ".join(text.split())
    if "{{" not in line and "}}" not in line and "::" not in line and plain(line) == line:
        return line
    marked = _MARKS.sub(lambda found: f"\\{found.group()}", line)
    if block := _BLOCK.match(marked):
        at = block.end() - 1
        marked = f"{marked[:at]}\\{marked[at:]}"
    return marked
