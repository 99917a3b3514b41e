"""Answers that are typed: short answer, number, blanks of a cloze, entries of a list."""

from dataclasses import dataclass

from quiz.deck import cloze
from quiz.deck.identity import folded
from quiz.deck.markup.plain import plain
from quiz.deck.model import Cloze, Listing, Numeric, ShortAnswer
from quiz.grading import listing
from quiz.grading.comparing import Key, OtherAnswer, compare, typed
from quiz.grading.counting import mean
from quiz.grading.numeric import compare_number
from quiz.grading.response import Filled, Named, Typed
from quiz.grading.verdict import Part, Rule, Verdict
from quiz.grading.verdicts import counted, single


@dataclass(frozen=True)
class Reader:
    """Holds what is typed against what is right, in the language of a deck's answers."""

    language: str
    """BCP 47 tag; may be empty."""
    is_other_answer: OtherAnswer

    def short_answer(self, question: ShortAnswer, response: Typed) -> Verdict:
        """One text against the answer and its alternatives."""
        key = Key(
            question.answer, question.accept, self.language, typos=question.typos, stem=plain(question.ask)
        )
        given = typed(response.text, self.language)
        return single(given, compare(given, key, self.is_other_answer))

    def numeric(self, question: Numeric, response: Typed) -> Verdict:
        """One number, with its unit or without."""
        given = typed(response.text, self.language)
        return single(given, compare_number(given, question))

    def cloze(self, question: Cloze, response: Filled) -> Verdict:
        """Each blank is a part, and the share is their mean."""
        blanks = cloze.blanks(question.cloze)
        keys = self._keys([blank.text for blank in blanks], question.accept)
        texts = [*response.blanks[: len(keys)], *[""] * (len(keys) - len(response.blanks))]
        given = [typed(text, self.language) for text in texts]
        found = [compare(one, key, self.is_other_answer) for one, key in zip(given, keys, strict=True)]
        if len(keys) == 1:
            return single(given[0], found[0])
        parts = tuple(one.part(text.written) for one, text in zip(found, given, strict=True))
        right = sum(one.share == 1.0 for one in found)
        reason = f"{right} of {len(keys)} blanks right"
        if right == len(keys):
            reason = _remarks([one.reason for one in found])
        return counted(mean([one.share for one in found]), parts, reason)

    def listed(self, question: Listing, response: Named) -> Verdict:
        """The entries are parts, then the keys that were not named; the share is what was found of all."""
        keys = self._keys(list(question.keys), question.accept)
        entries = [typed(text, self.language) for text in response.entries[: listing.most_entries(keys)]]
        named = listing.name(entries, keys, self.is_other_answer)
        parts = [
            Part(one.entry.written, "", 0.0, Rule.DIFFERENT)
            if one.comparison is None or one.key is None
            # The key, also where an alternative was typed: players look for what they found of the list.
            else Part(one.entry.written, keys[one.key].shown, one.comparison.share, one.comparison.rule)
            for one in named
        ]
        found = {one.key for one in named}
        parts += [
            Part("", key.shown, 0.0, Rule.EMPTY) for index, key in enumerate(keys) if index not in found
        ]
        share = sum(part.share for part in parts) / len(keys)
        reason = f"{sum(part.share > 0 for part in parts)} of {len(keys)} found"
        if share == 1.0:
            reason = _remarks([one.comparison.reason for one in named if one.comparison is not None])
        return counted(share, tuple(parts), reason)

    def _keys(self, texts: list[str], accept: dict[str, tuple[str, ...]]) -> list[Key]:
        """The texts with the alternatives that `accept` has for them."""
        others = {folded(text): alternatives for text, alternatives in accept.items()}
        return [Key(text, others.get(folded(text), ()), self.language) for text in texts]


def _remarks(reasons: list[str]) -> str:
    """Every reason once."""
    return "; ".join(dict.fromkeys(filter(None, reasons)))
