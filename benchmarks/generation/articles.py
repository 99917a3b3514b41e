"""Texts, and the spots in them that people asked about."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from quiz.deck.cloze import blanks
from quiz.deck.markup.plain import plain
from quiz.deck.model import AnyQuestion, Choice, Cloze, Deck, Numeric, ShortAnswer
from quiz.deck.reading import read
from quiz.generate.model import Text
from quiz.library.paragraphs import Paragraph
from quiz.library.quotes import locate
from quiz.library.sources import SourceText, read_source

CORPUS = Path(__file__).parent / "corpus"
"""The project's own texts, each with a deck of what people asked about it."""


class Spot(NamedTuple):
    """Something in a text that a person asked about."""

    paragraph: int
    """Which paragraph of the text holds the answer, from 0."""
    answers: tuple[str, ...]
    """What people gave as the answer."""


class Article(NamedTuple):
    """A text with its spots."""

    text: Text
    spots: tuple[Spot, ...]

    @property
    def source(self) -> SourceText:
        """The text as quotes are looked for in it."""
        return SourceText(self.text.paragraphs)


def own(folder: Path = CORPUS) -> Iterator[Article]:
    """The project's own articles, by name."""
    for file in sorted(folder.glob("*.yaml")):
        deck = read(file.read_bytes(), file.name).deck
        assert deck is not None, f"{file} cannot be read"
        [(_, source)] = deck.sources.items()
        text = read_source(folder / source.file)
        yield Article(Text(file.stem, source.title, text.paragraphs), tuple(_spots(deck, text)))


def squad(file: Path) -> Iterator[Article]:
    """The articles of a file in the shape of SQuAD 1.1: `data`, or the list in it."""
    data = json.loads(file.read_text(encoding="utf-8"))
    for article in data["data"] if isinstance(data, dict) else data:
        paragraphs = tuple(Paragraph(" ".join(each["context"].split())) for each in article["paragraphs"])
        spots = tuple(
            Spot(number, tuple(dict.fromkeys(map(_answer, asked["answers"]))))
            for number, each in enumerate(article["paragraphs"])
            for asked in each["qas"]
            if asked["answers"]
        )
        yield Article(Text(article["title"], article["title"].replace("_", " "), paragraphs), spots)


def answers(question: AnyQuestion) -> tuple[str, ...]:
    """What a question asks for, in words; nothing of a claim."""
    match question:
        case ShortAnswer() | Choice():
            return (plain(question.answer, inline=True),)
        case Numeric():
            return (f"{question.number:f}", f"{question.number:f} {question.unit}")
        case Cloze():
            return tuple(plain(blank.text, inline=True) for blank in blanks(question.cloze))
        case _:
            return ()


def _spots(deck: Deck, text: SourceText) -> Iterator[Spot]:
    for question in deck.questions:
        found = locate(question.citations[0].quote, text)
        assert found is not None, f"{question.id}: the quote does not stand in the text"
        yield Spot(found.paragraph, answers(question))


def _answer(answer: str | dict[str, str]) -> str:
    """SQuAD's own files have maps, some copies only the words."""
    return answer if isinstance(answer, str) else answer["text"]
