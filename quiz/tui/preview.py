"""The app of `quiz preview`: one screen that follows a deck file, and what it needs of the world outside."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.tui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from quiz.anki.cards import CardText
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.library.evidence import Cited
    from quiz.library.revisions import Revision
    from quiz.tui.services import Preferences


class Preview(Struct, frozen=True, kw_only=True):
    """What the screen needs of the world outside. All may take long: call them in a worker."""

    path: Path
    """The deck file, for its name."""
    look: Callable[[], Revision | None]
    """The state of the file where it is a new one, or there is more to say of it; else None. Never raises."""
    cards: Callable[[Deck, AnyQuestion], tuple[CardText, ...]]
    """A question's cards in Anki."""
    passages: Callable[[Deck, AnyQuestion], tuple[Cited, ...]]
    """A question's evidence in its passages."""
    open_media: Callable[[str], None]
    """Open a picture or sound of the deck, by its path as written; raises `Trouble`."""
    close: Callable[[], None]
    """End a look that takes long: until it is over, the program cannot end."""


class PreviewApp(Shell):
    """Shows one deck while it is written."""

    def __init__(
        self,
        preview: Preview,
        preferences: Preferences,
        keep: Callable[[str, str | bool], None],
        notices: tuple[str, ...] = (),
    ) -> None:
        """Show the deck of `preview`; the rest is as the shell has it."""
        self._preview = preview
        super().__init__(preferences, keep, notices)

    def on_mount(self) -> None:
        """Show the deck, and above it what is to be told."""
        from quiz.tui.screens.preview import PreviewScreen

        self.push_screen(PreviewScreen(self._preview))
        self.greet(lambda: None)


@contextmanager
def following(path: Path, codes: frozenset[str], cache: Path) -> Iterator[Preview]:
    """The real world, around the deck file at `path`; the problems of these codes are told.

    `cache` is the folder of derived files.
    """
    from quiz.library.following import looking
    from quiz.tui.desktop import show_medium
    from quiz.tui.reading import Reader

    def cards(deck: Deck, question: AnyQuestion) -> tuple[CardText, ...]:
        from quiz.anki.cards import cards

        return cards(deck, path.parent, question)

    def passages(deck: Deck, question: AnyQuestion) -> tuple[Cited, ...]:
        from quiz.library.evidence import passages

        return passages(deck, path.parent, question, cache)

    reader = Reader(path, codes, cache)
    try:
        yield Preview(
            path=path,
            look=looking(path, reader.read, reader.rest),
            cards=cards,
            passages=passages,
            open_media=lambda file: show_medium(path.parent, file),
            close=reader.close,
        )
    finally:
        reader.close()
