"""Drafts on their way into a deck file."""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.new_deck import check_name, created, option, taken, title_of
from quiz.cli.texts import INPUT
from quiz.deck.model import AnyQuestion, Deck, Source

if TYPE_CHECKING:
    from quiz.generate.model import Generation
    from quiz.library.texts.sourcing import Sourced


class Current(Struct, frozen=True):
    """A deck file as it is now."""

    deck: Deck
    """Without questions where there is no file yet."""
    data: bytes | None = None
    """None where there is no file."""
    rejected: frozenset[str] = frozenset()
    """The fingerprints of what somebody turned down."""


def current(path: Path | None) -> Current:
    """The deck at `path`; None is a deck that is only printed.

    Raises `Stop` where what is there cannot be added to.
    """
    if path is None:
        return Current(Deck())
    from quiz.deck.limits import MAX_BYTES
    from quiz.library.files import FileProblem, Reason, read_bounded
    from quiz.library.judging import judge_bytes
    from quiz.library.rejected import read_rejected

    check_name(path)
    try:
        rejected = read_rejected(path)
        data = read_bounded(path, MAX_BYTES)
    except FileProblem as problem:
        if problem.reason is Reason.MISSING:
            return Current(Deck(), None, rejected)
        raise Stop(problem.message, Exit.USAGE, problem.help) from None
    judged = judge_bytes(data, path, name=str(path))
    if judged.errors or judged.deck is None:
        errors = counted(len(judged.errors), "error")
        raise Stop(
            f"'{path}' has {errors}: it is left as it is",
            Exit.PROBLEMS,
            f"`quiz check {path}` tells what to mend",
        )
    return Current(judged.deck, data, rejected)


def write(
    made: "Generation",
    texts: "Sequence[Sourced]",
    path: Path | None,
    options: argparse.Namespace,
    env: Environment,
) -> Exit:
    """Put what is new into the deck at `path`, with the texts beside it; None prints a deck.

    Raises `Stop` where that cannot be done; then nothing is changed.
    """
    from quiz.generate.adding import best, new_drafts

    # Whatever was edited while the texts were read stays.
    before = current(path)
    drafts = best(new_drafts(made.questions, before.deck, before.rejected), options.count)
    if not drafts:
        return _tell_nothing(made, before, options, env)
    if path is None:
        env.say(
            _new_deck(drafts, {one.key: _source(one, "") for one in texts}, texts, None, options).rstrip(
                "\\n"
            )
        )
    else:
        _store(drafts, texts, path, before, options, env)
    _tell(drafts, made, path, env)
    return Exit.DONE
