"""L203."""

import pytest

from quiz.lint.rules.longest_is_key import RULE
from tests.lint.telling import messages, told

LONG = "Heat passes from the warm water to the cold spoon until both are equally warm"
CHOICE = "- {{id: a, ask: What happens?, answer: {}, wrong: [{}]}}\n"


def test_a_key_far_longer_than_every_distractor_is_told_at_the_key() -> None:
    [problem] = told(RULE, CHOICE.format(LONG, "It melts, It cools the air, Nothing"))
    assert problem.message == "question 'a': the right option is by far the longest"
    assert problem.place.column > 30


@pytest.mark.parametrize(
    "wrong",
    [
        "It melts, It cools the air",
        "It melts, Nothing, Cold passes from the spoon to the water that stands in the cup",
    ],
)
def test_one_distractor_of_its_length_is_enough(wrong: str) -> None:
    assert bool(messages(RULE, CHOICE.format(LONG, wrong))) is ("Cold" not in wrong)


def test_a_few_letters_more_do_not_matter() -> None:
    assert messages(RULE, CHOICE.format("Evaporation", "Rain, Snow, Hail")) == []
    assert messages(RULE, CHOICE.format("It is warmed by it", "It melts, It bends")) == []


def test_a_long_name_is_as_long_as_it_is() -> None:
    name = "Organization of the Petroleum Exporting Countries"
    assert messages(RULE, CHOICE.format(name, "Interpol, World Bank, Nato")) == []


def test_the_pick_between_two_is_left_alone() -> None:
    assert messages(RULE, CHOICE.format(LONG, "Nothing")) == []


def test_every_key_of_a_multiple_choice_is_longer() -> None:
    several = "- {{id: a, ask: What happens?, answers: [{}, {}], wrong: [It melts, It bends]}}\n"
    other = LONG.replace("Heat", "Warmth")
    assert messages(RULE, several.format(LONG, other)) == [
        "question 'a': the right options are by far the longest"
    ]
    assert messages(RULE, several.format(LONG, "It warms up")) == []


def test_a_script_without_spaces_needs_fewer_characters() -> None:
    key = "温度が設定より低いときに暖房を入れて高くなると切る"
    assert messages(RULE, CHOICE.format(key, "水を温める, 油を節約する")) != []


def test_other_kinds_have_no_options() -> None:
    assert messages(RULE, f"- {{id: a, ask: What happens?, answer: {LONG}}}\n") == []
