"""`quiz import --into`: corrections made in Anki, spliced into the deck they came from."""

import argparse
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.import_package import readable_package, tell_all

if TYPE_CHECKING:
    from quiz.anki.importing.merging import Correction
    from quiz.deck.editing.editing import Written


def import_into(options: argparse.Namespace, env: Environment) -> Exit:
    """Take over what was corrected; exit 1 when something could not be, or waits for a decision."""
    from quiz.anki.importing.merging import merge
    from quiz.cli.decks import deck_path, library
    from quiz.deck.report import visible

    (file,) = options.files
    path = deck_path(library(env), options.into)
    deck = _readable_deck(path)
    now = deck.reading.deck
    if now is None:
        raise Stop(f"'{path}' has no question that can be read", Exit.PROBLEMS, f"see quiz check {path}")
    with readable_package(Path(file), file) as package:
        found = merge(package.collection, now)
    if not found.notes:
        hint = (
            f"its notes would carry the id '{now.id}'; a package that quiz did not make is imported with -o"
        )
        raise Stop(f"'{file}' has no note of the deck '{path}'", Exit.PROBLEMS, hint)
    tell_all(found.told, env)
    taken, open_ones = _decided(found.conflicts, options, env)
    wanted = (*found.clean, *taken)
    after, applied = _applied(deck, wanted, env)
    if after.data != deck.data:
        _write(path, deck.data, after.data)
    for one in applied:
        env.say(visible(f"{path}: {one.question}: {one.field}"))
    env.say(visible(f"{path}: {_summary(len(applied), len({one.question for one in applied}))}"))
    for one in open_ones:
        _show(one, env)
    if open_ones:
        env.tell(
            f"quiz: {counted(len(open_ones), 'field')} changed in the deck too, left as the deck has it: "
            "decide on a terminal, or with --ours or --theirs"
        )
    left = open_ones or len(applied) < len(wanted) or found.told
    return Exit.PROBLEMS if left else Exit.DONE


def _readable_deck(path: Path) -> "Written":
    from quiz.deck.editing.editing import NotEdited, written
    from quiz.deck.limits import MAX_BYTES
    from quiz.library.files import FileProblem, Reason, read_bounded

    try:
        return written(read_bounded(path, MAX_BYTES), str(path))
    except FileProblem as problem:
        code = Exit.OUTSIDE if problem.reason is Reason.UNREADABLE else Exit.PROBLEMS
        raise Stop(problem.message, code, problem.help) from None
    except NotEdited as problem:
        raise Stop(f"'{path}': {problem}", Exit.PROBLEMS) from None


def _decided(
    conflicts: "Sequence[Correction]", options: argparse.Namespace, env: Environment
) -> "tuple[list[Correction], list[Correction]]":
    """The conflicts in which Anki's side is taken, and those that nobody decided."""
    if options.ours:
        return [], []
    if options.theirs:
        return list(conflicts), []
    if not env.interactive:
        return [], list(conflicts)
    taken: list[Correction] = []
    left: list[Correction] = []
    for number, one in enumerate(conflicts):
        _show(one, env)
        match _asked(env):
            case "a":
                taken.append(one)
            case "d":
                pass
            case "":
                return taken, [*left, *conflicts[number:]]
            case _:
                left.append(one)
    return taken, left


def _asked(env: Environment) -> str:
    """The letter that a person typed; empty at the end of input."""
    while True:
        env.tell("Keep the (d)eck's, take (a)nki's, or (l)eave it open? ")
        line = env.stdin.readline()
        if not line:
            return ""
        letter = line.strip().lower()[:1]
        if letter in {"d", "a", "l"}:
            return letter


def _show(one: "Correction", env: Environment) -> None:
    """A conflict, its two sides beside each other."""
    from quiz.cli.side_by_side import side_by_side

    width = shutil.get_terminal_size((80, 24)).columns
    env.tell(f"\nquestion '{one.question}', {one.field}; it was: {_said(one.base)}")
    for line in side_by_side(("deck", _said(one.ours)), ("Anki", _said(one.theirs)), width):
        env.tell(line)


def _said(value: object) -> str:
    """A value of a field as a person reads it."""
    if isinstance(value, dict):
        return "\n".join(f"{key}: {one}" if one else str(key) for key, one in value.items()) or "nothing"
    if isinstance(value, tuple):
        return "\n".join(map(str, value)) or "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) or "nothing"


def _applied(
    deck: "Written", wanted: "Sequence[Correction]", env: Environment
) -> "tuple[Written, list[Correction]]":
    """The deck with all that can be spliced in; the others are told."""
    from quiz.deck.editing.editing import NotEdited

    try:
        return _with(deck, wanted), list(wanted)
    except NotEdited:
        pass
    applied: list[Correction] = []
    for question in dict.fromkeys(one.question for one in wanted):
        mine = [one for one in wanted if one.question == question]
        try:
            deck = _with(deck, mine)
        except NotEdited as problem:
            fields = ", ".join(one.field for one in mine)
            env.tell(f"quiz: question '{question}': {fields} not taken over: {problem}")
        else:
            applied += mine
    return deck, applied


def _with(deck: "Written", wanted: "Iterable[Correction]") -> "Written":
    from quiz.anki.importing.merging import corrected
    from quiz.deck.editing.editing import with_questions

    now = deck.reading.deck
    return deck if now is None else with_questions(deck, *corrected(now, tuple(wanted)))


def _write(path: Path, before: bytes, after: bytes) -> None:
    """Put the deck into its file. Raises `Stop`, also where it has changed meanwhile."""
    from quiz.library.saving import write_whole

    try:
        if path.read_bytes() != before:
            raise Stop(f"'{path}' was changed meanwhile; it is left as it is", Exit.PROBLEMS, "import again")
        write_whole(path, after)
    except OSError as error:
        raise Stop(f"'{path}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None


def _summary(fields: int, questions: int) -> str:
    if not fields:
        return "nothing to take over"
    return f"{counted(fields, 'field')} of {counted(questions, 'question')} taken over"
