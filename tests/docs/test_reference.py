"""The reference and the tables of the kinds are made from the Structs, and are not stale."""

import pytest
from msgspec import Struct

from docs.make_reference import KIND_PAGES, PAGE, TITLES, page, with_keys
from quiz.deck.examples import EXAMPLES
from quiz.deck.kinds import kind_name
from quiz.deck.model import AnyQuestion


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m docs.make_reference"


@pytest.mark.parametrize("kind", KIND_PAGES, ids=kind_name)
def test_the_table_of_a_kind_is_up_to_date(kind: type[AnyQuestion]) -> None:
    written = KIND_PAGES[kind].read_text(encoding="utf-8")
    assert written == with_keys(written, kind), "run: python -m docs.make_reference"
    assert all(f"\n| `{key}` | " in written for key in EXAMPLES[kind])


@pytest.mark.parametrize("struct", EXAMPLES, ids=lambda struct: struct.__name__)
def test_every_part_of_the_format_is_on_the_page_with_its_keys(struct: type[Struct]) -> None:
    section = page().partition(f"\n## {TITLES[struct]}\n")[2].partition("\n## ")[0]
    rows = [line.split("|") for line in section.splitlines() if line.startswith("| `")]
    assert {row[1].strip(" `") for row in rows} == EXAMPLES[struct].keys()
    assert all(row[2].strip() and row[3].strip() for row in rows)
    assert all(f"\n{key}:" in section for key in EXAMPLES[struct])
