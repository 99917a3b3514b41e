"""The HTML of a field as Markdown: what a deck can say, and by name what it cannot.

A converter of our own: what a field holds is HTML only in part (`[sound:…]`, `[latex]`, `\\(…\\)`), the
Markdown is this project's dialect, and nothing may be lost untold.
"""

import re
from collections.abc import Sequence
from html import unescape
from html.parser import HTMLParser

from msgspec import Struct

from quiz.anki.html import block
from quiz.anki.html import inline as inline_html
from quiz.anki.importing.escaping import code_block, code_span, escaped
from quiz.anki.importing.lines import Gap, Lines

MAX_FIELD = 100_000
"""Characters of a field; a longer one is not read."""

_MATH = re.compile(
    r"\\\((?P<paren>.*?)\\\)|\\\[(?P<bracket>.*?)\\\]"
    r"|\[\$\](?P<dollar>.*?)\[/\$\]|\[\$\$\](?P<dollars>.*?)\[/\$\$\]|\[latex\](?P<latex>.*?)\[/latex\]",
    re.DOTALL | re.IGNORECASE,
)
_SOUND = re.compile(r"\[sound:([^\]\n]{1,300})\]")
_SPEECH = re.compile(r"\[/?anki:[^\]\n]{0,300}\]")
_EDITOR_MATH = re.compile(r"<anki-mathjax(?P<block>[^>]*)>(?P<tex>.*?)</anki-mathjax>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<(?:br|div|p|/div|/p)\b[^>]*>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f\xa0]+")
_ANY_SPACE = re.compile(r"\s+")
_LATEX_MATH = re.compile(
    r"\A(?:\$\$(?P<a>.*)\$\$|\$(?P<b>.*)\$|\\\[(?P<c>.*)\\\]|\\\((?P<e>.*)\\\)"
    r"|\\begin\{(?:equation|displaymath|math)\*?\}(?P<d>.*)\\end\{(?:equation|displaymath|math)\*?\})\Z",
    re.DOTALL,
)

_DROPPED = {
    "script": "scripts",
    "style": "style sheets",
    "iframe": "embedded pages",
    "object": "embedded objects",
    "embed": "embedded objects",
    "svg": "drawings",
    "canvas": "drawings",
    "video": "videos",
    "audio": "players",
    "template": "scripts",
    "noscript": "scripts",
    "select": "form fields",
    "textarea": "form fields",
    "title": "page titles",
    "head": "page titles",
}
"""Elements that go with all that is in them."""

_UNSAID = {
    "u": "underlining",
    "ins": "underlining",
    "s": "strike-through",
    "strike": "strike-through",
    "del": "strike-through",
    "sup": "superscript",
    "sub": "subscript",
    "ruby": "readings above characters",
    "table": "tables",
    "font": "fonts and colours",
    "mark": "highlighting",
    "input": "form fields",
    "button": "form fields",
    "details": "parts to open",
    "big": "sizes",
    "small": "sizes",
    "center": "alignment",
}
"""Elements whose text stays and whose form does not."""

_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
_LINES = frozenset({"div", "tr", "section", "article", "center", "dt", "dd", "figcaption", "summary", "details"})
_PARAGRAPHS = frozenset({"p", "table", "figure"})
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_VOID = frozenset({"br", "hr", "img", "input", "embed", "source", "track", "wbr", "col", "link", "meta", "base"})
_LINKS = ("http://", "https://", "mailto:")
_COLOUR = re.compile(r"(?:^|;)\s*(?:background(?:-color)?|color|text-decoration(?:-line)?)\s*:", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)


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


def markdown(html: str, *, inline: bool = False) -> Markdown:
    """The HTML of a field as Markdown of blocks, or of one line.

    Raises `ValueError` for a field that is too long. Scripts and styles are never part of what comes out.
    """
    if len(html) > MAX_FIELD:
        raise ValueError(f"a field has more than {MAX_FIELD:,} characters")
    if not _TAG.search(html) and not re.search(r"[&\[\\`*_$<>#\n\xa0]", html) and not html[:1].isspace():
        plain = _Reader(inline=inline)
        plain.handle_data(html)
        return plain.result()
    tries = ((True, False), (False, False), (False, True))
    for emphasis, every in tries:
        reader = _Reader(inline=inline, emphasis=emphasis, every=every)
        _feed(reader, html)
        found = reader.result()
        if _shown(inline_html(found.text) if inline else block(found.text)) == reader.shown:
            break
    return found


def _feed(reader: "_Reader", html: str) -> None:
    """Give the reader the HTML, and what is no HTML in it between."""
    html = _EDITOR_MATH.sub(
        lambda found: rf"\[{found['tex']}\]" if "true" in found["block"] else rf"\({found['tex']}\)", html
    )
    at = 0
    for found in _MATH.finditer(html):
        _feed_text(reader, html[at : found.start()])
        _feed_math(reader, found)
        at = found.end()
    _feed_text(reader, html[at:])
    reader.close()


def _feed_text(reader: "_Reader", html: str) -> None:
    if _SPEECH.search(html):
        reader.lose("speech by the computer")
        html = _SPEECH.sub("", html)
    at = 0
    for found in _SOUND.finditer(html):
        reader.feed(html[at : found.start()])
        reader.sound(unescape(found[1]))
        at = found.end()
    reader.feed(html[at:])


