"""Drafts on their way into a deck file."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.new_deck import check_name, created, option, taken, title_of
from quiz.cli.texts import INPUT
from quiz.deck.model import Deck
from quiz.deck.report import visible

if TYPE_CHECKING:
    from quiz.deck.model import AnyQuestion
    from quiz.generate.model import Generation
    from quiz.library.texts.sourcing import Sourced


LANGUAGE = "en"
"""The one language that is asked about."""

_WORDS_A_QUESTION = 400
"""A text with more words to a question has few facts; others have some 120."""


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
    emptied = None if judged.reading is None else judged.reading.emptied
    if emptied is not None and len(judged.errors) == 1:  # that it has no questions
        return Current(emptied, data, rejected)
    if judged.errors or judged.deck is None:
        errors = counted(len(judged.errors), "error")
        raise Stop(
            f"'{path}' has {errors}: it is left as it is",
            Exit.PROBLEMS,
            f"`quiz check {path}` tells what to mend",
        )
    return Current(judged.deck, data, rejected)


def write(
    made: "Generation", texts: "Sequence[Sourced]", options: argparse.Namespace, env: Environment
) -> Exit:
    """Put what is new into the deck that is wanted, with the texts beside it, or print a new deck.

    Raises `Stop` where that cannot be done; then nothing is changed.
    """
    from quiz.generate.adding import best, new_drafts
    from quiz.generate.storing import Heading, add, create, fitting, new_deck

    path = None if options.output == INPUT else Path(options.output)
    before = current(path)  # as it is now: it may have been edited while the texts were read
    drafts = new_drafts(made.questions, before.deck, before.rejected)
    if path is not None and before.data is not None and drafts:
        with _told_as_stops(path, env):
            drafts = fitting(before.data, str(path), _cited(drafts, texts), drafts)
    drafts = best(drafts, options.count)
    if not drafts:
        _tell_nothing(made, texts, options, env)
        return Exit.DONE if made.questions else Exit.PROBLEMS
    cited = _cited(drafts, texts)
    heading = Heading(_title(cited, options), options.language or LANGUAGE, options.seed)
    if path is None:
        env.say(new_deck(heading, cited, [""] * len(cited), drafts).rstrip("\n"))
    else:
        copies = not options.no_copy
        with _told_as_stops(path, env):
            if before.data is None:
                files = create(path, heading, cited, drafts, copies=copies)
            else:
                files = add(path, before.data, cited, drafts, copies=copies)
        for file in files:
            env.say(visible(f"{path.parent / file}: the text, so that quotes can be checked"))
        _write_schema(path, before, env)
    if before.data is not None and (options.title or options.language):
        env.tell("quiz: the deck keeps its own title and language")
    _tell(drafts, made, options, env)
    return Exit.DONE


def _cited(drafts: "Sequence[AnyQuestion]", texts: "Sequence[Sourced]") -> "tuple[Sourced, ...]":
    """The texts from which there is a draft."""
    keys = {citation.source for draft in drafts for citation in draft.citations}
    return tuple(one for one in texts if one.key in keys)


def _title(cited: "Sequence[Sourced]", options: argparse.Namespace) -> str:
    """The deck's title: as wanted, else that of its only text, else from the name of a file."""
    from quiz.deck.starter import sound_title

    if options.title is not None:
        return option(options.title, sound_title)
    if len(cited) == 1:
        with suppress(ValueError):
            return sound_title(cited[0].text.about.title)
    return title_of(Path(cited[0].text.name if options.output == INPUT else options.output))


@contextmanager
def _told_as_stops(path: Path, env: Environment) -> Iterator[None]:
    """What keeps a deck from being written, as words for the user."""
    from quiz.deck.editing.editing import NotEdited
    from quiz.generate.storing import Unsound
    from quiz.library.files import FileProblem

    try:
        yield
    except FileExistsError:
        raise taken(path) from None
    except OSError as error:
        why = error.strerror or str(error)
        raise Stop(
            f"'{error.filename or path}' cannot be written: {why}", Exit.OUTSIDE, "nothing was changed"
        ) from None
    except FileProblem as problem:
        raise Stop(problem.message, Exit.PROBLEMS, problem.help) from None
    except NotEdited as reason:
        raise Stop(f"'{path}' is left as it is: {reason}", Exit.PROBLEMS) from None
    except Unsound as reason:
        env.tell_problem(reason.problem)
        raise Stop(
            "nothing is written", Exit.PROBLEMS, "make fewer drafts (--count), or several decks"
        ) from None


def _write_schema(path: Path, before: Current, env: Environment) -> None:
    """The schema beside a new deck, which its first line names."""
    from quiz.cli.schema import schema_text
    from quiz.deck.starter import SCHEMA_FILE

    schema = path.parent / SCHEMA_FILE
    if before.data is None and created(schema, schema_text()):
        env.say(visible(f"{schema}: lets your editor help you write"))


def _tell_nothing(
    made: "Generation", texts: "Sequence[Sourced]", options: argparse.Namespace, env: Environment
) -> None:
    """Why nothing is written."""
    if made.questions:
        env.tell("quiz: nothing new: each question is in the deck already, or was rejected")
        if options.count is None:
            env.tell("  --count N asks for up to N others")
    elif not made.words:
        env.tell(
            f"quiz: no prose to ask about; left out: {', '.join(_passed_over(texts))}\n"
            "  name a text of whole sentences; --explain tells of each paragraph"
        )
    else:
        env.tell(
            f"quiz: no good question was found in {made.words:,} words, so nothing is written\n"
            "  plain sentences with names, dates and numbers give the most; --explain tells what was left out"
        )


def _passed_over(texts: "Sequence[Sourced]") -> Iterator[str]:
    """Why paragraphs are no prose, the most frequent reasons first."""
    from quiz.cli.explained_drafts import asked
    from quiz.generate.passages import LeftOut, sorted_out

    left_out = (one for text in asked(texts) for one in sorted_out(text) if isinstance(one, LeftOut))
    for reason, number in Counter(one.reason for one in left_out).most_common(3):
        yield f"{counted(number, 'paragraph')} ({reason})"


def _tell(
    drafts: "Sequence[AnyQuestion]", made: "Generation", options: argparse.Namespace, env: Environment
) -> None:
    """What came out, and what to do next."""
    from quiz.deck.kinds import kind_name

    kinds = Counter(kind_name(type(draft)) for draft in drafts)
    listed = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    printed = options.output == INPUT
    say = env.tell if printed else env.say
    where = "quiz" if printed else options.output
    say(visible(f"{where}: {counted(len(drafts), 'draft')} ({listed})"))
    left_out = made.proposed - len(made.questions)
    explain = "" if options.explain else "--explain tells why"
    more = "" if options.count else "--count N asks for more"
    hints = "; ".join(filter(None, (explain, more)))
    env.tell(
        f"quiz: {made.words:,} words read; {made.proposed:,} questions proposed, {left_out:,} left out"
        f"{f' ({hints})' if hints else ''}"
    )
    if options.count is None and len(made.questions) * _WORDS_A_QUESTION < made.words:
        env.tell("quiz: these are few for so many words: the text states few plain facts")
    if options.no_copy or printed:
        env.tell("quiz: no text lies beside the deck, so its quotes show as not checked")
    if not printed:
        env.tell(f"next: quiz curate {options.output}")
