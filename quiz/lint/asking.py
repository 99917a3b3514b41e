"""What a stem says in its author's own words, where a rule looks for what it gives away."""

import re

from quiz.deck.model import Cloze
from quiz.lint.bank import GAP, Item
from quiz.lint.texts import MAX_LOOKED_AT, Text

_LONGEST = 60
"""Words of a stem of which each may give the answer away; of a longer one only the sentence that asks."""

_EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=\S)[^*_]{1,300}\1")
_GAPS = re.compile(re.escape(GAP) + r"(?: \([^()]*\))?")

_LANGUAGE = (
    "abbreviation abbreviated acronym adjective adverb anagram antonym comparative conjugate conjugation"
    " etymology gerund homonym homophone infinitive letters mean means meaning noun nouns"
    " participle past plural prefix pronoun pronunciation rhyme rhymes root singular spell spelled"
    " spelling spelt suffix superlative syllable syllables synonym tense translate"
    " translated translates translation verb verbs word words"
)
_LANGUAGE_WORDS = frozenset(_LANGUAGE.split())
"""Words of stems that ask about a word, and so have to name it."""


def asked_in(item: Item) -> Text:
    """What is said in the stem: without quotations, code, emphasis, blanks, and a long introduction."""
    stem = item.stem
    markdown = stem.markdown[:MAX_LOOKED_AT]
    if isinstance(item.question, Cloze):
        return Text(_GAPS.sub(GAP, markdown), stem.node, stem.language)
    unmarked = _EMPHASIS.sub(" ", markdown)
    said = stem if unmarked == markdown else Text(unmarked, stem.node, stem.language)
    if len(said.written) > _LONGEST:
        return Text(said.asking, stem.node, stem.language)
    return stem if said.prose == stem.plain else Text(said.prose, stem.node, stem.language)


def is_of_language(asked: Text) -> bool:
    """Whether it asks about a word, and so has to name it."""
    return (
        not _LANGUAGE_WORDS.isdisjoint(asked.words)
        or asked.has(("stand", "for"))
        or asked.has(("stands", "for"))
    )
