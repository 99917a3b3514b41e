"""What is known of the texts: what a candidate is held against."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from quiz.generate.aliases import first_name
from quiz.generate.model import Sentence, Text
from quiz.generate.names import NUMERIC, head_word
from quiz.generate.wording import folded, has_words, stems
from quiz.library.paragraphs import Paragraph
from quiz.library.sources import SourceText
from quiz.library.spots import Spot
from quiz.lint.texts import word_set

_OFTEN = 2
"""Mentions from which on a name is taken for what it is voted to be."""

_COMMON_SHARE = 0.1
_COMMON_COUNT = 4
_TOPIC_SHARE = 0.08
_FEWEST_MENTIONS = 60
_NEAR = 40
"""Sentences within which what is named belongs to the same events."""

_BY_FAR = 1.5
"""Times as many mentions as the second name has."""

_PARTICLES = word_set("of the de van von der den al bin ibn la le du da di y e")
_FIGURES = NUMERIC | {"DATE", "TIME", "ORDINAL"}


@dataclass(frozen=True)
class Ground:
    """The texts, their sentences, and the names in them."""

    texts: Mapping[str, Text]
    """The texts by their keys."""
    sentences: tuple[Sentence, ...]
    """The sentences of the prose, in the order of the texts."""
    types: Mapping[str, str]
    """The one type of each name over all texts: PERSON, COUNTRY, CITY, DATE, …"""
    counts: Mapping[str, int]
    """How often each name stands in the texts."""
    aliases: Mapping[str, str]
    """A name that is another's second form, to the first one."""

    def canonical(self, name: str) -> str:
        """The folded form of the name that `name` goes by: equal for two names of one thing."""
        return folded(first_name(self._folded_aliases, folded(name)))

    def same(self, one: str, other: str) -> bool:
        """Whether two names are of one thing, or one is a part of the other."""
        first, second = self.canonical(one), self.canonical(other)
        return first == second or has_words(first, second) or has_words(second, first)

    def others(self, name: str) -> tuple[str, ...]:
        """The other names of what `name` is, sorted."""
        return tuple(
            sorted(
                one for one in self._by_canonical.get(self.canonical(name), ()) if folded(one) != folded(name)
            )
        )

    def of_type(self, kind: str) -> tuple[str, ...]:
        """The names of one type, sorted."""
        return self._of_type.get(kind, ())

    def is_sure(self, name: str) -> bool:
        """Whether a name is one, and of the type it is taken for, as far as it can be told.

        A single word that is part of several longer names (Khan) names nobody; one that is met once, and that
        neither a telling word nor a list of places speaks for, may be anything.
        """
        kind = self.types.get(name, "")
        if not kind or len(self._longer.get(folded(name), ())) > 1 or name == head_word(name):
            return False
        if kind in {"COUNTRY", "CITY", "REGION"} or head_word(name):
            return True
        if kind == "PERSON" and len(name.split()) > 1:
            longer = self._longer.get(folded(name.rsplit(maxsplit=1)[-1]), ())
            part = any(name != other and has_words(other, name) and head_word(other) for other in longer)
            twice = len(set(name.split())) < len(name.split())
            return (
                not part
                and not twice
                and all(word[0].isupper() or word in _PARTICLES for word in name.split())
            )
        return self.counts.get(name, 0) >= _OFTEN or (kind == "ORG" and name.isupper())

    def passage(self, sentence: Sentence) -> str:
        """The paragraph in which `sentence` stands; empty where there is none."""
        paragraph = self._paragraph(sentence)
        return "" if paragraph is None else paragraph.text

    def heading(self, sentence: Sentence) -> str:
        """The nearest heading above `sentence`; may be empty."""
        paragraph = self._paragraph(sentence)
        return "" if paragraph is None else paragraph.heading

    def headings(self, source: str) -> tuple[str, ...]:
        """The title of a text and its headings."""
        return self._headings.get(source, ())

    def spot(self, sentence: Sentence) -> str:
        """Where `sentence` stands, as people find it again: “Its terms”, paragraph 3."""
        paragraph = self._paragraph(sentence)
        if paragraph is None:
            return ""
        return str(
            Spot(paragraph.heading, self._numbers[sentence.source][sentence.paragraph], paragraph.page)
        )

    def mentioning(self, name: str) -> tuple[int, ...]:
        """Which of the sentences name `name`, in this form or another."""
        forms = (name, *self.others(name))
        found = {at for form in forms for at in self._with_words(form)}
        return tuple(sorted(found))

    def is_near(self, name: str, sentence: Sentence) -> bool:
        """Whether `name`, in this form or another, stands within `_NEAR` sentences of `sentence`."""
        here = self._numbered.get((sentence.source, sentence.paragraph, sentence.end))
        return here is not None and any(abs(at - here) <= _NEAR for at in self.mentioning(name))

    @cached_property
    def _numbered(self) -> dict[tuple[str, int, int], int]:
        return {(one.source, one.paragraph, one.end): at for at, one in enumerate(self.sentences)}

    def stems_of(self, sentence: int) -> frozenset[str]:
        """The stems of a sentence's words that carry a topic."""
        return self._stems[sentence]

    @cached_property
    def common_stems(self) -> frozenset[str]:
        """The stems that so many sentences have that they tell none from another."""
        counts = Counter(stem for words in self._stems for stem in words)
        most = max(len(self.sentences) * _COMMON_SHARE, _COMMON_COUNT)
        return frozenset(stem for stem, count in counts.items() if count > most)

    def _paragraph(self, sentence: Sentence) -> Paragraph | None:
        text = self.texts.get(sentence.source)
        if text is None or not 0 <= sentence.paragraph < len(text.paragraphs):
            return None
        return text.paragraphs[sentence.paragraph]

    def _with_words(self, phrase: str) -> list[int]:
        wanted = stems(phrase)
        if not wanted:
            return []
        rarest = min((self._index.get(stem, ()) for stem in wanted), key=len)
        return [at for at in rarest if has_words(self.sentences[at].text, phrase)]

    @cached_property
    def most_named(self) -> str:
        """The folded name that the texts are about, as far as counting tells: by far the most frequent one.

        Empty where no name is in `_TOPIC_SHARE` of all mentions, another is named nearly as often, or there
        are few.
        """
        totals: Counter[str] = Counter()
        for name, count in self.counts.items():
            if self.types.get(name, "DATE") not in _FIGURES:
                totals[self.canonical(name)] += count
        if totals.total() < _FEWEST_MENTIONS:
            return ""
        most, *others = sorted(totals, key=lambda name: (-totals[name], name))
        second = max((totals[name] for name in others), default=0)
        leads = totals[most] >= second * _BY_FAR
        return most if leads and totals[most] >= totals.total() * _TOPIC_SHARE else ""

    @cached_property
    def _headings(self) -> dict[str, tuple[str, ...]]:
        return {
            key: (text.title, *(paragraph.text for paragraph in text.paragraphs if paragraph.level))
            for key, text in self.texts.items()
        }

    @cached_property
    def _numbers(self) -> dict[str, list[int]]:
        return {key: SourceText(text.paragraphs).numbers for key, text in self.texts.items()}

    @cached_property
    def _longer(self) -> dict[str, list[str]]:
        """Each word to the longer names that have it."""
        found: dict[str, list[str]] = {}
        for name in sorted(self.types):
            words = folded(name).split()
            if len(words) > 1 and self.types[name] not in _FIGURES:
                for word in set(words):
                    found.setdefault(word, []).append(name)
        return found

    @cached_property
    def _of_type(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.types):
            found.setdefault(self.types[name], []).append(name)
        return {kind: tuple(names) for kind, names in found.items()}

    @cached_property
    def _stems(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(stems(sentence.text)) for sentence in self.sentences)

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for at, words in enumerate(self._stems):
            for stem in words:
                index.setdefault(stem, []).append(at)
        return index

    @cached_property
    def _folded_aliases(self) -> dict[str, str]:
        return {
            folded(name): folded(other)
            for name, other in self.aliases.items()
            if folded(name) != folded(other)
        }

    @cached_property
    def _by_canonical(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted({*self.types, *self.aliases, *self.aliases.values()}):
            found.setdefault(self.canonical(name), []).append(name)
        return found
