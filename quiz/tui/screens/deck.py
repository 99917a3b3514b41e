"""A deck: what it is about, how it went, and what to choose before a game."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quiz.deck.problems import Severity
from quiz.game.events import Settings
from quiz.play.history import best, category
from quiz.tui import choices, keys, messages, words
from quiz.tui.markup import Block, Prose, prose
from quiz.tui.services import Waiting
from quiz.tui.widgets.chooser import Chooser
from quiz.tui.widgets.keybar import KeyBar
from quiz.tui.widgets.pastgames import WaitingGames, past_games
from quiz.tui.widgets.pressable import Pressable
from quiz.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from quiz.deck.model import Deck
    from quiz.library.opening import OpenDeck
    from quiz.play.history import Played
    from quiz.tui.services import Services


class DeckScreen(Screen[None]):
    """One deck, before a game."""

    CSS_PATH = "deck.tcss"
    AUTO_FOCUS = "Chooser"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "start", "start", id="deck.start", tooltip="Begin a game with what is chosen"),
        Binding("r", "resume", "resume", id="deck.resume", tooltip="Go on with the game that waits"),
        Binding(
            "c",
            "coverage",
            "coverage",
            id="deck.coverage",
            tooltip="Show which passages of its sources the deck asks about",
        ),
        Binding(
            "e",
            "problems",
            "problems",
            id="deck.problems",
            tooltip="Show what is wrong with the deck, and advice for its author",
        ),
        Binding("d", "curate", "drafts", id="deck.curate", tooltip="Decide on the deck's drafts"),
        # The body that scrolls has the same keys; these come before it.
        Binding(
            "up,k",
            "line(-1)",
            "line",
            show=False,
            priority=True,
            id="deck.up",
            tooltip="The line above",
        ),
        Binding(
            "down,j",
            "line(1)",
            "line",
            show=False,
            priority=True,
            id="deck.down",
            tooltip="The line below",
        ),
        Binding(
            "pageup",
            "scroll(-1)",
            "page up",
            show=False,
            priority=True,
            id="deck.page-up",
            tooltip="Scroll up",
        ),
        Binding(
            "pagedown",
            "scroll(1)",
            "page down",
            show=False,
            priority=True,
            id="deck.page-down",
            tooltip="Scroll down",
        ),
        Binding("escape", "app.pop_screen", "library", id="deck.back", tooltip="Back to the library"),
    ]

    def __init__(self, services: Services, opened: OpenDeck) -> None:
        """Show `opened`."""
        self._services = services
        self._opened = opened
        self._facts = services.facts(opened)
        self._drafts = sum(question.is_draft for question in opened.deck.questions)
        self._tags = choices.tag_counts(opened.deck)
        self._clocks = choices.clocks(services.preferences.seconds)
        super().__init__()

    def compose(self) -> ComposeResult:
        """Top bar, description, choices, past games, key bar."""
        deck = self._opened.deck
        total = len(choices.available(deck))
        yield TopBar(
            Content.styled(words.line(deck.title or self._opened.path.name), "$ink bold"),
            Content(words.counted(total, "question")),
        )
        with VerticalScroll(id="body", can_focus=False), Vertical(classes="column"):
            if deck.description:
                yield Static(prose(deck.description), id="description")
            yield Static(_imprint(self._opened), id="imprint")
            if errors := [one for one in self._opened.problems if one.severity is Severity.ERROR]:
                yield Pressable(_left_out(len(errors)), "problems", id="errors")
            if self._drafts:
                yield Pressable(_wait(self._drafts), "curate", id="drafts")
            yield Pressable(Content(""), "resume", id="resume")
            yield Chooser("Questions", self._length_options(), id="length")
            yield Chooser("Clock", [Content(_clock(one)) for one in self._clocks], id="clock")
            if self._tags:
                options = [_tag(name, count) for name, count in self._tags]
                yield Chooser("Tags", options, several=True, id="tags")
            yield Pressable(Content(""), "start", id="start")
            yield Static(Content.styled("Also waiting", "$quiet"), id="others")
            yield WaitingGames(self._day, id="waiting")
            yield Static(id="games")
            if deck.sources:
                yield Static(_sources(deck), id="sources")
        yield KeyBar()

    def on_mount(self) -> None:
        """Pick what is usual."""
        count = len(self._available())
        preferred = self._services.preferences
        usual = choices.usual_length(count, preferred.questions)
        self.query_one("#length", Chooser).pick(self._lengths().index(usual))
        self.query_one("#clock", Chooser).pick(self._clocks.index(preferred.seconds))
        self._show_facts()
        self.call_after_refresh(self._see_choices)

    def _see_choices(self) -> None:
        """On a low screen begin at what can be done; the description stands above it."""
        if self.has_class("-short"):
            first = "#length" if self._facts.unfinished is None else "#resume"
            self.query_one("#body").scroll_to_widget(self.query_one(first), top=True, animate=False)

    def on_screen_resume(self) -> None:
        """Coming back from a game: there is one more to show."""
        self._facts = self._services.facts(self._opened)
        self._show_facts()

    def on_resize(self) -> None:
        """Lay the past games out for the new width."""
        self.call_after_refresh(self._show_facts)

    @on(Chooser.Changed)
    def _changed(self, change: Chooser.Changed) -> None:
        if change.chooser.id == "tags":
            self.query_one("#length", Chooser).offer(self._length_options())
        self._show_start()
        self._show_games()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is."""
        if action == "curate":
            return bool(self._drafts)
        return action != "resume" or self._facts.unfinished is not None

    def action_start(self) -> None:
        """Begin."""
        self.post_message(messages.GameWanted(self._opened, self._settings()))

    def action_resume(self) -> None:
        """Go on with the game that waits."""
        self._resume(self._facts.unfinished)

    @on(WaitingGames.Clicked)
    def action_go_on(self) -> None:
        """Go on with the waiting game under the cursor."""
        self._resume(self.query_one(WaitingGames).chosen)

    def _resume(self, game: Played | None) -> None:
        if game is not None:
            self.post_message(messages.ResumeWanted(Waiting(path=self._opened.path, played=game)))

    def action_line(self, by: int) -> None:
        """Move to the line above or below: a waiting game, or what else takes keys."""
        focused = self.focused
        if isinstance(focused, WaitingGames) and focused.step(by):
            return
        if by < 0:
            self.focus_previous()
        else:
            self.focus_next()

    def action_problems(self) -> None:
        """Show what is wrong with the deck."""
        self.post_message(messages.ProblemsWanted(self._opened.path))

    def action_coverage(self) -> None:
        """Show which passages of its sources the deck asks about."""
        self.post_message(messages.CoverageWanted(self._opened))

    def action_curate(self) -> None:
        """Decide on the deck's drafts."""
        self.post_message(messages.CurationWanted(self._opened.path))

    def action_scroll(self, by: int) -> None:
        """Scroll by a page."""
        body = self.query_one("#body", VerticalScroll)
        body.scroll_relative(y=by * max(1, body.size.height - 2), animate=False)

    def _settings(self) -> Settings:
        length = self._lengths()[self.query_one("#length", Chooser).picked[0]]
        seconds = self._clocks[self.query_one("#clock", Chooser).picked[0]]
        return Settings(
            length=length, seconds=seconds, tags=self._picked_tags(), seed=self._services.new_seed()
        )

    def _picked_tags(self) -> tuple[str, ...]:
        if not self._tags or not self.is_mounted:
            return ()
        return tuple(self._tags[one][0] for one in self.query_one("#tags", Chooser).picked)

    def _available(self) -> tuple[object, ...]:
        return choices.available(self._opened.deck, self._picked_tags())

    def _lengths(self) -> tuple[int | None, ...]:
        return choices.lengths(len(self._available()), self._services.preferences.questions)

    def _length_options(self) -> list[Content]:
        count = len(self._available())
        return [Content(f"all {count}" if one is None else str(one)) for one in self._lengths()]

    def _show_start(self) -> None:
        settings = self._settings()
        available = len(self._available())
        count = min(settings.length or available, available)
        clock = "no clock" if settings.seconds is None else f"{_clock(settings.seconds)} for each"
        self.query_one("#start", Pressable).update(
            Content.assemble(
                ("▸ Start", "$accent bold"),
                "   ",
                (f"{words.counted(count, 'question')} · {clock}", "$quiet"),
                (self._waits(), "$quiet"),
            )
        )

    def _waits(self) -> str:
        """That a new game does not go on with the one that waits, and which key does."""
        game = self._facts.unfinished
        if game is None:
            return ""
        return f"\n  a game waits at {game.number} of {game.of}: {keys.of(self, 'deck.resume')}"

    def _show_facts(self) -> None:
        waiting = self._facts.unfinished
        resume = self.query_one("#resume", Pressable)
        resume.display = waiting is not None
        if waiting is not None:
            resume.update(
                Content.assemble(
                    ("▸ Resume", "$accent bold"),
                    "  ",
                    (f"question {waiting.number} of {waiting.of}", "$ink"),
                    (f" · {words.grouped(waiting.points)} points", "$quiet"),
                )
            )
        others = self._facts.waiting[1:]
        self.query_one("#others").display = bool(others)
        self.query_one(WaitingGames).offer(others)
        self._show_start()
        self._show_games()
        self.refresh_bindings()

    def _show_games(self) -> None:
        place = self.query_one("#games", Static)
        games = self._facts.games
        alike = best(games, category(self._opened.deck.id, self._settings()))
        place.update(past_games(games, alike, place.content_size.width or 60, self._day))

    def _day(self, game: Played) -> str:
        return words.day(self._services.local(game.touched), self._services.now())


