"""Every code of a table: its bad example has exactly that problem, its good example has none."""

import re
from pathlib import Path

import pytest

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity
from quiz.tables.codes import CODES
from tests.tables.tables import problems

NO_EXAMPLE = {"I107", "I108"}
"""Codes whose example would not fit on a page; `test_rows` has them."""


def codes_of(example: str) -> list[str]:
    return [problem.code for problem in problems(example.encode("utf-8", "surrogateescape"))]


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_the_examples(code: Code) -> None:
    if code.code not in NO_EXAMPLE:
        assert codes_of(code.bad) == [code.code]
    assert codes_of(code.good) == []


def test_every_code_that_the_source_tells_is_documented() -> None:
    room = Path(__file__).parents[2] / "quiz" / "tables"
    sources = [path.read_text(encoding="utf-8") for path in room.glob("*.py") if path.stem != "codes"]
    assert {code for source in sources for code in re.findall(r'"(I\d{3})"', source)} == set(CODES)


def test_codes_are_well_formed_and_in_order() -> None:
    for code in CODES.values():
        assert code.title == code.title.strip() != ""
        assert code.meaning.endswith(".")
        assert code.bad or code.code in NO_EXAMPLE
    assert list(CODES) == sorted(CODES)


def test_severities() -> None:
    warnings = {code.code for code in CODES.values() if code.severity is not Severity.ERROR}
    assert warnings == {"I105", "I109", "I110", "I111"}
