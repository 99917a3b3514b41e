"""What a proposal asks once the names of all texts are counted."""

import pytest

from quiz.generate.candidates import candidate_of
from quiz.generate.ground import Ground
from quiz.generate.model import Asking, Sentence
from quiz.generate.proposing.view import ASKED, Proposal

_SENTENCE = Sentence("source", 0, 0, "")


def stem(answer: str, kind: str, said: str, label: str = "ORG") -> str:
    ground = Ground(texts={}, sentences=(), types={answer: kind}, counts={answer: 3}, aliases={})
    proposal = Proposal(
        asking=Asking.WHAT, stem=f"{ASKED} {said}?", answer=answer, label=label, sentence=_SENTENCE
    )
    made = candidate_of(proposal, ground)
    return "" if made is None else made.stem


@pytest.mark.parametrize(
    ("answer", "asked"),
    [("Alder Museum", "Which organization"), ("NASA", "Which organization"), ("Swahili", "")],
)
def test_an_organization_is_asked_for_where_its_name_tells_that_it_is_one(answer: str, asked: str) -> None:
    assert stem(answer, "ORG", "bought the wreck in 1911").startswith(asked)
    assert bool(stem(answer, "ORG", "bought the wreck in 1911")) == bool(asked)


def test_a_city_is_asked_for_where_cities_do_so() -> None:
    assert (
        stem("Dublin", "CITY", "became the capital in 1911", "GPE")
        == "Which city became the capital in 1911?"
    )
    assert stem("Dublin", "CITY", "met with Henry Vale in 1911", "GPE") == ""
