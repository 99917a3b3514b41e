"""Whom a pronoun at a sentence's beginning stands for, and where that is not certain."""

import pytest

from quiz.generate.parsing import language
from quiz.generate.resolving import resolved
from tests.generate.making import chapters_of


def texts(passage: str) -> list[str]:
    return [one.text for one in resolved(language()(passage))]


def test_the_only_person_of_the_sentence_before() -> None:
    assert texts("Edmund Harrow founded Port Alder in 1712. He built a lighthouse in 1721.") == [
        "Edmund Harrow built a lighthouse in 1721."
    ]


def test_who_is_spoken_of_further_on() -> None:
    found = texts(
        "Margaret Quill studied in Dublin. She designed a bridge in 1834. She moved to Boston in 1840."
        " She died in 1851."
    )
    assert found == ["Margaret Quill designed a bridge in 1834.", "Margaret Quill moved to Boston in 1840."]


@pytest.mark.parametrize(
    "passage",
    [
        "Edmund Harrow met Thomas Wren in Dublin. He built a lighthouse in 1721.",
        "Edmund Harrow and Thomas Wren met in Dublin. He built a lighthouse in 1721.",
        "Edmund Harrow wrote to the king of Spain. He built a lighthouse in 1721.",
        "Margaret Quill loved her garden. He built a lighthouse in 1721.",
        "The harbour lies in Ireland. He built a lighthouse in 1721.",
        "He built a lighthouse in 1721.",
    ],
)
def test_where_it_may_be_another_nothing_is_said(passage: str) -> None:
    assert texts(passage) == []


def test_the_evidence_begins_with_the_name() -> None:
    passage = (
        "Port Alder is old. Edmund Harrow founded a bank in 1712. He built a lighthouse in Dublin in 1721."
    )
    (chapter,) = chapters_of(passage)
    found = {one.sentence for one in chapter.proposals if "lighthouse" in one.stem}
    assert {one.text for one in found} == {
        "Edmund Harrow founded a bank in 1712. He built a lighthouse in Dublin in 1721."
    }
    assert all(passage[one.start : one.end] == one.text for one in found)
    assert len(chapter.sentences) == 3
