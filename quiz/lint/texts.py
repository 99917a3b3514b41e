"""A text of a question as rules look at it: plain, as words, and as stems of words."""

import re
from functools import lru_cache
from typing import Any

from quiz.deck.languages import primary
from quiz.deck.markup.plain import plain
from quiz.deck.nodes import Node
from quiz.lint.lazy import lazy

MAX_LOOKED_AT = 20_000
"""Code points of one text that rules look at."""

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_MAYBE_SAID = re.compile(r"[`\"“«]|(?<!\w)['‘]|~~~")
_SAID = re.compile(
    r"(```|~~~).*?(?:\1|\Z)|`[^`]*`|“[^“”]*”|«[^«»]*»|\"[^\"]*\""
    r"|(?<!\w)['‘](?:[^'’]|['’](?=\w)){1,300}['’](?!\w)",
    re.DOTALL,
)
"""Code, and what stands in quotation marks."""

_SENTENCE = re.compile(r"(?<=[.?!])(?<!\b[A-Z]\.)(?<!\b[DMS][rt]\.)(?<!\be\.g\.)(?<!\bi\.e\.)\s+|\n+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no space between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""

_KEPT = 65_536

_LONG_WORD = 5
"""Letters of a word whose other forms are the same word."""

_SHORT_WORD = 4
"""Letters of a word that is still known by all but its last letter."""

_LONGEST_PHRASE = 50
_BEGINNING = 3

_STOP_WORDS = (
    "a about above after again all also am an and any are as at be because been before being below between"
    " both but by can could did do does doing down during each few for from further had has have having he"
    " her here hers him his how i if in into is it its itself just me more most my no nor not of off on once"
    " only or other our out over own same she should so some such than that the their them then there these"
    " they this those through to too under until up upon very was we were what when where which while who"
    " whom whose why will with within without would you your"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""English words that carry no topic of their own."""

_OR = {
    "en": "or", "": "or", "cs": "nebo anebo či", "da": "eller", "de": "oder", "es": "o u", "fi": "vai tai",
    "fr": "ou", "hu": "vagy", "id": "atau", "it": "o od oppure", "nb": "eller", "nl": "of", "no": "eller",
    "pl": "czy lub albo", "pt": "ou", "ro": "sau", "ru": "или либо", "sv": "eller", "tr": "veya yoksa",
    "uk": "або чи",
}  # fmt: skip
"""How a language says *or*."""

_BETWEEN_NAMES = "v vs von van de der den del della di da du la le el al bin ibn ben y e und et af av zu"
_IN_NAMES = frozenset(_BETWEEN_NAMES.split())
"""Small words between the words of a name: *Marbury v. Madison*, *Charles de Gaulle*."""

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish", "": "english",
}  # fmt: skip
"""Snowball's stemmer of each language; words of the others stay whole."""


class Text:
    """One text of a question: a stem, an option, a hint. An option is `inline`: `> 5` is no quotation."""

    def __init__(self, markdown: str, node: Node, language: str, *, inline: bool = False) -> None:
        self.markdown = markdown
        self.node = node
        """Where it stands in the deck."""
        self.language = language
        """BCP 47 tag; may be empty."""
        self._inline = inline

    @lazy
    def plain(self) -> str:
        """Without marks, at most `MAX_LOOKED_AT` code points."""
        return plain(self.markdown[:MAX_LOOKED_AT], inline=self._inline)

    @lazy
    def written(self) -> tuple[str, ...]:
        """The words as written; a mark inside a word or number (`-`, `'`, `.`) belongs to it."""
        return words_of(self.plain)

    @lazy
    def words(self) -> tuple[str, ...]:
        """The words without case."""
        return tuple(map(str.casefold, self.written))

    @lazy
    def folded(self) -> str:
        """The plain text without case."""
        return self.plain.casefold()

    @lazy
    def topics(self) -> tuple[str, ...]:
        """The words that carry a topic, without case, in their order."""
        if self.is_english:
            return tuple(word for word in self.words if word not in STOP_WORDS)
        return tuple(word for word in self.words if carries_topic(word, self.language))

    @lazy
    def stems(self) -> tuple[str, ...]:
        """The stems of the words that carry a topic, in their order, each as often as it stands there."""
        return tuple(stemmed(word, self.language) for word in self.topics)

    @lazy
    def prose(self) -> str:
        """The plain text without code and without what stands in quotation marks: what the author says."""
        markdown = self.markdown[:MAX_LOOKED_AT]
        return self.plain if _MAYBE_SAID.search(markdown) is None else plain(_SAID.sub(" ", markdown))

    @lazy
    def sentences(self) -> tuple[str, ...]:
        """The sentences of `prose`, each with its mark."""
        return tuple(filter(None, _SENTENCE.split(self.prose)))

    @lazy
    def asking(self) -> str:
        """The sentence that asks: the last with a question mark, else the last; may be empty."""
        asking = [one for one in self.sentences if "?" in one] or self.sentences
        return asking[-1] if asking else ""

    @lazy
    def length(self) -> int:
        """How many words it has; where a script sets no space between words, two letters count as one."""
        letters = len(_UNSPACED.findall(self.plain))
        return len(self.written) + letters // 2

    @lazy
    def is_spaced(self) -> bool:
        """Whether spaces set its words apart, so that they can be told."""
        return _UNSPACED.search(self.plain) is None

    @lazy
    def beginnings(self) -> frozenset[str]:
        """The first letters of the words that carry a topic; cheap to compare before stems are.

        Forms of a word with another vowel there (*Apfel*, *Äpfel*) are not found so.
        """
        return frozenset(word[:_BEGINNING] for word in self.topics)

    @lazy
    def is_english(self) -> bool:
        """Whether rules about English words hold: the deck is in English, or does not tell its language."""
        return primary(self.language) in {"en", ""}

    @lazy
    def is_name(self) -> bool:
        """Whether it is written as a name or a figure: each word with a topic begins with a capital or digit.

        A single word with a capital may as well be a word at the beginning of a line.
        """
        telling = [
            word
            for word in self.written
            if word not in _IN_NAMES and carries_topic(word.casefold(), self.language)
        ]
        return bool(telling) and all(word[0].isupper() or word[0].isdigit() for word in telling)

    @lazy
    def offers(self) -> bool:
        """Whether it names things to pick from: `Saturn or Jupiter`, `rises/falls`."""
        return "/" in self.plain or not _ors(self.language).isdisjoint(self.words)

    @lazy
    def is_telling(self) -> bool:
        """Whether it says enough to be given away: more than small words, one letter or one figure."""
        return any(len(word) > 1 or not word.isascii() for word in self.topics)

    def has_beginning(self, other: "Text") -> bool:
        """Whether a word with a topic of `other` may stand in it in some form; cheap, and true too often."""
        return any(beginning in self.folded for beginning in other.beginnings)

    def gives(self, other: "Text") -> bool:
        """Whether `other` stands in it: word for word, in other forms of its words, or without its article.

        Forms of short words are held apart: to lead is no lead. False where `other` is not telling, or has
        more than `_LONGEST_PHRASE` words.
        """
        if not other.is_telling or len(other.words) > _LONGEST_PHRASE:
            return False
        if not other.is_spaced:
            return other.plain in self.plain
        if self.has(other.words):
            return True
        if not other.beginnings <= self.beginnings or other.words[-1] != other.topics[-1]:
            return False
        long = all(len(word) >= _LONG_WORD for word in other.topics)
        if at(other.stems, self.stems) < 0:
            return False
        telling = _telling(other)
        if long or self.has(telling):
            return True
        is_noun = self.is_english and telling != other.words  # it has an article
        return is_noun and self.has((*telling[:-1], f"{telling[-1]}s"))

    def has(self, phrase: tuple[str, ...]) -> bool:
        """Whether the words of `phrase` (without case) stand there one after another."""
        return at(phrase, self.words) >= 0


def is_form(one: str, other: str) -> bool:
    """Whether two words without case may be forms of one: *Peru*, *Peruvian*."""
    shorter = min(len(one), len(other))
    return shorter >= _SHORT_WORD and one[: shorter - 1] == other[: shorter - 1]


def word_set(words: str) -> frozenset[str]:
    """Words that are written in one text, as a set."""
    return frozenset(words.split())


def words_of(plain_text: str) -> tuple[str, ...]:
    """The words of a piece of plain text, as written."""
    return tuple(_WORD.findall(plain_text))


def at(phrase: tuple[str, ...], words: tuple[str, ...]) -> int:
    """Where `phrase` begins in `words`; -1 where it does not stand there, or is empty."""
    if not phrase:
        return -1
    length = len(phrase)
    return next(
        (
            place
            for place in range(len(words) - length + 1)
            if words[place] == phrase[0] and words[place : place + length] == phrase
        ),
        -1,
    )


@lru_cache(maxsize=64)
def _ors(language: str) -> frozenset[str]:
    return frozenset(_OR.get(primary(language), "").split())


def _telling(text: Text) -> tuple[str, ...]:
    """The words from the first that carries a topic on."""
    return text.words[text.words.index(text.topics[0]) :]


def carries_topic(word: str, language: str) -> bool:
    """Whether a word without case says what a text is about: no stop word in English, else no short word."""
    if primary(language) in {"en", ""}:
        return word not in STOP_WORDS
    return len(word) > 3 or not word.isascii() or word.isdecimal()


@lru_cache(maxsize=_KEPT)
def stemmed(word: str, language: str) -> str:
    """The stem of a word without case, by Snowball; the word itself in a language that Snowball lacks."""
    algorithm = _ALGORITHMS.get(primary(language))
    return (
        word
        if algorithm is None or word.isdecimal()
        else str(_stemmer(algorithm).stemWord(word.removesuffix("'s").removesuffix("’s")))
    )


@lru_cache(maxsize=8)
def _stemmer(algorithm: str) -> Any:
    import snowballstemmer  # noqa: PLC0415 - 30 ms that decks without advice to give need not

    return snowballstemmer.stemmer(algorithm)
