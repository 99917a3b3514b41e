# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""L306: a question whose answer changes with the years, without a date."""

import re
from collections.abc import Iterator

from quiz.deck.explained.code import Code
from quiz.deck.languages import primary
from quiz.deck.model import Cloze, Flashcard, Matching, Ordering, TrueFalse
from quiz.deck.problems import Severity
from quiz.deck.words import shown
from quiz.lint.bank import Item
from quiz.lint.rule import Flaw, Rule, each
from quiz.lint.texts import word_set

_HOLDER = (
    r"(?:president|(?:prime|foreign|finance) minister|chancellor|premier|king|queen|monarch|emperor|pope|archbishop"
    r"|governor|mayor|secretary|leader|chair|chairman|chairwoman|director|ceo|champions?|record holder|world record"
    r"|holder|captain|coach|population|government|capital|currency|price|constitution|ruler)\b(?!['’])"
)
_BETWEEN = r"(?: (?!(?:to|of|the|in|and|a|an|that|for|from|by)\b)[\w'’-]+){0,2}"
_OF_NOW = re.compile(
    rf"(?<!-)\bcurrent{_BETWEEN} {_HOLDER}"
    rf"|(?:\bthe|['’]s) present{_BETWEEN} {_HOLDER}"
    r"|\bis the (?:latest|newest|current|most recent)(?: stable| major)? (?:version|release|edition|model|film|album|update|generation|member|iphone)\b"
    rf"|\b(?:is|are) now (?:the )?{_HOLDER}|\b(?:reigning|incumbent|sitting){_BETWEEN} {_HOLDER}"
    r"|(?:(?<=who is the )|(?<=who are the )|(?<=who's the ))(?:current|present)(?!-)(?: [\w'’-]+){1,3}"
    r"|\bwhat(?:['’]s| is) the current (?:\w+ )?(?:rate|head|budget|debt|wage|salary|age)\b"
    r"|\bthe present dalai lama\b|^who is (?:the )?(?:(?:vice )?president|prime minister|chancellor|mayor|ceo|secretary.general|governor)"
    r" of (?:the )?(?-i:[A-Z])",
    re.IGNORECASE,
)
"""Who or what it is changes, whatever stands around it."""

_OF_THIS_TIME = re.compile(
    r"\bcurrently\b(?! (?:selected|running|open|checked|logged|loaded|installed|active)\b)"
    r"|\b(?:nowadays|these days|right now|at present|as of (?:now|today))\b"
    r"|\bat the moment\b(?! (?:of|when|that)\b)"
    r"|(?<!more )(?<!most )\brecently\b"
    r"|\b(?:this|last|next) (?:year|month|week|season|summer|winter|spring|autumn)\b|\b(?:has|have)\b.{0,200}\b(?:so far|to date|up to now)\b"
    r"|\b(?:joined|won|elected|released|admitted|ratified|published|hosted)\b.{0,200}\bmost recently\b"
    r"|\bnow (?:owns|lives|holds|rules|governs|leads|runs|employs)\b"
    r"|^(?!.{0,200}\b(?:did|was|were|had|called|known)\b)(?:how (?:many|much|high|large|big|tall|old|expensive)|who (?:is|are)|what (?:is|are)\b.{0,80}\b(?:\w{2,}est|most))\b"
    r".{0,200}\b(?:today|now)(?=\W*$)",
    re.IGNORECASE,
)
"""When this is depends on when it is read, unless a story or a case around it tells."""

_ELSEWHERE = {
    "de": re.compile(
        r"\b(?:derzeit|zurzeit|momentan|heutzutage|gegenwärtig|amtierende\w*|(?:letzte[sn]|dieses|vergangene[sn]) jahr|kürzlich)\b"
        r"|\b(?:aktuelle|jetzige|heutige|derzeitige)[rns]? \w*(?:präsident|kanzler|könig|papst|meister|minister|trainer|chef"
        r"|version|preis|regierung|rekord|vorsitzende)\w*",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:actualmente|hoy en día|en este momento|recientemente|el año pasado)\b"
        r"|\b(?:president[ea]|rey|reina|papa|ministr[oa]|alcalde|campeón|versión) actual\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:actuellement|de nos jours|en ce moment|récemment|l['’]an(?:née)? derni(?:er|ère))\b"
        r"|\b(?:président|roi|reine|pape|ministre|maire|champion|version)e? actuel(?:le)?\b",
        re.IGNORECASE,
    ),
}  # fmt: skip
"""Both in three other languages."""

_WORDS = word_set(
    "current currently present now nowadays recently today days latest newest recent moment year month"
    " week season summer winter spring autumn far date reigning incumbent sitting who"
)
_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})(?:s\b|\b)")
_SUPPOSED = word_set("if suppose imagine a an assume")
_OF_A_CASE = word_set(
    "you your i me my we our us if suppose command method function variable property operator branch directory file"
    " program class object cursor loop patient"
)
_OF_A_STORY = re.compile(
    r"\b(?:in|of) (?:[\w'’]+ ){0,3}(?:play|novel|story|tale|opera|film|movie|poem|myth)\b|\b(?:play|novel|poem|opera)s?\b",
    re.IGNORECASE,
)
_GAP = re.compile(r"_{2,}")
_LOOKED_AT = 2_000
_SENTENCE = 4
"""Words of a card's front that are more than a word to translate."""


def _check(item: Item) -> Iterator[Flaw]:
    stem = item.stem
    if isinstance(item.question, Ordering | Matching) or (
        isinstance(item.question, Flashcard) and len(stem.words) < _SENTENCE
    ):
        return
    found = _found(item)
    if found is not None and _YEAR.search(stem.plain[:_LOOKED_AT]) is None:
        way = "say when: `in 2024`, `as of June 2024`; or ask for something that stays"
        yield Flaw(
            item, stem.node, f"{shown(found.group().strip())} is true of one time, and none is told", way
        )


def _found(item: Item) -> re.Match[str] | None:
    stem = item.stem
    if not stem.is_english:
        pattern = _ELSEWHERE.get(primary(stem.language))
        return (
            None if pattern is None or len(stem.sentences) != 1 else pattern.search(stem.prose[:_LOOKED_AT])
        )
    if _WORDS.isdisjoint(stem.words) or _OF_A_STORY.search(stem.plain):
        return None
    return _OF_NOW.search(stem.prose[:_LOOKED_AT]) or _of_this_time(item)


def _of_this_time(item: Item) -> re.Match[str] | None:
    """What stands in the only sentence of the stem, and is no part of a case or an exercise."""
    stem = item.stem
    is_exercise = isinstance(item.question, Cloze) or _GAP.search(stem.plain) is not None
    is_case = not _OF_A_CASE.isdisjoint(stem.words) or (
        stem.words[0] in _SUPPOSED and not isinstance(item.question, TrueFalse)
    )
    if is_exercise or is_case or len(stem.sentences) != 1:
        return None
    return _OF_THIS_TIME.search(stem.prose[:_LOOKED_AT])


RULE = Rule(
    Code(
        "L306",
        "a question about today without a date",
        "*The current president*, *currently* or *last year* were true when you wrote them. A deck lives longer: later the key "
        "is wrong, and nobody can tell what was meant. Say of which year you speak. What is told of a case (*A patient has "
        "recently …*) is not meant, and neither is a text with a year in it.",
        "- {id: a, ask: Who is the current president of France?, answer: Emmanuel Macron}\n",
        "- {id: a, ask: Who was elected president of France in 2022?, answer: Emmanuel Macron}\n",
        Severity.ADVICE,
    ),
    source="our own",
    check=each(_check),
    default=True,
)
