"""How a deck's games went: the best that is alike, the latest ones, and those that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from quiz.tui import words
from quiz.tui.widgets.bar import bar
from quiz.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.play.history import Played

_ROOMY = 56
"""Cells from which on a past game shows its points."""
_LATEST = 8
"""Finished games shown."""
_SEEN = 6
"""Waiting games seen at once; the others scroll."""
_DAY = 12
"""Cells of the day."""


def past_games(
    games: Sequence[Played], best: Played | None, width: int, day: Callable[[Played], str]
) -> Content:
    """`best` of the present choice, then the latest finished games, each as a line; `day` tells when."""
    finished = [game for game in games if game.over]
    if not finished:
        return Content.styled("Not played to the end yet.", "$quiet")
    if best is None:
        first = Content.styled("Best  none yet of this length, clock and choice of tags", "$quiet")
    else:
        first = Content.assemble(
            ("Best  ", "$quiet"),
            (words.percent(best.share), "$ink bold"),
            (f"  {words.grouped(best.points)} points, {day(best)}", "$quiet"),
        )
    return Content("\n").join([first, Content(""), *(_line(game, width, day) for game in finished[:_LATEST])])


def _line(game: Played, width: int, day: Callable[[Played], str]) -> Content:
    roomy = width >= _ROOMY
    line = Content.assemble(
        (day(game).ljust(_DAY), "$quiet"),
        bar(game.share, 20 if roomy else 8),
        (words.percent(game.share).rjust(7), "$foreground"),
    )
    if not roomy:
        return line
    counted = f"{str(game.right).rjust(5)} of {game.of} right"
    return line + Content.styled(words.grouped(game.points).rjust(9) + counted, "$quiet")


class WaitingGames(RowList):
    """Unfinished games as rows; enter or a click goes on with one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.go_on", "go on", id="waiting.go-on", tooltip="Go on with that waiting game"),
    ]

    def __init__(self, day: Callable[[Played], str], *, id: str) -> None:  # noqa: A002
        """Show no game yet; `day` tells when one was last played."""
        super().__init__(self._waiting, id=id)
        self._day = day
        self._games: tuple[Played, ...] = ()

    def offer(self, games: Sequence[Played]) -> None:
        """Show these; the cursor stays on the same game, or goes to the first."""
        here = self.chosen
        self._games = tuple(games)
        names = [game.game for game in games]
        self.display = bool(games)
        self.styles.height = min(len(games), _SEEN)
        self.show(len(games), names.index(here.game) if here and here.game in names else 0)

    @property
    def chosen(self) -> Played | None:
        """The game under the cursor."""
        return self._games[self.cursor] if self._games else None

    def step(self, by: int) -> bool:
        """Move the cursor by one row; tells whether there was one."""
        there = 0 <= self.cursor + by < len(self._games)
        if there:
            self.cursor += by
        return there

    def _waiting(self, index: int, width: int) -> Content:
        game = self._games[index]
        told = f" · {words.grouped(game.points)} points" if width >= _ROOMY else ""
        return Content.assemble(
            (self._day(game).ljust(_DAY), "$quiet"),
            (f"▸ question {game.number} of {game.of}", "$accent"),
            (told, "$quiet"),
        )
