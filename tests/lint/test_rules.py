"""Every rule: its examples, its documentation, and that nothing in a deck makes it fail."""

import re
from pathlib import Path

import pytest

from quiz.lint import rules
from quiz.lint.rule import Rule
from quiz.lint.rules import RULES
from tests.lint.telling import told

ROOM = Path(rules.__file__).parent


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
