"""What a game brought: against one's best, by tag, and what to look at again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import structs
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from quiz.game.events import Settings
from quiz.game.results import missed
from quiz.play.sharing import shareable
from quiz.tui import words
from quiz.tui.headlines import headline
from quiz.tui.widgets.bar import bar
from quiz.tui.widgets.countup import CountUp
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.squares import Squares, judged
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from quiz.game.views import Outcome, Results
    from quiz.library.opening import OpenDeck
    from quiz.tui.services import Services

_SLOWEST = 3
"""Slow questions shown."""
_TAGS = 8
"""Tags shown."""
_BAR = 10
"""Cells of a tag's bar."""


class ResultsScreen(Screen[Settings]):
    """A finished game; dismissed with the settings of the next one, where another is wanted."""

    CSS_PATH = "results.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "app.library", "library", id="results.library", tooltip="Back to the library"),
        Binding("w", "walk", "review", id="results.walk", tooltip="Walk through the questions again"),
        Binding("m", "missed", "missed again", id="results.missed", tooltip="Play what was not right again"),
        Binding(
            "a",
            "again",
            "again",
            id="results.again",
            tooltip="Play the same game again: same seed, same order",
        ),
        Binding(
            "y", "copy", "copy", id="results.copy", tooltip="Copy the squares, with words, to share them"
        ),
        Binding("escape", "dismiss", "back", id="results.back", show=False, tooltip="One screen back"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="results.up", tooltip="Scroll up"),
        Binding("down,j", "scroll(1)", "down", show=False, id="results.down", tooltip="Scroll down"),
        Binding(
            "pageup", "scroll(-10)", "page up", show=False, id="results.page-up", tooltip="Scroll up a page"
        ),
        Binding(
            "pagedown",
            "scroll(10)",
            "page down",
            show=False,
            id="results.page-down",
            tooltip="Scroll down a page",
        ),
    ]

    def __init__(self, services: Services, opened: OpenDeck, settings: Settings, results: Results) -> None:
        """Show `results` of a game of `opened` with `settings`."""
        self._services = services
        self._opened = opened
        self._settings = settings
        self._results = results
        self._missed = missed(results.outcomes)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Points, counts, squares; tags beside slow and missed questions."""
        results = self._results
        took = f"{words.counted(len(results.outcomes), 'question')} in {words.duration(results.elapsed)}"
        yield TopBar(Content.styled(self._title, "$ink bold"), Content(took))
        with VerticalScroll(id="body", can_focus=False), Vertical(classes="column"):
            yield CountUp(results.points, _against(results), id="points")
            yield Static(_counts(results), id="counts")
            yield Squares(results.outcomes, id="squares")
            with Container(id="details"):
                with Vertical(id="left"):
                    yield Static(self._tags(), id="tags")
                with Vertical(id="right"):
                    yield Static(id="questions")
        yield KeyBar()

    @property
    def _title(self) -> str:
        return words.line(self._opened.deck.title or self._opened.path.name)

    def on_resize(self) -> None:
        """Cut the questions to the new width."""
        self.call_after_refresh(self._show_questions)

    def _show_questions(self) -> None:
        place = self.query_one("#questions", Static)
        place.update(self._questions(max(12, place.content_size.width)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        if action == "missed":
            return bool(self._missed)
        if action == "walk":
            return bool(self._results.outcomes)
        return True

    def action_walk(self) -> None:
        """Look at every question again."""
        self._walk(0)

    def action_missed(self) -> None:
        """Play what was not right again."""
        seed = self._services.new_seed()
        self.dismiss(structs.replace(self._settings, only=self._missed, length=None, seed=seed))

    def action_again(self) -> None:
        """Play the same game again."""
        self.dismiss(self._settings)

    def action_copy(self) -> None:
        """Copy the squares and the same in words."""
        text = shareable(self._title, self._results)
        self.app.copy_to_clipboard(text)
        # Whether it arrives is up to the terminal: the text can be selected here too.
        self.notify(text, title="Sent to the clipboard", timeout=15, markup=False)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#body").scroll_relative(y=by, animate=False)

    @on(Squares.Pressed)
    def _square_pressed(self, press: Squares.Pressed) -> None:
        self._walk(press.index)

    def on_click(self, event: events.Click) -> None:
        """A click on a question opens it."""
        index = event.style.meta.get("walk")
        if isinstance(index, int):
            event.stop()
            self._walk(index)

    def _walk(self, index: int) -> None:
        from quiz.tui.screens.review import ReviewScreen

        if self._results.outcomes:
            self.app.push_screen(
                ReviewScreen(self._services, self._opened, self._settings, self._results, index)
            )

    def _tags(self) -> Content:
        tags = self._results.tags[:_TAGS]
        if not tags:
            return Content("")
        longest = min(14, max(len(words.line(one.tag)) for one in tags))
        lines = [Content.styled("by tag", "$quiet")]
        for one in tags:
            name = Content(words.line(one.tag)).truncate(longest, ellipsis=True)
            lines.append(
                Content.assemble(
                    name.pad_right(longest - name.cell_length),
                    "  ",
                    bar(one.right / one.of, _BAR, "$right"),
                    (f"  {one.right} of {one.of}", "$quiet"),
                )
            )
        if len(self._results.tags) > _TAGS:
            lines.append(Content.styled(f"and {len(self._results.tags) - _TAGS} more", "$quiet"))
        return Content("\n").join(lines)

    def _questions(self, width: int) -> Content:
        outcomes = list(enumerate(self._results.outcomes))
        slowest = sorted(outcomes, key=lambda item: -item[1].elapsed)[:_SLOWEST]
        parts = [
            _group(
                "slowest", [self._line(at, one, words.duration(one.elapsed), width) for at, one in slowest]
            ),
            _group("missed", [self._line(at, one, "", width) for at, one in outcomes if one.share < 1]),
            _group("flagged", [self._line(at, one, "", width) for at, one in outcomes if one.flagged]),
        ]
        return Content("\n\n").join(part for part in parts if part)

    def _line(self, index: int, outcome: Outcome, aside: str, width: int) -> Content:
        sign, ink = judged(outcome)
        asked = headline(outcome.question, self._opened.deck.question_language)
        room = max(4, width - 2 - (len(aside) + 2 if aside else 0))
        text = Content(asked).truncate(room, ellipsis=True)
        line = Content.assemble((f"{sign} ", f"${ink}"), text.pad_right(room - text.cell_length))
        if aside:
            line += Content.styled(f"  {aside}", "$quiet")
        return line.stylize(Style.from_meta({"walk": index}))


def _group(name: str, lines: list[Content]) -> Content:
    return Content("\n").join([Content.styled(name, "$quiet"), *lines]) if lines else Content("")


def _against(results: Results) -> Content:
    """What stands behind the points: the share of the possible, and how it compares to one's best."""
    told = " points"
    if results.possible:
        told += f"   {words.percent(results.points / results.possible)} of the possible"
    against = Content.styled(told, "$quiet")
    best = results.best_points
    if best is None:
        return against
    change = results.points - best
    if change > 0:
        sign = (f"▲ {words.grouped(change)} above", "$right bold")
    elif change < 0:
        sign = (f"▼ {words.grouped(-change)} below", "$partly")
    else:
        sign = ("= equal to", "$quiet")
    return Content.assemble(against, "\n", sign, (f" your best of {words.grouped(best)}", "$quiet"))


def _counts(results: Results) -> Content:
    """How many were right, each with its sign and word."""
    if results.outcomes and results.right == len(results.outcomes):
        told = "right" if results.right == 1 else f"all {results.right} right"
        return Content.styled(f"✓ {told}", "$right bold")
    counts = (
        (results.right, "✓", "right", "right"),
        (results.partly, "◐", "partly right", "partly"),
        (results.wrong, "✗", "wrong", "wrong"),
        (results.skipped, "–", "skipped", "quiet"),
    )
    parts = [
        Content.assemble((f"{sign} {count} {word}", f"${ink}")) for count, sign, word, ink in counts if count
    ]
    return Content("   ").join(parts)
