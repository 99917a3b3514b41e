"""Markdown put together line by line: paragraphs, breaks, lists, quotes."""

from dataclasses import dataclass, field
from enum import IntEnum

from quiz.anki.importing.escaping import line_escaped

MAX_DEPTH = 8
"""Lists and quotes inside each other; what is deeper stands at this depth."""


class Gap(IntEnum):
    """What stands between two lines; the larger of several counts."""

    NONE = 0
    BREAK = 1
    """The paragraph goes on in a new line."""
    PARAGRAPH = 2


@dataclass
class _Container:
    """A list or a quote that is open."""

    numbered: bool = False
    is_quote: bool = False
    count: int = 0
    indent: str = ""
    """What the further lines of its current item begin with."""
    waiting: str = ""
    """The sign of an item whose first line has not come yet."""


@dataclass
class Lines:
    """Collects the blocks of a text."""

    _written: list[str] = field(default_factory=list)
    _open: list[_Container] = field(default_factory=list)
    _gap: Gap = Gap.NONE
    _last_block: bool = False
    """Whether the last line was more than text: nothing continues it."""

    def __str__(self) -> str:
        return "\n".join(self._written)

    def want(self, gap: Gap) -> None:
        """What follows stands apart from what was."""
        self._gap = max(self._gap, gap)

    def line_break(self) -> None:
        """One break more: two make a paragraph."""
        self._gap = Gap.BREAK if self._gap is Gap.NONE else Gap.PARAGRAPH

    def text(self, line: str, lead: str = "") -> None:
        """One line of Markdown, whose beginning is not meant as a mark; `lead` is one that is meant."""
        self._put([lead + (line if lead else line_escaped(line))], is_block=bool(lead))

    def block(self, lines: list[str]) -> None:
        """Lines that stand together as they are."""
        self._put(lines, is_block=True)

    def open_list(self, *, numbered: bool, start: int = 1) -> None:
        """A list begins."""
        self.want(Gap.BREAK if self._in_item() else Gap.PARAGRAPH)
        self._open.append(_Container(numbered=numbered, count=start - 1))

    def open_quote(self) -> None:
        """A quote begins."""
        self.want(Gap.PARAGRAPH)
        self._open.append(_Container(is_quote=True, indent="" if self._is_deep else "> "))

    def item(self) -> None:
        """An item of the innermost list begins."""
        if not self._open or self._open[-1].is_quote:
            self.want(Gap.BREAK)
            return
        inner = self._open[-1]
        inner.count += 1
        if len(self._open) > MAX_DEPTH:
            self.want(Gap.BREAK)
            return
        inner.waiting = f"{inner.count}. " if inner.numbered else "- "
        inner.indent = ""

    def close(self, *, quote: bool) -> None:
        """The innermost list or quote ends, if it is one."""
        if self._open and self._open[-1].is_quote is quote:
            self._open.pop()
            self.want(Gap.BREAK if self._in_item() else Gap.PARAGRAPH)
            self._last_block = True

    @property
    def _is_deep(self) -> bool:
        return len(self._open) >= MAX_DEPTH

    def _in_item(self) -> bool:
        return bool(self._open) and not self._open[-1].is_quote

    def _put(self, lines: list[str], *, is_block: bool) -> None:
        before = "".join(one.indent for one in self._open if not one.waiting)
        begins = any(one.waiting for one in self._open)
        lead = ""
        for one in self._open:
            if one.waiting:
                lead += one.waiting
                one.indent = " " * len(one.waiting)
                one.waiting = ""
            else:
                lead += one.indent
        indent = "".join(one.indent for one in self._open)
        if self._written:
            if self._gap is Gap.PARAGRAPH or (not begins and (is_block or self._last_block)):
                self._written.append(before.rstrip())
            elif not begins and self._gap is Gap.BREAK:
                self._written[-1] += "\\"
        first, *rest = lines
        self._written += [lead + first, *(f"{indent}{line}".rstrip() for line in rest)]
        self._gap = Gap.NONE
        self._last_block = is_block
