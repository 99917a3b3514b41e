"""Pictures of the cards, as Anki's desktop and AnkiDroid show them.

`python -m docs.make_cards` makes the few that the documentation shows.

`python -m docs.make_cards FOLDER [WORD…]` makes all: both sides, in every client and mode, of the decks that
ship, of the tests' deck of every kind, and of their decks that torture; with words, only those whose names
hold one of the words.

Needs Chromium, and `QUIZ_ANKI_PYTHON` as the tests do.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from quiz.anki.export import DeckToExport, export
from quiz.library.judging import judge
from tests.acceptance.card_pages import (
    ANDROID,
    CLIENTS,
    DESKTOP,
    CardPage,
    Client,
    Mode,
    ShownCard,
    ShownPackage,
    browser,
    card_page,
    shown_package,
)
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.torture import torture_decks, torture_folder

DECKS = Path(__file__).parent.parent / "decks"
PICTURES = Path(__file__).parent / "pictures" / "cards"

SEED = 0.25
"""The chance of the pages that the documentation shows: the same pictures each time."""

PICKED = 3
"""How many options are picked where several may be."""

CHOSEN: tuple[tuple[Client, Mode, tuple[str, ...]], ...] = (
    (ANDROID, "light", ("choice-border-clashes-1-2-picked", "choice-border-clashes-1-3-back")),
    (ANDROID, "night", ("choice-what-held-japan-back-1-3-back",)),
    (ANDROID, "black", ("ordering-steppe-in-order-1-3-back",)),
    (DESKTOP, "light", ("matching-places-and-events-1-1-front",)),
)
"""What the documentation shows, of the first deck that ships."""

Wanted = Callable[[str], bool]
"""Whether the picture with this name is made."""


def shipped(place: Path) -> list[DeckToExport]:
    """The decks that ship; their records are kept below `place`."""
    judged = [(path, judge(path).deck) for path in sorted(DECKS.glob("*.yaml"))]
    return [
        DeckToExport(deck, path.parent, (place / f"{path.stem}.anki.json",)) for path, deck in judged if deck
    ]


def tortured(place: Path) -> list[DeckToExport]:
    """The decks that torture, with their files below `place`."""
    folder = torture_folder(place / "torture")
    return [DeckToExport(deck, folder, (place / f"{deck.id}.anki.json",)) for deck in torture_decks()]


def packages(place: Path) -> Iterator[ShownPackage]:
    """All cards, package after package; files that they need are written below `place`."""
    kinds = [to_export(full_deck(), folder_of(place / "kinds"))]
    for n, decks in enumerate((shipped(place), kinds, tortured(place))):
        export(decks, place / f"{n}.apkg", now=0)
        yield shown_package(place / f"{n}.apkg", place / f"{n}.media")


def picture(page: CardPage, card: ShownCard, folder: Path, wanted: Wanted, *, whole: bool = True) -> None:
    """The front, the front with something picked, and the back; `whole`, or what the screen shows of it."""
    names = [f"{card.name}-{side}" for side in ("1-front", "2-picked", "3-back")]
    if not any(map(wanted, names)):
        return

    def save(name: str) -> None:
        if wanted(name):
            page.page.screenshot(path=folder / f"{name}.png", full_page=whole)

    page.show(card, "front")
    save(names[0])
    if page.pick(PICKED):
        save(names[1])
    page.show(card, "back")
    save(names[2])


def make_all(opened: Browser, folder: Path, words: list[str]) -> None:
    """Every card in every view, below `folder`; told is what a page asked for or complained about."""
    with tempfile.TemporaryDirectory() as place:
        for package in packages(Path(place)):
            for client in CLIENTS:
                for mode in client.modes:
                    out = folder / client.name / mode
                    out.mkdir(parents=True, exist_ok=True)
                    with card_page(opened, client, mode, package) as page:
                        for card in package.cards:
                            picture(
                                page, card, out, lambda name: not words or any(word in name for word in words)
                            )
                        for told in dict.fromkeys(page.told):
                            print(f"{client.name}, {mode}: {told}")


def make_chosen(opened: Browser, folder: Path) -> None:
    """The pictures of the documentation, in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        decks = shipped(Path(place))[:1]
        export(decks, Path(place, "deck.apkg"), now=0)
        package = shown_package(Path(place, "deck.apkg"), Path(place, "media"))
        for client, mode, names in CHOSEN:
            wanted = {f"{decks[0].deck.id}-{name}" for name in names}
            with card_page(opened, client, mode, package, seed=SEED) as page:
                for card in package.cards:
                    picture(page, card, folder, wanted.__contains__, whole=False)


if __name__ == "__main__":
    with browser() as opened:
        if len(sys.argv) > 1:
            make_all(opened, Path(sys.argv[1]), sys.argv[2:])
        else:
            make_chosen(opened, PICTURES)
