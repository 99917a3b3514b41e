"""One pass over the HTML of a field: runs, lines and blocks, and what is lost."""

import re
from html.parser import HTMLParser

from msgspec import Struct

from quiz.anki.importing.elements import (
    BOLD,
    BOLD_STYLE,
    COLOUR,
    DROPPED,
    HEADINGS,
    ITALIC,
    ITALIC_STYLE,
    LINES,
    LINKS,
    PARAGRAPHS,
    UNSAID,
    VOID,
)
from quiz.anki.importing.escaping import code_block, code_span
from quiz.anki.importing.lines import Gap, Lines
from quiz.anki.importing.runs import SPACE, Run, assembled

_ANY_SPACE = re.compile(r"\s+")


class Markdown(Struct, frozen=True):
    """What a field says."""

    text: str
    """Markdown of the deck format, stripped."""
    pictures: tuple[str, ...] = ()
    """The names of the pictures that it shows, in their order."""
    sounds: tuple[str, ...] = ()
    """The names of the sounds that it plays."""
    lost: tuple[str, ...] = ()
    """What could not be said, by name, each once."""


class Reader(HTMLParser):
    """One pass over a field."""

    def __init__(self, *, inline: bool, emphasis: bool = True, every: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._inline, self._emphasis, self._every = inline, emphasis, every
        self._lines = Lines()
        self._line: list[Run] = []
        self._bold = self._italic = 0
        self._spans: list[tuple[bool, bool]] = []
        self._href: list[str] = []
        self._dropped: list[str] = []
        self._heading = ""
        self._pre: list[str] | None = None
        self._code: list[str] | None = None
        self._shown: list[str] = []
        self._pictures: list[str] = []
        self._sounds: list[str] = []
        self._lost: dict[str, None] = {}

    def result(self) -> Markdown:
        """What was read."""
        self._end_pre()
        self._end_code()
        self._end_line()
        text = str(self._lines).strip()
        return Markdown(text, tuple(self._pictures), tuple(self._sounds), tuple(self._lost))

    @property
    def shown(self) -> str:
        """The characters that were read, without white space."""
        return _ANY_SPACE.sub("", "".join(self._shown))

    def lose(self, what: str) -> None:
        """Something cannot be said in a deck."""
        self._lost[what] = None

    def sound(self, name: str) -> None:
        """A sound stands here."""
        if not self._dropped:
            self._sounds.append(name)

    def code(self, text: str) -> None:
        """Code inside the line."""
        if not self._dropped and text.strip():
            self._shown.append(text)
            self._line.append(Run(code_span(text.strip()), self._marks()[1:] or ("code",)))

    def math(self, tex: str, *, displayed: bool) -> None:
        """A formula."""
        if self._dropped or not tex:
            return
        if self._pre is not None or self._code is not None:
            self.handle_data(tex)
            return
        if "$" in tex or "\n\n" in tex:
            self.lose("formulas with a `$` or an empty line inside")
            self.code(tex)
            return
        tex = " ".join(tex.split())
        if displayed and not self._inline and not self._spans:
            self._shown.append(rf"\[{tex}\]")
            self._end_line()
            self._lines.want(Gap.PARAGRAPH)
            self._lines.block(["$$", tex, "$$"])
            self._lines.want(Gap.PARAGRAPH)
            return
        self._shown.append(rf"\({tex}\)" if not displayed else rf"\[{tex}\]")
        dollars = "$$" if displayed else "$"
        self._line.append(Run(f"{dollars}{tex}{dollars}", ("math",)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        if self._dropped:
            if tag not in VOID:
                self._dropped.append(tag)
            return
        given = {name: value or "" for name, value in attrs}
        if tag in DROPPED:
            self.lose(DROPPED[tag])
            if tag not in VOID:
                self._dropped.append(tag)
            return
        if tag in UNSAID:
            self.lose(UNSAID[tag])
        if COLOUR.search(given.get("style", "")):
            self.lose("fonts and colours")
        self._opened(tag, given)

    def _opened(self, tag: str, given: dict[str, str]) -> None:
        if tag in BOLD:
            self._bold += 1
        elif tag in ITALIC:
            self._italic += 1
        elif tag == "span":
            style = given.get("style", "")
            how = bool(BOLD_STYLE.search(style)), bool(ITALIC_STYLE.search(style))
            self._spans.append(how)
            self._bold += how[0]
            self._italic += how[1]
        elif tag == "a":
            self._href.append(self._target(given.get("href", "")))
        elif tag == "img":
            self._picture(given)
        elif tag in {"code", "kbd", "samp", "tt"}:
            if self._pre is None and self._code is None:
                self._code = []
        elif tag == "pre":
            self._break(Gap.PARAGRAPH)
            self._pre = []
        elif tag == "rt":
            self._text("(")
        elif tag in {"td", "th"} and self._line:
            self._text(" | ")
        elif tag == "sup":
            self._text("^")
        else:
            self._opened_block(tag, given)

    def _opened_block(self, tag: str, given: dict[str, str]) -> None:
        if tag == "br":
            if self._pre is not None:
                self._pre.append("\n")
            elif self._code is not None:
                self._code.append(" ")
            elif self._line or self._inline:
                self._break(Gap.BREAK)
            else:
                self._lines.line_break()
        elif tag in {"ul", "ol"}:
            self._end_line()
            start = given.get("start", "1")
            number = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1
            self._lines.open_list(numbered=tag == "ol", start=number)
        elif tag == "li":
            self._end_line()
            self._lines.item()
        elif tag == "blockquote":
            self._end_line()
            self._lines.open_quote()
        elif tag == "hr":
            self._break(Gap.PARAGRAPH)
        elif tag in HEADINGS:
            self._break(Gap.PARAGRAPH)
            self._heading = HEADINGS[tag]
        elif tag in PARAGRAPHS:
            self._break(Gap.PARAGRAPH)
        elif tag in LINES:
            self._break(Gap.BREAK)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if self._dropped:
            if tag in self._dropped:
                while self._dropped.pop() != tag:
                    pass
            return
        if tag in BOLD:
            self._bold = max(0, self._bold - 1)
        elif tag in ITALIC:
            self._italic = max(0, self._italic - 1)
        elif tag == "span" and self._spans:
            bold, italic = self._spans.pop()
            self._bold -= bold
            self._italic -= italic
        elif tag == "a" and self._href:
            self._href.pop()
        elif tag == "pre":
            self._end_pre()
        elif tag in {"code", "kbd", "samp", "tt"}:
            self._end_code()
        elif tag == "rt":
            self._text(")")
        elif tag in {"ul", "ol", "blockquote"}:
            self._end_line()
            self._lines.close(quote=tag == "blockquote")
        elif tag == "li":
            self._end_line()
        elif tag in PARAGRAPHS or tag in HEADINGS:
            self._break(Gap.PARAGRAPH)
        elif tag in LINES:
            self._break(Gap.BREAK)

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        if self._dropped:
            return
        if self._pre is not None:
            self._shown.append(data)
            self._pre.append(data)
        elif self._code is not None:
            self._shown.append(data)
            self._code.append(data)
        else:
            self._text(SPACE.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        """A comment shows nothing."""

    def _text(self, text: str) -> None:
        self._shown.append(text)
        marks = self._marks()
        last = self._line[-1] if self._line else None
        href = self._href[-1] if self._href else ""
        if last is not None and (last.marks, last.href) == (marks, href):
            self._line[-1] = Run(last.text + text, marks, href)
        else:
            self._line.append(Run(text, marks, href))

    def _marks(self) -> tuple[str, ...]:
        if not self._emphasis:
            if self._bold or self._italic:
                self.lose("bold and italics beside punctuation")
            return ("text",)
        return ("text", *(("**",) if self._bold > 0 else ()), *(("*",) if self._italic > 0 else ()))

    def _target(self, href: str) -> str:
        href = href.strip()
        if href.lower().startswith(LINKS) and not re.search(r"[\s<>\x00-\x1f]", href):
            return href
        if href and not href.startswith("#"):
            self.lose("links that are not http, https or mailto")
        return ""

    def _picture(self, given: dict[str, str]) -> None:
        source = given.get("src", "").strip()
        if re.match(r"(?:[a-z][a-z0-9+.-]*:|//)", source, re.IGNORECASE):
            self.lose("pictures that lie elsewhere")
        elif source:
            self._pictures.append(source)

    def _break(self, gap: Gap) -> None:
        if self._pre is None:
            self._end_line()
            self._lines.want(gap)

    def _end_pre(self) -> None:
        if self._pre is None:
            return
        lines, self._pre, self._code = "".join(self._pre), None, None
        if lines.strip():
            if self._inline:
                self._line.append(Run(code_span(lines.strip("\n")), ("code",)))
            else:
                self._lines.block(code_block(lines))
        self._lines.want(Gap.PARAGRAPH)

    def _end_code(self) -> None:
        if self._code is None:
            return
        text, self._code = "".join(self._code), None
        if text.strip():
            self._line.append(Run(code_span(text), self._marks()[1:] or ("code",)))

    def _end_line(self) -> None:
        """What was collected becomes a line."""
        if self._pre is not None:
            return
        runs, self._line = self._line, []
        line = assembled(runs, every=self._every)
        if line:
            self._lines.text(line, self._heading)
        self._heading = ""
