"""Whether words say by themselves what they speak of: what only a parse can tell of it."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from quiz.lint.texts import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_POINTING = word_set(
    "this that these those such both another other same former latter said aforementioned"
)  # fmt: skip
_SOME = frozenset(
    {"most", "many", "some", "others", "several", "few", "all", "one", "each", "none", "two", "three"}
)
_PEOPLE = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_THINGS = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_KNOWN = (
    "world earth sun moon sky sea ocean north south east west bible pope internet universe equator"
    " church public government state past future present end beginning middle time century year king"
    " queen emperor press country nation people poor rich law economy environment family right left"
)
_LINKED = frozenset({"prep", "relcl", "acl", "compound", "nmod", "poss", "amod", "nummod", "appos"})
_NARROW = frozenset({"prep", "relcl", "acl", "compound", "nmod", "poss", "nummod"})
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "poss", "conj", "agent"})


def points_away(tokens: Sequence["Token"], answer: Iterable["Token"] = ()) -> str:
    """The word among `tokens` that speaks of something said elsewhere; empty where there is none.

    `answer` are the tokens that a blank or a question word stands for: they are an antecedent still, since
    that is whom the question is about.
    """
    known = {token.i for token in (*tokens, *answer)}
    for token in tokens:
        word = token.lower_
        is_subject = token.dep_ in {"nsubj", "nsubjpass"}
        if (
            is_subject
            and (word in _SOME or token.ent_type_ == "ORDINAL" or token.pos_ == "ADJ")
            and not _says_of_what(token)
        ):
            return token.text
        if word in _POINTING and _points(token):
            return token.text
        if token.text == "US":
            continue
        if word in {"i", "we", "you", "my", "our", "your", "us", "me", "mine", "ours", "yours"}:
            return token.text
        if token.tag_ in _RELATIVE or token.dep_ == "expl":
            continue
        if word in {"he", "she", "they"} and token.head.dep_ == "ccomp":
            return token.text  # of whom somebody says it, himself or another
        if word in {"there", "here"}:
            return token.text
        if word in _PEOPLE | _THINGS | _MANY and not _has_antecedent(token, known):
            return token.text
    return ""


def bare_definites(tokens: Iterable["Token"]) -> list["Token"]:
    """Nouns that `the` makes definite and nothing else does: `the war`, `the new law`."""
    found = []
    for token in tokens:
        if token.pos_ != "NOUN" or token.lemma_.lower() in _known() or token.dep_ not in _ARGUMENTS:
            continue
        children = list(token.children)
        if any(child.lower_ == "the" for child in children) and not any(
            (child.dep_ in _NARROW and (child.dep_ not in {"compound", "nmod"} or child.pos_ == "PROPN"))
            or _has_name(child) or child.tag_ in {"JJS", "CD"} or child.ent_type_
            for child in children
        ):  # fmt: skip
            found.append(token)
    return found


def _has_name(token: "Token") -> bool:
    return any(one.text[0].isupper() and one.i > one.sent.start for one in token.subtree)


def _says_of_what(token: "Token") -> bool:
    return any(child.dep_ == "prep" and child.lower_ == "of" for child in token.children)


def _points(token: "Token") -> bool:
    """Whether a word like *that* stands for a thing, and is no conjunction or relative."""
    word = token.lower_
    if word == "that":
        return (
            token.dep_ in {"det", "pobj", "dobj"}
            and token.tag_ not in {"IN", "WDT"}
            and token.head.pos_ != "VERB"
        )
    if word == "such":
        return not (token.i + 1 < len(token.doc) and token.nbor().lower_ == "as")
    if word == "both":
        return not any(one.lower_ == "and" for one in token.doc[token.i : token.i + 8])
    if word in {"this", "these", "those"}:
        return not (word == "those" and any(one.dep_ in {"relcl", "prep", "acl"} for one in token.children))
    if word == "other":
        first = token.i == token.sent.start
        return first or any(child.lower_ == "the" for child in token.head.children)
    return True


def _has_antecedent(token: "Token", known: set[int]) -> bool:
    """Whether a noun that the pronoun can stand for precedes it among the tokens that are known."""
    word = token.lower_
    leads = token.dep_ in {"nsubj", "nsubjpass"} and token.head == token.sent.root
    for before in token.doc[token.sent.start : token.i]:
        if before.i not in known or before.pos_ not in {"PROPN", "NOUN"} or before.ent_type_ in _FIGURES:
            continue
        if leads and before.pos_ != "PROPN":
            continue  # whom the sentence is about nothing but a name says
        named = before.head if before.dep_ == "compound" else before
        if named.head == _governor(token):
            continue  # who does something to *him* is another
        if word in _PEOPLE and _may_be_person(before):
            return True
        if word in _THINGS and before.ent_type_ != "PERSON" and before.tag_ in {"NN", "NNP"}:
            return True
        if word in _MANY and (
            before.tag_ in {"NNS", "NNPS"} or any(one.dep_ == "conj" for one in before.children)
        ):
            return True
    return False


def _governor(pronoun: "Token") -> "Token | None":
    """The verb whose object a pronoun is, also behind a preposition; None of a subject or a possessive."""
    if pronoun.dep_ == "pobj":
        return pronoun.head.head
    if pronoun.lower_ in {"him", "them"} and pronoun.dep_ in {"nsubj", "nsubjpass"}:
        return pronoun.head.head  # *had him arrested*
    return pronoun.head if pronoun.dep_ in {"dobj", "dative"} else None


def _may_be_person(noun: "Token") -> bool:
    if noun.ent_type_:
        return noun.ent_type_ == "PERSON"
    return noun.tag_ in {"NN", "NNP"} and noun.dep_ in {"nsubj", "nsubjpass"}


@cache
def _known() -> frozenset[str]:
    return frozenset(_KNOWN.split())
