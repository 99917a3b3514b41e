"""Which spots that people asked about a set of questions hits."""

import re
import string
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.generation.articles import Article, answers
from quiz.deck.model import AnyQuestion
from quiz.library.quotes import locate

_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_MARKS = str.maketrans("", "", string.punctuation)
_LIKE = 0.5


class Hits(NamedTuple):
    """How many of the spots were hit."""

    spots: int
    exact: int
    """By a question about the same paragraph with the same answer, as SQuAD compares (`normal`)."""
    like: int
    """By one whose answer shares at least half of its words (F1), the exact ones among them."""


def hits(article: Article, questions: Iterable[AnyQuestion]) -> Hits:
    """What the questions hit in the article that they are about."""
    asked: dict[int, list[str]] = defaultdict(list)
    source = article.source
    for question in questions:
        if (found := locate(question.citations[0].quote, source)) is not None:
            asked[found.paragraph] += map(normal, answers(question))
    exact = like = 0
    for spot in article.spots:
        wanted = [normal(answer) for answer in spot.answers]
        best = max((_f1(one, other) for one in asked[spot.paragraph] for other in wanted), default=0.0)
        exact += best == 1
        like += best >= _LIKE
    return Hits(len(article.spots), exact, like)


def normal(answer: str) -> str:
    """An answer as SQuAD's evaluation compares it: no case, punctuation, articles or extra spaces.

    Source: Rajpurkar et al. 2016, SQuAD: 100,000+ Questions for Machine Comprehension of Text.
    """
    return " ".join(_ARTICLES.sub(" ", answer.lower().translate(_MARKS)).split())


def _f1(one: str, other: str) -> float:
    if one == other:
        return 1.0
    words, others = Counter(one.split()), Counter(other.split())
    common = (words & others).total()
    return 2 * common / (words.total() + others.total()) if common else 0.0
