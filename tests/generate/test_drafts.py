"""Candidates become questions that say where they are from."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from quiz.deck.cloze import blanks
from quiz.deck.identity import implicit_id
from quiz.deck.markup.plain import plain
from quiz.deck.model import Choice, Cloze, Deck, Evidence, Generated, Numeric, ShortAnswer, Source, TrueFalse
from quiz.deck.reading import read
from quiz.deck.writing import deck_text
from quiz.generate.drafts import draft, kind_of
from quiz.generate.generating import KINDS
from quiz.generate.model import BLANK, Asking, Candidate
from tests.generate.making import candidate, ground

QUOTE = "Edmund Harrow built the first lighthouse of Port Alder in 1721."
WHO = replace(
    candidate("Who built the first lighthouse of Port Alder in 1721?", "Edmund Harrow", QUOTE),
    score=Decimal("0.81"),
)
OPTIONS = ("Henry Vale", "Clara Winslow", "Robert Fenn")


def made(one: Candidate, *paragraphs: str) -> object:
    return draft(one, kind_of(one, KINDS), ground(*(paragraphs or (one.sentence.text,))), "rules")


def test_a_short_answer() -> None:
    question = made(WHO)
    assert isinstance(question, ShortAnswer)
    assert (question.ask, question.answer, question.status) == (WHO.stem, "Edmund Harrow", "draft")
    assert question.evidence == Evidence(quote=QUOTE, source="source")
    assert question.generated == Generated(engine="rules", score=Decimal("0.81"), at="paragraph 1")
    assert question.tags == ("people",)
    assert question.why == ""
    assert question.id == implicit_id(question)


def test_another_name_is_accepted() -> None:
    question = made(WHO, f"{QUOTE} Harrow died in 1740. Harrow was rich.")
    assert isinstance(question, ShortAnswer)
    assert question.accept == ("Harrow",)


def test_a_choice_where_there_are_wrong_options() -> None:
    question = made(replace(WHO, distractors=OPTIONS))
    assert isinstance(question, Choice)
    assert question.wrong == OPTIONS


def test_a_cloze() -> None:
    stem = f"Edmund Harrow built the first lighthouse of Port Alder in {BLANK}."
    question = made(replace(WHO, asking=Asking.CLOZE, stem=stem, answer="1721", type="DATE"))
    assert isinstance(question, Cloze)
    assert question.cloze == "Edmund Harrow built the first lighthouse of Port Alder in {{1721}}."


def test_a_claim() -> None:
    question = made(
        replace(WHO, asking=Asking.FALSE, stem=QUOTE.replace("1721", "1731"), answer="1721", swapped="1731")
    )
    assert isinstance(question, TrueFalse)
    assert question.answer is False


def test_a_number() -> None:
    quote = "Thomas Wren sailed with about 212 passengers from Port Alder in 1846."
    one = candidate("How many passengers sailed with Thomas Wren?", "212", quote, Asking.HOW_MANY, "CARDINAL")
    question = made(one)
    assert isinstance(question, Numeric)
    assert (question.number, question.within) == (Decimal(212), "10%")


@pytest.mark.parametrize(
    ("kinds", "kind"),
    [
        (KINDS, "choice"),
        (frozenset({"short-answer"}), "short-answer"),
        (frozenset({"cloze", "numeric"}), ""),
        (frozenset(), ""),
    ],
)
def test_only_kinds_that_are_wanted(kinds: frozenset[str], kind: str) -> None:
    assert kind_of(replace(WHO, distractors=OPTIONS), kinds) == kind


def test_marks_stay_the_characters_they_are() -> None:
    quote = "The *Swift* Heron {{sank}} near [Port Alder] in 1846 with $5 and $6 <b>aboard</b>."
    stem = quote.replace("1846", BLANK)
    question = made(candidate(stem, "1846", quote, Asking.CLOZE, "DATE"))
    assert isinstance(question, Cloze)
    (blank,) = blanks(question.cloze)
    assert plain(blank.text) == "1846"
    assert plain(question.cloze.replace("{{1846}}", "1846")) == quote
    assert plain(question.citations[0].quote) == quote


def test_drafts_are_read_back_as_they_were_written() -> None:
    question = made(replace(WHO, distractors=OPTIONS))
    assert isinstance(question, Choice)
    deck = Deck(
        title="Drafts", language="en", sources={"source": Source(title="A text")}, questions=(question,)
    )
    reading = read(deck_text(deck).encode(), "drafts.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    assert reading.deck.questions == (question,)
