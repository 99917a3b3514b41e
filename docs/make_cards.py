"""`python -m docs.make_cards FOLDER [WORD…]`: pictures of all cards, both sides, in every client and mode.

The cards are those of the decks that ship, of the tests' deck of every kind, and of their decks that torture.
With words, only cards whose names hold one of them. Needs Chromium, and `QUIZ_ANKI_PYTHON` as the tests do.
"""

import sys
import tempfile
from pathlib import Path

from quiz.anki.export import DeckToExport, export
from quiz.library.judging import judge
from tests.acceptance.card_pages import CLIENTS, browser, card_page, shown_package
from tests.anki.decks import folder_of, full_deck, to_export
from tests.anki.torture import torture_decks, torture_folder

PICKED = 3
"""How many options are picked of those of which several may be."""

DECKS = Path(__file__).parent.parent / "decks"


def decks(place: Path) -> dict[str, list[DeckToExport]]:
    """By a name the decks of a package; files that they refer to are written below `place`."""
    shipped = []
    for path in sorted(DECKS.glob("*.yaml")):
        deck = judge(path).deck
        assert deck is not None
        shipped.append(DeckToExport(deck, path.parent, (place / f"{path.stem}.anki.json",)))
    torture = torture_folder(place / "torture")
    return {
        "kinds": [to_export(full_deck(), folder_of(place / "kinds"))],
        "torture": [
            DeckToExport(deck, torture, (place / f"{deck.id}.anki.json",)) for deck in torture_decks()
        ],
        "shipped": shipped,
    }


def main(folder: Path, words: list[str]) -> None:
    """Make the pictures."""
    with tempfile.TemporaryDirectory() as temporary, browser() as opened:
        place = Path(temporary)
        for name, given in decks(place).items():
            export(given, place / f"{name}.apkg", now=0)
            package = shown_package(place / f"{name}.apkg", place / f"{name}.media")
            cards = [
                card
                for card in package.cards
                if not words or any(word in card.name for word in words)
            ]
            for client in CLIENTS:
                for mode in client.modes:
                    out = folder / client.name / mode
                    out.mkdir(parents=True, exist_ok=True)
                    with card_page(opened, client, mode, package) as page:
                        for card in cards:
                            file = card.name
                            page.show(card, "front")
                            page.page.screenshot(path=out / f"{file}-1-front.png", full_page=True)
                            if page.pick(PICKED):
                                page.page.screenshot(path=out / f"{file}-2-picked.png", full_page=True)
                            page.show(card, "back")
                            page.page.screenshot(path=out / f"{file}-3-back.png", full_page=True)
                        for told in dict.fromkeys(page.told):
                            print(f"{name}, {client.name}, {mode}: {told}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
