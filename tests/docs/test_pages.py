"""What the pages point to is there, and the pictures of a kind show its first example."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from docs.make_reference import KIND_PAGES
from quiz.deck.kinds import kind_name
from quiz.deck.model import AnyQuestion, stem
from quiz.deck.reading import read
from tests.deck.test_docs_examples import as_deck

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.rglob("*.md")))
LINK = re.compile(r"(?<!`)\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[str]:
    """Where a page points to, outside of its code."""
    return LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """The names of a page's headings, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", CODE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    dead = []
    for link in links(page):
        way, _, anchor = unquote(link).partition("#")
        target = page.parent / way if way else page
        if "://" not in link and (not target.exists() or (anchor and anchor not in anchors(target))):
            dead.append(link)
    assert dead == []


def test_every_page_is_in_the_index_and_every_picture_on_a_page() -> None:
    index = {(DOCS / link).resolve() for link in links(DOCS / "README.md")}
    assert {page for page in DOCS.glob("*.md") if page.name != "README.md"} <= index
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page)}
    assert set((DOCS / "pictures").rglob("*.svg")) <= shown


def first_question(page: Path) -> AnyQuestion:
    example = page.read_text(encoding="utf-8").partition("```yaml\n")[2].partition("```")[0]
    deck = read(as_deck(example), "example.yaml").deck
    assert deck is not None
    return deck.questions[0]


@pytest.mark.parametrize("kind", KIND_PAGES, ids=kind_name)
def test_a_kind_s_page_begins_with_its_kind_asked_and_answered(kind: type[AnyQuestion]) -> None:
    page = KIND_PAGES[kind]
    question = first_question(page)
    assert type(question) is kind
    pictures = [DOCS / "pictures" / "kinds" / f"{page.stem}{ending}.svg" for ending in ("", "-answered")]
    assert [(page.parent / link).resolve() for link in links(page) if link.endswith(".svg")] == pictures
    outside_of_blanks = re.sub(r"\{\{.*?\}\}|\W", " ", stem(question))
    for picture in pictures:
        drawn = picture.read_text(encoding="utf-8").replace("&#160;", " ")
        assert all(word in drawn for word in outside_of_blanks.split()), "run: python -m docs.make_pictures"
