"""Every quote of a deck against its source."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck, Evidence, Source
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.words import shown
from quiz.library.limits import MAX_NEAREST, MAX_SEARCH_WORK
from quiz.library.quotes import locate
from quiz.library.sources import SourceText

if TYPE_CHECKING:
    from quiz.library.nearest import Nearest


def check_quotes(reading: Reading, sources: Mapping[str, SourceText | None]) -> Iterator[Problem]:
    """The quotes of the questions, also of those with errors, that do not stand in their sources.

    `sources` has the text of each source of the deck by its key, None where there is none to check against.
    """
    known = Deck(sources=dict.fromkeys(sources, Source()))
    wrong = _Wrong()
    work = 0
    for node, name in reading.named:
        for quote, evidence in _quotes(node):
            key, _ = known.source_of(evidence) or ("", None)
            source = sources.get(key)
            if source is None:
                continue
            before = source.folded.scanned
            found = locate(evidence.quote, source)
            work += source.folded.scanned - before
            if work > MAX_SEARCH_WORK:
                message = "the quotes from here on are not checked: looking for those before took too long"
                yield reading.problem(quote, "S110", message, "split the deck, or its sources")
                return
            if found is None:
                message = f"{name}: the quote does not stand in the source {shown(key)}"
                yield reading.problem(quote, "S109", message, wrong.help(evidence.quote, key, source))


def _quotes(node: Map) -> Iterator[tuple[Scalar, Evidence]]:
    """The quotes of a question with their nodes."""
    evidence = node.get("evidence")
    for one in evidence if isinstance(evidence, Seq) else (evidence,):
        quote = one.get("quote") if isinstance(one, Map) else one
        if isinstance(quote, Scalar) and quote.strip():
            named = written(one.get("source")) if isinstance(one, Map) else ""
            yield quote, Evidence(quote=quote.strip(), source=named)


class _Wrong:
    """Says what stands in a source instead of a wrong quote; only for the first ones of many."""

    def __init__(self) -> None:
        self._left = MAX_NEAREST
        self._sources: dict[str, Nearest] = {}

    def help(self, quote: str, key: str, source: SourceText) -> str:
        """The way out for a quote that does not stand in `source`."""
        from quiz.library.nearest import Nearest  # noqa: PLC0415 - only wrong quotes need it

        if not self._left:
            return "copy the words from the source"
        self._left -= 1
        if key not in self._sources:
            self._sources[key] = Nearest(source)
        words = self._sources[key].words(quote)
        if not words:
            return "nothing in the source is like it: copy the words from there, or name another source"
        if words.casefold() == " ".join(plain(quote).split()).casefold():
            return f"it differs in capital letters only: “{words}”"
        return f"nearest there: “{words}”"


def written(node: Node | None) -> str:
    """The text at a node; empty where there is none."""
    return node.strip() if isinstance(node, Scalar) else ""
