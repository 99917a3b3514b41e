"""The fields of our own notes read back: what this room wrote as HTML, after a person may have edited it."""

import re
from html import unescape

from msgspec import Struct

from quiz.anki.importing.markdown import Markdown, markdown

_FIGURE = re.compile(r"<figure\b.*?</figure>", re.DOTALL)
_UNIT = re.compile(r'\s*<span class="unit">\s*\(?(.*?)\)?\s*</span>', re.DOTALL)
_ITEM = re.compile(r"<li\b([^>]*)>(.*?)</li>", re.DOTALL)
_REMARK = re.compile(r'<span class="remark"[^>]*>(.*)</span>', re.DOTALL)
_ALSO = re.compile(r'<span class="also"[^>]*>(.*)</span>', re.DOTALL)
_ALSO_LINE = re.compile(r'<p class="also"[^>]*>(.*?)</p>', re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>\s*<td\b[^>]*>(.*?)</td>\s*<td\b[^>]*>(.*?)</td>\s*</tr>", re.DOTALL)
_HINT = re.compile(r"<details\b[^>]*>\s*<summary\b[^>]*>.*?</summary>(.*?)</details>", re.DOTALL)
_MARK = re.compile(r"<mark\b[^>]*>(.*?)</mark>", re.DOTALL)
_MEDIUM = re.compile(r'<img\b[^>]*?\bsrc="?([^"\s>]+)|\[sound:([^\]]+)\]')
_TAG = re.compile(r"<[^>]*>")


class Item(Struct, frozen=True):
    """An entry of a list in a field, as Markdown."""

    text: str
    remark: str = ""
    also: str = ""
    is_right: bool = False


def blocks(html: str) -> str:
    """A field of blocks, without its pictures and sounds."""
    return markdown(without_media(html)).text


def line(html: str) -> str:
    """A field of one line."""
    return markdown(without_media(html), inline=True).text


def without_media(html: str) -> str:
    """A field without its pictures and sounds."""
    return _FIGURE.sub("", html)


def lost(html: str) -> tuple[str, ...]:
    """What of a field cannot be said in a deck."""
    found: Markdown = markdown(without_media(html))
    return (*found.lost, *(("pictures or sounds",) if found.pictures or found.sounds else ()))


def media(html: str) -> tuple[str, ...]:
    """The names of the pictures and sounds of a field."""
    return tuple(unescape(found[1] or found[2]) for found in _MEDIUM.finditer(html))


def stem_and_unit(html: str) -> tuple[str, str]:
    """The field of a numeric question."""
    unit = _UNIT.search(html)
    return blocks(_UNIT.sub("", html)), line(unit[1]) if unit else ""


def items(html: str) -> tuple[Item, ...]:
    """The entries of a list."""
    return tuple(_item(attributes, inside) for attributes, inside in _ITEM.findall(html))


def pairs(html: str) -> tuple[Item, ...]:
    """The rows of a table of pairs, left and right as text and remark."""
    return tuple(Item(line(left), line(right)) for left, right in _ROW.findall(html))


def accepted(html: str) -> tuple[tuple[str, ...], ...]:
    """The other right answers, one tuple a line."""
    return tuple(
        tuple(filter(None, map(line, found.partition(":")[2].split(" · "))))
        for found in _ALSO_LINE.findall(html)
    )


def hints(html: str) -> tuple[str, ...]:
    """The hints in their order."""
    return tuple(filter(None, map(blocks, _HINT.findall(html))))


def quotes(html: str) -> tuple[str, ...]:
    """The words of a source that evidence highlights, as plain text."""
    return tuple(" ".join(unescape(_TAG.sub("", found)).split()) for found in _MARK.findall(html))


def outside_of_lists(html: str) -> str:
    """What stands in a field of a list beside its entries: where there is anything, a person wrote it."""
    return blocks(_HINT.sub("", _ROW.sub("", _ITEM.sub("", _ALSO_LINE.sub("", html)))))


def _item(attributes: str, inside: str) -> Item:
    remark = _REMARK.search(inside)
    rest = _REMARK.sub("", inside)
    also = _ALSO.search(rest)
    return Item(
        text=line(_ALSO.sub("", rest)),
        remark=line(remark[1]) if remark else "",
        also=line(also[1]) if also else "",
        is_right="data-right" in attributes,
    )
