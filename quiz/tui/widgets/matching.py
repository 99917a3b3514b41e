"""Matching: left sides, each of which gets a right side."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from quiz.grading.response import Paired
from quiz.tui.markup import line
from quiz.tui.widgets.answering import Does
from quiz.tui.widgets.options import Options
from quiz.tui.widgets.remarks import RIGHT, WRONG
from quiz.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

    from quiz.deck.model import Matching
    from quiz.game.views import Outcome, Prompt


class MatchingPanel(Options):
    """Digits and arrows choose a left side; a letter, an arrow or a click gives it its right side."""

    takes_letters: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", "next right side", id="play.turn-right", show=False),
        Binding("left", "turn(-1)", "previous right side", id="play.turn-left", show=False),
        Binding("backspace,delete", "part", "take the pair apart", id="play.part", show=False),
    ]

    def __init__(self, question: Matching, prompt: Prompt) -> None:
        self._lefts = tuple(question.match)
        super().__init__(prompt, map(line, self._lefts))
        self._question = question
        self._letters = ascii_lowercase[: len(prompt.options)]
        labels = [*self._letters, *[""] * (len(prompt.options) - len(self._letters))]
        self.rights = tuple(
            Row(label, line(right)) for label, right in zip(labels, prompt.options, strict=True)
        )
        self.pairs: dict[str, str] = {}
        """Left side to right side, by their Markdown source."""

    @property
    def keys(self) -> tuple[Does, ...]:
        """Arrows, letters, enter."""
        last = self._letters[-1:]
        return (Does("↑↓", "move"), Does(f"a–{last}", "pair"), Does("enter", "answer", "confirm"))

    def compose(self) -> ComposeResult:
        """Left sides, then right sides; beside each other where there is room."""
        with Vertical(classes="lefts"):
            yield from self.rows
        with Vertical(classes="rights"):
            yield from self.rights

    def on_mount(self) -> None:
        """The cursor begins at the top."""
        self.point(0)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters pair; none of them is a shortcut here."""
        return character is not None and character.lower() in ascii_lowercase and len(character) == 1

    def on_key(self, event: events.Key) -> None:
        """A letter pairs."""
        character = (event.character or "").lower()
        if self.check_consume_key(event.key, character):
            event.stop()
            event.prevent_default()
            if character in self._letters:
                self.pair(self._letters.index(character))

    def take(self, index: int) -> None:
        """A digit or a click: the cursor goes to that left side."""
        self.point(index)

    def pair(self, index: int) -> None:
        """The left side at the cursor gets the right side `index`, from 0; on to the next without one."""
        if self.cursor is None:
            return
        self._set(self.cursor, self.prompt.options[index])
        order = [*range(self.cursor + 1, len(self.rows)), *range(self.cursor)]
        self.point(next((at for at in order if self._lefts[at] not in self.pairs), self.cursor))

    def action_turn(self, step: int) -> None:
        """The left side at the cursor gets the next right side, or the one before."""
        if self.cursor is not None:
            options = self.prompt.options
            given = self.pairs.get(self._lefts[self.cursor])
            at = (options.index(given) + step) if given is not None else (0 if step > 0 else -1)
            self._set(self.cursor, options[at % len(options)])

    def action_part(self) -> None:
        """Take the pair at the cursor apart."""
        if self.cursor is not None:
            self._set(self.cursor, None)

    def _set(self, at: int, right: str | None) -> None:
        left = self._lefts[at]
        if right is None:
            self.pairs.pop(left, None)
            self.rows[at].remark(Content(""), Content(""))
        else:
            self.pairs[left] = right
            index = self.prompt.options.index(right)
            if index < len(self._letters):
                short = Content.styled(f"→ {self._letters[index]}", "$accent")
                self.rows[at].remark(Content.assemble(short, " ", line(right)), short)
            else:
                whole = Content.assemble(("→ ", "$accent"), line(right))
                self.rows[at].remark(whole, whole)
        used = set(self.pairs.values())
        for row, option in zip(self.rights, self.prompt.options, strict=True):
            row.dim(option in used)
        self.nudge()

    def confirm(self) -> None:
        """Answer; pairs that are missing are asked for once."""
        missing = [at for at, left in enumerate(self._lefts) if left not in self.pairs]
        many = "One has" if len(missing) == 1 else f"{len(missing)} have"
        if missing and self.warns(f"{many} no pair yet: enter again to answer all the same."):
            self.point(missing[0])
            return
        self.post_message(self.Submitted(Paired(dict(self.pairs))))

    @on(Row.Pressed)
    def _pair_pressed(self, press: Row.Pressed) -> None:
        press.stop()
        if not self.judged and press.row in self.rights:
            self.pair(self.rights.index(press.row))

    def reveal(self, outcome: Outcome) -> None:
        """Each left side with its right side, and with what the player gave it instead."""
        given = outcome.response.pairs if isinstance(outcome.response, Paired) else {}
        self.query_one(".rights").display = False
        self.query_one(".lefts").styles.width = "100%"
        for left, row in zip(self._lefts, self.rows, strict=True):
            right, pair = self._question.match[left], given.get(left)
            answer = Content.assemble((f"{RIGHT} ", "$right"), line(right))
            if pair == right or outcome.response is None:
                row.judge("right", aside=answer)
            elif pair is None:
                row.judge("wrong", aside=Content.assemble((f"{WRONG} no pair  ", "$wrong"), answer))
            else:
                yours = Content.assemble((f"{WRONG} yours: ", "$wrong"), line(pair))
                if why := self._question.distractors.get(pair, ""):
                    yours = Content.assemble(yours, ("  (", "$quiet"), line(why), (")", "$quiet"))
                row.judge("wrong", yours + Content("   ") + answer, below=yours + Content("\n") + answer)
