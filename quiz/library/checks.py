"""What a reading alone cannot know: whether sources, quotes and media are there."""

from collections.abc import Iterator

from quiz.deck.nodes import Map
from quiz.deck.paths import path_fault
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.words import shown
from quiz.library.beside import Beside
from quiz.library.files import FileProblem, Reason
from quiz.library.media import MediaKind
from quiz.library.quote_checks import check_quotes, written
from quiz.library.sources import SourceText

_SOURCE_CODES = {
    Reason.OUTSIDE: "S102",
    Reason.MISSING: "S105",
    Reason.NOT_A_FILE: "S106",
    Reason.UNREADABLE: "S106",
    Reason.TOO_BIG: "S107",
    Reason.UNKNOWN_KIND: "S108",
}
_MEDIA_CODES = {
    Reason.OUTSIDE: "M101",
    Reason.MISSING: "M102",
    Reason.NOT_A_FILE: "M103",
    Reason.UNREADABLE: "M103",
    Reason.TOO_BIG: "M104",
    Reason.UNKNOWN_KIND: "M105",
}


def check_files(reading: Reading, beside: Beside) -> Iterator[Problem]:
    """The problems of everything that a deck refers to, also in questions that have problems of their own."""
    root = reading.root
    if root is None:
        return
    sources, told = _read_sources(reading, root, beside)
    yield from told
    yield from check_quotes(reading, sources)
    for node, name in reading.named:
        yield from _check_media(reading, node, name, beside)


def _read_sources(
    reading: Reading, root: Map, beside: Beside
) -> tuple[dict[str, SourceText | None], list[Problem]]:
    """The text of each source (None: nothing to check against), and what is wrong with their files."""
    found: dict[str, SourceText | None] = {}
    told: list[Problem] = []
    sources = root.get("sources")
    for key, source in sources.items() if isinstance(sources, Map) else ():
        found[key.strip()] = None
        node = source.get("file") if isinstance(source, Map) else None
        path = written(node)
        if node is None or not path or path_fault(path):
            continue
        try:
            found[key.strip()] = beside.source(path)
        except FileProblem as problem:
            message = f"source {shown(key)}: {problem.message}"
            told.append(reading.problem(node, _SOURCE_CODES[problem.reason], message, problem.help))
    return found, told


def _check_media(reading: Reading, node: Map, name: str, beside: Beside) -> Iterator[Problem]:
    for key, kind in (("image", MediaKind.IMAGE), ("audio", MediaKind.AUDIO)):
        medium = node.get(key)
        file = medium.get("file") if isinstance(medium, Map) else medium
        path = written(file)
        if file is None or not path or path_fault(path):
            continue
        problem = beside.media_problem(path, kind)
        if problem is not None:
            message = f"{name}: {problem.message}"
            yield reading.problem(file, _MEDIA_CODES[problem.reason], message, problem.help)
