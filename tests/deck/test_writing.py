"""A whole deck as text: it reads back to the same deck, and `quiz fmt` leaves it as it is."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET
from msgspec.structs import replace

from quiz.deck.formatting.formatting import formatted
from quiz.deck.identity import folded
from quiz.deck.model import (
    AnkiOptions,
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Defaults,
    Evidence,
    Flashcard,
    Generated,
    Languages,
    LintRules,
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
from quiz.deck.reading import read
from quiz.deck.writing import deck_text
from tests.deck.decks import EVERY_KIND

ODD = [
    *(
        "No",
        "1941",
        "1941-04-13",
        "~",
        "x: y",
        "a #b",
        "- a",
        "it's",
        '"',
        "'",
        "\\",
        "[q",
        "{{",
        "? a",
        "a  b",
    ),
    *("é", "漢字", "|", ">", "#", "*", "&a", "!t", "%", "@", "`", ":", "a:", "🙂", "\xa0", "=", "<<"),
]
CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
WORDS = st.sampled_from(ODD) | st.text(CHARACTERS, min_size=1, max_size=8)


def texts(between: str, most: int) -> st.SearchStrategy[str]:
    """Stripped texts of words with one of the characters `between` between them."""
    pieces = st.lists(st.tuples(WORDS, st.sampled_from(between)), min_size=1, max_size=most)
    return pieces.map(lambda found: "".join(map("".join, found)).strip()).filter(bool)


LINE = texts(" ", 4)
BLOCK = texts(" ", 4) | texts(" \n", 60) | texts(" ", 60)
EDGY = texts(" \n\t\r", 6)
ANY = LINE | BLOCK | EDGY
NUMBER = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9) | (
    st.sampled_from([Decimal("0.0000001"), Decimal(10) ** 20])
)
NAME = st.text("abcdefghij-", min_size=1, max_size=12)
MAYBE = st.just("") | ANY


def several(least: int, most: int = 5) -> st.SearchStrategy[list[str]]:
    """Texts that differ also once Markdown, case and white space are taken away."""
    return st.lists(ANY, min_size=least, max_size=most, unique_by=folded)


def options(listed: list[str]) -> st.SearchStrategy[tuple[str, ...] | dict[str, str]]:
    return st.just(tuple(listed)) | st.tuples(*[MAYBE] * len(listed)).map(
        lambda found: dict(zip(listed, found, strict=True))
    )


MEDIUM = st.just("media/a.png") | st.builds(Media, st.just("media/a.png"), ANY, MAYBE, st.just("answer"))
CITED = ANY | st.builds(Evidence, ANY, st.just("one") | st.just(""), MAYBE)


@st.composite
def questions(draw: st.DrawFn, number: int) -> AnyQuestion:
    """A sound question of any kind."""
    made = draw(several(6, 8))
    ask, options_made = draw(ANY), draw(options(made[:2]))
    wrong = draw(options(made[2:4]))
    accept = {made[0]: tuple(made[4:6]), made[1]: ()} if draw(st.booleans()) else {}
    kinds: list[AnyQuestion] = [
        Flashcard(front=made[0], back=made[1], reverse=draw(st.booleans())),
        TrueFalse(claim=ask, answer=draw(st.booleans())),
        Cloze(
            cloze="A {{blank::hint}} and " + ask.replace("{", "(").replace("`", "'").replace("$", "S"),
            accept={"blank": (ask,)},
        ),
        Ordering(order=options_made, ask=draw(MAYBE)),
        Matching(match=dict(zip(made[:2], made[2:4], strict=True)), wrong=draw(options(made[4:]))),
        Numeric(
            ask=ask, number=draw(NUMBER), unit=draw(MAYBE), within=draw(st.sampled_from(["", "3", "5%"]))
        ),
        MultipleChoice(ask=ask, answers=options_made, wrong=wrong),
        Listing(ask=ask, answers=options_made, accept=accept),
        Choice(ask=ask, answer=made[0], wrong=wrong),
        ShortAnswer(ask=ask, answer=made[0], accept=tuple(made[4:]), typos=draw(st.booleans())),
    ]
    return replace(
        draw(st.sampled_from(kinds)),
        id=f"{draw(NAME)}{number}",
        tags=tuple(draw(st.lists(LINE, max_size=3))),
        hint=draw(st.just(()) | ANY | st.lists(ANY, min_size=1, max_size=2).map(tuple)),
        why=draw(MAYBE),
        evidence=draw(st.just(()) | CITED | st.lists(CITED, min_size=1, max_size=2).map(tuple)),
        difficulty=draw(st.just(UNSET) | st.integers(1, 5)),
        seconds=draw(st.just(UNSET) | st.just(Decimal("12.50"))),
        points=draw(st.just(UNSET) | st.just(0)),
        image=draw(st.just(UNSET) | MEDIUM),
        audio=draw(st.just(UNSET) | MEDIUM),
        status=draw(st.sampled_from(["ready", "draft"])),
        note=draw(MAYBE),
        lint=draw(st.just(UNSET) | st.builds(LintRules, st.just(()) | st.just(("L203",)), MAYBE)),
        generated=draw(st.just(UNSET) | st.builds(Generated, LINE, st.just(UNSET) | NUMBER, MAYBE)),
    )


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    """A sound deck."""
    return Deck(
        title=draw(MAYBE),
        id=draw(NAME),
        language=draw(st.sampled_from(["", "en", "no", "pt-BR"])),
        languages=draw(st.just(UNSET) | st.just(Languages("ja", "")) | st.just(Languages())),
        description=draw(MAYBE),
        authors=tuple(draw(st.lists(LINE, max_size=2))),
        tags=tuple(draw(st.lists(LINE, max_size=2))),
        sources={"one": draw(st.just(Source()) | st.builds(Source, LINE, st.just("a.md"), MAYBE))},
        defaults=draw(st.just(Defaults()) | st.builds(Defaults, st.just(Decimal(3)), st.just(5))),
        anki=draw(st.just(AnkiOptions()) | st.builds(AnkiOptions, LINE)),
        questions=tuple(draw(questions(number)) for number in range(draw(st.integers(1, 3)))),
    )


@given(decks())
@settings(max_examples=60)
def test_a_written_deck_reads_back_and_is_in_canonical_form(deck: Deck) -> None:
    text = deck_text(deck)
    reading = read(text.encode(), "x.yaml")
    assert [problem.message for problem in reading.problems if problem.severity == "error"] == []
    assert reading.deck == deck
    assert formatted(text.encode(), "x.yaml").data == text.encode()


def test_a_deck_of_every_kind() -> None:
    deck = read(EVERY_KIND.encode(), "x.yaml").deck
    assert deck is not None
    text = deck_text(deck)
    assert read(text.encode(), "x.yaml").deck == deck
    assert formatted(text.encode(), "x.yaml").data == text.encode()
    assert text.count("\n\n") == len(deck.questions) - 1


def test_quotes_stand_only_where_they_are_needed_and_long_texts_are_folded() -> None:
    long = " ".join(["The word and another."] * 6)
    deck = Deck(
        title="A deck: the first",
        id="a",
        questions=(
            ShortAnswer(id="q", ask="When, and why?", answer="1941", why=long, note="one\ntwo"),
            Choice(id="r", ask="Is it so?", answer="No", wrong={"Yes": "", "Maybe it is": "It isn't."}),
        ),
    )
    assert deck_text(deck) == (
        "title: 'A deck: the first'\n"
        "id: a\n"
        "questions:\n"
        "  - id: q\n"
        "    ask: When, and why?\n"
        "    answer: '1941'\n"
        "    why: >-\n"
        "      The word and another. The word and another. The word and another. The word and another. "
        "The word and another. The\n"
        "      word and another.\n"
        "    note: |-\n"
        "      one\n"
        "      two\n"
        "\n"
        "  - id: r\n"
        "    ask: Is it so?\n"
        "    answer: 'No'\n"
        "    wrong:\n"
        "      'Yes':\n"
        "      Maybe it is: It isn't.\n"
    )


def test_a_key_that_is_too_long_for_a_line_still_reads_back() -> None:
    deck = Deck(id="a", questions=(Ordering(id="q", order={"long " * 300 + "end": "first", "b": ""}),))
    assert read(deck_text(deck).encode(), "x.yaml").deck == deck
