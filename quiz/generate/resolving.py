"""Whom *he* or *she* is at a sentence's beginning, where the sentences before leave no doubt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quiz.generate.names import cleaned, is_proper
from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FORMS = {"he": word_set("he him his himself"), "she": word_set("she her hers herself")}
_MOST_SENTENCES = 3
"""Of evidence: the one with the name, and up to two that go on about the same person."""

_MOST_WORDS = 4
"""Of a person's name."""

_PEOPLE = word_set(
    "father mother son daughter brother sister wife husband widow uncle aunt nephew niece grandson"
    " grandfather cousin friend rival king queen emperor empress pope bishop prince princess duke count"
    " president minister governor general teacher student master servant man woman boy girl successor"
    " predecessor heir assistant partner"
)
"""Words for somebody else whom the pronoun might mean."""


@dataclass(frozen=True)
class Resolved:
    """A sentence that begins with a pronoun, and the name that the pronoun stands for."""

    first: "Span"
    """The sentence in which the name stands: evidence begins with it."""
    sentence: "Span"
    name: str

    @property
    def text(self) -> str:
        """The sentence with the name for the pronoun."""
        behind = self.sentence[1:].text
        return f"{self.name}{self.sentence[0].whitespace_}{behind}"


def resolved(doc: "Doc") -> Iterator[Resolved]:
    """The sentences of a stretch of one paragraph that go on about the one name of the sentence before.

    Whether it is a person's, `is_person` knows once more of the text is read.
    """
    person: tuple[Span, str] | None = None
    gender, length = "", 0
    for sentence in doc.sents:
        pronoun = sentence[0].lower_
        if pronoun not in _FORMS or sentence[0].dep_ not in _SUBJECTS or sentence[0].head != sentence.root:
            name = _only_person(sentence)
            person = (sentence, name) if name else None
            gender, length = _gender(sentence), 1
        elif person is None or gender not in {"", pronoun} or length == _MOST_SENTENCES:
            person = None
        else:
            yield Resolved(person[0], sentence, person[1])
            gender, length = pronoun, length + 1
            if _people(sentence) - {person[1]}:
                person = None


def _only_person(sentence: "Span") -> str:
    """The name that is the subject of a sentence that speaks of nobody else; empty: none."""
    subject = next((child for child in sentence.root.children if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.pos_ != "PROPN" or _is_joined(subject):
        return ""
    alone = "" if any(True for _ in subject.children) else subject.text
    name = cleaned(next((one.text for one in sentence.ents if one.root == subject), alone))
    if not name or len(name.split()) > _MOST_WORDS or not is_proper(name):
        return ""
    return "" if _people(sentence) - {name} else name


def is_person(name: str, votes: Mapping[str, Mapping[str, int]]) -> bool:
    """Whether most mentions of a name, or of a full name that ends in it, are taken for a person's."""
    forms = [one for one in votes if one == name or one.endswith(f" {name}")]
    people = sum(votes[one].get("PERSON", 0) for one in forms)
    return people * 2 > sum(sum(votes[one].values()) for one in forms)


def _people(sentence: "Span") -> set[str]:
    """Who is named in a sentence, and the words in it for somebody who is not."""
    names = {cleaned(one.text) for one in sentence.ents if one.label_ == "PERSON"}
    return names | {token.lower_ for token in sentence if token.lower_ in _PEOPLE and not token.ent_type_}


def _is_joined(token: "Token") -> bool:
    return any(child.dep_ in {"conj", "cc", "poss"} for child in token.children)


def _gender(sentence: "Span") -> str:
    """The pronoun that a sentence uses of somebody; empty where it uses none."""
    words = {token.lower_ for token in sentence}
    return next((pronoun for pronoun, forms in _FORMS.items() if forms & words), "")
