"""What holds for any text in any language."""

import time
import unicodedata
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.model import Cloze, Deck, Listing, Numeric, Ordering, ShortAnswer
from quiz.grading.comparing import MAX_TYPED
from quiz.grading.counting import neighbours_share
from quiz.grading.grade import Grader
from quiz.grading.response import Filled, Named, Typed
from quiz.grading.slips import tolerated
from quiz.grading.verdict import Rule, Verdict

LANGUAGES = [
    "",
    "en",
    "sv",
    "de",
    "tr",
    "he",
    "ar",
    "el",
    "ja",
    "th",
    "vi",
    "xx",
    "zh-Hant-TW",
    "\x00",
    "../en",
]
languages = st.sampled_from(LANGUAGES)
any_text = st.text(max_size=60) | st.text(
    alphabet=st.sampled_from(
        "0123456789 .,-−/'’%€$^²₂½ⅣⅧIVXaäößſİıŁéa\u0301\u05b8\u064b漢ｶﾞไ้👍🏽\u200d\ufe0f\u00ad\ud800\x1b\n"
    ),
    max_size=40,
)
answers = any_text.filter(
    lambda text: text.strip() != "" and not any(unicodedata.category(c) in {"Cc", "Cs"} for c in text)
)


def graded(language: str, question: ShortAnswer, typed: str, *others: ShortAnswer) -> Verdict:
    return Grader(Deck(language=language, questions=(question, *others))).grade(question, Typed(typed))


def short(answer: str, *accept: str) -> ShortAnswer:
    return ShortAnswer(id="q", ask="?", answer=answer, accept=accept)


@given(languages, any_text, any_text, any_text)
def test_grading_never_raises_and_can_be_stored(language: str, answer: str, other: str, typed: str) -> None:
    verdict = graded(language, short(answer, other), typed)
    assert 0.0 <= verdict.share <= 1.0
    assert "\x1b" not in verdict.given
    msgspec.json.encode(verdict.given)


@given(languages, answers)
def test_the_key_itself_is_always_right(language: str, answer: str) -> None:
    verdict = graded(language, short(answer), answer)
    assert (verdict.share, verdict.rule) == (1.0, Rule.EXACT)


@given(languages, answers, answers)
def test_an_accepted_answer_is_always_right(language: str, answer: str, other: str) -> None:
    assert graded(language, short(answer, other), other).correct


@given(
    st.sampled_from(["en", "de", ""]),
    st.integers(0, 10**7),
    st.integers(0, 10**7),
    st.sampled_from(["", " men", "th Army Group"]),
)
def test_a_different_number_is_never_right(language: str, one: int, other: int, after: str) -> None:
    verdict = graded(language, short(f"{one}{after}"), f"{other}{after}")
    assert verdict.correct is (one == other)


@given(st.text("0123456789abcdefgh ", min_size=5, max_size=20), st.text("0123456789abcdefgh ", max_size=20))
def test_a_slip_never_changes_a_digit(answer: str, typed: str) -> None:
    if graded("sv", short(answer), typed).rule is Rule.TYPO:
        assert [c for c in answer if c.isdigit()] == [c for c in typed if c.isdigit()]


@given(languages, answers, any_text, st.permutations([short("Volga"), short("Wolga"), short("Khalkhin Gol")]))
def test_the_order_of_other_questions_does_not_matter(
    language: str, answer: str, typed: str, others: list[ShortAnswer]
) -> None:
    first = graded(language, short(answer), typed, *others)
    assert first == graded(language, short(answer), typed, *reversed(others))


@given(languages, st.lists(any_text, max_size=6), st.lists(answers, min_size=1, max_size=5, unique=True))
def test_a_list_is_never_more_than_whole(language: str, entries: list[str], keys: list[str]) -> None:
    question = Listing(ask="?", answers=tuple(keys))
    grader = Grader(Deck(language=language, questions=(question,)))
    verdict = grader.grade(question, Named(tuple(entries)))
    assert 0.0 <= verdict.share <= 1.0
    assert verdict == grader.grade(question, Named(tuple(entries)))


@given(st.lists(answers, min_size=1, max_size=5, unique=True), st.data())
def test_all_keys_of_a_list_are_all_right_in_any_order(keys: list[str], data: st.DataObject) -> None:
    question = Listing(ask="?", answers=tuple(keys))
    shuffled = data.draw(st.permutations(keys))
    assert Grader(Deck(questions=(question,))).grade(question, Named(tuple(shuffled))).correct


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**6), max_value=10**6),
    any_text,
)
def test_a_number_is_right_as_it_is_shown_and_never_raises(right: Decimal, typed: str) -> None:
    question = Numeric(ask="?", number=right)
    grader = Grader(Deck(language="en", questions=(question,)))
    assert grader.grade(question, Typed(f"{right:f}")).correct
    assert 0.0 <= grader.grade(question, Typed(typed)).share <= 1.0


@given(languages, st.lists(any_text, max_size=4))
def test_blanks_take_any_text(language: str, filled: list[str]) -> None:
    question = Cloze(cloze="{{one}} and {{two::hint}}")
    verdict = Grader(Deck(language=language, questions=(question,))).grade(question, Filled(tuple(filled)))
    assert len(verdict.parts) == 2


@given(st.lists(st.integers(0, 30), min_size=2, max_size=8, unique=True), st.data())
def test_only_the_right_order_is_wholly_right(right: list[int], data: st.DataObject) -> None:
    order = data.draw(st.permutations(right))
    assert (neighbours_share(order, right) == 1.0) is (order == right)


def test_slips_grow_with_the_letters() -> None:
    assert [tolerated(letters) for letters in (0, 4, 5, 8, 9, 40)] == [0, 0, 1, 1, 2, 2]


def test_what_is_typed_beyond_the_bound_is_left_out() -> None:
    answer = "a" * MAX_TYPED
    assert graded("en", short(answer), answer + "b").correct


@pytest.mark.parametrize(
    "unit",
    ["a", "1 ", "1,", "one ", "the ", "a\u0301", "’", "1'", "-", "\u05b8", "😀\u200d", "th", "1th ", "XI "],
)
def test_long_texts_take_no_quadratic_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    graded("en", short(unit * 1000), text)
    graded("de", short("Khalkhin Gol 1939"), text)
    assert time.perf_counter() - started < 10.0


def test_a_list_with_very_many_entries_is_graded_in_time() -> None:
    keys = [f"key number {chr(0x4E00 + index)}" for index in range(300)]
    question = Listing(ask="?", answers=tuple(keys))
    grader = Grader(Deck(language="en", questions=(question, Ordering(order=("a", "b")))))
    started = time.perf_counter()
    assert grader.grade(question, Named(tuple(reversed(keys)))).correct
    assert grader.grade(question, Named(tuple(f"wrong {index}" for index in range(10_000)))).wrong
    assert grader.grade(question, Named(("key nmber",) * 10_000)).wrong
    assert time.perf_counter() - started < 10.0
