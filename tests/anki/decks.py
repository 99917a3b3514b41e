"""Decks for these tests: one question of every kind, with everything that a card can carry."""

import struct
import zlib
from decimal import Decimal
from pathlib import Path

from quiz.anki.export import DeckToExport
from quiz.anki.records import beside
from quiz.deck.model import (
    AnkiOptions,
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Listing,
    Matching,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    Source,
    TrueFalse,
)

ARTICLE = """# The pact

In April 1941 Japan and the Soviet Union signed a neutrality pact in Moscow. It held for four years.
"""

QUOTE = Evidence(quote="signed a neutrality pact", source="article")

QUESTIONS: tuple[AnyQuestion, ...] = (
    Choice(
        id="clash",
        ask="Which clash of 1939 turned planners away from a war in the north?",
        answer="Khalkhin Gol",
        wrong={"Lake Khasan": "a year *earlier*", "Mukden": "that was 1931", "Marco Polo Bridge": ""},
        hint=("It is a river.", "It lies in Mongolia."),
        why="The defeat made the army look **south**.",
        evidence=(QUOTE, Evidence(source="beevor", page="p. 12")),
        tags=("history", "second world war"),
    ),
    Choice(id="year", ask="When?", answer="1941", wrong=("1939", "1,945", "1940")),
    MultipleChoice(
        id="tripartite",
        ask="Which signed the Tripartite Pact?",
        answers={"Germany": "", "Italy": "in Berlin", "Japan": ""},
        wrong=("Spain", "Finland"),
    ),
    ShortAnswer(
        id="where",
        ask="Where was the pact signed?",
        answer="Moscow",
        accept=("Moskva", "Москва"),
        image=Media(file="flag.png", alt='A "flag"', credit="own work"),
    ),
    Numeric(id="days", ask="After how many days?", number=Decimal(90), unit="days", within="5%"),
    Listing(
        id="baltic",
        ask="Name the Baltic states.",
        answers={"Estonia": "", "Latvia": "Riga", "Lithuania": ""},
        accept={"Latvia": ("Lettland",)},
    ),
    TrueFalse(id="attack", claim="Japan attacked the Soviet Union in 1941.", answer=False),
    Cloze(
        id="signed",
        cloze="Signed on **{{13 April 1941::day}}** in {{Moscow}}, see `{{code}}` and $a}}b$.",
        accept={"Moscow": ("Moskva",)},
    ),
    Cloze(
        id="capitals", cloze="- {{c1::Rome}}, {{c3::Italy::country}}\n- {{c1::Paris}}, {{c2::a\\::b \\}} c}}"
    ),
    Ordering(id="events", order={"Khalkhin Gol": "1939", "The pact": "1941", "Yalta": "1945"}),
    Matching(
        id="people",
        match={"Sorge": "a spy", "Zhukov": "a general", "Konev": "a general"},
        wrong={"an emperor": "nobody here"},
        ask="Who was what?",
    ),
    Flashcard(
        id="nomonhan",
        front="Nomonhan",
        back="The Japanese name of *Khalkhin Gol*",
        reverse=True,
        audio=Media(file="said.mp3", side="answer", alt="spoken"),
    ),
    Flashcard(id="code", front="```python\nx = [{}]\n```\n\n1. one\n2. two", back="$$e^{i\\pi}$$"),
)


def full_deck() -> Deck:
    """A deck with every kind."""
    return Deck(
        title="Why Japan stayed out",
        id="japan-1941",
        language="en",
        description="About *1941*.",
        authors=("A. Author",),
        license="CC-BY-4.0",
        anki=AnkiOptions(deck="History::Japan 1941"),
        sources={
            "article": Source(title="An article", file="article.md", url="https://example.org/?a=1&b=2"),
            "beevor": Source(title="The Second World War", author="Antony Beevor"),
        },
        questions=QUESTIONS,
    )


def folder_of(place: Path) -> Path:
    """`place`, with the files that `full_deck` refers to."""
    place.mkdir(parents=True, exist_ok=True)
    (place / "article.md").write_text(ARTICLE, encoding="utf-8")
    (place / "flag.png").write_bytes(_picture())
    (place / "said.mp3").write_bytes(b"\xff\xfb\x90\x00" * 8)
    return place


def to_export(deck: Deck, folder: Path) -> DeckToExport:
    """The deck with its record beside it."""
    return DeckToExport(deck, folder, (beside(folder / "deck.yaml"),))


def _picture() -> bytes:
    """A white PNG of 8 by 8."""
    rows = zlib.compress((b"\0" + b"\xff" * 8) * 8)
    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
