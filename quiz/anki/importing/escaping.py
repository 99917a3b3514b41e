"""Characters as Markdown that shows these characters, with no more backslashes than it needs."""

import re

from quiz.deck.decoding import REFUSED

_MARK = re.compile(
    r"\\(?=[!-/:-@\[-`{-~\n])"  # a backslash that would escape what follows
    r"|[`*$]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside of a word it is a character
    r"|(?<=\])[(\[]"  # what makes a link of brackets
    r"|<(?=[A-Za-z][^\s<>]*[:@])"  # an address in angle brackets
    r"|&(?=#?\w{1,32};)"
)
_BEGINNING = re.compile(r"(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|~~~|[-=]+\s*$|(\d{1,9})(?=[.)](?:\s|$)))")
_ALL = re.compile(r"[!-/:-@\[-`{-~]")


def escaped(text: str, *, every: bool = False) -> str:
    """A stretch of text inside a line; with `every` each punctuation mark is escaped."""
    text = REFUSED.sub("\ufffd", text)
    return (_ALL if every else _MARK).sub(r"\\\g<0>", text)


def line_escaped(line: str) -> str:
    """A whole line of Markdown, whose beginning does not open a block."""
    found = _BEGINNING.match(line)
    if found is None:
        return line
    number = found[1]
    return f"{number}\\{line[len(number) :]}" if number else f"\\{line}"


def code_span(text: str) -> str:
    """Code inside a line."""
    text = REFUSED.sub("\ufffd", text).replace("\n", " ")
    ticks = "`" * (_longest(text) + 1)
    edge = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{edge}{text}{edge}{ticks}"


def code_block(text: str, language: str = "") -> list[str]:
    """The lines of a block of code."""
    text = REFUSED.sub("\ufffd", text)
    fence = "`" * max(3, _longest(text) + 1)
    return [f"{fence}{language}", *text.strip("\n").split("\n"), fence]


def _longest(text: str) -> int:
    return max((len(run) for run in re.findall("`+", text)), default=0)
