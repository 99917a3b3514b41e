"""Two names of one thing are known for what they are."""

import pytest

from quiz.generate.aliases import aliases_in, first_name, one_name


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        ("The Battle of Alder (aka the Bridge Incident) ended it.", ("Battle of Alder", "Bridge Incident")),
        ("Port Alder (also called Alder Haven) is old.", ("Port Alder", "Alder Haven")),
        ("Port Alder, known in Ireland as Cuan Alder, is old.", ("Port Alder", "Cuan Alder")),
        ("Lake Alder, or Loch Alder, is deep.", ("Lake Alder", "Loch Alder")),
        ("The Launch Operations Center (LOC) was built.", ("Launch Operations Center", "LOC")),
    ],
)  # fmt: skip
def test_what_a_sentence_says(sentence: str, pair: tuple[str, str]) -> None:
    assert pair in [(one.removeprefix("The "), other) for one, other in aliases_in(sentence)]


def test_surnames_and_countries() -> None:
    types = {"Edmund Harrow": "PERSON", "Harrow": "PERSON", "US": "COUNTRY", "United States": "COUNTRY"}
    found = one_name([], types, dict.fromkeys(types, 2))
    assert found == {"Harrow": "Edmund Harrow", "US": "United States"}


def test_a_surname_of_two_people_is_nobodys() -> None:
    types = {"Edmund Harrow": "PERSON", "Jane Harrow": "PERSON", "Harrow": "PERSON"}
    assert one_name([], types, dict.fromkeys(types, 2)) == {}


def test_a_circle_ends() -> None:
    assert first_name({"a": "b", "b": "a"}, "a") == "b"
