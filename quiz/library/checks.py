"""What a reading alone cannot know: whether sources, quotes and media are there."""

from collections.abc import Iterator, Mapping

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck, Evidence, Source
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.references import path_fault
from quiz.deck.words import shown
from quiz.library.beside import Beside
from quiz.library.files import FileProblem, Reason
from quiz.library.limits import MAX_NEAREST_WORK, MAX_SEARCH_WORK
from quiz.library.media import MediaKind
from quiz.library.quotes import locate, nearest
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
_NAMES = ("id", "ask", "front", "claim", "cloze")


def check_files(reading: Reading, beside: Beside) -> Iterator[Problem]:
    """The problems of everything that a deck refers to, also in questions that have problems of their own."""
    root = reading.root
    if root is None:
        return
    sources, told = _read_sources(reading, root, beside)
    yield from told
    questions = root.get("questions")
    nodes = [node for node in questions if isinstance(node, Map)] if isinstance(questions, Seq) else []
    yield from _check_quotes(reading, nodes, sources)
    for node in nodes:
        yield from _check_media(reading, node, beside)


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
        path = _written(node)
        if node is None or not path or path_fault(path):
            continue
        try:
            found[key.strip()] = beside.source(path)
        except FileProblem as problem:
            message = f"source {shown(key)}: {problem.message}"
            told.append(reading.problem(node, _SOURCE_CODES[problem.reason], message, problem.help))
    return found, told


class _Budget:
    """How much work quotes may make: a deck can have many, and long sources."""

    def __init__(self) -> None:
        self.search = MAX_SEARCH_WORK
        self.nearest = MAX_NEAREST_WORK


def _check_quotes(
    reading: Reading, nodes: list[Map], sources: Mapping[str, SourceText | None]
) -> Iterator[Problem]:
    known = Deck(sources=dict.fromkeys(sources, Source()))
    budget = _Budget()
    for node in nodes:
        for quote, evidence in _quotes(node):
            key, _ = known.source_of(evidence) or ("", None)
            source = sources.get(key)
            if source is None:
                continue
            before = source.folded.scanned
            found = locate(evidence.quote, source)
            budget.search -= source.folded.scanned - before
            if budget.search < 0:
                message = "the quotes from here on are not checked: looking for those before took too long"
                yield reading.problem(quote, "S110", message, "split the deck, or its sources")
                return
            if found is not None:
                continue
            message = f"{_name(node)}: the quote does not stand in the source {shown(key)}"
            yield reading.problem(quote, "S109", message, _nearest(evidence.quote, source, budget))


def _quotes(node: Map) -> Iterator[tuple[Scalar, Evidence]]:
    """The quotes of a question with their nodes."""
    evidence = node.get("evidence")
    for one in evidence if isinstance(evidence, Seq) else (evidence,):
        quote = one.get("quote") if isinstance(one, Map) else one
        if isinstance(quote, Scalar) and quote.strip():
            named = _written(one.get("source")) if isinstance(one, Map) else ""
            yield quote, Evidence(quote=quote.strip(), source=named)


def _nearest(quote: str, source: SourceText, budget: _Budget) -> str:
    """The help for a wrong quote: what stands in the source instead."""
    budget.nearest -= (len(quote) + 50) * len(source.text) + 5_000 * len(source.paragraphs)
    if budget.nearest < 0:
        return "copy the words from the source"
    words = nearest(quote, source)
    if not words:
        return "nothing in the source is like it: copy the words from there, or name another source"
    if words.casefold() == " ".join(plain(quote).split()).casefold():
        return f"it differs in capital letters only: “{words}”"
    return f"nearest there: “{words}”"


def _check_media(reading: Reading, node: Map, beside: Beside) -> Iterator[Problem]:
    for key, kind in (("image", MediaKind.IMAGE), ("audio", MediaKind.AUDIO)):
        medium = node.get(key)
        file = medium.get("file") if isinstance(medium, Map) else medium
        path = _written(file)
        if file is None or not path or path_fault(path):
            continue
        problem = beside.media_problem(path, kind)
        if problem is not None:
            message = f"{_name(node)}: {problem.message}"
            yield reading.problem(file, _MEDIA_CODES[problem.reason], message, problem.help)


def _written(node: Node | None) -> str:
    return node.strip() if isinstance(node, Scalar) else ""


def _name(node: Map) -> str:
    """A question by its id or its opening words; its place is told beside."""
    named = next((text for key in _NAMES if (text := _written(node.get(key)))), "")
    return f"question {shown(named)}" if named else "a question"
