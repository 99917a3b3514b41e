"""From texts to draft questions: the whole way."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor

from msgspec import Struct

from quiz.generate.chapters import Chapter, parts_of, read_chapter
from quiz.generate.ground import Ground
from quiz.generate.judging import judged, of_rules
from quiz.generate.merging import merged
from quiz.generate.model import Candidate, Dropped, Generation, Proposer, Text
from quiz.generate.offering import offers_of
from quiz.generate.selecting import Wanted, selected

RULES = "rules"
"""What the default engine is called."""

KINDS = frozenset({"cloze", "short-answer", "choice", "true-or-false", "numeric"})
"""The kinds of question that can be made, by the tags of `quiz.deck.model`."""


class Options(Struct, frozen=True, kw_only=True):
    """What is wanted."""

    count: int | None = None
    """How many questions at the most; None: about eight for every thousand words, ten of a short text."""
    kinds: frozenset[str] = KINDS
    """Of which kinds."""
    seed: int = 0
    """Another seed makes other choices between equals: distractors, the words that make a claim false."""
    explain: bool = False
    """Whether what was dropped is told."""


def _quiet(_done: int, _all: int) -> None:
    """Tell nobody."""


def generate(
    texts: Sequence[Text],
    options: Options,
    proposer: Proposer | None = None,
    executor: Executor | None = None,
    progress: Callable[[int, int], None] = _quiet,
) -> Generation:
    """Draft questions about `texts`, each with the sentence that answers it.

    `proposer` writes the candidates; None: the `rules` engine. `executor` reads chapters side by side; None:
    one after another. `progress` is told how many of the chapters were read. The same texts, options and
    versions of packages give the same questions, whoever reads the chapters and in whatever order.

    A `KeyboardInterrupt` ends reading: what was read by then is made use of, and `unfinished` says so.
    Raises `EngineMissing` where the parser is not installed.
    """
    parts = parts_of(texts)
    chapters: list[Chapter] = []
    unfinished = False
    progress(0, len(parts))
    try:
        for chapter in (executor.map if executor is not None else map)(read_chapter, parts):
            chapters.append(chapter)
            progress(len(chapters), len(parts))
    except KeyboardInterrupt:
        unfinished = True
    chapters.sort(key=lambda chapter: chapter.number)
    ground = merged(chapters, texts)
    proposed: list[Candidate | Dropped] = []
    try:
        for candidate in _proposed(chapters, ground, options, proposer):
            proposed.append(candidate)  # noqa: PERF402 - one by one: an interruption keeps what there is
    except KeyboardInterrupt:
        unfinished = True
    verdicts = [one if isinstance(one, Dropped) else judged(one, ground, options.seed) for one in proposed]
    passed = [one for one in verdicts if isinstance(one, Candidate)]
    words = sum(chapter.words for chapter in chapters)
    engine = RULES if proposer is None else proposer.name
    wanted = Wanted(options.count, options.kinds, options.seed, engine, words)
    questions, flawed = selected(passed, ground, wanted)
    dropped = [one for one in verdicts if isinstance(one, Dropped)]
    return Generation(
        questions=questions,
        dropped=(*dropped, *flawed) if options.explain else (),
        words=words,
        proposed=len(proposed),
        unfinished=unfinished,
    )


def _proposed(
    chapters: Sequence[Chapter], ground: Ground, options: Options, proposer: Proposer | None
) -> Iterable[Candidate | Dropped]:
    if proposer is None:
        return of_rules(chapters, ground, options.seed)
    return proposer.propose(tuple(offers_of(chapters, ground)))
