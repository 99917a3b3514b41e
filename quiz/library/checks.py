"""What a reading alone cannot know: whether sources, quotes and media are there."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from quiz.deck.nodes import Map, Node, Scalar
from quiz.deck.paths import path_fault
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.words import shown
from quiz.library.beside import Beside
from quiz.library.files import FileProblem, Reason
from quiz.library.media import MediaKind
from quiz.library.quote_checks import Quoted, check_quotes, written
from quiz.library.sources import SourceText

_SOURCE_CODES = {
    Reason.OUTSIDE: "S102",
    Reason.MISSING: "S105",
    Reason.NOT_A_FILE: "S106",
    Reason.UNREADABLE: "S106",
    Reason.TOO_BIG: "S107",
    Reason.UNKNOWN_KIND: "S108",
    Reason.NEEDS_EXTRA: "S111",
    Reason.NO_TEXT: "S112",
}
_NOT_READ = frozenset({Reason.UNKNOWN_KIND, Reason.NEEDS_EXTRA, Reason.NO_TEXT})
"""Why a file that is there and sound is not read as a source."""

_MEDIA_CODES = {
    Reason.OUTSIDE: "M101",
    Reason.MISSING: "M102",
    Reason.NOT_A_FILE: "M103",
    Reason.UNREADABLE: "M103",
    Reason.TOO_BIG: "M104",
    Reason.UNKNOWN_KIND: "M105",
}


class CheckedSource(Struct, frozen=True):
    """A source that was read, and the quotes from it."""

    key: str
    digest: str
    """32 hexadecimal digits over its bytes."""
    advice: Problem
    """Advice at its place that still has to be worded: what a later check knows of it (S114)."""
    quotes: tuple[Quoted, ...]
    """In the order of the deck."""


class Checked(Struct, frozen=True):
    """What was found beside a deck."""

    problems: tuple[Problem, ...]
    """Not sorted."""
    sources: tuple[CheckedSource, ...]


def check_files(reading: Reading, beside: Beside) -> Checked:
    """The problems of everything that a deck refers to, also in questions that have problems of their own."""
    root = reading.root
    if root is None:
        return Checked((), ())
    sources = _Sources(reading, root, beside)
    wrong, quoted = check_quotes(reading, sources.texts)
    media = (
        reading.problem(file, code, message, way)
        for node, name in reading.named
        for file, code, message, way in check_media(node, name, beside)
    )
    return Checked((*sources.problems, *wrong, *media), tuple(sources.checked(quoted)))


class _Sources:
    """The sources of a deck, read once each."""

    def __init__(self, reading: Reading, root: Map, beside: Beside) -> None:
        self.texts: dict[str, SourceText | None] = {}
        """By key; None where there is nothing to check against."""
        self.problems: list[Problem] = []
        self._reading = reading
        self._nodes: dict[str, Scalar] = {}
        sources = root.get("sources")
        for key, source in sources.items() if isinstance(sources, Map) else ():
            self._read(key, source, beside)

    def _read(self, key: str, source: Node, beside: Beside) -> None:
        name = key.strip()
        self.texts[name] = None
        node = source.get("file") if isinstance(source, Map) else None
        path = written(node)
        if not isinstance(node, Scalar) or not path or path_fault(path):
            return
        try:
            self.texts[name] = beside.source(path)
        except FileProblem as problem:
            so = ", so quotes from it are not checked" if problem.reason in _NOT_READ else ""
            message = f"source {shown(key)}: {problem.message}{so}"
            self.problems.append(
                self._reading.problem(node, _SOURCE_CODES[problem.reason], message, problem.help)
            )
        else:
            self._nodes[name] = node

    def checked(self, quoted: list[Quoted]) -> Iterator[CheckedSource]:
        """The sources that were read, each with its quotes."""
        by_source: dict[str, list[Quoted]] = defaultdict(list)
        for one in quoted:
            by_source[one.source].append(one)
        for key, node in self._nodes.items():
            text = self.texts[key]
            if text is not None:
                advice = self._reading.problem(node, "S114", "")
                yield CheckedSource(key, text.digest, advice, tuple(by_source[key]))


def check_media(node: Map, name: str, beside: Beside) -> Iterator[tuple[Node, str, str, str]]:
    """What is wrong with the picture and the sound of the question at `node`, which messages call `name`.

    Each as the node of its path, a code, a message and the way out.
    """
    for key, kind in (("image", MediaKind.IMAGE), ("audio", MediaKind.AUDIO)):
        medium = node.get(key)
        file = medium.get("file") if isinstance(medium, Map) else medium
        path = written(file)
        if file is None or not path or path_fault(path):
            continue
        problem = beside.media_problem(path, kind)
        if problem is not None:
            yield file, _MEDIA_CODES[problem.reason], f"{name}: {problem.message}", problem.help
