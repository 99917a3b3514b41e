"""The app of `quiz curate`: one screen, and what it needs of the world outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.tui.shell import Shell

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from quiz.curate.curating import Curating
    from quiz.deck.model import AnyQuestion, Deck
    from quiz.library.coverage import Coverage
    from quiz.library.evidence import Cited
    from quiz.library.revisions import Revision
    from quiz.tui.services import Preferences

EACH = 1_000_000
"""So many hits of one rule are told one by one: each belongs to its draft."""


class Tools(Struct, frozen=True, kw_only=True):
    """What the screen needs beside the curation itself. All but the last two may take long."""

    look: Callable[[], Revision | None]
    """The state of the file where it is a new one, else None. Never raises."""
    passages: Callable[[Deck, AnyQuestion], tuple[Cited, ...]]
    """A question's evidence in its passages."""
    coverage: Callable[[Deck], Coverage]
    """The passages of the deck's sources, with the questions that quote them."""
    open_media: Callable[[str], None]
    """Open a picture or sound of the deck, by its path as written; raises `Trouble`."""
    close: Callable[[], None]
    """Let go of everything, once the screen is left."""


def tools(path: Path, codes: frozenset[str], cache: Path) -> Tools:
    """The real ones, around the deck file at `path`; the problems of these codes are told."""
    from quiz.library.following import looking
    from quiz.tui.desktop import show_medium
    from quiz.tui.reading import Reader

    def passages(deck: Deck, question: AnyQuestion) -> tuple[Cited, ...]:
        from quiz.library.evidence import passages

        return passages(deck, path.parent, question, cache)

    def coverage(deck: Deck) -> Coverage:
        from quiz.library.coverage import coverage

        return coverage(deck, path.parent, cache)

    reader = Reader(path, codes, cache, EACH)
    return Tools(
        look=looking(path, reader.read, reader.rest),
        passages=passages,
        coverage=coverage,
        open_media=lambda file: show_medium(path.parent, file),
        close=reader.close,
    )


class CurateApp(Shell):
    """Curates one deck."""

    def __init__(
        self,
        curating: Curating,
        tools: Tools,
        preferences: Preferences,
        keep: Callable[[str, str | bool], None],
        notices: tuple[str, ...] = (),
    ) -> None:
        """Curate with `curating`; the rest is as the shell has it."""
        self._curating = curating
        self._tools = tools
        super().__init__(preferences, keep, notices)

    def on_mount(self) -> None:
        """Show the first draft, and above it what is to be told; leaving it leaves the app."""
        from quiz.tui.screens.curate import CurateScreen

        self.push_screen(CurateScreen(self._curating, self._tools), lambda _: self.exit())
        self.greet(lambda: None)
