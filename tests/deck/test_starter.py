"""A first deck: whatever its title, it reads back without a word."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quiz.deck.decoding import REFUSED
from quiz.deck.kinds import kind_name
from quiz.deck.model import KINDS, AnyQuestion
from quiz.deck.reading import Reading, read
from quiz.deck.rules import id_fault
from quiz.deck.starter import ALL_KINDS, FIRST_KINDS, kinds_named, sound_language, sound_title, starter, word
from tests.deck.test_schema import faults


def of(title: str = "Rivers", *kinds: type[AnyQuestion], language: str = "en") -> Reading:
    return read(starter(title, language, kinds or FIRST_KINDS, "k3f9").encode(), "x.yaml")


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_each_kind_has_an_example_without_a_problem(kind: type[AnyQuestion]) -> None:
    found = of("Rivers", kind)
    assert found.problems == ()
    assert [type(question) for question in (found.deck.questions if found.deck else ())] == [kind]


def test_all_kinds_stand_in_the_order_that_was_asked_for() -> None:
    found = of("Rivers", *KINDS, *KINDS)
    assert found.problems == ()
    assert found.deck is not None
    assert [type(question) for question in found.deck.questions] == list(KINDS)
    assert set(ALL_KINDS) == set(KINDS)


def test_it_is_valid_for_an_editor_and_begins_with_the_line_that_says_so() -> None:
    text = starter("Rivers", "en", ALL_KINDS, "k3f9")
    assert text.startswith("# yaml-language-server: $schema=deck.schema.json\n")
    assert faults(text) == []


@pytest.mark.parametrize("kinds", [FIRST_KINDS, ALL_KINDS])
def test_it_is_commented_and_neat(kinds: tuple[type[AnyQuestion], ...]) -> None:
    lines = starter("Rivers", "en", kinds, "k3f9").split("\n")
    assert max(map(len, lines)) <= 110
    assert all(line == line.rstrip() for line in lines)
    assert sum("  # " in line for line in lines) > len(kinds)
    assert lines[-1] == ""
    assert lines[-2] != ""


def test_the_kinds_that_are_left_out_are_named() -> None:
    text = starter("Rivers", "en", FIRST_KINDS, "k3f9")
    assert all(word(kind) in text for kind in KINDS if kind not in FIRST_KINDS)
    assert "There is more" not in starter("Rivers", "en", ALL_KINDS, "k3f9")


@given(st.text(min_size=1))
@example("No")
@example("1941-04-13")
@example('say "it\'s": a\\b #1')
@example("two\nlines\tand a tab\r")
@example("- [x] *a & !b")
@example("مرحبا بالعالم")
@example("東京: 地理")
@example("~")
@example("x\u200d👩‍👩‍👧")
def test_any_title_reads_back(title: str) -> None:
    assume(title.strip() and not REFUSED.search(title))
    found = of(sound_title(title))
    assert found.problems == ()
    assert found.deck is not None
    assert found.deck.title == title.strip()
    assert found.deck.id.endswith("-k3f9")
    assert id_fault(found.deck.id) == ""


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", "title is empty"),
        ("  ", "title is empty"),
        ("a\x1bb", "escape character"),
        ("a\x00b", "is zero"),
        ("\ud800", "UTF-8"),
        ("\ufeffa", "byte order mark"),
    ],
)
def test_a_title_that_cannot_stand_in_a_deck_is_told(title: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        sound_title(title)


@pytest.mark.parametrize("language", ["en", "pt-BR", "no", "zh-Hant", " ja "])
def test_a_language_reads_back(language: str) -> None:
    found = of("Rivers", language=sound_language(language))
    assert found.problems == ()
    assert found.deck is not None
    assert found.deck.language == language.strip()


@pytest.mark.parametrize("language", ["", "english", "en us", "en\nid: x", "{}", "\x1b"])
def test_what_is_no_language_tag_is_told(language: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        sound_language(language)


def test_kinds_are_named_by_words() -> None:
    names = [kind_name(kind) for kind in kinds_named("Choice, multiple choice,short-answer")]
    assert names == ["choice", "multiple choice", "short answer"]
    assert kinds_named("all") == ALL_KINDS


@pytest.mark.parametrize("text", ["", " , ", "choice, essay"])
def test_an_unknown_kind_is_told_with_those_that_there_are(text: str) -> None:
    with pytest.raises(ValueError, match=r"the kinds are choice, .*short-answer.*or all"):
        kinds_named(text)
