"""A cloze text of Anki as one of a deck: its blanks are marked, turned with the text around, and written."""

import re

from msgspec.structs import replace

from quiz.anki.importing.markdown import Markdown, markdown
from quiz.deck.cloze import ClozeError, blanks

_BLANK = re.compile(r"\{\{c(\d{1,9})::(.*?)\}\}", re.DOTALL)
_OPEN, _HINT, _CLOSE = "\ue000", "\ue001", "\ue002"
"""Stand for `{{`, `::` and `}}` while HTML is turned; a text that has them itself loses them."""

_OURS = re.compile(f"[{_OPEN}{_HINT}{_CLOSE}]")
_LITERAL = re.compile(r"(?s)(`+)(?!`).+?(?<!`)\1(?!`)|\$[^$]+\$|(\{\{|\}\})")
"""Code and formulas, in which brackets are only brackets, or brackets."""

_CODE = re.compile(r"</?(?:code|kbd|samp|tt|pre)\b[^>]*>", re.IGNORECASE)
_MARKED = re.compile(f"{_OPEN}(\\d+),(.*?){_CLOSE}", re.DOTALL)
_MATH = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]|\[latex\].*?\[/latex\]|\[\$\$?\].*?\[/\$\$?\]", re.DOTALL)


def cloze_text(html: str, *, numbered: bool | None = None) -> Markdown:
    """The field of a cloze note. Unless it is said, blanks are `numbered` where they have several numbers.

    Raises `ValueError`, in words, for a text that a deck cannot ask.
    """
    html = _OURS.sub("", html)
    found = _BLANK.findall(html)
    if not found:
        raise ValueError("its cloze text has no blank")
    if any("{{c" in inside for _, inside in found):
        raise ValueError("its blanks are nested")
    if any(inside.startswith("image-occlusion:") for _, inside in found):
        raise ValueError("it hides parts of a picture, which a deck cannot")
    if any("{{c" in formula for formula in _MATH.findall(_without_blanks_around(html))):
        raise ValueError("it has a blank inside a formula")
    if numbered is None:
        numbered = len({int(number) for number, _ in found}) > 1
    turned = _turned(html, numbered=numbered)
    fault = _fault(turned.text, len(found))
    if fault and _CODE.search(html):
        turned = _turned(_CODE.sub("", html), numbered=numbered)
        turned = replace(turned, lost=(*turned.lost, "code around blanks"))
        fault = _fault(turned.text, len(found))
    if fault:
        raise ValueError(fault)
    return turned


def _fault(text: str, count: int) -> str:
    """What is wrong with a cloze text that should have so many blanks; empty where nothing is."""
    try:
        return "" if len(blanks(text)) == count else "its blanks cannot be told from the text around them"
    except ClozeError as error:
        return f"{error.message}: {error.help}"


def _turned(html: str, *, numbered: bool) -> Markdown:
    turned = markdown(_BLANK.sub(lambda one: f"{_OPEN}{one[1]},{_hinted(one[2])}{_CLOSE}", html))
    text = _LITERAL.sub(lambda one: f"\\{one[2]}" if one[2] else one[0], turned.text)

    def written(one: re.Match[str]) -> str:
        inside, _, hint = one[2].partition(_HINT)
        number = f"c{int(one[1])}::" if numbered else ""
        shown = inside.strip().replace("::", "\\::")
        return f"{{{{{number}{shown}{'::' if hint.strip() else ''}{hint.strip()}}}}}"

    return replace(turned, text=_OURS.sub("", _MARKED.sub(written, text)))


def _hinted(inside: str) -> str:
    text, mark, hint = inside.partition("::")
    return f"{text}{_HINT}{hint}" if mark else text


def _without_blanks_around(html: str) -> str:
    """The text without the blanks that hold a whole formula."""
    return _BLANK.sub(lambda one: "" if _MATH.search(one[2]) else one[0], html)
