"""The HTML of a card, as this room writes it, as lines of plain text."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        *("blockquote", "details", "div", "figcaption", "figure", "footer", "li", "main"),
        *("ol", "p", "pre", "section", "table", "tr", "ul"),
    )
)
_VOID = frozenset({"br", "hr", "img", "input"})
_MATH = re.compile(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", re.DOTALL)
_SOUND = re.compile(r"\[sound:[^\]]*\]")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_MEDIUM = "▣"
_FIELD = "[a field to type in]"
_OWN_LINE = frozenset({"place", "remark"})
"""Classes of elements inside a line that the style puts on a line of their own."""
_SIGNS = {"one": "○", "several": "□"}


def card_text(html: str) -> str:
    """One side of a card, one block a line, without marks; an option begins with a sign.

    On the back the right ones begin with ✓. What the style hides on the front is left out, and hints, which a
    learner opens with a click, follow the word that is clicked.
    """
    reader = _Reader()
    # Before references are read: text that only looks like these marks is written with references.
    reader.feed(_SOUND.sub("", _MATH.sub(lambda found: found[1] or found[2] or "", html)))
    reader.close()
    return reader.text


class _Reader(HTMLParser):
    """One pass over a card."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._begin = ""
        """What the next text of a line begins with: the sign of a list item."""
        self._hidden: list[str] = []
        """Open elements from the one on that is not shown; empty where all is."""
        self._lists: list[tuple[str, int]] = []
        """The sign of each open list, or `1.`, and how many items it had."""
        self._back = False
        self._kept = False
        """White space counts, as in code."""
        self._after_summary = False
        """What was a moment ago the line to click goes on with what it opens."""
        self._place = False
        """The element that was opened last tells where a passage stands."""

    @property
    def text(self) -> str:
        """What was read so far."""
        self._break()
        return "\n".join(self._lines).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        if self._hidden or self._is_hidden(tag, given, classes):
            if tag not in _VOID:
                self._hidden.append(tag)
            return
        own_line = tag in _BLOCKS or tag in {"br", "hr"} or not _OWN_LINE.isdisjoint(classes)
        if own_line and not self._after_summary:
            self._break()
        self._after_summary = False
        self._place = "place" in classes
        match tag:
            case "main":
                self._back = "back" in classes
            case "section" | "footer" | "table":
                self._gap()
            case "ul" | "ol":
                if not self._lists:
                    self._gap()
                self._lists.append((self._sign(tag, given, classes), int(given.get("start") or 1) - 1))
            case "li" if self._lists:
                self._item(is_right="data-right" in given)
            case "pre":
                self._kept = True
            case "img":
                self._line.append(f"{_MEDIUM} {given.get('alt') or ''}")
            case "figure" if given.get("aria-label"):
                self._line.append(f"{_MEDIUM} {given['aria-label']}")
            case "input" if not self._back:
                self._line.append(_FIELD)
            case "summary":
                self._line.append("▸ ")
            case "mark":
                self._line.append("“")
            case "td" if self._line:
                self._line.append("  →  ")
            case "span" if "remark" in classes:
                self._begin = "    "
            case "span" if "also" in classes:
                self._line.append("· ")
            case _:
                pass

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
            return
        match tag:
            case "mark":
                self._line.append("”")
            case "summary":
                self._line.append(": ")
                self._after_summary = True
                return
            case "span" if self._place:
                self._break()
            case "ul" | "ol" if self._lists:
                self._lists.pop()
            case "pre":
                self._break()
                self._kept = False
            case _:
                pass
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._kept:
            *lines, last = data.split("\n")
            for line in lines:
                self._lines.append("".join((*self._line, line)))
                self._line = []
            self._line.append(last)
            return
        self._line.append(_SPACE.sub(" ", data))

    def _is_hidden(self, tag: str, given: dict[str, str | None], classes: list[str]) -> bool:
        """What nobody sees, and the remarks that the style keeps for the back."""
        return tag in {"script", "style"} or "hidden" in given or ("remark" in classes and not self._back)

    def _sign(self, tag: str, given: dict[str, str | None], classes: list[str]) -> str:
        if tag == "ol":
            return "1."
        if "keys" in classes:
            return "✓"
        return _SIGNS.get(given.get("data-pick") or "", "•")

    def _item(self, *, is_right: bool) -> None:
        sign, count = self._lists.pop()
        self._lists.append((sign, count + 1))
        if sign == "1.":
            self._begin = f"{count + 1}. "
        elif sign in _SIGNS.values() and self._back:
            self._begin = "✓ " if is_right else "  "
        else:
            self._begin = f"{sign} "

    def _break(self) -> None:
        """The line ends."""
        if self._kept:
            return
        text = "".join(self._line).strip()
        self._line = []
        if text:
            self._lines.append(self._begin + text)
            self._begin = ""

    def _gap(self) -> None:
        """An empty line, where there is not one yet."""
        if self._lines and self._lines[-1]:
            self._lines.append("")
