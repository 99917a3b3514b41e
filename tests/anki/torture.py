"""Decks whose texts do what texts should not: long, wide, from right to left, full of others' marks."""

import struct
import wave
import zlib
from decimal import Decimal
from pathlib import Path

from quiz.deck.model import (
    Choice,
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Languages,
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

MARKS = "\\`x\\` ` ${y} ${{z}} </script> <!-- {{ a<b && c>d ]]> \" ' \\\\ 🧑🏽‍🚀 🇮🇱"
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 5
SCRIPTS = "עברית שלום · العربية · 日本語の長い文 · 한국어 · ไทย · Ελληνικά · हिन्दी"
CODE = r"""```python
def solve(x: int) -> str:  # a comment
    return f"{x!r} {{" + '`${y}`' * 1_000_000 + "a very long line of code indeed"
```"""
FORMULA = (
    r"$$\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi} \quad \sum_{n=1}^{\infty} \frac{1}{n^2} ="
    r" \frac{\pi^2}{6} \quad \prod_{p} \frac{1}{1-p^{-s}} = \zeta(s) \quad \oint_C \vec{B} \, d\vec{l} = I$$"
)
EVERYTHING = "\n\n".join(
    (MARKS, SCRIPTS, LONG, "- one\n- two", "1. first\n2. second", "> quoted", CODE, FORMULA)
)

ARTICLE = f"""# A heading with {LONG[:80]}

Before the quote. The quoted words are a<b && c>d, `code` and ${{more}}. After the quote: {LONG}.

# עוד

ביפן נחתם הסכם נייטרליות באפריל 1941, ארבע שנים לפני הסוף.
"""


def torture_decks() -> tuple[Deck, ...]:
    """One deck of every kind with all of it, one from right to left, one with two languages."""
    return (_marks(), _right_to_left(), _two_languages())


def torture_folder(place: Path) -> Path:
    """`place`, with the files that the decks refer to."""
    place.mkdir(parents=True, exist_ok=True)
    (place / "article.md").write_text(ARTICLE, encoding="utf-8")
    (place / "wide.png").write_bytes(_picture(3000, 200))
    (place / "tall.png").write_bytes(_picture(200, 3000))
    with wave.open(str(place / "said.wav"), "wb") as sound:
        sound.setparams((1, 1, 8000, 0, "NONE", ""))
        sound.writeframes(b"\x80" * 800)
    return place


def _marks() -> Deck:
    quotes = (
        Evidence(quote="The quoted words are a<b && c>d, code and ${more}.", source="article", page="p. 1"),
        Evidence(quote="words of a book that nobody has", source="book", page="245"),
    )
    return Deck(
        id="torture",
        title="Torture",
        language="en",
        sources={
            "article": Source(title=f"On {LONG}", file="article.md", url="https://example.org/?a=1&b=2"),
            "book": Source(title="A `book` </script>", author="N. N."),
        },
        questions=(
            Choice(
                id="nine",
                ask=f"Which of nine? {MARKS}",
                answer=f"right {MARKS}",
                wrong={
                    LONG: LONG,
                    MARKS: f"wrong since {MARKS}",
                    SCRIPTS: "",
                    "`code` and **bold**": "a *remark* with `code`",
                    "short": "",
                    "A long option that goes on for more than a line even on a wide screen, since its author "
                    "had more to say than an option should, and said it": "Too long is not wrong as such.",
                    "seven": "",
                    "https://example.org/a/very/long/address/without/any/place/to/break/it?at=all": "",
                },
                hint=(LONG, f"second {MARKS}", "third"),
                why=f"Why. {MARKS}\n\n{LONG}",
                evidence=quotes,
                image=Media(file="wide.png", alt='A "wide" <picture>', credit=f"by {LONG}"),
            ),
            MultipleChoice(
                id="several",
                ask=f"Which? {MARKS}",
                answers={"right one": "since it is", f"right {LONG}": "", "right 3": ""},
                wrong={"wrong $x^2$": "since $y$ is not", f"wrong {MARKS}": LONG},
                why="Why.",
            ),
            TrueFalse(id="claim", claim=EVERYTHING, answer=False, hint="No."),
            ShortAnswer(
                id="short",
                ask=EVERYTHING,
                answer=f"{MARKS} {LONG}",
                accept=(SCRIPTS, LONG, "`${`"),
                audio=Media(file="said.wav", alt='a "voice"', credit="own"),
                evidence=quotes,
            ),
            Numeric(
                id="number",
                ask=f"How many? {MARKS}",
                number=Decimal("-12345678901234567890.5"),
                unit="m/s",
                within="5%",
            ),
            Listing(
                id="list",
                ask="Name them.",
                answers={LONG: LONG, MARKS: "a remark", "short": "", SCRIPTS: ""},
                accept={"short": (LONG, "brief")},
            ),
            Cloze(
                id="cloze",
                cloze=f"Of **{{{{c1::a<b && c>d::a hint of {LONG[:90]}}}}}** and {{{{c2::{LONG}}}}}, "
                "`code`, $x^2$ and {{c1::`${y}` 🧑🏽‍🚀}}.\n\n" + SCRIPTS,
                accept={LONG: ("another",)},
                hint="A hint.",
            ),
            Ordering(id="order", order={LONG: "1939", MARKS: LONG, SCRIPTS: "", "short": "1945", "`x`": ""}),
            Matching(
                id="match",
                match={LONG: "right", MARKS: LONG, SCRIPTS: MARKS, "short": "also short"},
                wrong={"nobody": "a remark", LONG[:70]: ""},
            ),
            Flashcard(
                id="card",
                front=EVERYTHING,
                back=EVERYTHING,
                reverse=True,
                image=Media(file="tall.png", alt="A tall picture", side="answer"),
                audio=Media(file="said.wav", side="question"),
            ),
            Flashcard(id="word", front="one", back="two", reverse=True),
        ),
    )


def _right_to_left() -> Deck:
    return Deck(
        id="torture-rtl",
        title="מימין לשמאל",
        language="he",
        sources={
            "article": Source(title="מאמר", file="article.md", author="ב. מחבר", url="https://example.org")
        },
        questions=(
            Choice(
                id="choice",
                ask="איפה נחתם ההסכם בין יפן לברית המועצות (Neutrality Pact)?",
                answer="במוסקבה",
                wrong={"בטוקיו": "שם נחתם *רק* הפרוטוקול", "Berlin": "", "בז'נבה": ""},
                hint=("עיר בירה", "על נהר"),
                why="ההסכם נחתם ב־13 באפריל 1941, והחזיק ארבע שנים.",
                evidence=Evidence(quote="נחתם הסכם נייטרליות באפריל 1941", source="article"),
            ),
            MultipleChoice(id="several", ask="אילו?", answers=("גרמניה", "יפן", "Italia"), wrong=("ספרד",)),
            ShortAnswer(id="short", ask="מתי?", answer="באפריל 1941", accept=("אפריל",)),
            Listing(id="list", ask="מנו שלוש.", answers={"אסטוניה": "", "לטביה": "ריגה", "ליטא": ""}),
            Ordering(id="order", order={"ח'לחין גול": "1939", "ההסכם": "1941", "Yalta": "1945"}),
            Matching(id="match", match={"זורגה": "מרגל", "ז'וקוב": "גנרל"}, wrong=("קיסר",)),
            Cloze(id="cloze", cloze="ההסכם נחתם ב־{{מוסקבה::עיר}} בשנת {{1941}}."),
            TrueFalse(id="claim", claim="יפן תקפה ב־1941.", answer=False),
            Flashcard(id="card", front="שלום", back="peace", reverse=True),
        ),
    )


def _two_languages() -> Deck:
    return Deck(
        id="torture-ja",
        title="日本語",
        languages=Languages(front="ja", back="en"),
        questions=(
            Flashcard(id="word", front="中立条約", back="neutrality pact", reverse=True),
            Choice(
                id="choice",
                ask="日ソ中立条約は、いつ、どこで結ばれたか。長い文でも行の終わりで正しく折り返すこと。",
                answer="In Moscow, in April 1941",
                wrong={"In Tokyo, in 1940": "that was another pact", "In Berlin": ""},
            ),
            ShortAnswer(id="short", ask="「中立」は英語で？", answer="neutrality"),
        ),
    )


def _picture(width: int, height: int) -> bytes:
    """A PNG in stripes."""
    row = b"\0" + bytes((x // 16 % 2) * 160 + 60 for x in range(width))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
