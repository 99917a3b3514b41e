"""The cards in a real browser, put together by the real Anki: whole, quiet, and within reach of everybody."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quiz.anki.export import DeckToExport, export
from quiz.library.judging import judge
from tests.acceptance.card_pages import (
    ANDROID,
    CLIENTS,
    DESKTOP,
    PAGES,
    CardPage,
    Client,
    Mode,
    ShownCard,
    ShownPackage,
    Side,
    browser,
    card_page,
    shown_package,
)
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.torture import torture_decks, torture_folder

pytestmark = [
    pytest.mark.real("chromium", "anki", "anki-pages", "axe"),
    pytest.mark.xdist_group("anki-pages"),
]

VIEWS = [(client, mode) for client in CLIENTS for mode in client.modes]
SIDES: tuple[Side, ...] = ("front", "back")

LOOKS = ("overflow", "picture", "target")
"""What `pages/looks.js` looks for on every card; `barrier` is what axe-core finds."""


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    with browser() as one:
        yield one


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> ShownPackage:
    """Every kind with everything, and all of it tortured."""
    place = tmp_path_factory.mktemp("cards")
    torture = torture_folder(place / "torture")
    decks = [to_export(full_deck(), folder_of(place / "kinds"))]
    decks += [DeckToExport(deck, torture, (place / f"{deck.id}.json",)) for deck in torture_decks()]
    export(decks, place / "all.apkg", now=0)
    return shown_package(place / "all.apkg", place / "media")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> ShownPackage:
    """The decks that ship, as a learner gets them."""
    place = tmp_path_factory.mktemp("shipped")
    decks = []
    for path in sorted((Path(__file__).parents[2] / "decks").glob("*.yaml")):
        deck = judge(path).deck
        assert deck is not None
        decks.append(DeckToExport(deck, path.parent, (place / f"{path.stem}.json",)))
    export(decks, place / "shipped.apkg", now=0)
    return shown_package(place / "shipped.apkg", place / "media")


def found_wrong(shown: CardPage, cards: tuple[ShownCard, ...], looks: tuple[str, ...]) -> dict[str, Any]:
    """What each look finds on each side of the cards, where it finds something."""
    shown.page.add_init_script(path=PAGES / "looks.js")
    if "barrier" in looks:
        shown.page.add_init_script(path=os.environ["QUIZ_AXE"])
    wrong: dict[str, Any] = {}
    for card in cards:
        for side in SIDES:
            shown.show(card, side)
            if side == "front":
                shown.pick(3)
            for summary in shown.page.locator("summary").all():
                summary.click()
            for look in looks:
                if found := shown.page.evaluate(f"looks.{look}()"):
                    wrong[f"{card.name} {side}: {look}"] = found
    if shown.told:
        wrong["told"] = sorted(set(shown.told))
    return wrong


def test_every_kind_fits_is_whole_and_asks_for_nothing(opened: Browser, package: ShownPackage) -> None:
    kinds = tuple(card for card in package.cards if card.deck == full_deck().id)
    with card_page(opened, ANDROID, "light", package) as shown:
        assert found_wrong(shown, kinds, (*LOOKS, "barrier")) == {}


@pytest.mark.slow
@pytest.mark.parametrize(("client", "mode"), VIEWS, ids=[f"{client.name}-{mode}" for client, mode in VIEWS])
def test_every_card_fits_is_whole_and_asks_for_nothing(
    opened: Browser, package: ShownPackage, client: Client, mode: Mode
) -> None:
    with card_page(opened, client, mode, package) as shown:
        assert found_wrong(shown, package.cards, (*LOOKS, "barrier")) == {}


@pytest.mark.slow
def test_the_shipped_cards_fit_are_whole_and_ask_for_nothing(opened: Browser, shipped: ShownPackage) -> None:
    assert len(shipped.cards) >= 60
    with card_page(opened, ANDROID, "light", shipped) as shown:
        assert found_wrong(shown, shipped.cards, LOOKS) == {}


@pytest.mark.slow
def test_cards_fit_at_twice_the_text_size(opened: Browser, package: ShownPackage) -> None:
    with card_page(opened, ANDROID, "light", package) as shown:
        twice = "() => { document.documentElement.style.fontSize = '200%'; }"
        shown.page.add_init_script(f"document.addEventListener('DOMContentLoaded', {twice})")
        assert found_wrong(shown, package.cards, ("overflow",)) == {}


def options(shown: CardPage) -> list[str]:
    texts: list[str] = shown.page.locator("[data-pick] > li").evaluate_all(
        "items => items.map(item => item.querySelector('.option').textContent)"
    )
    return texts


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
@pytest.mark.parametrize("refused", [False, True], ids=["session", "no session"])
def test_both_sides_have_one_order_each_time(
    opened: Browser, package: ShownPackage, client: Client, refused: bool
) -> None:
    [card] = [card for card in package.cards if card.id == "nine"]
    times = 5 if refused else 30
    orders = set()
    with card_page(opened, client, "light", package) as shown:
        if refused:
            shown.page.add_init_script(
                "Object.defineProperty(window, 'sessionStorage', {get() { throw new Error('refused'); }})"
            )
        for _ in range(times):
            shown.show(card, "front")
            front = options(shown)
            shown.show(card, "back")
            assert options(shown) == front
            assert len(set(front)) == 9
            orders.add(tuple(front))
    assert len(orders) == 1 if refused else len(orders) == times


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_what_was_picked_and_how_much_is_right_shows_on_the_back(
    opened: Browser, package: ShownPackage, client: Client
) -> None:
    [card] = [card for card in package.cards if card.id == "tripartite"]
    with card_page(opened, client, "light", package) as shown:
        shown.show(card, "front")
        for text in ("Italy", "Germany", "Spain"):
            shown.page.get_by_role("option", name=text).click()
        shown.show(card, "back")
        picked = shown.page.get_by_role("option", checked=True)
        assert set(picked.locator(".option").all_inner_texts()) == {"Italy", "Germany", "Spain"}
        assert shown.page.locator(".score").inner_text() == "◐ 1/3"
        assert shown.page.get_by_text("in Berlin").is_visible()
        assert shown.told == []


def test_items_to_order_are_shuffled_anew_each_time(opened: Browser, package: ShownPackage) -> None:
    [card] = [card for card in package.cards if card.deck == "torture" and card.id == "order"]
    with card_page(opened, DESKTOP, "light", package) as shown:
        orders = set()
        for _ in range(10):
            shown.show(card, "front")
            orders.add(tuple(shown.page.locator(".items > li").all_inner_texts()))
    assert len(orders) > 1
    assert len({frozenset(order) for order in orders}) == 1


def test_a_choice_is_picked_and_unpicked_by_keys(opened: Browser, package: ShownPackage) -> None:
    [card] = [card for card in package.cards if card.id == "clash"]
    with card_page(opened, DESKTOP, "light", package) as shown:
        shown.show(card, "front")
        checked = shown.page.get_by_role("radio", checked=True)
        keys = shown.page.keyboard
        keys.press("Tab")
        keys.type("x")
        keys.press("Enter")
        assert checked.count() == 1
        first = checked.inner_text()
        keys.press("Tab")
        keys.press("Enter")
        assert checked.count() == 1
        assert checked.inner_text() != first
        keys.press("Shift+Tab")
        keys.press("Enter")
        assert checked.inner_text() == first
        shown.show(card, "back")
        assert checked.locator(".option").inner_text() == first


def test_hints_open_one_by_one(opened: Browser, package: ShownPackage) -> None:
    [card] = [card for card in package.cards if card.id == "nine"]
    with card_page(opened, ANDROID, "light", package) as shown:
        shown.show(card, "front")
        offered = shown.page.locator("summary:visible")
        for n in range(1, 4):
            assert offered.count() == n
            offered.last.tap()
        assert shown.page.get_by_text("third", exact=True).is_visible()


def test_without_scripts_a_card_is_whole(opened: Browser, package: ShownPackage) -> None:
    with card_page(opened, ANDROID, "light", package, scripts=False) as shown:
        for card in (card for card in package.cards if card.deck == full_deck().id):
            for side in SIDES:
                shown.show(card, side)
                assert shown.page.locator(".stem").inner_text().strip(), card.name
                if card.kind in {"Choice", "True or false"}:
                    items = shown.page.locator(".options > li")
                    assert items.count() >= 2
                    assert all(item.is_visible() for item in items.all())
        [clash] = [card for card in package.cards if card.id == "clash"]
        shown.show(clash, "back")
        sign = "item => getComputedStyle(item, '::before').content"
        signs = shown.page.locator(".options > li").evaluate_all(f"items => items.map({sign})")
        assert sorted(signs) == ['""', '""', '""', '"✓"']
        assert shown.page.get_by_text("that was 1931").is_visible()


def test_each_side_is_in_its_language_and_direction(opened: Browser, package: ShownPackage) -> None:
    cards = {f"{card.deck}/{card.id}/{card.order}": card for card in package.cards}
    with card_page(opened, DESKTOP, "light", package) as shown:
        shown.show(cards["torture-ja/word/0"], "front")
        shown.show(cards["torture-ja/word/0"], "back")
        assert shown.page.locator("main").get_attribute("lang") == "ja"
        assert shown.page.locator(".face [lang]").get_attribute("lang") == "en"
        shown.show(cards["torture-rtl/choice/0"], "front")
        direction = "one => getComputedStyle(one).direction"
        assert shown.page.locator("main").evaluate(direction) == "rtl"
        assert shown.page.locator(".stem").evaluate(direction) == "rtl"
        assert shown.page.get_by_role("radio", name="Berlin").locator(".option").is_visible()
