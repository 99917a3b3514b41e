# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L303: a stem that asks nothing until the options are read."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
from quiz.deck.model import Choice, MultipleChoice
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import CLAY, HALADYNA, NBME, SAQUET, Flaw, Rule, each
from quiz.lint.texts import Text, word_set, words_of

_CLAIM = r"(?:(?:statement|claim|option|answer|assertion|choice|proposition)s?|ones?)"
_OF_THESE = rf"(?:{_CLAIM}|of|the|these|those|them|following|above|below|two|three|four|five)"
_IS = r"(?:(?:can|could|must|may|might|would|will) )?(?:is|are|was|were|be|isn't|aren't)"
_HOW = r"(?: (?:the|not|always|never|most|more|least|best|all|both|entirely|necessarily|also|probably|likely|generally))*"
_TRUE = r"(?:true|correct|false|incorrect|untrue|accurate|inaccurate|wrong|right)"
_TRUTH = re.compile(rf"{_TRUE}|appl(?:y|ies)|holds?|said|fact", re.IGNORECASE)
_END = rf"(?: {_CLAIM})?(?: (?:about|of|concerning|regarding)\b.*)?$"

_EMPTY = re.compile(
    rf"\bwhich(?:(?: {_OF_THESE})+(?:(?: sentences?)? (?:about|on|concerning|regarding|of|by|from)(?: \S+){{1,12}}?)?)? {_IS}{_HOW} {_TRUE}{_END}"
    rf"|\bwhat (?:is|are|was|were){_HOW} (?:true|correct|false|untrue){_END}"
    rf"|\bwhich(?: {_OF_THESE})* (?:appl(?:y|ies) to|holds?(?: true)? (?:for|of)) (?:\S+ ?){{1,6}}$"
    rf"|\b(?:what|which(?: {_OF_THESE})*) (?:can|could) be said (?:about|of) (?:\S+ ?){{1,6}}$"
    rf"|\bwhich(?: {_OF_THESE})* is a (?:true )?(?:fact|statement|sentence) (?:about|of) (?:\S+ ?){{1,6}}$"
)
"""Which (of these statements) (about ...) is true; what is true about ...; what can be said of ..."""

_TASK = re.compile(
    rf"(?:choose|pick|select|mark|tick|find|identify|click)(?: (?:the|a|an|all|one))*{_HOW} {_TRUE} {_CLAIM}{_END}"
)
"""Choose the correct statement (about ...)."""

_ELSEWHERE = {
    "de": re.compile(
        r"welche (?:(?:der|dieser|folgenden) )*(?:aussagen?|antworten?|behauptungen?|sätze)(?: (?:über|zu|zum|zur)(?: \S+){1,6}?)?"
        r" (?:(?:ist|sind) (?:nicht )?(?:richtig|falsch|korrekt|wahr|zutreffend)|stimmt|stimmen|(?:trifft|treffen)(?: \S+){0,3} zu)$"
        r"|was (?:stimmt|trifft(?: \S+){1,6} zu|ist (?:richtig|wahr|falsch|korrekt))$"
    ),
    "es": re.compile(
        r"cuál(?:es)? (?:de (?:las|estas)(?: siguientes)? )?(?:afirmaci(?:ón|ones)|frases?|opci(?:ón|ones))(?: (?:sobre|de)(?: \S+){1,6}?)?"
        r" (?:es|son) (?:correctas?|verdaderas?|ciertas?|falsas?)$"
    ),
    "fr": re.compile(
        r"(?:la|les)?quel?les? (?:de (?:ces|ses) |des )?(?:affirmations?|propositions?|phrases?)(?: \S+){0,6}?"
        r" (?:est|sont) (?:vraies?|exactes?|correctes?|justes?|fausses?)$"
    ),
}
"""The same in three other languages, as the whole question."""

_LABELLED = re.compile(r"(?:^|\W)(?:1|I|A|a|i)\b.{3,300}?\W(?:2|II|B|b|ii)\b", re.DOTALL)
"""Claims in the stem itself, with numbers or letters before them."""

