"""Texts, sentences and candidates for the tests of generation."""

from functools import cache

from quiz.generate.chapters import Chapter, Part, parts_of, read_chapter, views
from quiz.generate.filters import FILTERS
from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.merging import merged
from quiz.generate.model import Asking, Candidate, Sentence, Text
from quiz.generate.passages import Passage
from quiz.generate.proposing.view import View
from quiz.library.paragraphs import Paragraph

HARBOUR = (
    "Port Alder was founded in 1712 by Captain Edmund Harrow. The harbour lies on the northern coast of"
    " Ireland. Edmund Harrow built the first lighthouse of Port Alder in 1721. Margaret Quill designed the"
    " Alder Bridge in 1834, and the bridge was opened on 4 May 1839.",
    "In 1846, Thomas Wren sailed from Port Alder to Boston with 212 passengers. The Treaty of Alder was"
    " signed in Dublin on 9 March 1851. Eleanor Pike discovered the wreck of the Swift Heron near Iceland in"
    " 1903, because a storm had moved the sand. The town sold the wreck to the National Museum in 1911.",
    "Henry Vale became the first mayor of Port Alder in 1872. The Alder Observatory was established in 1888"
    " by Clara Winslow. Robert Fenn published a history of Port Alder in 1925. Alice Marsh won the Harbour"
    " Prize in 1954. Portugal, Spain and France sent ships to the festival of 1960.",
)
"""A made-up history, with names, dates and numbers in whole sentences."""


def text_of(*paragraphs: str | Paragraph, key: str = "source", title: str = "") -> Text:
    """A text of these paragraphs."""
    made = (one if isinstance(one, Paragraph) else Paragraph(one) for one in paragraphs)
    return Text(key, title, tuple(made))


def chapters_of(*paragraphs: str) -> list[Chapter]:
    """The chapters of a text of these paragraphs."""
    return [read_chapter(part) for part in parts_of([text_of(*paragraphs)])]


@cache
def ground(*paragraphs: str, title: str = "") -> Ground:
    """What is known of a text of these paragraphs."""
    return merged(chapters_of(*paragraphs), [text_of(*paragraphs, title=title)])


@cache
def view(sentence: str) -> View:
    """A sentence as proposals look at it."""
    (found,) = views(Part("source", 0, (Passage(0, sentence),)))
    return found


def candidate(
    stem: str, answer: str, quote: str, asking: Asking = Asking.WHO, kind: str = "PERSON"
) -> Candidate:
    """A candidate about the one sentence of a text."""
    return Candidate(
        asking=asking, stem=stem, answer=answer, sentence=Sentence("source", 0, 0, quote), type=kind
    )


def filtered(name: str, one: Candidate, *paragraphs: str, title: str = "") -> str:
    """What the filter of that name says of a candidate; the text is its quote where none is given."""
    check: Filter = next(known for known in FILTERS if known.name == name)
    return check.check(one, ground(*(paragraphs or (one.sentence.text,)), title=title))
