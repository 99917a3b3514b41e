"""What is proposed about a sentence, and what is not."""

import pytest

from quiz.generate.model import BLANK, Asking
from quiz.generate.proposing import proposals
from quiz.generate.proposing.view import ASKED
from tests.generate.making import view


def proposed(sentence: str, asking: Asking) -> list[tuple[str, str]]:
    return [(one.stem, one.answer) for one in proposals(view(sentence)) if one.asking is asking]


def test_who() -> None:
    assert proposed("Edmund Harrow built the first lighthouse of Port Alder in 1721.", Asking.WHO) == [
        (f"{ASKED} built the first lighthouse of Port Alder in 1721?", "Edmund Harrow")
    ]


def test_when_by_how_exact_the_date_is() -> None:
    assert proposed("The Treaty of Alder was signed in Dublin on 9 March 1851.", Asking.WHEN) == [
        ("On which date was the Treaty of Alder signed in Dublin?", "9 March 1851")
    ]
    assert proposed("Henry Vale founded a bank in 1872.", Asking.WHEN) == [
        ("In which year did Henry Vale found a bank?", "1872")
    ]


def test_where() -> None:
    assert proposed("The Treaty of Paris was signed in London in 1851.", Asking.WHERE) == [
        ("Where was the Treaty of Paris signed in 1851?", "London")
    ]


def test_how_many() -> None:
    assert proposed("Thomas Wren built 14 ships in Dublin.", Asking.HOW_MANY) == [
        ("How many ships did Thomas Wren build in Dublin?", "14")
    ]


def test_why() -> None:
    assert proposed("Eleanor Pike left Dublin because the harbour had closed.", Asking.WHY) == [
        ("Why did Eleanor Pike leave Dublin?", "because the harbour had closed")
    ]


def test_cloze_blanks_each_name_once() -> None:
    sentence = "Robert Fenn published a history of Ireland in 1925."
    found = {answer: stem for stem, answer in proposed(sentence, Asking.CLOZE)}
    assert found["1925"] == f"Robert Fenn published a history of Ireland in {BLANK}."
    assert found["Robert Fenn"] == f"{BLANK} published a history of Ireland in 1925."


def test_a_claim_for_each_thing_that_can_be_swapped() -> None:
    found = proposed("The Treaty of Alder was signed in Dublin on 9 March 1851.", Asking.TRUE)
    assert {answer for _, answer in found} == {"Dublin", "9 March 1851"}


@pytest.mark.parametrize(
    "sentence",
    [
        "These clashes ended with a treaty in 1939.",
        "He built the lighthouse of Port Alder in 1721.",
        "Who built the lighthouse of Port Alder in 1721?",
        "Edmund Harrow was here.",
        "said Edmund Harrow in the harbour of Port Alder in 1721.",
    ],
)
def test_what_does_not_stand_alone_is_not_asked_about(sentence: str) -> None:
    assert list(proposals(view(sentence))) == []


def test_a_name_in_a_list_is_no_blank() -> None:
    answers = [
        answer for _, answer in proposed("France, Spain and Portugal signed a treaty in 1851.", Asking.CLOZE)
    ]
    assert answers == ["1851"]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("due to the storm of 1712", "due to the storm of 1712"),
        ("in order to escape the plague", "in order to escape the plague"),
    ],
)
def test_why_by_other_words_than_because(reason: str, said: str) -> None:
    assert proposed(f"Eleanor Pike left Dublin {reason}.", Asking.WHY) == [
        ("Why did Eleanor Pike leave Dublin?", said)
    ]


def test_a_figure_of_nothing_that_has_a_name_is_not_asked_for() -> None:
    assert proposed("Approximately 1,200 soldiers were killed or injured there.", Asking.CLOZE) == []
    found = proposed("About 1,200 soldiers of Henry Vale were killed in Dublin.", Asking.CLOZE)
    assert "1,200" in {answer for _, answer in found}


def test_one_of_a_series_of_years_is_not_asked_for() -> None:
    found = proposed("The plague returned to Port Alder in 1498, 1535, and 1543.", Asking.CLOZE)
    assert not {"1498", "1535"} & {answer for _, answer in found}


def test_when_something_without_a_name_opened_is_not_asked() -> None:
    assert proposed("A new gallery for jewellery opened in 1972.", Asking.WHEN) == []
    assert len(proposed("The Alder Bridge was opened in 1972.", Asking.WHEN)) == 1


def test_whoever_is_caught_is_not_the_one_who_has_him_caught() -> None:
    assert (
        proposed("Frederick III had him intercepted near Wittenberg by masked horsemen.", Asking.CLOZE) == []
    )


def test_what_a_colon_announces_is_not_cut_off() -> None:
    said = "Thomas Wren wrote to Edmund Harrow on 4 May 1839: “My ships are lost in the storm.”"
    assert proposed(said, Asking.CLOZE) == []


def test_its_may_be_of_what_the_sentence_is_about() -> None:
    said = "The town was damaged in World War II, which destroyed 85% of its buildings."
    assert not any(stem.startswith("World War II") for stem, _ in proposed(said, Asking.CLOZE))


@pytest.mark.parametrize(
    "said",
    [
        "Being in the rain shadow of the hills, it is among the driest cities in Ireland.",
        "Other evidence of the Huguenots in Canterbury includes a house of 1712.",
    ],
)
def test_what_leans_on_the_sentence_before_is_not_asked(said: str) -> None:
    assert proposed(said, Asking.CLOZE) == []


def test_later_is_no_part_of_the_question() -> None:
    assert proposed("Thomas Wren visited the Alder Bridge later in 1804.", Asking.WHEN) == [
        ("In which year did Thomas Wren visit the Alder Bridge?", "1804")
    ]
