"""`quiz import` of an Anki package: a new deck, its media beside it, and what did not come along."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.counting import counted
from quiz.cli.environment import Environment, Exit, Stop
from quiz.cli.new_deck import check_free, created, ending, option, taken, title_of

if TYPE_CHECKING:
    from quiz.anki.importing.importing import Imported
    from quiz.anki.importing.mapping import FieldMap
    from quiz.anki.importing.noting import Told
    from quiz.anki.packages.reading import Package
    from quiz.deck.model import Deck

OUTPUT = "-"


def import_package(options: argparse.Namespace, env: Environment) -> Exit:
    """Make a deck of the notes of a package; exit 1 when a note was left out or a source is missing."""
    from msgspec.structs import replace

    from quiz.anki.importing.media import placed
    from quiz.anki.importing.sound import sound
    from quiz.deck.report import visible
    from quiz.deck.writing import deck_text

    (file,) = options.files
    out = None if options.output == OUTPUT else Path(options.output)
    if out is not None:
        check_free(out)
    maps = field_maps(options.fields)
    with readable_package(Path(file), file) as package:
        read = _imported(package, options, maps, env)
        told = list(read.told)
        deck = _heading(read.deck, options, out)
        places = placed(read.carried, package, told)
        kept = sound(deck, places.carried, told)
        if not kept:
            tell_all(told, env)
            raise Stop(f"no note of '{file}' became a question: nothing is written", Exit.PROBLEMS)
        deck = replace(deck, questions=tuple(one.question for one in kept))
        used = {medium.file for one in deck.questions for medium in (*one.pictures, *one.sounds)}
        files = {path: name for path, name in places.files.items() if path in used}
        media = counted(len(files), "media file")
        if out is None:
            env.say(deck_text(deck).rstrip("\n"))
        else:
            _write(out, deck, files, package)
            also = f", {media} below its folder" if files else ""
            env.say(visible(f"{out}: {counted(len(kept), 'question')}{also}"))
    tell_all(told, env)
    if out is None and files:
        env.tell(f"quiz: {media} not unpacked: name a deck with -o to have them")
    missing = _missing_sources(deck, Path() if out is None else out.parent)
    for name in missing:
        env.tell(f"quiz: the source '{name}' is not in the package: put it there, below the deck's folder")
    return Exit.PROBLEMS if missing or any(one.whole for one in told) else Exit.DONE


def _write(out: Path, deck: "Deck", files: "Mapping[str, str]", package: "Package") -> None:
    """Write the media, then the deck; all of it or nothing. Raises `Stop`."""
    from msgspec.structs import replace

    from quiz.anki.importing.media import Unpacking, renamed
    from quiz.anki.packages.problems import PackageProblem
    from quiz.deck.writing import deck_text

    unpacking = Unpacking(package, out.parent)
    try:
        instead = unpacking.unpack(files)
        text = deck_text(replace(deck, questions=tuple(renamed(one, instead) for one in deck.questions)))
        _check_size(text)
        if not created(out, text):
            raise taken(out)
    except BaseException as error:
        unpacking.take_back()
        match error:
            case PackageProblem():
                raise Stop(error.message, Exit.PROBLEMS, error.help) from None
            case OSError():
                where = error.filename or out.parent
                raise Stop(f"'{where}' cannot be written: {error.strerror or error}", Exit.OUTSIDE) from None
            case _:
                raise


@contextmanager
def readable_package(path: Path, name: str) -> "Iterator[Package]":
    """The package at `path`. Raises `Stop` where it cannot be read."""
    from quiz.anki.packages.problems import PackageProblem
    from quiz.anki.packages.reading import opened_package
    from quiz.library.files import FileProblem, Reason

    try:
        with opened_package(path, name) as package:
            yield package
    except PackageProblem as problem:
        raise Stop(problem.message, Exit.PROBLEMS, problem.help) from None
    except FileProblem as problem:
        codes = {Reason.UNREADABLE: Exit.OUTSIDE, Reason.TOO_BIG: Exit.PROBLEMS}
        raise Stop(problem.message, codes.get(problem.reason, Exit.USAGE), problem.help) from None
    except OSError as error:
        raise Stop(f"'{name}' cannot be read: {error.strerror or error}", Exit.OUTSIDE) from None


def field_maps(written: Sequence[str]) -> "tuple[FieldMap, ...]":
    """The maps that the command line gives. Raises `Stop`."""
    from quiz.anki.importing.mapping import given

    return tuple(option(one, given) for one in written)


def tell_all(told: "Sequence[Told]", env: Environment) -> None:
    """Tell what did not come along, note by note; on a terminal the first ones."""
    from quiz.cli.reporting.text import MAX_ON_TERMINAL

    most = MAX_ON_TERMINAL if env.stderr.isatty() else len(told)
    for one in sorted(told, key=lambda one: not one.whole)[:most]:
        env.tell(
            f"quiz: note '{one.note}' is left out: {one.what}"
            if one.whole
            else f"quiz: note '{one.note}': not carried: {one.what}"
        )
    if len(told) > most:
        env.tell(f"quiz: {len(told) - most} more, not shown: send standard error to a file to read all")
    left_out = sum(one.whole for one in told)
    if left_out:
        env.tell(f"quiz: {counted(left_out, 'note')} left out, as told above")


def _imported(
    package: "Package", options: argparse.Namespace, maps: "tuple[FieldMap, ...]", env: Environment
) -> "Imported":
    from quiz.anki.importing.importing import UNKNOWN_FIELDS, SeveralDecks, imported
    from quiz.cli.package_asking import ask_for_fields

    try:
        read = imported(
            package.collection,
            only=options.deck or "",
            maps=maps,
            ask=lambda note_type, note: ask_for_fields(note_type, note, env),
        )
    except SeveralDecks as problem:
        names = ", ".join(map(str, problem.args))
        raise Stop(
            f"the package has several decks that quiz made: {names}",
            Exit.USAGE,
            "name one of them with --deck",
        ) from None
    if any(one.what.startswith(UNKNOWN_FIELDS) for one in read.told):
        env.tell("quiz: say which field is what with --fields, as in --fields front=Word,back=Meaning")
    return read


def _heading(deck: "Deck", options: argparse.Namespace, out: Path | None) -> "Deck":
    """The deck's heading with what the command line says."""
    from msgspec.structs import replace

    from quiz.deck.heading import new_deck_id
    from quiz.deck.starter import sound_language, sound_title

    title = option(options.title, sound_title) if options.title is not None else deck.title
    if not title or (title == "Default" and not deck.id):
        title = title_of(out or Path(options.files[0]))
    language = option(options.language, sound_language) if options.language is not None else deck.language
    return replace(deck, title=title, language=language, id=deck.id or new_deck_id(title, ending()))


def _check_size(text: str) -> None:
    from quiz.deck.limits import MAX_BYTES

    if len(text.encode()) > MAX_BYTES:
        raise Stop(
            f"the deck would have more than {MAX_BYTES:,} bytes: nothing is written",
            Exit.PROBLEMS,
            "import one deck of the package at a time with --deck",
        )


def _missing_sources(deck: "Deck", folder: Path) -> list[str]:
    from quiz.library.files import FileProblem, inside

    missing = []
    for source in deck.sources.values():
        if source.file:
            try:
                inside(folder, source.file)
            except FileProblem:
                missing.append(source.file)
    return missing
