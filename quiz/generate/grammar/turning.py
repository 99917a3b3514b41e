"""Clauses turned into questions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from quiz.generate.grammar.clauses import Clause
from quiz.generate.grammar.wording import tidy, uncapitalised, written

if TYPE_CHECKING:
    from spacy.tokens import Token


def asked(words: str, clause: Clause, rest: Iterable["Token"]) -> str:
    """The question that begins with `words`, subject and verb turned round: `When did X sign Y?`.

    `rest` is what of `clause.rest` stays in it; a particle of the verb is among them.
    """
    rest = tuple(rest)
    between = written([token for token in rest if token.i < clause.verb.i])
    tail = written([token for token in rest if token.i > clause.verb.i])
    subject = uncapitalised(clause.subject) if not clause.lead else written(clause.subject)
    if clause.is_copula:
        return question(f"{words} {clause.verb.lower_} {subject} {between} {tail}")
    if [helper.lower_ for helper in clause.helpers] == ["had"] and clause.verb.tag_ == "VBN":
        return question(f"{words} did {subject} {between} {clause.verb.lemma_} {tail}")
    if clause.helpers:
        first, *others = (helper.lower_ for helper in clause.helpers)
        return question(" ".join((words, first, subject, *others, between, clause.verb.text, tail)))
    helper = {"VBD": "did", "VBZ": "does"}.get(clause.verb.tag_, "do")
    return question(f"{words} {helper} {subject} {between} {clause.verb.lemma_} {tail}")


def predicated(words: str, clause: Clause) -> str:
    """The question in which `words` take the subject's place: `Who signed X in 1941?`."""
    doc = clause.verb.doc
    used = {token.i for token in (*clause.helpers, clause.verb, *clause.rest)}
    tail = written([doc[at] for at in sorted(used)])
    lead = f", {uncapitalised(clause.lead)}" if clause.lead else ""
    return question(f"{words} {tail}{lead}" if not lead else f"{uncapitalised(clause.lead)}, {words} {tail}")


def question(text: str) -> str:
    """`text` as a question: a capital, a question mark."""
    ready = tidy(text)
    return f"{ready[:1].upper()}{ready[1:]}?"
