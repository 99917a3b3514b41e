"""A deck file and everything beside it: whether it can be played and exported as written."""

from collections.abc import Callable, Iterable
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.deck.limits import MAX_BYTES
from quiz.deck.model import Deck
from quiz.deck.problems import Problem, Severity
from quiz.library.beside import Beside, Stamp
from quiz.library.files import FileProblem, Reason, read_bounded

if TYPE_CHECKING:
    from quiz.deck.reading import Reading
    from quiz.library.checks import CheckedSource


Advise = Callable[["Reading"], Iterable[Problem]]
"""What gives advice on the questions that were read."""


def no_advice(_: "Reading") -> tuple[Problem, ...]:
    """No advice: what plays and exports a deck wants to know only whether it can be."""
    return ()


class Judgement(Struct, frozen=True, kw_only=True, dict=True):
    """What a deck file holds, and every problem of it."""

    path: Path
    """The file; for text from elsewhere where it would lie."""
    deck: Deck | None
    """The questions without errors of their own; None where nothing could be read."""
    problems: tuple[Problem, ...]
    """Sorted by place."""
    digest: str
    """32 hexadecimal digits over the file's bytes; empty where they could not be read."""
    beside: dict[str, Stamp]
    """The sources and media that were looked at, as the deck writes their paths, and their state then."""
    sources: tuple["CheckedSource", ...] = ()
    """The sources that were read, with the quotes from them; none where the judgement comes from a cache."""
    reading: "Reading | None" = None
    """Where in the file everything stands; None where nothing was read, or it came from the cache."""

    @cached_property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps it from being played or exported as written."""
        return of_severity(self.problems, Severity.ERROR)

    @cached_property
    def warnings(self) -> tuple[Problem, ...]:
        """What is probably not meant."""
        return of_severity(self.problems, Severity.WARNING)


def judge(
    path: Path, *, name: str | None = None, advise: Advise = no_advice, cache: Path | None = None
) -> Judgement:
    """Read the deck file at `path` with its sources and media, and ask `advise` about its questions.

    `name` is what messages call it, else `path` as given. `cache` is the folder of derived files, where what
    is costly to read in a source is kept; None keeps nothing. Never raises for anything that a file can be:
    what cannot be read is a problem.
    """
    name = str(path) if name is None else name
    try:
        data = read_bounded(path, MAX_BYTES)
    except FileProblem as problem:
        return Judgement(path=path, deck=None, problems=(_unread(problem, name),), digest="", beside={})
    return judge_bytes(data, path, name=name, advise=advise, cache=cache)


def judge_bytes(
    data: bytes, path: Path, *, name: str, advise: Advise = no_advice, cache: Path | None = None
) -> Judgement:
    """The same for bytes that are not in the file at `path`, or not yet; sources lie beside `path`."""
    # A deck that comes from the cache needs no reader.
    from quiz.deck.reading import read  # noqa: PLC0415
    from quiz.library.checks import check_files  # noqa: PLC0415

    reading = read(data, name)
    beside = Beside(path.parent, cache)
    checked = check_files(reading, beside)
    return Judgement(
        path=path,
        deck=reading.deck,
        problems=by_place((*reading.problems, *checked.problems, *advise(reading))),
        digest=digest(data),
        beside=beside.stamps,
        sources=checked.sources,
        reading=reading,
    )


def by_place(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order in which they are told."""
    return tuple(sorted(problems, key=_order))


def digest(data: bytes) -> str:
    """32 hexadecimal digits that tell these bytes from all others."""
    return blake2b(data, digest_size=16).hexdigest()


def of_severity(problems: Iterable[Problem], severity: Severity) -> tuple[Problem, ...]:
    """The problems of one severity."""
    return tuple(one for one in problems if one.severity is severity)


def _unread(problem: FileProblem, name: str) -> Problem:
    code = "D001" if problem.reason is Reason.TOO_BIG else "D000"
    return Problem(code=code, severity=Severity.ERROR, message=problem.message, help=problem.help, file=name)


def _order(problem: Problem) -> tuple[int, int, str]:
    return problem.place.line, problem.place.column, problem.code
