"""What an export does to learners' collections, for people and for scripts."""

from msgspec import Struct


class LeftOut(Struct, frozen=True):
    """A question that is not exported."""

    question: str
    """Its id."""
    reason: str
    """Why, in one line."""
    help: str
    """The way out."""


class DeckReport(Struct, frozen=True, kw_only=True):
    """What becomes of one deck; questions are named by their ids, in deck order."""

    deck: str
    """The deck's id."""
    name: str
    """Its name in Anki."""
    cards: int
    new: tuple[str, ...] = ()
    """Exported for the first time."""
    changed: tuple[str, ...] = ()
    """Updated in place where a learner has them."""
    unchanged: tuple[str, ...] = ()
    """Left alone where a learner has them."""
    left_out: tuple[LeftOut, ...] = ()
    drafts: int = 0
    """Drafts that were not asked for."""
    gone: int = 0
    """Notes exported before whose question is no longer here; learners keep them."""
    warnings: tuple[str, ...] = ()

    @property
    def notes(self) -> int:
        """How many notes the package has of this deck."""
        return len(self.new) + len(self.changed) + len(self.unchanged)


class ExportReport(Struct, frozen=True, kw_only=True):
    """What becomes of all decks of a package."""

    decks: tuple[DeckReport, ...]
    media: int
    """How many files the package carries."""

    @property
    def notes(self) -> int:
        """How many notes the package has."""
        return sum(deck.notes for deck in self.decks)

    @property
    def cards(self) -> int:
        """How many cards come of them."""
        return sum(deck.cards for deck in self.decks)

    @property
    def complete(self) -> bool:
        """Whether every question asked for is in the package."""
        return not any(deck.left_out for deck in self.decks)
