"""Names are cleaned, and told what they are names of."""

import pytest

from quiz.generate.names import cleaned, head_word, is_proper, kind_of, voted


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("the Treaty of Alder", "Treaty of Alder"),
        ("Harrow's", "Harrow"),
        ("“Swift Heron”,", "Swift Heron"),
        ("about 300", "300"),
        ("more than 1.25 million", "1.25 million"),
        ("the U.S.", "U.S."),
        ("University of", ""),
        ("UTC", ""),
        ("a", ""),
        ("x{y}", ""),
    ],
)
def test_cleaned(mention: str, name: str) -> None:
    assert cleaned(mention) == name


@pytest.mark.parametrize(
    ("label", "name", "kind"),
    [
        ("GPE", "France", "COUNTRY"),
        ("ORG", "Soviet Union", "COUNTRY"),
        ("GPE", "Dublin", "CITY"),
        ("LOC", "Siberia", "REGION"),
        ("FAC", "Battle of Carillon", "EVENT"),
        ("ORG", "Tripartite Pact", "LAW"),
        ("PERSON", "Lake Baikal", "LOC"),
        ("FAC", "Harvard University", "ORG"),
        ("PERSON", "Edmund Harrow", "PERSON"),
        ("DATE", "1941", "DATE"),
    ],
)
def test_kind_of(label: str, name: str, kind: str) -> None:
    assert kind_of(label, name) == kind


def test_a_city_that_is_taken_for_a_person_is_neither_for_sure() -> None:
    assert voted({kind_of("PERSON", "Dublin"): 1}) == ""


def test_three_of_five_votes_decide() -> None:
    assert voted({"PERSON": 3, "ORG": 2}) == "PERSON"
    assert voted({"PERSON": 1, "ORG": 1}) == ""


def test_head_word() -> None:
    assert head_word("Battle of the Somme") == "Battle"
    assert head_word("Edmund Harrow") == ""


def test_is_proper() -> None:
    assert is_proper("Treaty of Alder")
    assert not is_proper("the bridge")
    assert not is_proper("Guadeloupe and Martinique")
