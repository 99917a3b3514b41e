"""What is told of a draft below it, of the whole curation above it, and where no draft is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.content import Content

from quiz.curate import pace
from quiz.curate.filtering import score
from quiz.deck.kinds import kind_name
from quiz.deck.words import shown
from quiz.tui import words
from quiz.tui.markup import Block
from quiz.tui.widgets.problems import told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from quiz.curate.curation import Curation
    from quiz.deck.model import AnyQuestion
    from quiz.deck.problems import Problem

_SPACE = Content("  ")
_MOST = 20
"""Problems of one draft that are told."""
FULL = 8
"""Cells of the bar that shows how much is decided."""


def progress(state: Curation, *, bar: bool) -> Content:
    """How much is decided, as a bar too where there is room, and about how long the rest takes."""
    if not state.of:
        return Content("")
    done = round(FULL * state.decided / state.of)
    parts = [f"{words.grouped(state.decided)} of {words.grouped(state.of)} decided"]
    if state.left is not None:
        parts.append(f"{pace.in_words(state.left)} left")
    told = Content.styled(" · ".join(parts), "$quiet")
    if not bar:
        return told
    return Content.assemble(("━" * done, "$accent"), ("━" * (FULL - done), "$hairline"), "  ", told)


def under(state: Curation, draft: AnyQuestion, problems: Sequence[Problem] | None) -> list[Block]:
    """Which draft it is, and what there is to say against it; `problems` are None before they are known."""
    blocks = [_place(state, draft)]
    for number, problem in enumerate((problems or ())[:_MOST]):
        blocks += told(_beside(problem, draft), apart=number > 0)
    if problems is None:
        blocks.append(Block(Content.styled("looking for what is wrong…", "$quiet"), _SPACE, _SPACE))
    elif not problems:
        blocks.append(
            Block(
                Content.styled("no rule has anything against it", "$quiet"),
                Content.styled("✓ ", "$right"),
                _SPACE,
            )
        )
    elif len(problems) > _MOST:
        more = words.counted(len(problems) - _MOST, "more problem")
        blocks.append(Block(Content.styled(more, "$quiet"), _SPACE, _SPACE))
    return blocks


def _beside(problem: Problem, draft: AnyQuestion) -> Problem:
    """A problem without what stands on the screen already: the draft's name and its text."""
    message = problem.message.removeprefix(f"question {shown(draft.id)}: ")
    return replace(problem, message=message, excerpt="")


def _place(state: Curation, draft: AnyQuestion) -> Block:
    of = words.grouped(len(state.waiting))
    number = f"{words.grouped(state.number)} of {of}" if state.number else "draft"
    parts = [Content.styled(number, "$quiet"), Content.styled(kind_name(type(draft)), "$ink")]
    worth = score(draft)
    if worth is not None:
        parts.append(Content.assemble(("score ", "$quiet"), (f"{worth}", "$ink")))
    if state.filter:
        parts.append(Content.assemble(("filter ", "$quiet"), (words.line(in_words(state)), "$accent")))
    return Block(Content.styled(" · ", "$quiet").join(parts), _SPACE, _SPACE)


def in_words(state: Curation) -> str:
    """The filter as it would be typed."""
    chosen = state.filter
    parts = [f"> {chosen.least}"] if chosen.least is not None else []
    if chosen.below is not None:
        parts.append(f"< {chosen.below}")
    return " ".join((*parts, *sorted(chosen.kinds), chosen.passage)).strip()


def nothing(state: Curation, path: Path) -> Content:
    """What stands where there is no draft to look at."""
    if state.drafts:
        return Content.assemble(
            ("No draft passes the filter.", "bold $ink"),
            "\n\n",
            (
                f"{words.counted(len(state.drafts), 'draft')} wait: / is the filter, an empty one shows all.",
                "$quiet",
            ),
        )
    done = [
        f"{words.grouped(count)} {what}"
        for count, what in ((state.accepted, "accepted"), (state.rejected, "rejected"))
        if count
    ]
    lines = [("No drafts left.", "bold $ink"), ("\n\n", "")]
    if done:
        lines.append((f"{', '.join(done)}. ", "$quiet"))
    if not state.deck.questions:
        lines.append(("The deck has no questions now.", "$quiet"))
    else:
        lines += [("Play it with\n\n", "$quiet"), (words.line(f"quiz play {path}"), "$ink")]
    return Content.assemble(*lines)
