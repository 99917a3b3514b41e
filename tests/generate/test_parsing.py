"""Parsing keeps offsets, and is bounded."""

import sys

import pytest

from quiz.generate import parsing
from quiz.generate.missing import INSTALL, EngineMissing
from quiz.generate.parsing import blanked, parse
from quiz.generate.passages import Passage


def test_white_space_and_citations_are_blanked_in_place() -> None:
    text = "The bridge[12] was\nopened\u00a0in 1839.[citation needed]"
    assert len(blanked(text)) == len(text)
    assert blanked(text).split() == ["The", "bridge", "was", "opened", "in", "1839."]


def test_offsets_are_those_of_the_passage() -> None:
    text = "It rained. The bridge [3] was\nopened in May. " * 200
    for parsed in parse([Passage(0, text)]):
        for token in parsed.doc:
            if not token.is_space:
                start = parsed.start + token.idx
                assert text[start : start + len(token)] == token.text


def test_a_sentence_of_two_thousand_words_is_parsed_in_pieces() -> None:
    text = "and then the ship sailed " * 400 + "home."
    found = list(parse([Passage(0, text)]))
    assert len(found) > 1
    assert "".join(one.doc.text for one in found) == text


def test_without_spaces_it_ends_too() -> None:
    text = "x" * 9_000
    assert "".join(one.doc.text for one in parse([Passage(0, text)])) == text


def test_a_missing_package_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    parsing.language.cache_clear()
    with pytest.raises(EngineMissing, match="spaCy is not installed") as told:
        parsing.language()
    assert told.value.way == INSTALL


def test_a_missing_model_is_told_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MODEL", "en_no_such_model")
    parsing.language.cache_clear()
    with pytest.raises(EngineMissing, match="model is not installed"):
        parsing.language()
