"""Curation as lines: each draft with its passage and what is told of it, and what to do with it."""

from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path

from quiz.curate import pace
from quiz.curate.curating import Curating, NotDecided
from quiz.curate.curation import Curation, Did
from quiz.curate.fields import BadField, Field, fields, with_fields
from quiz.curate.filtering import parsed, score
from quiz.curate.reasons import REASONS
from quiz.deck.kinds import kind_name
from quiz.deck.model import AnyQuestion
from quiz.deck.problems import Problem
from quiz.plain.commands import unescaped
from quiz.plain.console import Console, InputEnded
from quiz.plain.preview import problem_lines, whole_lines


class Command(StrEnum):
    """What can be done, as it is typed behind the slash; the first ones also by their number."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    SWAP = "swap"
    SKIP = "skip"
    BACK = "back"
    UNDO = "undo"
    ABOVE = "above"
    FILTER = "filter"
    COVERAGE = "coverage"
    QUIT = "quit"
    HELP = "?"


HELP: dict[Command, str] = {
    Command.ACCEPT: "make the draft a question of the deck",
    Command.REJECT: "take it out for good; a reason may follow, as in /reject unclear",
    Command.EDIT: "change its texts",
    Command.SWAP: "ask it in another way: choice, short answer, cloze",
    Command.SKIP: "the next draft; this one stays a draft",
    Command.BACK: "the draft before",
    Command.UNDO: "take the last decision back; again for the one before",
    Command.ABOVE: "accept every draft with so high a score, as in /above 0.8",
    Command.FILTER: "only some drafts: /filter > 0.8, /filter cloze, /filter treaty; /filter alone shows all",
    Command.COVERAGE: "the passages without a question",
    Command.QUIT: "leave; every decision is in the file",
    Command.HELP: "these lines",
}
"""What each command does."""

NUMBERED = (Command.ACCEPT, Command.REJECT, Command.EDIT, Command.SWAP, Command.SKIP)
"""Commands that are given by a number, from 1."""

_OFFER = (
    "Type 1 to accept, 2 to reject, 3 to edit, 4 to ask in another way, 5 to skip; "
    "/undo, /quit, /? for all commands."
)


def run_curate(
    console: Console,
    curating: Curating,
    problems: Callable[[], dict[str, tuple[Problem, ...]]],
    bare: Callable[[], Iterable[str]],
) -> None:
    """Curate until no draft is left, or the person leaves, or the input ends.

    `problems` tells what is to be said of each question of the file as it is now, by id; `bare` the
    passages without a question, as lines.
    """
    dialogue = _Dialogue(console, curating, problems, bare)
    try:
        dialogue.run()
    except InputEnded:
        console.say("The input ended.")
    console.say(*closing(curating.state, curating.path))


def closing(state: Curation, path: Path) -> tuple[str, ...]:
    """What was done, and what there is to do next."""
    done = f"{state.accepted} accepted, {state.rejected} rejected, {len(state.drafts)} left."
    if state.drafts:
        return (done, f"`quiz curate {path}` goes on.")
    if not state.deck.questions:
        return (done, "The deck has no questions.")
    return (done, f"No drafts are left: `quiz play {path}` plays the deck.")


class _Dialogue:
    def __init__(
        self,
        console: Console,
        curating: Curating,
        problems: Callable[[], dict[str, tuple[Problem, ...]]],
        bare: Callable[[], Iterable[str]],
    ) -> None:
        self._console = console
        self._curating = curating
        self._problems = problems
        self._bare = bare

    def run(self) -> None:
        shown = None
        while self._curating.state.drafts:
            state = self._curating.state
            if state.draft is None:
                self._console.say("The filter lets no draft through. /filter alone shows all.")
            elif state.draft is not shown:
                self._show(state.draft)
            shown = state.draft
            try:
                if not self._obey(*self._command()):
                    return
            except NotDecided as reason:
                self._console.say(_sentence(reason))

    def _show(self, draft: AnyQuestion) -> None:
        state = self._curating.state
        self._console.say("", heading(state, draft))
        self._console.say(*whole_lines(draft, state.deck, self._curating.path.parent))
        told = self._problems().get(draft.id, ())
        self._console.say(*(problem_lines(told, "problem") if told else ("Nothing is wrong with it.",)))
        self._console.say(_OFFER)

    def _command(self) -> tuple[Command, str]:
        """What is to be done, and what is said with it."""
        while True:
            line = self._console.read()
            if line.isascii() and line.isdigit() and 1 <= int(line[:3]) <= len(NUMBERED):
                return NUMBERED[int(line[:3]) - 1], ""
            word, _, rest = line.removeprefix("/").partition(" ")
            if line.startswith("/") and word.lower() in set(Command):
                return Command(word.lower()), rest.strip()
            self._console.say(_OFFER)

    def _obey(self, given: Command, rest: str) -> bool:
        """Do it; False when the person leaves."""
        curating = self._curating
        match given:
            case Command.ACCEPT:
                curating.accept()
                self._console.say("Accepted.")
            case Command.REJECT:
                curating.reject(rest or self._reason())
                self._console.say("Rejected.")
            case Command.EDIT:
                self._edit()
            case Command.SWAP:
                curating.swap()
                self._console.say("Asked in another way:")
            case Command.SKIP:
                curating.turn(1)
            case Command.BACK:
                curating.turn(-1)
            case Command.UNDO:
                step = curating.undo()
                self._console.say(_undone(step.did, len(step.ids)) if step else "There is nothing to undo.")
            case Command.ABOVE:
                self._accept_above(rest)
            case Command.FILTER:
                curating.filter(parsed(rest))
            case Command.COVERAGE:
                self._console.say(*self._bare())
            case Command.HELP:
                self._console.say(*(f"/{one}: {HELP[one]}" for one in Command))
            case Command.QUIT:
                return False
        return True

    def _reason(self) -> str:
        offers = ", ".join(f"{number} {reason}" for number, reason in enumerate(REASONS, 1))
        self._console.say(f"Why? {offers}; or other words. Enter for no reason.")
        line = self._console.read()
        if line.isascii() and line.isdigit() and 1 <= int(line[:3]) <= len(REASONS):
            return REASONS[int(line[:3]) - 1]
        return unescaped(line)

    def _accept_above(self, written: str) -> None:
        try:
            least = Decimal(written)
        except InvalidOperation:
            least = Decimal("nan")
        if not least.is_finite():
            self._console.say("Type a score behind it, such as /above 0.8.")
            return
        count = len(self._curating.above(least))
        if not count:
            self._console.say(f"No draft has a score of {least} or more.")
            return
        self._console.say(f"Accept {_count(count, 'draft')} with a score of {least} or more? Type yes.")
        if self._console.read().lower() in {"yes", "y"}:
            self._console.say(f"Accepted {_count(self._curating.accept_above(least), 'draft')}.")

    def _edit(self) -> None:
        state = self._curating.state
        draft = state.draft
        if draft is None:
            return
        texts = list(fields(draft, state.spare.get(draft.id, ())))
        while True:
            self._console.say(*(_field_line(number, one) for number, one in enumerate(texts, 1)))
            self._console.say("Type the number of a text to change it; enter saves, /cancel leaves it.")
            line = self._console.read()
            if line == "/cancel":
                return
            if not line:
                try:
                    self._curating.edit(draft, with_fields(draft, texts))
                except (BadField, NotDecided) as reason:
                    self._console.say(_sentence(reason))
                    continue
                return
            if line.isascii() and line.isdigit() and 1 <= int(line[:3]) <= len(texts):
                at = int(line[:3]) - 1
                self._console.say(f"The new {texts[at].label}; enter takes it away, /cancel leaves it:")
                new = self._console.read()
                if new != "/cancel":
                    texts[at] = Field(texts[at].key, texts[at].label, unescaped(new))


def heading(state: Curation, draft: AnyQuestion) -> str:
    """Where the curation is, and what is known of the draft."""
    worth = score(draft)
    parts = [
        f"Draft {state.number} of {len(state.waiting)}" if state.number else "Draft",
        f"{state.decided} of {state.of} decided",
    ]
    if state.left is not None:
        parts.append(f"{pace.in_words(state.left)} left")
    parts.append(kind_name(type(draft)))
    if worth is not None:
        parts.append(f"score {worth}")
    return ", ".join(parts) + "."


def _field_line(number: int, one: Field) -> str:
    return f"{number}. {one.label}: {one.text or '(nothing)'}"


def _undone(did: Did, count: int) -> str:
    return f"Undone: {_count(count, 'draft')} {did}." if count > 1 else f"Undone: {did}."


def _sentence(reason: Exception) -> str:
    text = str(reason)
    return f"{text[:1].upper()}{text[1:]}."


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
