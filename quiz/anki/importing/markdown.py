"""The HTML of a field as Markdown: what a deck can say, and by name what it cannot.

A converter of our own: what a field holds is HTML only in part (`[sound:…]`, `[latex]`, `\\(…\\)`), the
Markdown is this project's dialect, and nothing may be lost untold.
"""

import re
from html import unescape

from msgspec.structs import replace

from quiz.anki.html import block
from quiz.anki.html import inline as inline_html
from quiz.anki.importing.html_reading import Markdown, Reader

MAX_FIELD = 50_000
"""Characters of a field; a longer one is not read."""

_LONGEST = 2_000
"""Characters of a formula or a comment; a longer one is text, so that no search goes on for long."""

_MATH = re.compile(
    rf"\\\((?P<paren>.{{1,{_LONGEST}}}?)\\\)|\\\[(?P<bracket>.{{1,{_LONGEST}}}?)\\\]"
    rf"|\[\$\](?P<dollar>.{{1,{_LONGEST}}}?)\[/\$\]|\[\$\$\](?P<dollars>.{{1,{_LONGEST}}}?)\[/\$\$\]"
    rf"|\[latex\](?P<latex>.{{1,{_LONGEST}}}?)\[/latex\]",
    re.DOTALL | re.IGNORECASE,
)
_COMMENT = re.compile(rf"<!--.{{0,{_LONGEST}}}?-->", re.DOTALL)
_NO_TAG = re.compile(r"<(?![a-zA-Z/])")
_SOUND = re.compile(r"\[sound:([^\]\n]{1,300})\]")
_SPEECH = re.compile(r"\[/?anki:[^\]\n]{0,300}\]")
_EDITOR_MATH = re.compile(
    r"<anki-mathjax(?P<block>[^>]*)>(?P<tex>.{1,2000}?)</anki-mathjax>", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"<(?:br|div|p|/div|/p)\b[^>]*>", re.IGNORECASE)
_ANY_SPACE = re.compile(r"\s+")
_LATEX_MATH = re.compile(
    r"\A(?:\$\$(?P<a>.*)\$\$|\$(?P<b>.*)\$|\\\[(?P<c>.*)\\\]|\\\((?P<e>.*)\\\)"
    r"|\\begin\{(?:equation|displaymath|math)\*?\}(?P<d>.*)\\end\{(?:equation|displaymath|math)\*?\})\Z",
    re.DOTALL,
)

_TRIES = ((True, False), (False, False), (False, True))
"""With bold and italics, without, and with every sign escaped: the first that shows what the HTML shows."""


def markdown(html: str, *, inline: bool = False) -> Markdown:
    """The HTML of a field as Markdown of blocks, or of one line.

    Raises `ValueError` for a field that is too long. Scripts and styles are never part of what comes out.
    """
    if len(html) > MAX_FIELD:
        raise ValueError(f"a field has more than {MAX_FIELD:,} characters")
    if not _TAG.search(html) and not re.search(r"[&\[\\`*_$<>#\n\xa0]", html) and not html[:1].isspace():
        plain = Reader(inline=inline)
        plain.handle_data(html)
        return plain.result()
    for emphasis, every in _TRIES:
        reader = Reader(inline=inline, emphasis=emphasis, every=every)
        _feed(reader, html)
        found = reader.result()
        if _shown(inline_html(found.text) if inline else block(found.text)) == reader.shown:
            return found
    return replace(found, lost=(*found.lost, "signs that a deck reads as marks"))


def _feed(reader: "Reader", html: str) -> None:
    """Give the reader the HTML, and what is no HTML in it between."""
    html = _NO_TAG.sub("&lt;", _COMMENT.sub("", html))
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


def _feed_text(reader: "Reader", html: str) -> None:
    if _SPEECH.search(html):
        reader.lose("speech by the computer")
        html = _SPEECH.sub("", html)
    at = 0
    for found in _SOUND.finditer(html):
        reader.feed(html[at : found.start()])
        reader.sound(unescape(found[1]))
        at = found.end()
    reader.feed(html[at:])


def _feed_math(reader: "Reader", found: re.Match[str]) -> None:
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


__all__ = ["MAX_FIELD", "Markdown", "markdown"]