_LOOKED_AT = 60
_SHORT = 6
_BE = word_set("is are was were")
_ARTICLES = word_set("the a an")
_PERSONS = word_set("i you he she it we they this that these those here there who what")
_PARTICLES = word_set("al bin da de del der di du la of the van von")
_ABOUT = re.compile(r"(?:about|concerning|regarding|as for|with regard to|as to)\b[^?,]*$", re.IGNORECASE)
_STATING = word_set(
    "it they he she is are was were has have had can cannot does do did took contains makes began fell wrote came gave"
    " became rose grew ran saw sang broke chose drove flew knew spoke threw wore went must may will should"
)
"""First words of options that go on with a stem, and are no participles."""

_OPEN_END = re.compile(r"(?::|…|\.\.\.)$")


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if not isinstance(item.question, Choice | MultipleChoice):
        return
    if not stem.is_english:
        pattern = _ELSEWHERE.get(primary(stem.language))
        empty = pattern is not None and pattern.match(_words(stem.asking)) is not None
        topic = False
    else:
        empty = _TRUTH.search(stem.plain) is not None and _asks_for_truth(stem)
        topic = len(stem.written) <= _SHORT and _is_topic(item)
    if empty:
        way = "ask for one thing that can be answered without the options"
        yield Flaw(item, stem.node, f"{shown(stem.asking)} asks nothing until the options are read", way)
    elif topic:
        way = "ask something about it that can be answered without the options"
        yield Flaw(item, stem.node, f"{shown(stem.plain)} is a topic, not a question", way)


def _words(sentence: str) -> str:
    return " ".join(words_of(sentence)[:_LOOKED_AT]).casefold()


def _asks_for_truth(stem: Text) -> bool:
    words = _words(stem.asking)
    return (_EMPTY.search(words) is not None and not _tells_claims(stem)) or (
        len(stem.sentences) == 1 and _TASK.match(words) is not None
    )


def _tells_claims(stem: Text) -> bool:
    """Whether the claims themselves follow the question, so that it can be answered without the options."""
    return (
        _LABELLED.search(stem.plain) is not None
        or len(stem.sentences) - stem.sentences.index(stem.asking) > 2
    )


def _is_topic(item: Item) -> bool:
    """Whether the stem is a name or a thing, with a verb that says nothing, or with options that say the rest."""
    stem, options = item.stem, item.options
    if "?" in stem.plain or "_" in stem.plain or stem.language != options[0].language:
        return False
    has_article = stem.words[:1] and stem.words[0] in _ARTICLES
    subject = stem.written[1:] if has_article else stem.written
    if subject and subject[-1].casefold() in _BE:
        return _is_name(subject[:-1])
    if not all(len(option.words) > 2 for option in options):
        return False
    if _ABOUT.match(stem.plain) or (_is_name(subject) and _OPEN_END.search(stem.plain)):
        return True
    if _PERSONS.isdisjoint(stem.words) and (has_article or len(subject) > 1 or _is_name(subject)):
        return all(_goes_on(option, stem) for option in options)
    return False


def _goes_on(option: Text, stem: Text) -> bool:
    """Whether an option begins with the verb of a sentence whose subject is the stem."""
    first = option.words[0]
    if first in _STATING:
        return True
    if option.words[1] == "of" or option.written[0][0].isupper():
        return False
    if first.endswith("s"):
        return not first.endswith(("ss", "us", "is", "ous")) and not stem.words[-1].endswith("s")
    return first.endswith("ed") and stem.words[0] in _ARTICLES


def _is_name(written: tuple[str, ...]) -> bool:
    if not written or written[0].casefold() in _PERSONS or not all(map(str.isalpha, written)):
        return False
    return len(written) == 1 or all(word[0].isupper() or word in _PARTICLES for word in written)


RULE = Rule(
    Code(
        "L303",
        "a stem that asks nothing by itself",
        "*Which of these statements (about whales) is true?*, *Whales are …*: who knows the subject well cannot answer before "
        "reading every option, and each option is a question of its own. Ask for one thing. Cover the options to try it: "
        "can the stem be answered? Options that are claims make good true-or-false questions, one each.",
        "- {id: a, ask: Which of these statements about whales is true?, answer: They breathe air, wrong: [They lay eggs, They have gills]}\n",
        "- {id: a, ask: How do whales breathe?, answer: through a blowhole, wrong: [through gills, through the skin]}\n",
        Severity.ADVICE,
    ),
    source=f"{HALADYNA}; {NBME}; {SAQUET}; {CLAY}",
    check=each(_check),
    default=True,
)
