"""Sentences are taken apart into what they state."""

import pytest

from quiz.generate.grammar.clauses import clauses_of
from tests.generate.making import view


def statements(sentence: str) -> list[str]:
    return [clause.statement for clause in clauses_of(view(sentence).span)]


def test_the_main_clause() -> None:
    assert statements("Edmund Harrow built the first lighthouse in 1721.") == [
        "Edmund Harrow built the first lighthouse in 1721."
    ]


def test_a_joined_clause_stands_alone() -> None:
    found = statements("Margaret Quill designed the bridge in 1834, but Henry Vale opened it in 1839.")
    assert found[0] == "Margaret Quill designed the bridge in 1834."
    assert "Henry Vale opened it in 1839." in found


def test_a_second_predicate_has_the_same_subject() -> None:
    found = statements("Thomas Wren sailed to Boston in 1846 and founded a school in 1850.")
    assert "Thomas Wren founded a school in 1850." in found


def test_asides_and_brackets_are_left_out() -> None:
    found = statements("Clara Winslow, a famous astronomer, built the observatory (with help) in 1888.")
    assert found == ["Clara Winslow built the observatory in 1888."]


def test_an_aside_about_a_name_is_a_statement_of_its_own() -> None:
    found = statements("Clara Winslow, who established the observatory in 1888, died in Paris.")
    assert "Clara Winslow established the observatory in 1888." in found


def test_words_that_only_join_go() -> None:
    assert statements("However, Robert Fenn published a history in 1925.") == [
        "Robert Fenn published a history in 1925."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Edmund Harrow did not build the lighthouse in 1721.",
        "There were two bridges over the river in 1721.",
        "If the harbour freezes, the ships stay in Dublin.",
        "A fine day in the harbour of Port Alder.",
    ],
)
def test_what_is_denied_or_conditional_is_not_stated(sentence: str) -> None:
    assert statements(sentence) == []


def test_no_comma_is_left_between_a_subject_and_its_verb() -> None:
    said = (
        "In 1750 Christopher Gist, acting on behalf of both Virginia and the company, explored the Ohio"
        " territory and opened negotiations with the tribes at Logstown."
    )
    assert not any("Gist, explored" in one for one in statements(said))
    assert any(one.startswith("In 1750 Christopher Gist explored") for one in statements(said))


def test_and_stays_where_it_joins_what_leads_in() -> None:
    found = statements("In May and June of 1750, Thomas Wren explored the northern coast.")
    assert found == ["In May and June of 1750, Thomas Wren explored the northern coast."]


def test_a_participle_behind_a_comma_is_no_second_predicate() -> None:
    said = "Annan watched the rivals sign the treaty, beamed live on television from Harambee House."
    assert not any(one.startswith("Annan beamed") for one in statements(said))
