# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L202: an option that is all, or none, of the others."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text

_LONGEST = 8
"""Words of such an option."""

_ABOVE = "above|preceding|previous|foregoing|following|mentioned|listed|given"
_OPTIONS = "answers?|options?|choices?|alternatives?|responses?|statements?|items?"
_TRUE = "true|false|correct|right|wrong|possible"
_ENGLISH = re.compile(
    rf"(?!(?:neither|each|any) (?:{_OPTIONS}))(?:all|none|any|neither|nothing|no|every one|each|everything)"
    rf"(?: (?:of )?(?:the |these |those )?(?:{_ABOVE}|(?:other |given |listed |correct )?(?:{_OPTIONS})|others|rest)"
    rf"(?: (?:{_OPTIONS}))?"
    rf"| of (?:these|those)(?: things)?)"
    rf"(?: listed| mentioned| given)?(?: (?:is|are) (?:{_TRUE})| appl(?:y|ies))?"
    rf"|(?:all|none)(?: of (?:them|these|those|the))?(?: statements)? (?:are (?:{_TRUE})|apply)"
    rf"|none (?:of them )?(?:is (?:{_TRUE})|applies)"
    rf"|(?:both|either)(?: of)?(?: the)? (?:{_ABOVE})(?: (?:{_OPTIONS}))?(?: are (?:{_TRUE}))?"
)
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b", re.IGNORECASE)

_OF_THEM = (("all", "of", "them"), ("none", "of", "them"))
"""A good answer beside "some of them"."""

_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}

_PATTERNS = {
    "de": re.compile(
        r"(?:alles?|keine[rs]?|keins|nichts)(?: (?:der|die|diese[rn]?|von|oben|hier|zuvor))*"
        r"(?: (?:genannten?|obigen?|obengenannten?|aufgeführten?|anderen|antworten?|aussagen?|möglichkeiten|optionen|davon"
        r"|diesen|alledem))+(?: (?:sind|ist|stimmen|stimmt|treffen zu|trifft zu)(?: (?:richtig|korrekt|falsch|wahr))?)?"
    ),
    "es": re.compile(
        r"(?:tod[ao]s?|ningun[ao]?|nada)(?: (?:las|los|lo|de|es|son))*"
        r"(?: (?:anterior(?:es)?|respuestas?|opciones|alternativas|estas|estos|ellas|ellos|correctas?|verdaderas?))+"
        r"(?: (?:es|son) (?:correctas?|verdaderas?|falsas?))?"
    ),
    "fr": re.compile(
        r"(?:tout(?:es?)?|tous|aucune?|rien)(?: (?:les|ces|de|des|ce|d['’]entre))*"
        r"(?: (?:réponses?|propositions?|choix|options|elles|eux|cela|ci-dessus|qui|précède|précédentes?|autres))+"
        r"(?: (?:n['’]est|est|sont) (?:correctes?|justes?|exactes?|vraies?|bonnes?))?"
    ),
}
"""How three other languages say it; for the rest there are a few fixed phrases."""

_PHRASES = {
    "it": "tutte le precedenti|tutti i precedenti|tutte le risposte|tutte le risposte precedenti|tutte le risposte sono corrette"
    "|nessuna delle precedenti|nessuno dei precedenti|nessuna delle risposte|nessuna risposta è corretta",
    "nl": "alle bovenstaande|alle bovenstaande antwoorden|alle antwoorden|alle antwoorden zijn juist|geen van bovenstaande"
    "|geen van de bovenstaande|geen van de antwoorden|geen van deze",
    "pt": "todas as anteriores|todos os anteriores|todas as alternativas|todas as alternativas anteriores|todas as respostas"
    "|nenhuma das anteriores|nenhum dos anteriores|nenhuma das alternativas|nenhuma das alternativas anteriores"
    "|nenhuma das respostas",
}  # fmt: skip
_OF_LANGUAGE = {language: frozenset(phrases.split("|")) for language, phrases in _PHRASES.items()}


def _check(item: Item) -> Iterator[Flaw]:
    for option in item.options:
        if len(option.words) <= _LONGEST and _is_all_or_none(option, item):
            yield Flaw(
                item,
                option.node,
                f"the option {shown(option.plain)} stands for the other options together",
                "write one more option of their kind, or let players pick all that apply (`answers` and `wrong`)",
            )


def _is_all_or_none(option: Text, item: Item) -> bool:
    words = option.words
    if not option.is_english:
        language, said = primary(option.language), " ".join(words)
        pattern = _PATTERNS.get(language)
        return said in _OF_LANGUAGE.get(language, ()) or (
            pattern is not None and pattern.fullmatch(said) is not None
        )
    if _HOW_MANY.search(item.stem.plain) is not None:
        return False
    return (
        _ENGLISH.fullmatch(" ".join(words)) is not None
        or _counts_the_others(words, len(item.options))
        or (words in _OF_THEM and sum(other.words[-2:] == _OF_THEM[0][-2:] for other in item.options) == 1)
    )


def _counts_the_others(words: tuple[str, ...], options: int) -> bool:
    """Whether they are "all three" where there are three other options."""
    return len(words) == 2 and words[0] == "all" and _NUMBERS.get(words[1]) == options - 1


RULE = Rule(
    Code(
        "L202",
        "an option that is all or none of the others",
        "With *all of the above*, who knows that two options are right has the answer, and who sees that one is wrong "
        "has one option less. *None of the above* shows that a player knows what is wrong, and not what is right. "
        "*Both of the above* is no better. Besides, options are shuffled here: nothing is above. Write a real option in its place, or make the question "
        "one where all that apply are picked.",
        "- {id: a, ask: Which of these is a mammal?, answer: all of the above, wrong: [the bat, the whale, the mole]}\n",
        "- {id: a, ask: Which of these are mammals?, answers: [the bat, the whale, the mole], wrong: [the owl, the shark]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}, 25 and 26; {NBME}; {SAQUET}",
    check=each(_check),
    default=True,
)
