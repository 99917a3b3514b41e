"""The first pass: a stretch of a text becomes a small table that others can be added to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from quiz.generate.aliases import aliases_in
from quiz.generate.model import Sentence, Text
from quiz.generate.names import kind_of
from quiz.generate.parsing import Parsed, parse, parsed_sentences
from quiz.generate.passages import Passage, passages
from quiz.generate.proposing import proposals
from quiz.generate.proposing.view import Proposal, View
from quiz.generate.resolving import Resolved, is_person, resolved

WORDS = 3_000
"""About how many words are read at once."""


class Part(Struct, frozen=True):
    """Some passages of a text, to be read at once; can be sent to another process."""

    source: str
    """`Text.key`."""
    number: int
    """Which part of all texts, from 0."""
    passages: tuple[Passage, ...]


class Chapter(Struct, frozen=True):
    """What a part holds."""

    number: int
    """`Part.number`: chapters are put in order by it, whenever they were read."""
    words: int
    """Of prose."""
    sentences: tuple[Sentence, ...]
    unfit: tuple[str, ...]
    """Of each sentence why nothing is asked about it; empty where something may be."""
    votes: dict[str, dict[str, int]]
    """What each name was taken for, and how often."""
    aliases: tuple[tuple[str, str], ...]
    """Pairs of names for one thing, as the text tells them."""
    proposals: tuple[Proposal, ...]


def parts_of(texts: Iterable[Text]) -> tuple[Part, ...]:
    """The prose of `texts` in parts of about `WORDS` words; a paragraph is never divided."""
    found: list[Part] = []
    for text in texts:
        taken: list[Passage] = []
        words = 0
        for passage in passages(text):
            taken.append(passage)
            words += len(passage.text.split())
            if words >= WORDS:
                found.append(Part(text.key, len(found), tuple(taken)))
                taken, words = [], 0
        if taken:
            found.append(Part(text.key, len(found), tuple(taken)))
    return tuple(found)


def read_chapter(part: Part) -> Chapter:
    """Parse a part and keep what the second pass needs. Raises `EngineMissing`."""
    votes: dict[str, Counter[str]] = {}
    sentences: list[Sentence] = []
    unfit: list[str] = []
    aliases: dict[tuple[str, str], None] = {}
    proposed: list[Proposal] = []
    continued: list[tuple[str, str, Sentence]] = []
    for parsed in parse(part.passages):
        continued += [
            (one.name, one.text, _evidence(one, parsed, part.source)) for one in resolved(parsed.doc)
        ]
        for view in _views(parsed, part.source):
            sentences.append(view.sentence)
            unfit.append(view.unfit)
            for mention in view.mentions:
                kind = kind_of(mention.label, mention.name)
                votes.setdefault(mention.name, Counter())[kind] += 1
            aliases |= dict.fromkeys(aliases_in(" ".join(view.sentence.text.split())))
            proposed += proposals(view)
    certain = [(text, evidence) for name, text, evidence in continued if is_person(name, votes)]
    for view in _resolved_views(certain):
        proposed += proposals(view)
    return Chapter(
        number=part.number,
        words=sum(len(passage.text.split()) for passage in part.passages),
        sentences=tuple(sentences),
        unfit=tuple(unfit),
        votes={name: dict(sorted(votes[name].items())) for name in sorted(votes)},
        aliases=tuple(aliases),
        proposals=tuple(proposed),
    )


def views(part: Part) -> Iterator[View]:
    """The sentences of a part as proposals look at them."""
    for parsed in parse(part.passages):
        yield from _views(parsed, part.source)


def _resolved_views(continued: Sequence[tuple[str, Sentence]]) -> Iterator[View]:
    """Sentences with a name for the pronoun at their beginning, each with its evidence."""
    spans = parsed_sentences(text for text, _ in continued)
    for span, (_, evidence) in zip(spans, continued, strict=True):
        if span is not None:
            yield View(span, evidence, " ".join(span.text.split()))


def _evidence(one: Resolved, parsed: Parsed, source: str) -> Sentence:
    start, end = parsed.start + one.first.start_char, parsed.start + one.sentence.end_char
    return _sentence(parsed, start, end, source)


def _sentence(parsed: Parsed, start: int, end: int, source: str) -> Sentence:
    """What stands from `start` to `end` of a passage, without white space around it."""
    whole = parsed.passage.text[start:end]
    start += len(whole) - len(whole.lstrip())
    return Sentence(source, parsed.passage.paragraph, start, whole.strip())


def _views(parsed: Parsed, source: str) -> Iterator[View]:
    for span in parsed.doc.sents:
        start, end = parsed.start + span.start_char, parsed.start + span.end_char
        sentence = _sentence(parsed, start, end, source)
        if sentence.text:
            yield View(span, sentence, " ".join(span.text.split()))
