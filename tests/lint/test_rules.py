"""Every rule: its examples, its documentation, and that nothing in a deck makes it fail."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.deck.reading import read
from quiz.lint import rules
from quiz.lint.codes import ALL_CODES
from quiz.lint.linting import lint
from quiz.lint.rule import Rule
from quiz.lint.rules import RULES
from tests.lint.telling import told

ROOM = Path(rules.__file__).parent

PIECES = (
    "which what is are the not isn't never except and true statement current president now a of 1941 10-20"
    " over all none above both only ? . : ; ... ___ ` ' “ ” * _ $ # - ‹…› {{Rom}} {{x::y}} 日本 Москва"
    " \u202e \\ &amp; <b> 3%"
)
TEXTS = st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=12).map(" ".join) | st.text(min_size=1)
OPTIONS = st.lists(TEXTS, min_size=1, max_size=4, unique=True)
QUESTIONS = (
    st.fixed_dictionaries({"ask": TEXTS, "answer": TEXTS, "wrong": OPTIONS}, optional={"hint": TEXTS})
    | st.fixed_dictionaries(
        {"ask": TEXTS, "answers": OPTIONS}, optional={"wrong": OPTIONS, "evidence": TEXTS}
    )
    | st.fixed_dictionaries({"ask": TEXTS, "answer": TEXTS}, optional={"accept": OPTIONS, "why": TEXTS})
    | st.fixed_dictionaries({"claim": TEXTS, "answer": st.just("true")})
    | st.fixed_dictionaries({"cloze": TEXTS.map("{} {{{{Rom}}}}".format)})
    | st.fixed_dictionaries({"front": TEXTS, "back": TEXTS})
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
def test_the_bad_example_is_told_and_the_good_one_is_not(rule: Rule) -> None:
    assert {one.code for one in told(rule, rule.code.bad)} == {rule.code.code}
    assert told(rule, rule.code.good) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
def test_every_hit_has_a_place_and_a_way_out(rule: Rule) -> None:
    for one in told(rule, rule.code.bad):
        assert one.severity is rule.code.severity
        assert one.place.line > 2
        assert one.help


def test_codes_are_well_formed_and_in_order() -> None:
    codes = [rule.code.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"L\d{3}", code) for code in codes)
    for rule in RULES:
        assert not rule.code.title.endswith(".")
        assert rule.code.meaning.endswith(".")
        assert rule.source


def test_every_module_is_one_rule_and_has_its_tests() -> None:
    names = {path.stem for path in ROOM.glob("*.py")} - {"__init__"}
    assert len(names) == len(RULES)
    tests = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "rules").glob("test_*.py")}
    assert tests == names


@settings(max_examples=30)
@given(st.lists(QUESTIONS, min_size=1, max_size=4), st.sampled_from(["", "en", "de", "ja"]))
def test_nothing_in_a_deck_makes_a_rule_fail(questions: list[dict[str, object]], language: str) -> None:
    written = {"title": "x", "language": language, "questions": questions}
    data = json.dumps(written, ensure_ascii=False).encode("utf-8", "replace")
    for problem in lint(read(data, "x.yaml"), ALL_CODES):
        assert problem.message
        assert problem.help
        assert 1 <= problem.place.line <= data.count(b"\n") + 1