def _feed_math(reader: "_Reader", found: re.Match[str]) -> None:
    kind = found.lastgroup
    written = found[kind or 0]
    tex = unescape(_TAG.sub("", _BREAK.sub("\n", written))).strip()
    displayed = kind in {"bracket", "dollars"}
    if kind == "latex":
        inside = _LATEX_MATH.match(tex)
        if inside is not None:
            displayed = inside.lastgroup not in {"b", "e"}
            tex = (inside[inside.lastgroup or 0]).strip()
        elif "$" in tex or "\\begin" in tex:
            reader.lose("LaTeX beyond formulas")
            reader.code(tex)
            return
    reader.math(tex, displayed=displayed)


def _shown(html: str) -> str:
    """The characters of HTML without any white space, as a check of what Markdown shows."""
    return _ANY_SPACE.sub("", unescape(_TAG.sub("", html)))


class _Run(Struct, frozen=True):
    """A stretch of a line."""

    text: str
    """Markdown."""
    marks: tuple[str, ...] = ()
    href: str = ""


class _Reader(HTMLParser):
    """One pass over a field."""

    def __init__(self, *, inline: bool, emphasis: bool = True, every: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._inline, self._emphasis, self._every = inline, emphasis, every
        self._lines = Lines()
        self._line: list[_Run] = []
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
            self._line.append(_Run(code_span(text.strip()), self._marks()))

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
        self._line.append(_Run(f"{dollars}{tex}{dollars}", ("math",)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._dropped:
            if tag not in _VOID:
                self._dropped.append(tag)
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _DROPPED:
            self.lose(_DROPPED[tag])
            if tag not in _VOID:
                self._dropped.append(tag)
            return
        if tag in _UNSAID:
            self.lose(_UNSAID[tag])
        if _COLOUR.search(given.get("style", "")):
            self.lose("fonts and colours")
        self._opened(tag, given)

    def _opened(self, tag: str, given: dict[str, str]) -> None:
        if tag in _BOLD:
            self._bold += 1
        elif tag in _ITALIC:
            self._italic += 1
        elif tag == "span":
            style = given.get("style", "")
            how = bool(_BOLD_STYLE.search(style)), bool(_ITALIC_STYLE.search(style))
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
        elif tag in _HEADINGS:
            self._break(Gap.PARAGRAPH)
            self._heading = _HEADINGS[tag]
        elif tag in _PARAGRAPHS:
            self._break(Gap.PARAGRAPH)
        elif tag in _LINES:
            self._break(Gap.BREAK)

    def handle_endtag(self, tag: str) -> None:
        if self._dropped:
            if tag in self._dropped:
                while self._dropped.pop() != tag:
                    pass
            return
        if tag in _BOLD:
            self._bold = max(0, self._bold - 1)
        elif tag in _ITALIC:
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
        elif tag in _PARAGRAPHS or tag in _HEADINGS:
            self._break(Gap.PARAGRAPH)
        elif tag in _LINES:
            self._break(Gap.BREAK)

    def handle_data(self, data: str) -> None:
        if self._dropped:
            return
        if self._pre is not None:
            self._shown.append(data)
            self._pre.append(data)
        elif self._code is not None:
            self._shown.append(data)
            self._code.append(data)
        else:
            self._text(_SPACE.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        """A comment shows nothing."""

    def _text(self, text: str) -> None:
        self._shown.append(text)
        marks = self._marks()
        last = self._line[-1] if self._line else None
        href = self._href[-1] if self._href else ""
        if last is not None and (last.marks, last.href) == (marks, href):
            self._line[-1] = _Run(last.text + text, marks, href)
        else:
            self._line.append(_Run(text, marks, href))

    def _marks(self) -> tuple[str, ...]:
        if not self._emphasis:
            if self._bold or self._italic:
                self.lose("bold and italics beside punctuation")
            return ("text",)
        return ("text", *(("**",) if self._bold > 0 else ()), *(("*",) if self._italic > 0 else ()))

    def _target(self, href: str) -> str:
        href = href.strip()
        if href.lower().startswith(_LINKS) and not re.search(r"[\s<>\x00-\x1f]", href):
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
                self._line.append(_Run(code_span(lines.strip("\n")), ("code",)))
            else:
                self._lines.block(code_block(lines))
        self._lines.want(Gap.PARAGRAPH)

    def _end_code(self) -> None:
        if self._code is None:
            return
        text, self._code = "".join(self._code), None
        if text.strip():
            self._line.append(_Run(code_span(text), self._marks()[1:] or ("code",)))

    def _end_line(self) -> None:
        """What was collected becomes a line."""
        if self._pre is not None:
            return
        runs, self._line = self._line, []
        line = _assembled(runs, every=self._every)
        if line:
            self._lines.text(line, self._heading)
        self._heading = ""


def _assembled(runs: Sequence[_Run], *, every: bool) -> str:
    """Runs as one line of Markdown."""
    parts: list[str] = []
    for run in runs:
        text = escaped(run.text, every=every) if run.marks[:1] == ("text",) else run.text
        marks = "".join(mark for mark in run.marks if mark in {"**", "*"})
        core = text.strip()
        if run.marks == ("math",) and parts and parts[-1][-1:].isdigit():
            parts.append(" ")
        elif parts and parts[-1].endswith("$") and core[:1].isdigit() and text[:1] == core[:1]:
            parts.append(" ")
        if not core:
            parts.append(text)
            continue
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        core = f"{marks}{core}{marks[::-1]}"
        if run.href:
            core = f"[{core}](<{run.href}>)" if re.search(r"[()\\]", run.href) else f"[{core}]({run.href})"
        parts.append(f"{lead}{core}{tail}")
    return _SPACE.sub(" ", "".join(parts)).strip()
