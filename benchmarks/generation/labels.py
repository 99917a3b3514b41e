"""Questions that people read and judged: which of them are still made.

`python -m benchmarks.generation --sample 60 > read.yaml` draws questions to read. Each gets `ok: yes` or
`ok: no` and `because:`; a second reader writes `again:` beside it. Then
`python -m benchmarks.generation.labels read.yaml NAME` keeps the verdicts as `labels/NAME.yaml`: where the
sentence stands and a fingerprint of the question, no words of the text.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import yaml
from msgspec import UNSET, Struct, UnsetType, convert

from benchmarks.generation.articles import Article, answers
from quiz.deck.kinds import kind_name
from quiz.deck.model import AnyQuestion, Choice, TrueFalse, stem
from quiz.library.quotes import locate

LABELS = Path(__file__).parent / "labels"
"""One file for each sample that was read."""


class Read(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question drawn for reading, with what its readers said."""

    article: str
    paragraph: int
    start: int
    kind: str
    fingerprint: str
    first: bool
    """Whether it is among the first five of its article by score."""
    question: str = ""
    answer: str = ""
    wrong: tuple[str, ...] = ()
    evidence: str = ""
    ok: bool | None = None
    """The first reader's verdict: whether a careful teacher would take it as it is."""
    again: bool | None = None
    """The second reader's."""
    because: str = ""
    """Why not; a word such as `vague`, `wrong key` or `grammar`, then what in particular."""

    @property
    def accepted(self) -> bool:
        """Whether every reader took it."""
        return self.ok is not False and self.again is not False


class Standing(NamedTuple):
    """What became of the judged questions."""

    accepted: int
    still_accepted: int
    """Accepted ones that are made as they were."""
    refused: int
    still_refused: int
    """Refused ones that are made all the same."""


def drawn(
    articles: Sequence[Article], made: Mapping[str, tuple[AnyQuestion, ...]], count: int, seed: int
) -> list[Read]:
    """`count` of the questions, by chance that `seed` decides, in the order of the texts."""
    rows = [row for article in articles for row in _rows(article, made.get(article.text.key, ()))]
    by_chance = sorted(rows, key=lambda row: _hash(str(seed), row.article, row.fingerprint))[:count]
    return [row for row in rows if row in by_chance]


def standing(
    read: Iterable[Read], articles: Sequence[Article], made: Mapping[str, tuple[AnyQuestion, ...]]
) -> Standing:
    """Which of the judged questions of these articles are still made."""
    keys = {article.text.key for article in articles}
    now = {row.fingerprint for article in articles for row in _rows(article, made.get(article.text.key, ()))}
    judged = [row for row in read if row.article in keys]
    good = [row for row in judged if row.accepted]
    bad = [row for row in judged if not row.accepted]
    return Standing(
        len(good),
        sum(row.fingerprint in now for row in good),
        len(bad),
        sum(row.fingerprint in now for row in bad),
    )


def kept() -> Iterator[Read]:
    """All verdicts that are kept."""
    for file in sorted(LABELS.glob("*.yaml")):
        yield from convert(yaml.safe_load(file.read_text(encoding="utf-8")), list[Read])


def written(rows: Iterable[Read]) -> str:
    """Rows as YAML."""
    plain = [
        {
            key: _plain(value)
            for key in row.__struct_fields__
            if (value := getattr(row, key)) not in ("", (), None)
        }
        for row in rows
    ]
    return yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=110)


def _rows(article: Article, questions: Sequence[AnyQuestion]) -> Iterator[Read]:
    source = article.source
    best = sorted(questions, key=_score, reverse=True)[:5]
    for question in questions:
        quote = question.citations[0].quote
        found = locate(quote, source)
        asked = _asked(question)
        wrong = tuple(question.distractors) if isinstance(question, Choice) else ()
        yield Read(
            article=article.text.key,
            paragraph=found.paragraph if found else -1,
            start=len(found.before) if found else -1,
            kind=kind_name(type(question)),
            fingerprint=_hash(stem(question), asked, *wrong),
            first=question in best,
            question=stem(question),
            answer=asked,
            wrong=wrong,
            evidence=quote,
        )


def _score(question: AnyQuestion) -> Decimal:
    score = question.generated.score if question.generated else UNSET
    return Decimal(0) if isinstance(score, UnsetType) else score


def _asked(question: AnyQuestion) -> str:
    return str(question.answer).lower() if isinstance(question, TrueFalse) else " / ".join(answers(question))


def _hash(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=6).hexdigest()


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def main() -> None:
    """Keep the verdicts of a sample that was read."""
    file, name = sys.argv[1:]
    rows = convert(yaml.safe_load(Path(file).read_text(encoding="utf-8")), list[Read])
    missing = [row.question for row in rows if row.ok is None]
    if missing:
        sys.exit(f"{len(missing)} questions have no verdict, the first: {missing[0]}")
    stripped = [
        Read(
            article=row.article,
            paragraph=row.paragraph,
            start=row.start,
            kind=row.kind,
            first=row.first,
            fingerprint=row.fingerprint,
            ok=row.ok,
            again=row.again,
            because=row.because,
        )
        for row in rows
    ]
    LABELS.mkdir(exist_ok=True)
    (LABELS / f"{name}.yaml").write_text(written(stripped), encoding="utf-8")
    good = sum(row.accepted for row in rows)
    print(f"{good} of {len(rows)} accepted ({good / len(rows):.0%})")


if __name__ == "__main__":
    main()
