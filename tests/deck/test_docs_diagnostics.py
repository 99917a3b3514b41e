"""The page about the codes is made from them, and is not stale."""

from docs.make_diagnostics import PAGE, page
from quiz.deck.codes import CODES
from quiz.tables import codes as tables


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m docs.make_diagnostics"


def test_every_code_has_a_section() -> None:
    written = page()
    assert all(written.count(f"\n### {code}\n") == 1 for code in CODES | tables.CODES)
