"""The best are chosen, spread, and never twice the same."""

from decimal import Decimal

from msgspec.structs import replace

from quiz.generate.choosing import chosen
from quiz.generate.model import Asking, Candidate, Sentence
from tests.generate.making import candidate


def made(number: int, score: str, asking: Asking = Asking.WHO, paragraph: int | None = None) -> Candidate:
    one = candidate(f"Who built tower {number} of quarter {number * 7}?", f"Name{number}", "")
    where = Sentence("source", number if paragraph is None else paragraph, number * 100, "")
    return replace(one, score=Decimal(score), asking=asking, sentence=where)


def test_eight_for_a_thousand_words() -> None:
    assert len(chosen([made(number, "0.8") for number in range(40)], 2_000, None, 0)) == 16


def test_the_best_first() -> None:
    found = chosen([made(1, "0.7"), made(2, "0.9"), made(3, "0.8")], 1_000, 2, 0)
    assert [one.answer for one in found] == ["Name2", "Name3"]


def test_what_is_not_good_enough_is_left_out_unless_asked_for() -> None:
    poor = [made(1, "0.3")]
    assert chosen(poor, 1_000, None, 0) == ()
    assert len(chosen(poor, 1_000, 5, 0)) == 1


def test_at_least_ten_of_a_short_text() -> None:
    assert len(chosen([made(number, "0.8") for number in range(40)], 100, None, 0)) == 10


def test_one_a_sentence_before_a_second_one() -> None:
    one = made(1, "0.9")
    beside = [replace(made(number, f"0.{10 - number}"), sentence=one.sentence) for number in (2, 3)]
    others = [made(number, "0.6") for number in range(10, 19)]
    assert chosen([one, *beside], 1_000, None, 0) == (one, beside[0])
    assert set(chosen([one, *beside, *others], 1_000, None, 0)) == {one, *others}


def test_more_a_sentence_where_more_are_wanted() -> None:
    one = made(1, "0.9")
    other = replace(made(2, "0.8"), sentence=one.sentence)
    same = replace(other, answer=one.answer)
    assert chosen([one, other, same], 1_000, 10, 0) == (one, other)


def test_the_same_question_about_another_sentence_is_left_out() -> None:
    one = made(1, "0.9")
    again = replace(one, sentence=made(2, "0.9").sentence)
    assert len(chosen([one, again], 1_000, 10, 0)) == 1


def test_they_are_spread_over_paragraphs() -> None:
    crowded = [made(number, "0.85", paragraph=0) for number in range(10)]
    elsewhere = [made(number, "0.8", paragraph=number) for number in range(20, 24)]
    found = chosen([*crowded, *elsewhere], 1_000, 6, 0)
    assert sum(one.sentence.paragraph == 0 for one in found) <= 3


def test_they_are_spread_over_ways_of_asking() -> None:
    many = [made(number, "0.85") for number in range(10)]
    others = [made(number, "0.75", Asking.WHEN) for number in range(20, 30)]
    found = chosen([*many, *others], 1_000, 10, 0)
    assert {one.asking for one in found} == {Asking.WHO, Asking.WHEN}


def test_the_order_in_which_they_come_does_not_matter() -> None:
    some = [made(number, f"0.{70 + number % 5}") for number in range(20)]
    assert chosen(some, 1_000, None, 0) == chosen(some[::-1], 1_000, None, 0)
