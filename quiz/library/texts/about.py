"""What a text says of itself: title, author, address.

Whatever it says is a guess that a person can correct in the deck: better nothing than something wrong.
"""

import re
from collections.abc import Iterable
from html import unescape

from msgspec import Struct

from quiz.deck.decoding import REFUSED
from quiz.deck.markup.plain import plain
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.tree import UnreadableError, compose
from quiz.library.html import head_tags
from quiz.library.markdown import FRONT_MATTER
from quiz.library.paragraphs import Paragraph

_LONGEST = 200
"""Characters of what is taken."""

_BYLINE = re.compile(r"(?:by|By|BY|written by|Written by)\s+(?P<who>\w[^\n.!?;:]*(?:\b\w\.[^\n.!?;:]*)*)")
_LONGEST_BYLINE = 80
_LABEL = re.compile(r"^(title|author|source|url):[ \t]*(\S.*)$", re.IGNORECASE | re.MULTILINE)
_LABELLED = 4_000
"""Characters at the beginning of a plain text among which `Title:` and the like are looked for."""

_TITLE_WORDS = 14
_RULE = re.compile(r"[=\-_*~ ]+")
_SENTENCE_END = (".", ",", ";", ":", "…")
_ADDRESS = re.compile(r"https?://\S+")
_OF_PROGRAMS = re.compile(
    r"untitled|no title|document\d*|microsoft \w+ - .*|.*\.(?:docx?|pdf|tex|dvi|indd|rtf|odt|pptx?|qxd|ps)",
    re.IGNORECASE,
)
"""Titles that programs give the PDFs that they write."""


class About(Struct, frozen=True):
    """What is said; empty where nothing is. Each is one line without characters that a deck refuses."""

    title: str = ""
    author: str = ""
    url: str = ""


def about_markdown(text: str, paragraphs: tuple[Paragraph, ...]) -> About:
    """From the front matter, else from the first heading and a byline below it."""
    said = _front_matter(text)
    first = next((number for number, one in enumerate(paragraphs[:3]) if one.level), None)
    if first is None:
        return _about(said)
    below = paragraphs[first + 1 : first + 2]
    byline = _byline(below[0].text) if below and not below[0].level else ""
    return _about({"title": paragraphs[first].text, "author": byline} | said)


def about_text(text: str) -> About:
    """From lines such as `Title:`, else from a first line that looks like a title and a byline below it."""
    labelled: dict[str, str] = {}
    for label, said in _LABEL.findall(text[:_LABELLED]):
        labelled.setdefault(label.lower(), said)
    blocks = (block for block in text[:_LABELLED].strip().split("\n\n") if block.strip())
    lines = [line for line in next(blocks, "").split("\n") if line.strip() and not _RULE.fullmatch(line)]
    following = [line for line in (*lines[1:], *next(blocks, "").split("\n")) if line.strip()]
    byline = _byline(following[0]) if following else ""
    if lines and _is_title(lines[0]) and len(lines) <= (2 if byline else 1) and following:
        return _about({"title": lines[0], "author": byline} | labelled)
    return _about(labelled)


def about_html(page: str, paragraphs: tuple[Paragraph, ...]) -> About:
    """From the page's head, else from its first heading."""
    said: dict[str, str] = {}
    for name, attributes, inside in head_tags(page):
        key = (attributes.get("name") or attributes.get("property") or attributes.get("rel") or "").lower()
        match name, key:
            case "title", _:
                said.setdefault("title", unescape(inside))
            case "meta", "author" | "article:author":
                said.setdefault("author", attributes.get("content", ""))
            case "meta", "og:url":
                said.setdefault("url", attributes.get("content", ""))
            case "link", "canonical":
                said["url"] = attributes.get("href", "")
    if not said.get("title", "").strip():
        said["title"] = next((one.text for one in paragraphs if one.level), "")
    return _about(said)


def about_pdf(title: str, author: str, paragraphs: tuple[Paragraph, ...]) -> About:
    """From what the file says, unless a program says it; else from a heading at its very beginning."""
    if not title or _OF_PROGRAMS.fullmatch(title):
        title = paragraphs[0].text if paragraphs and paragraphs[0].level else ""
    return _about({"title": title, "author": author})


def _about(said: dict[str, str]) -> About:
    address = said.get("url") or said.get("source") or ""
    return About(
        _line(said.get("title", "")),
        _line(said.get("author", "")),
        _line(address) if _ADDRESS.fullmatch(address.strip()) else "",
    )


def _line(text: str) -> str:
    line = " ".join(REFUSED.sub(" ", text).split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _is_title(line: str) -> bool:
    line = line.strip()
    first = next((character for character in line if character.isalnum()), "")
    return (
        bool(first)
        and not first.islower()
        and len(line.split()) <= _TITLE_WORDS
        and not line.endswith(_SENTENCE_END)
    )


def _byline(text: str) -> str:
    """Who wrote it, where `text` says nothing else."""
    text = text.strip().strip("*_")
    found = _BYLINE.fullmatch(text) if len(text) <= _LONGEST_BYLINE else None
    return found["who"].strip() if found and found["who"][0].isupper() else ""


def _front_matter(text: str) -> dict[str, str]:
    found = FRONT_MATTER.match(text)
    if found is None:
        return {}
    try:
        root = compose(found[0].strip().strip("-"), lambda _: None)
    except UnreadableError:
        return {}
    if not isinstance(root, Map):
        return {}
    names = {"authors": "author", "canonical": "url", "canonical_url": "url", "link": "url"}
    said = {names.get(key.lower(), key.lower()): _said(value) for key, value in root.items()}
    return {key: value for key, value in said.items() if value}


def _said(value: Node) -> str:
    """A text, or several with commas between them; a person may be a map with a name."""
    match value:
        case Scalar():
            return plain(value, inline=True)
        case Seq():
            return ", ".join(_texts(value))
        case Map():
            return _said(value.get("name", Seq()))


def _texts(values: Iterable[Node]) -> Iterable[str]:
    return filter(None, map(_said, values))