def _clock(seconds: float | None) -> str:
    return "none" if seconds is None else words.duration(seconds)


def _tag(name: str, count: int) -> Content:
    return Content.assemble(words.line(name), (f" {count}", "$quiet"))


def _left_out(errors: int) -> Content:
    return Content.assemble(
        (f"✗ {words.counted(errors, 'problem')}", "$wrong"),
        (": questions that have one are left out", "$quiet"),
    )


def _wait(drafts: int) -> Content:
    return Content.assemble(
        (f"▸ {words.counted(drafts, 'draft')}", "$accent bold"),
        (f" {'waits' if drafts == 1 else 'wait'} to be decided on", "$quiet"),
    )


def _imprint(opened: OpenDeck) -> Content:
    """Who made the deck, and on what terms."""
    deck = opened.deck
    parts = []
    if deck.authors:
        parts.append("by " + ", ".join(words.line(one) for one in deck.authors))
    parts += [words.line(one) for one in (deck.license, deck.language) if one]
    return Content.styled(" · ".join(parts) or words.line(opened.path.name), "$quiet")


def _sources(deck: Deck) -> Prose:
    """What the evidence is from, each with its author."""
    found = [Block(Content.styled("Sources", "$quiet"))] if deck.sources else []
    for key, source in deck.sources.items():
        author = Content.styled(f"  {words.line(source.author)}" if source.author else "", "$quiet")
        found.append(Block(Content(words.line(source.title or key)) + author, Content("· "), Content("  ")))
    return Prose(found)
