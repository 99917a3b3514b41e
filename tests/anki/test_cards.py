"""The cards of a question as text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.cards import CardText, cards
from quiz.anki.text import card_text
from quiz.deck.model import AnyQuestion, Choice, Deck, Flashcard, Media, ShortAnswer
from tests.anki.decks import QUESTIONS, folder_of, full_deck

CLASH = """\
Which clash of 1939 turned planners away from a war in the north?

  Mukden
    that was 1931
✓ Khalkhin Gol
  Marco Polo Bridge
  Lake Khasan
    a year earlier

The defeat made the army look south.

The pact
In April 1941 Japan and the Soviet Union “signed a neutrality pact” in Moscow. It held for four years.

• An article
• Antony Beevor, The Second World War, p. 12"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[CardText, ...]]:
    deck = full_deck()
    folder = folder_of(tmp_path_factory.mktemp("deck"))
    return {question.id: cards(deck, folder, question) for question in deck.questions}


def test_every_kind_has_both_sides_of_each_of_its_cards(texts: dict[str, tuple[CardText, ...]]) -> None:
    counts = {name: len(found) for name, found in texts.items() if len(found) > 1}
    assert counts == {"capitals": 3, "nomonhan": 2}
    assert all(card.front and card.back for found in texts.values() for card in found)


def test_the_front_offers_and_the_back_tells(texts: dict[str, tuple[CardText, ...]]) -> None:
    [clash] = texts["clash"]
    assert clash.front.split("\n\n")[1:] == [
        "○ Mukden\n○ Khalkhin Gol\n○ Marco Polo Bridge\n○ Lake Khasan",
        "▸ Hint 1: It is a river.\n▸ Hint 2: It lies in Mongolia.",
    ]
    assert clash.back == CLASH


def test_what_is_typed_picked_ordered_and_paired(texts: dict[str, tuple[CardText, ...]]) -> None:
    assert texts["where"][0].front.endswith('▣ A "flag"\nown work\n\n[a field to type in]')
    assert texts["where"][0].back.endswith("Moscow\nAlso right: Moskva · Москва")
    assert texts["days"][0].back.endswith("90\n± 4.5 days")
    assert texts["baltic"][0].back.endswith("✓ Estonia\n✓ Latvia · Lettland\n    Riga\n✓ Lithuania")
    assert texts["tripartite"][0].front.endswith("□ Italy\n□ Germany\n□ Japan\n□ Finland\n□ Spain")
    assert texts["attack"][0].back.endswith("  True\n✓ False")
    assert texts["events"][0].back.endswith(
        "1. Khalkhin Gol\n    1939\n2. The pact\n    1941\n3. Yalta\n    1945"
    )
    assert "Sorge  →  a spy\nZhukov  →  a general" in texts["people"][0].back
    assert texts["people"][0].back.endswith("• an emperor\n    nobody here")


def test_blanks_open_in_front_and_only_those_of_the_card(texts: dict[str, tuple[CardText, ...]]) -> None:
    [signed] = texts["signed"]
    assert signed.front == "Signed on [day] in [...], see {{code}} and a}}b."
    assert signed.back.startswith("Signed on 13 April 1941 in Moscow, see {{code}} and a}}b.")
    first, second, third = texts["capitals"]
    assert first.front == "• [...], Italy\n• [...], a::b }} c"
    assert second.front == "• Rome, Italy\n• Paris, [...]"
    assert third.front == "• Rome, [country]\n• Paris, a::b }} c"
    assert {card.back for card in (first, second, third)} == {"• Rome, Italy\n• Paris, a::b }} c"}


def test_a_card_and_its_reverse(texts: dict[str, tuple[CardText, ...]]) -> None:
    there, back = texts["nomonhan"]
    assert there.front == "Nomonhan"
    assert back.front == "The Japanese name of Khalkhin Gol\n▣ spoken"
    assert back.back.endswith("\n\nNomonhan")
    assert texts["code"][0] == CardText(
        "x = [{}]\n\n1. one\n2. two", "x = [{}]\n\n1. one\n2. two\n\ne^{i\\pi}"
    )


HOSTILE = (
    "{{c1::x}} {{Question}} }} {{ [sound:x.mp3] \\\\[a\\\\] \\\\(b\\\\) <script>alert(1)</script> "
    "</main> &amp;amp; {{#Why}} \\`x\\`"
)
SHOWN = (
    "{{c1::x}} {{Question}} }} {{ [sound:x.mp3] \\[a\\] \\(b\\) <script>alert(1)</script> "
    "</main> &amp; {{#Why}} `x`"
)


def test_texts_that_look_like_marks_of_anki_are_shown_as_they_are(tmp_path: Path) -> None:
    question = ShortAnswer(
        id="q",
        ask=HOSTILE,
        answer=HOSTILE,
        why=HOSTILE,
        hint=HOSTILE,
        image=Media(file='a"><b>.png', alt=HOSTILE),
    )
    [card] = cards(Deck(id="d"), tmp_path, question)
    assert card.front.startswith(SHOWN)
    assert card.front.endswith(f"▸ Hint: {SHOWN}")
    assert card.back.count(SHOWN) == 3


@given(st.text(max_size=80), st.text(min_size=1, max_size=80))
def test_no_text_makes_it_fail(ask: str, answer: str) -> None:
    asked: tuple[AnyQuestion, ...] = (
        Choice(id="q", ask=ask, answer=answer, wrong={"other": ask}),
        Flashcard(id="q", front=ask, back=answer, reverse=True),
    )
    for question in asked:
        for card in cards(Deck(id="d"), Path("nowhere"), question):
            assert isinstance(card.front + card.back, str)


def test_code_keeps_its_lines() -> None:
    assert card_text("<pre><code>if x:\n    y\n</code></pre>then") == "if x:\n    y\nthen"


def test_the_sample_has_every_kind() -> None:
    assert len({type(question) for question in QUESTIONS}) == 10
