"""Which paragraphs of a text are prose that is worth asking about, and why the others are not."""

import re
from collections.abc import Iterator

from msgspec import Struct

from quiz.generate.model import Text
from quiz.library.paragraphs import Paragraph

MAX_LENGTH = 20_000
"""Code points of a paragraph that are looked at; the rest of a longer one is left out."""

_FEWEST_WORDS = 8
_APPARATUS = (
    "sources? references? bibliography footnotes? endnotes? notes? literature citations? acknowledge?ments?"
    " index contents appendix"
)
_END = re.compile(
    rf"(?:(?:{'|'.join(_APPARATUS.split())}|further reading|see also|external links|works cited"
    r"|table of contents|related (?:articles|pages|posts)|about the author|selected bibliography)"
    r"(?: and \w+)?)\s*:?",
    re.IGNORECASE,
)
"""A heading, or a line that stands for one, below which nothing is prose."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_ENDS_INSIDE = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])")
_CODE = re.compile(
    r"[{}<>;=]|\(\)|::|//|\bdef \w+\(|^\s*(?:import|return|print|const|var|let)\b", re.MULTILINE
)
_ITEM = re.compile(r"\s*(?:[-+*•‣▪–]\s|\d{1,3}[.)]\s|[a-z]\)\s)")
_CITATION = re.compile(
    r"\(\s*[^()]*(?:press|university|verlag|publish\w*|books?|uk|us|london|new york)[^()]*\b\d{4}\s*\)\.?$"
    r"|\b(?:ISBN|ISSN|doi)\b|https?://\S+$|\bpp?\. ?\d+|\bvol\. ?\d+|\bretrieved (?:on )?\d|\(eds?\.\)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:figure|fig\.|table|photo(?:graph)?|image|map|plate|illustration|credit)\s*[\d:.]", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:by|from|(?:written|posted|translated|edited|photos?) by|text:|words:)\s+\S+(?:\s+\S+){0,6}$"
    r"|(?:published|updated|posted|last (?:updated|modified))\b.{0,60}$",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"(?:\w[\w ]{0,24}\s*[|»›>·•/]\s*){2,}|(?:click|subscribe|sign (?:in|up)|log in|share this|read more"
    r"|cookies?|all rights reserved|copyright|©|skip to|advertisement|newsletter)\b",
    re.IGNORECASE,
)


class Passage(Struct, frozen=True):
    """A paragraph of prose."""

    paragraph: int
    """Which of the text's paragraphs, from 0."""
    text: str
    heading: str = ""
    """The nearest heading above it."""


class LeftOut(Struct, frozen=True):
    """A paragraph that nothing is asked about."""

    paragraph: int
    reason: str
    """In words, such as `a heading`."""


def passages(text: Text) -> tuple[Passage, ...]:
    """The prose of `text`, in its order."""
    return tuple(one for one in sorted_out(text) if isinstance(one, Passage))


def sorted_out(text: Text) -> Iterator[Passage | LeftOut]:
    """Each paragraph of `text`: prose, or left out with the reason."""
    apparatus = 0
    """The level of the heading that began it, 7 where a line without a level did; 0: not in it."""
    for number, paragraph in enumerate(text.paragraphs):
        if apparatus and paragraph.level and paragraph.level <= apparatus:
            apparatus = 0
        if _END.fullmatch(paragraph.text.strip()):
            apparatus = paragraph.level or 7
            yield LeftOut(number, "the heading of a list of sources")
        elif apparatus:
            yield LeftOut(number, "below the heading of a list of sources")
        elif reason := why_not(paragraph):
            yield LeftOut(number, reason)
        else:
            yield Passage(number, paragraph.text[:MAX_LENGTH], paragraph.heading)


def why_not(paragraph: Paragraph) -> str:
    """Why a paragraph is not prose to ask about, whatever stands around it; empty where it is."""
    if paragraph.level:
        return "a heading"
    text = paragraph.text[:MAX_LENGTH].strip()
    return _why_shape(text) or _why_short(text)


def _why_short(text: str) -> str:
    """What a paragraph of a few words is, other than prose."""
    words = _WORD.findall(text)
    ends = _SENTENCE_END.search(text) is not None
    if len(words) < 60 and _BYLINE.match(text) and not ends:
        return "a byline or a date line"
    if _CAPTION.match(text):
        return "a caption"
    if len(words) < 60 and _NAVIGATION.search(text) and (not ends or len(words) < 20):
        return "navigation"
    if len(words) < 90 and _CITATION.search(text) and len(_ENDS_INSIDE.findall(text)) < 3:
        return "an entry of a list of sources"
    if text.endswith("?") and len(_ENDS_INSIDE.findall(text)) == 0:
        return "a question"
    if not ends and len(words) < 40:
        return "no sentence: a title, a name or a line of a table"
    if len(words) < _FEWEST_WORDS:
        return "too short to ask about"
    return ""


def _why_shape(text: str) -> str:
    """What a paragraph is by its lines and marks, other than prose."""
    lines = [line for line in text.split("\n") if line.strip()]
    marks = len(_CODE.findall(text))
    if marks * 25 > len(text.split()) * 4 and marks > 3:
        return "code"
    if sum(_ITEM.match(line) is not None for line in lines) * 2 > len(lines) and len(lines) > 1:
        return "a list"
    if "\t" in text or text.count("|") > 3:
        return "a table"
    if _is_verse(lines):
        return "verse"
    letters = sum(map(str.isalpha, text))
    if letters * 2 < len(text):
        return "mostly figures and marks"
    return ""


def _is_verse(lines: list[str]) -> bool:
    """Whether short lines of uneven length begin with capitals and mostly do not end a sentence."""
    if len(lines) < 3:
        return False
    inner = lines[:-1]
    capitals = sum(line.lstrip("\"“'‘ ")[:1].isupper() for line in lines)
    open_ends = sum(_SENTENCE_END.search(line.rstrip()) is None for line in inner)
    short = max(len(line.split()) for line in lines) <= 11
    return short and capitals * 4 >= len(lines) * 3 and open_ends * 2 >= len(inner)
