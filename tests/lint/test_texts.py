"""What rules see of a text."""

import time

import pytest

from quiz.deck.nodes import Scalar
from quiz.lint.texts import Text


def text(markdown: str, language: str = "en") -> Text:
    return Text(markdown, Scalar(), language)


@pytest.mark.parametrize(
    ("markdown", "prose"),
    [
        ("What does `not` return?", "What does return?"),
        ('What does "not now" mean?', "What does mean?"),
        ("What does ‘now’ mean in 'now or never'?", "What does mean in ?"),
        ("Who said 'I can't go'?", "Who said ?"),
        ("The dogs' bones don't rot", "The dogs' bones don't rot"),
        ("Read:\n\n```\nif not x:\n```\n\nWhat is told?", "Read:\n\nWhat is told?"),
        ("Say *not* what", "Say not what"),
        ("What is „now“ and «now»?", "What is „now“ and ?"),
    ],
)
def test_prose_leaves_code_and_quotations_out(markdown: str, prose: str) -> None:
    assert text(markdown).prose == prose


def test_sentences_end_at_their_marks() -> None:
    assert text("A man of 40 coughs. Dr. Lee, e.g. a friend of J. Doe, looks. What now?").sentences == (
        "A man of 40 coughs.",
        "Dr. Lee, e.g. a friend of J. Doe, looks.",
        "What now?",
    )


def test_the_sentence_that_asks_is_the_last_question_or_the_last_sentence() -> None:
    assert text("Is it? Which one? Give a year.").asking == "Which one?"
    assert text("It rains. Name the month.").asking == "Name the month."
    assert text("").asking == ""


def test_length_counts_words_and_letters_where_none_are_set_apart() -> None:
    assert text("The well-known cat sat").length == 4
    assert text("日本の首都は東京です。").length == 6
    assert not text("日本").is_spaced
    assert text("Привет, мир").is_spaced


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("The Molotov–Ribbentrop Pact", True),
        ("Bank of England", True),
        ("Marbury v. Madison", True),
        ("Charles de Gaulle", True),
        ("13 April 1941", True),
        ("42", True),
        ("Communist, leaning on Moscow", False),
        ("the lungs", False),
        ("of the", False),
        ("東京", False),
        ("", False),
    ],
)
def test_a_name_is_written_with_capitals_or_figures(markdown: str, expected: bool) -> None:
    assert text(markdown).is_name is expected


def test_what_names_things_to_pick_from() -> None:
    assert text("Jupiter or Saturn?").offers
    assert text("rises/falls").offers
    assert not text("ordinary").offers
    assert text("Jupiter oder Saturn?", "de-AT").offers
    assert not text("Jupiter or Saturn?", "de").offers


@pytest.mark.parametrize(
    ("said", "other", "expected"),
    [
        ("The Nile flows north", "the Nile", True),
        ("Volcanoes erupt", "a volcano", True),
        ("The battles at Hastings", "Battle of Hastings", True),
        ("To lead is hard", "lead", True),
        ("It leads a list", "lead", False),
        ("The Nile", "it", False),
        ("The river", "the river Nile", False),
        ("Which vitamins are they?", "vitamin A", False),
        ("日本の首都は東京です", "東京", True),
        ("日本", "東京", False),
        ("a " * 100, "a " * 60 + "b", False),
    ],
)
def test_a_text_that_gives_another(said: str, other: str, expected: bool) -> None:
    assert text(said).gives(text(other)) is expected


@pytest.mark.parametrize("sign", ["'", " 'a", "“", '"', "`", "«", "```", "~~~", ". A", "\n"])
def test_a_hostile_text_is_read_at_once(sign: str) -> None:
    begun = time.process_time()
    hostile = text(sign * 20_000)
    assert hostile.prose is not None
    assert hostile.asking is not None
    assert time.process_time() - begun < 60
