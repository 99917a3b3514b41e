"""The page about good questions is made from the rules, and is not stale."""

import re

from docs.make_writing_guide import PAGE, page
from quiz.deck.reading import read
from quiz.lint.rules import RULES
from tests.deck.test_docs_examples import as_deck

WRITTEN = PAGE.read_text(encoding="utf-8")


def test_the_page_is_up_to_date() -> None:
    assert page(WRITTEN) == WRITTEN, "run: python -m docs.make_writing_guide"


def test_every_rule_has_a_section_with_its_source() -> None:
    for rule in RULES:
        section = WRITTEN.partition(f"\n### {rule.code.code}\n")[2].partition("\n### ")[0]
        assert f"Source: {rule.source}." in section


def test_the_example_of_switching_off_reads_without_a_word() -> None:
    [example] = re.findall(r"```yaml\n(.*?)```", WRITTEN.partition("<!-- rules -->")[0], re.DOTALL)
    assert read(as_deck(example), "example.yaml").problems == ()
