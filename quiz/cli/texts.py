"""The texts of a list of paths, as `generate` takes them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from quiz.cli.environment import Environment, Exit, Stop
from quiz.library.files import FileProblem, Reason

if TYPE_CHECKING:
    from quiz.library.texts.reading import ReadText

INPUT = "-"
"""Standard input, or standard output."""

_CODES = {
    Reason.MISSING: Exit.USAGE,
    Reason.NOT_A_FILE: Exit.USAGE,
    Reason.NEEDS_EXTRA: Exit.USAGE,
    Reason.UNREADABLE: Exit.PROBLEMS,
}


def read_texts(paths: Iterable[str], env: Environment) -> "list[ReadText]":
    """What `paths` name and the texts in the folders among them, each once.

    Raises `Stop` where one of them cannot be read; in a folder it is told and passed over.
    """
    from quiz.library.locations import locations
    from quiz.library.texts.reading import bound, read_bytes, read_file

    cache = locations(env.variables).cache
    found: dict[bytes, ReadText] = {}
    for written in paths:
        path = Path(written)
        try:
            if written == INPUT:
                read = [read_bytes(env.read_bytes(bound("") + 1), "", cache)]
            elif path.is_dir():
                read = list(_in_folder(path, cache, env))
            else:
                read = [read_file(path, cache)]
        except FileProblem as problem:
            raise Stop(problem.message, _CODES.get(problem.reason, Exit.PROBLEMS), problem.help) from None
        for one in read:
            found.setdefault(one.data, one)
    for one in found.values():
        if one.guessed:
            env.tell(f"quiz: {one.name}: neither UTF-8 nor UTF-16: read as Windows-1252")
    return list(found.values())


def _in_folder(folder: Path, cache: Path, env: Environment) -> "Iterator[ReadText]":
    """The texts in and below a folder. Raises `Stop` where there is none."""
    from quiz.library.texts.reading import SUFFIXES, read_file
    from quiz.library.walking import files_in

    files = files_in(folder, SUFFIXES)
    for place in files.unreadable:
        env.tell(f"quiz: {place} cannot be read: passed over")
    if files.stopped:
        env.tell(f"quiz: {folder} is too large to be walked to its end; name its folders one by one")
    if not files.paths:
        raise Stop(
            f"'{folder}' has no texts",
            Exit.PROBLEMS,
            "Markdown (.md), plain text (.txt), HTML (.html) and PDF (.pdf) are read",
        )
    for path in files.paths:
        try:
            yield read_file(path, cache)
        except FileProblem as problem:
            env.tell(f"quiz: {path} is passed over: {problem.message}\n  {problem.help}")
