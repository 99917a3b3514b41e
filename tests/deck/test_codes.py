"""Every code: its bad example has exactly that problem, its good example has none."""

import re
from pathlib import Path

import pytest

from quiz.deck.codes import CODES, SEVERITIES
from quiz.deck.explained.code import Code, as_deck
from quiz.deck.problems import Severity
from quiz.deck.reading import read

FROM_FILES = {
    *("D000", "M102", "M103", "M104", "M105"),
    *("S105", "S106", "S107", "S108", "S109", "S110", "S111", "S112", "S113", "S114"),
}
"""Codes that need the files beside a deck."""

NO_EXAMPLE = {"D001", "D006", "D009"}
"""Codes whose example would not fit on a page; `test_hostile` has them."""


def codes_of(example: str) -> list[str]:
    return [
        problem.code
        for problem in read(as_deck(example).encode("utf-8", "surrogateescape"), "x.yaml").problems
    ]


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_the_examples(code: Code) -> None:
    if code.code not in FROM_FILES | NO_EXAMPLE:
        assert set(codes_of(code.bad)) == {code.code}
    assert codes_of(code.good) == []


def test_every_code_that_the_source_tells_is_documented() -> None:
    room = Path(__file__).parents[2] / "quiz" / "deck"
    sources = [path.read_text(encoding="utf-8") for path in room.glob("*.py")]
    written = {code for source in sources for code in re.findall(r'"([DSM]\d{3})"', source)}
    assert written <= set(CODES)
    assert set(CODES) - written == FROM_FILES


def test_codes_are_well_formed_and_in_order() -> None:
    for code in CODES.values():
        assert re.fullmatch(r"[DSM]\d{3}", code.code)
        assert code.title == code.title.strip() != ""
        assert not code.title.endswith(".")
        assert code.meaning.endswith(".")
        assert code.bad or code.code in FROM_FILES | NO_EXAMPLE
    letters = {letter: [code for code in CODES if code[0] == letter] for letter in "DSM"}
    assert all(codes == sorted(codes) for codes in letters.values())


def test_severities() -> None:
    others = {code: severity for code, severity in SEVERITIES.items() if severity is not Severity.ERROR}
    assert others == {
        "D009": Severity.ADVICE,
        "D114": Severity.WARNING,
        "D115": Severity.ADVICE,
        "D301": Severity.WARNING,
        "D302": Severity.WARNING,
        "S108": Severity.ADVICE,
        "S110": Severity.WARNING,
        "S111": Severity.ADVICE,
        "S112": Severity.WARNING,
        "S113": Severity.WARNING,
        "S114": Severity.ADVICE,
    }
