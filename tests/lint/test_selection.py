"""Codes chosen by themselves or their beginnings."""

import pytest

from quiz.deck.codes import SEVERITIES
from quiz.deck.problems import Severity
from quiz.lint.codes import ALL_CODES
from quiz.lint.rules import RULES
from quiz.lint.selection import ERRORS, UnknownCode, chosen

DEFAULT = {rule.code.code for rule in RULES if rule.default}


def test_without_a_choice_everything_is_told_but_the_quiet_rules() -> None:
    assert chosen(None, ()) == set(SEVERITIES) | DEFAULT


def test_a_choice_replaces_the_usual_codes_but_never_hides_an_error() -> None:
    told = chosen(["L0"], ())
    assert told == ERRORS | {"L001", "L002"}
    assert {code for code, severity in SEVERITIES.items() if severity is Severity.ERROR} <= told


def test_the_beginning_of_all_rules_chooses_all() -> None:
    assert chosen(["L"], ()) == ERRORS | {code for code in ALL_CODES if code.startswith("L")}
    assert chosen(["D", "S", "M", "L"], ()) == set(ALL_CODES)


def test_an_ignored_code_is_not_told_unless_it_is_an_error() -> None:
    assert "L001" not in chosen(None, ["L0"])
    assert "D104" in chosen(None, ["D104"])


def test_the_more_exact_of_two_choices_decides() -> None:
    assert "L001" in chosen(["L001"], ["L0"])
    assert "L001" not in chosen(["L0"], ["L001"])
    assert "L001" not in chosen(["L001"], ["L001"])


@pytest.mark.parametrize("prefix", ["X", "L9999", "D9", "", "203", "L0 1", "LL"])
def test_what_begins_no_code_is_told(prefix: str) -> None:
    with pytest.raises(UnknownCode, match="there is no code"):
        chosen([prefix], ())


def test_case_and_white_space_do_not_matter() -> None:
    assert chosen([" l001 "], ()) == ERRORS | {"L001"}
