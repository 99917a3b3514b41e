"""The words of an HTML page, paragraph by paragraph.

The standard library's parser takes time in proportion to the square of some malformed pages, and raises on
others; a page beside a deck may be any. This reader only looks for where text and tags begin and end, in one
pass that never goes back: whatever the page, it takes linear time and never raises.
"""

import re
from collections.abc import Iterator
from html import unescape

from quiz.library.paragraphs import Paragraph, Paragraphs

_NAME = re.compile(r"(/?)([A-Za-z][^\s/>]*)")
_TAG_STOP = re.compile(r"[\"'>]")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
_DROPPED = frozenset({"nav", "template", "svg", "iframe", "object", "noscript", "select", "button"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELLS = frozenset({"td", "th"})
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "body", "details", "div", "fieldset", "figure", "footer", "form"),
        *("header", "hr", "html", "main", "section", "summary"),
        *("blockquote", "caption", "dd", "dl", "dt", "figcaption", "li", "ol", "p", "pre", "ul"),
        *("table", "tbody", "tfoot", "thead", "tr"),
    )
)


_ATTRIBUTE = re.compile(r"""([\w:-]{1,100})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LONGEST_TAG = 4_000
_MOST_TAGS = 500
"""Tags among which those of the head are looked for."""


def head_tags(page: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The tags in the head of `page`: lower-case name, attributes with entities resolved, and the text of a
    title. Never raises.
    """
    at = 0
    for _ in range(_MOST_TAGS):
        start = page.find("<", at)
        if start < 0:
            return
        named = _NAME.match(page, start + 1)
        if named is None:
            at = max(_behind_markup(page, start), start + 1)
            continue
        at = tag_end = _tag_end(page, named.end())
        closing, name = bool(named.group(1)), named.group(2).lower()
        if name == "body" or (closing and name == "head"):
            return
        inside = ""
        if not closing and name in _RAW:
            closed = _RAW[name].search(page, at)
            end = closed.start() if closed else len(page)
            inside, at = page[at:end], end
        if not closing:
            written = page[named.end() : min(tag_end, named.end() + _LONGEST_TAG)]
            attributes = {
                key.lower(): unescape(double or single or bare)
                for key, double, single, bare in _ATTRIBUTE.findall(written)
            }
            yield name, attributes, inside if name == "title" else ""


def html_paragraphs(page: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `page` with their headings; scripts, styles and navigation are left out."""
    found = Paragraphs()
    pending: list[str] = []
    dropped: list[str] = []
    level = 0

    def flush() -> None:
        nonlocal level
        text = " ".join("".join(pending).split())
        pending.clear()
        found.add(text, level)
        level = 0

    for closing, name, text in _pieces(page):
        if name in _DROPPED:
            if not closing:
                dropped.append(name)
            elif dropped and dropped[-1] == name:
                dropped.pop()
        elif dropped:
            continue
        elif not name:
            pending.append(unescape(text))
        elif name in _HEADINGS:
            flush()
            level = 0 if closing else _HEADINGS[name]
        elif name in _BLOCKS:
            flush()
        elif name in _CELLS or name == "br":
            pending.append(" ")
    flush()
    return found.done()


def _pieces(page: str) -> Iterator[tuple[bool, str, str]]:
    """Tags as (closing, lower-case name, "") and texts as (False, "", text), in the order of the page."""
    at = 0
    while (start := page.find("<", at)) >= 0:
        if start > at:
            yield False, "", page[at:start]
        named = _NAME.match(page, start + 1)
        if named is None:
            at = _behind_markup(page, start)
            if at == start:
                yield False, "", "<"
                at += 1
            continue
        at = _tag_end(page, named.end())
        closing, name = bool(named.group(1)), named.group(2).lower()
        if page.endswith("/>", start, at) and (name in _DROPPED or name in _RAW):
            continue  # nothing is in it
        raw = None if closing else _RAW.get(name)
        if raw is None:
            yield closing, name, ""
        else:
            closed = raw.search(page, at)
            at = closed.start() if closed else len(page)
    if at < len(page):
        yield False, "", page[at:]


def _behind_markup(page: str, start: int) -> int:
    """Behind the comment, declaration or bogus tag at `start`; `start` itself where it is only a `<`."""
    if page.startswith("<!--", start):
        end = page.find("-->", start + 2)
        return len(page) if end < 0 else end + 3
    if page.startswith(("<!", "<?", "</"), start):
        end = page.find(">", start)
        return len(page) if end < 0 else end + 1
    return start


def _tag_end(page: str, at: int) -> int:
    """Behind the `>` that ends the tag, quoted values passed over; else the end of the page."""
    while (stop := _TAG_STOP.search(page, at)) is not None:
        if stop.group() == ">":
            return stop.end()
        at = page.find(stop.group(), stop.end()) + 1
        if at == 0:
            break
    return len(page)
