"""Cloze deletion: a text with blanks `{{text}}`, `{{text::hint}}` and `{{c2::text::hint}}`.

`\\{{`, `\\}}` and `\\::` are the characters (they are Markdown's own escapes, so the pieces keep them). Code
spans, fenced code and math are not searched.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property

from msgspec import Struct

from quiz.deck.markup.plain import plain

MAX_NUMBER = 99
"""The highest number of a numbered blank."""

_NUMBER = re.compile(r"c([0-9]{1,9})::")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}(?=[^`\n]*$)|~{3,})", re.MULTILINE)
_TICKS = re.compile(r"`+")
_DOLLAR = re.compile(r"\\.|\$", re.DOTALL)
_INTERESTING = re.compile(r"\\|`|\$|\{\{|\}\}|::|\n[ ]{0,3}~~~")


class Blank(Struct, frozen=True):
    """One blank of a cloze text."""

    text: str
    """What belongs into it; Markdown."""
    hint: str = ""
    """What stands in its place while it is open; Markdown."""
    number: int | None = None
    """Blanks of one number make one card; None where the text does not number its blanks (all are c1)."""
    start: int = 0
    """Where it begins in the text: the offset of `{{`, in code points."""
    end: int = 0
    """Where it ends: the offset behind `}}`."""


class ClozeError(ValueError):
    """A cloze text that cannot be asked."""

    def __init__(self, message: str, offset: int, help: str) -> None:  # noqa: A002 - a problem's own word
        super().__init__(message)
        self.message = message
        """What is wrong, in one line."""
        self.offset = offset
        """Where, in code points from the beginning of the text."""
        self.help = help
        """The way out."""


def blanks(text: str) -> tuple[Blank, ...]:
    """The blanks of `text` in their order.

    Raises `ClozeError` where there is none, or one is not closed, nested, empty or wrongly numbered, or
    numbered and unnumbered blanks are mixed.
    """
    found = _scan(text)
    if not found:
        raise ClozeError("the cloze text has no blank", 0, "put {{ }} around what is to be filled in")
    unnumbered = next((blank for blank in found if (blank.number is None) != (found[0].number is None)), None)
    if unnumbered is not None:
        raise ClozeError(
            "numbered and unnumbered blanks are mixed in one text",
            unnumbered.start,
            "number every blank, as in {{c1::text}}, or none",
        )
    return found


def pieces(text: str) -> tuple[str | Blank, ...]:
    """The text cut at its blanks: stretches of Markdown (never empty) and blanks. Raises `ClozeError`."""
    cut: list[str | Blank] = []
    end = 0
    for blank in blanks(text):
        if blank.start > end:
            cut.append(text[end : blank.start])
        cut.append(blank)
        end = blank.end
    if end < len(text):
        cut.append(text[end:])
    return tuple(cut)


def fill(text: str, put: Callable[[int, Blank], str]) -> str:
    """The Markdown with each blank replaced by `put(its index from 0, the blank)`. Raises `ClozeError`."""
    written: list[str] = []
    index = 0
    for piece in pieces(text):
        if isinstance(piece, Blank):
            written.append(put(index, piece))
            index += 1
        else:
            written.append(piece)
    return "".join(written)


def _scan(text: str) -> tuple[Blank, ...]:
    """One pass from left to right over escapes, code, math, and braces."""
    found: list[Blank] = []
    opened: int | None = None
    separators: list[int] = []
    skip = _Skipper(text)
    at = skip.fence(0)
    while (match := _INTERESTING.search(text, at)) is not None:
        start = match.start()
        at = match.end()
        match match.group():
            case "\\":
                at = start + _escaped(text, start)
            case "`":
                at = skip.code(start)
            case "$":
                at = skip.math(start)
            case "{{":
                if opened is not None:
                    raise ClozeError(
                        "a blank stands inside another blank", start, "close the first with }} or write \\{{"
                    )
                opened, separators = start, []
            case "}}":
                if opened is not None:
                    found.append(_blank(text, opened, start, separators))
                    opened = None
            case "::":
                separators.append(start)
            case _:
                at = skip.fence(start + 1)
    if opened is not None:
        raise ClozeError(
            "a blank is not closed", opened, "write }} where it ends, or \\{{ for the characters"
        )
    return tuple(found)


def _escaped(text: str, backslash: int) -> int:
    """How many characters an escape takes: the backslash and what it makes a plain character."""
    return 3 if text[backslash + 1 : backslash + 3] in {"{{", "}}", "::"} else 2


def _blank(text: str, start: int, close: int, separators: list[int]) -> Blank:
    """The blank between the braces at `start` and `close`; `separators` are the `::` between them."""
    first = start + 2
    number: int | None = None
    if (numbered := _NUMBER.match(text, first, close)) is not None:
        number = int(numbered.group(1))
        first = numbered.end()
        if not 1 <= number <= MAX_NUMBER:
            raise ClozeError(
                f"the number of a blank is {number}", start, f"numbers go from c1 to c{MAX_NUMBER}"
            )
    split = next((at for at in separators if at >= first), close)
    inside = text[first:split].strip()
    if not plain(inside, inline=True):
        raise ClozeError("a blank is empty", start, "write what belongs into it: {{text}} or {{text::hint}}")
    return Blank(inside, text[split + 2 : close].strip(), number, start, close + 2)


class _Skipper:
    """Finds where code and math end; looks each mark up in lists made once, so that one pass stays linear."""

    def __init__(self, text: str) -> None:
        self._text = text

    def fence(self, line: int) -> int:
        """Behind the fenced code that begins with the line at `line`; `line` itself where none does."""
        opened = _FENCE.match(self._text, line)
        if opened is None:
            return line
        mark = opened.group(1)
        closing = re.compile(rf"^[ ]{{0,3}}{mark[0]}{{{len(mark)},}}[ \t]*$", re.MULTILINE)
        closed = closing.search(self._text, opened.end())
        return closed.end() if closed else len(self._text)

    def code(self, start: int) -> int:
        """Behind the code that begins with the backtick at `start`, or behind its ticks where none does."""
        line = self._text.rfind("\n", 0, start) + 1
        if start - line <= 3 and (end := self.fence(line)) != line:
            return end
        ticks = _TICKS.match(self._text, start)
        assert ticks is not None  # noqa: S101 - the caller saw one
        first = ticks.end()
        end = _next(self._runs.get(first - start, []), first)
        return first if end < 0 or self._leaves_paragraph(first, end) else end + first - start

    def math(self, start: int) -> int:
        """Behind the math that begins with the dollar at `start`, or behind the dollar where it is money."""
        text = self._text
        if text.startswith("$$", start):
            first = start + 2
            end = _next(self._doubles, first)
            return first if end <= first or self._leaves_paragraph(first, end) else end + 2
        first = start + 1
        end = _next(self._dollars, first)
        if (
            end <= first
            or text[first].isspace()
            or text[end - 1].isspace()
            or text[max(start - 1, 0)].isdigit()
            or text[end + 1 : end + 2].isdigit()
            or self._leaves_paragraph(first, end)
        ):
            return first
        return end + 1

    def _leaves_paragraph(self, start: int, end: int) -> bool:
        return self._text.find("\n\n", start, end) >= 0

    @cached_property
    def _runs(self) -> dict[int, list[int]]:
        """Length of a run of backticks to where such runs begin."""
        runs: dict[int, list[int]] = {}
        for run in _TICKS.finditer(self._text):
            runs.setdefault(run.end() - run.start(), []).append(run.start())
        return runs

    @cached_property
    def _dollars(self) -> list[int]:
        return [match.start() for match in _DOLLAR.finditer(self._text) if match.group() == "$"]

    @cached_property
    def _doubles(self) -> list[int]:
        return [at for at in self._dollars if self._text.startswith("$$", at)]


def _next(places: list[int], start: int) -> int:
    """The first of the ascending `places` that is not before `start`; -1 where there is none."""
    index = bisect_left(places, start)
    return places[index] if index < len(places) else -1
