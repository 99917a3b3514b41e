"""Every quote of a deck against its source."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from quiz.deck.markup.plain import plain
from quiz.deck.model import Deck, Evidence, Source
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.problems import Problem
from quiz.deck.reading import Reading
from quiz.deck.words import shown
from quiz.library.limits import MAX_MISPLACED, MAX_NEAREST, MAX_NEAREST_QUOTE, MAX_SEARCH_WORK
from quiz.library.paging import pages_named, reading_cost
from quiz.library.quotes import locate
from quiz.library.sources import SourceText
from quiz.library.spots import Spot

if TYPE_CHECKING:
    from quiz.library.nearest import Nearest


class Quoted(Struct, frozen=True, gc=False):
    """A quote of a deck that was looked for."""

    source: str
    """The key of its source."""
    question: str
    """What messages call the question."""
    quote: str
    spot: Spot | None
    """Where it stands; None where it does not."""


def check_quotes(
    reading: Reading, sources: Mapping[str, SourceText | None]
) -> tuple[list[Problem], list[Quoted]]:
    """What is wrong with the quotes of the questions, also of those with errors, and where each quote stands.

    `sources` has the text of each source of the deck by its key, None where there is none to check against.
    """
    known = Deck(sources=dict.fromkeys(sources, Source()))
    problems: list[Problem] = []
    quoted: list[Quoted] = []
    wrong = _Wrong()
    work = misplaced = 0
    for node, name in reading.named:
        for quote, page, evidence in _quotes(node):
            key, _ = known.source_of(evidence) or ("", None)
            source = sources.get(key)
            if source is None:
                continue
            if evidence.quote not in source.located:
                before = source.folded.scanned
                source.located[evidence.quote] = locate(evidence.quote, source)
                work += source.folded.scanned - before
            found = source.located[evidence.quote]
            if work > MAX_SEARCH_WORK:
                message = "the quotes from here on are not checked: looking for those before took too long"
                problems.append(reading.problem(quote, "S110", message, "split the deck, or its sources"))
                return problems, quoted
            quoted.append(Quoted(key, name, evidence.quote, found.spot if found else None))
            if found is None:
                message = f"{name}: the quote does not stand in the source {shown(key)}"
                way = wrong.help(evidence.quote, key, source)
                problems.append(reading.problem(quote, "S109", message, way))
            elif (
                page is not None
                and misplaced < MAX_MISPLACED
                and (there := pages_named(evidence.page, found, source)) is not None
            ):
                work += reading_cost(there, source)
                if locate(evidence.quote, there) is None:
                    misplaced += 1
                    message = f"{name}: the quote stands on page {found.page} of the source {shown(key)}"
                    way = f"write it: `page: {found.page}`"
                    problems.append(reading.problem(page, "S113", message, way))
    return problems, quoted


def _quotes(node: Map) -> Iterator[tuple[Scalar, Scalar | None, Evidence]]:
    """The quotes of a question, each with its node and that of its page."""
    evidence = node.get("evidence")
    for one in evidence if isinstance(evidence, Seq) else (evidence,):
        quote = one.get("quote") if isinstance(one, Map) else one
        if isinstance(quote, Scalar) and quote.strip():
            page = one.get("page") if isinstance(one, Map) else None
            named = written(one.get("source")) if isinstance(one, Map) else ""
            yield (
                quote,
                page if isinstance(page, Scalar) else None,
                Evidence(quote=quote.strip(), source=named, page=written(page)),
            )


class _Wrong:
    """Says what stands in a source instead of a wrong quote; only for the first ones of many."""

    def __init__(self) -> None:
        self._left = MAX_NEAREST
        self._sources: dict[str, Nearest] = {}

    def help(self, quote: str, key: str, source: SourceText) -> str:
        """The way out for a quote that does not stand in `source`."""
        if not self._left:
            return "copy the words from the source"
        self._left -= 1
        if quote not in source.nearest:
            source.nearest[quote] = self._nearest(quote, key, source)
        return source.nearest[quote]

    def _nearest(self, quote: str, key: str, source: SourceText) -> str:
        from quiz.library.differing import marked  # noqa: PLC0415 - only wrong quotes need these
        from quiz.library.nearest import Nearest  # noqa: PLC0415

        if key not in self._sources:
            self._sources[key] = Nearest(source)
        words = self._sources[key].words(quote)
        if not words:
            return "nothing in the source is like it: copy the words from there, or name another source"
        ours = " ".join(plain(quote).split())
        if words.casefold() == ours.casefold():
            return f"it differs in capital letters only: “{words}”"
        differing = marked(ours[:MAX_NEAREST_QUOTE], words)
        return f"nearest there: “{words}”\nwhat differs [yours→there]: “{differing}”"


def written(node: Node | None) -> str:
    """The text at a node; empty where there is none."""
    return node.strip() if isinstance(node, Scalar) else ""
