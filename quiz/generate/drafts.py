"""Candidates to the draft questions of a deck."""

from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from quiz.deck.identity import implicit_id, slug
from quiz.deck.model import AnyQuestion, Choice, Cloze, Evidence, Generated, Numeric, ShortAnswer, TrueFalse
from quiz.generate.escaping import escaped
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Asking, Candidate
from quiz.generate.numbers import number, within
from quiz.generate.ranking import difficulty

_TAGS = {
    "PERSON": "people",
    "NORP": "people",
    "COUNTRY": "places",
    "CITY": "places",
    "REGION": "places",
    "GPE": "places",
    "LOC": "places",
    "FAC": "places",
    "ORG": "organizations",
    "EVENT": "events",
    "LAW": "laws-and-treaties",
    "DATE": "dates",
    "CARDINAL": "numbers",
    "PERCENT": "numbers",
    "MONEY": "numbers",
    "QUANTITY": "numbers",
    "WORK_OF_ART": "works",
    "REASON": "reasons",
}
_SLUG = 40
_CLAIMS = frozenset({Asking.TRUE, Asking.FALSE})
_LONGEST_TYPED = 12
"""Words of an answer that somebody may be asked to type."""


def kind_of(candidate: Candidate, kinds: frozenset[str]) -> str:
    """The kind of question, one of `kinds`, that the candidate becomes; empty where none of them fits."""
    for kind in _fitting(candidate):
        if kind in kinds:
            return kind
    return ""


def draft(candidate: Candidate, kind: str, ground: Ground, engine: str) -> AnyQuestion:
    """The question of that kind, with its evidence; its id is its own for ever."""
    question = _question(candidate, kind, ground, _common(candidate, ground, engine))
    return replace(question, id=implicit_id(question))


def _fitting(candidate: Candidate) -> tuple[str, ...]:
    if candidate.asking in _CLAIMS:
        return ("true-or-false",)
    typed = ("short-answer",) if len(candidate.answer.split()) <= _LONGEST_TYPED else ()
    chosen = ("choice",) if candidate.distractors else ()
    if candidate.asking is Asking.CLOZE:
        return ("cloze", *chosen)
    if candidate.asking is Asking.HOW_MANY:
        numeric = ("numeric",) if number(candidate.answer) is not None else ()
        return (*numeric, *typed)
    return (*chosen, *typed)


def _question(candidate: Candidate, kind: str, ground: Ground, common: dict[str, Any]) -> AnyQuestion:
    stem, answer = escaped(candidate.stem), escaped(candidate.answer)
    others = tuple(escaped(name) for name in ground.others(candidate.answer))
    match kind:
        case "true-or-false":
            return TrueFalse(claim=stem, answer=candidate.asking is Asking.TRUE, **common)
        case "cloze":
            before, after = candidate.stem.split(BLANK, 1)
            text = f"{_part(before)}{{{{{answer}}}}}{_part(after)}"
            return Cloze(cloze=text.strip(), accept={answer: others} if others else {}, **common)
        case "numeric":
            value = number(candidate.answer) or Decimal(0)
            before = candidate.sentence.text.partition(candidate.answer)[0]
            return Numeric(ask=stem, number=value, within=within(value, before), **common)
        case "choice":
            return Choice(ask=stem, answer=answer, wrong=tuple(map(escaped, candidate.distractors)), **common)
        case _:
            return ShortAnswer(ask=stem, answer=answer, accept=others, **common)


def _part(text: str) -> str:
    """A stretch of a cloze text, with the spaces at its ends."""
    line = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{escaped(line)}{' ' * (bool(line) and text[-1:].isspace())}"


def _common(candidate: Candidate, ground: Ground, engine: str) -> dict[str, Any]:
    sentence = candidate.sentence
    return {
        "tags": _tags(candidate, ground),
        "evidence": Evidence(quote=escaped(sentence.text), source=sentence.source),
        "difficulty": difficulty(candidate, ground),
        "status": "draft",
        "generated": Generated(engine=engine, score=candidate.score, at=ground.spot(sentence)),
    }


def _tags(candidate: Candidate, ground: Ground) -> tuple[str, ...]:
    heading = slug(ground.heading(candidate.sentence), _SLUG)
    return tuple(filter(None, (_TAGS.get(candidate.type, ""), heading)))
