"""An answer against a question: one grader for each kind, and the one place that chooses among them."""

from collections.abc import Sequence
from functools import cached_property

from quiz.deck import cloze
from quiz.deck.identity import folded
from quiz.deck.markup.plain import plain
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.grading import listing
from quiz.grading.amounts import in_unit
from quiz.grading.answers import right_answers, squeezed
from quiz.grading.comparing import Comparison, Key, compare, typed
from quiz.grading.counting import mean, neighbours_share, picked_share
from quiz.grading.forms import Forms
from quiz.grading.response import (
    Filled,
    Judged,
    Named,
    Ordered,
    Paired,
    Picked,
    Recalled,
    Response,
    Typed,
)
from quiz.grading.verdict import Part, Rule, Verdict

_NOTHING = "nothing was answered"


class Grader:
    """Grades answers to the questions of one deck."""

    def __init__(self, deck: Deck) -> None:
        self._deck = deck

    def grade(self, question: AnyQuestion, response: Response) -> Verdict:
        """How right `response` is as an answer to `question`, and why. Never raises on any text.

        A response of another kind than the question's is no answer. The verdict depends on nothing but the
        deck's language, the question, the response, and the set of right answers in the deck.
        """
        match question, response:
            case Choice(), Picked():
                return _choice(question, response)
            case TrueFalse(), Judged():
                return _true_or_false(question, response)
            case MultipleChoice(), Picked():
                return _multiple_choice(question, response)
            case ShortAnswer(), Typed():
                return self._short_answer(question, response)
            case Numeric(), Typed():
                return self._numeric(question, response)
            case Cloze(), Filled():
                return self._cloze(question, response)
            case Listing(), Named():
                return self._list(question, response)
            case Ordering(), Ordered():
                return _ordering(question, response)
            case Matching(), Paired():
                return _matching(question, response)
            case Flashcard(), Recalled():
                return _flashcard(question, response)
            case _:
                return Verdict(share=0.0, rule=Rule.EMPTY, reason=_NOTHING)

    @cached_property
    def _right_answers(self) -> frozenset[str]:
        return right_answers(self._deck.questions)

    def _is_other_answer(self, given: Forms, key: Key) -> bool:
        answer = squeezed(given.written)
        own = (squeezed(candidate.written) for candidate in key.candidates)
        return answer in self._right_answers and answer not in own

    def _compare(self, given: Forms, key: Key) -> Comparison:
        return compare(given, key, self._is_other_answer)

    def _typed(self, text: str) -> Forms:
        return typed(text, self._deck.answer_language)

    def _short_answer(self, question: ShortAnswer, response: Typed) -> Verdict:
        stem = plain(question.ask)
        key = Key(question.answer, question.accept, self._deck.answer_language, question.typos, stem)
        given = self._typed(response.text)
        return _verdict(given, self._compare(given, key))

    def _numeric(self, question: Numeric, response: Typed) -> Verdict:
        shown = f"{question.number:f} {plain(question.unit, inline=True)}".strip()
        given = self._typed(response.text)
        unit = plain(question.unit, inline=True)
        number = in_unit(given, unit, plain(question.ask))
        if not given.written:
            found = Comparison(0.0, Rule.EMPTY, shown, _NOTHING)
        elif number is None:
            found = Comparison(
                0.0, Rule.DIFFERENT, shown, "a number is asked for" + (f", in {unit}" * bool(unit))
            )
        elif number == question.number:
            plainly = given.written in {f"{question.number:f}", shown}
            found = Comparison(
                1.0, *((Rule.EXACT, shown) if plainly else (Rule.NUMBER, shown, "accepted as a number"))
            )
        elif abs(number - question.number) <= question.tolerance:
            within = f"{question.tolerance.normalize():f}"
            found = Comparison(1.0, Rule.WITHIN, shown, f"within {within} of {shown}")
        else:
            found = Comparison(0.0, Rule.DIFFERENT, shown)
        return _verdict(given, found)

    def _cloze(self, question: Cloze, response: Filled) -> Verdict:
        blanks = cloze.blanks(question.cloze)
        accept = {folded(text): others for text, others in question.accept.items()}
        filled = [self._typed(text) for text in response.blanks[: len(blanks)]]
        filled += [self._typed("")] * (len(blanks) - len(filled))
        compared = [
            self._compare(
                given, Key(blank.text, accept.get(folded(blank.text), ()), self._deck.answer_language)
            )
            for given, blank in zip(filled, blanks, strict=True)
        ]
        parts = tuple(one.part(given.written) for one, given in zip(compared, filled, strict=True))
        if len(compared) == 1:
            return _verdict(filled[0], compared[0], parts)
        right = sum(one.share == 1.0 for one in compared)
        reason = f"{right} of {len(blanks)} blanks right"
        if right == len(blanks):
            reason = "; ".join(dict.fromkeys(one.reason for one in compared if one.reason))
        return _counted(mean([one.share for one in compared]), parts, reason)

    def _list(self, question: Listing, response: Named) -> Verdict:
        accept = {folded(text): others for text, others in question.accept.items()}
        keys = [Key(text, accept.get(folded(text), ()), self._deck.answer_language) for text in question.keys]
        named = listing.name([self._typed(text) for text in response.entries], keys, self._is_other_answer)
        found = {
            one.key: one.comparison for one in named if one.key is not None and one.comparison is not None
        }
        parts = [
            one.comparison.part(one.entry.written)
            if one.comparison is not None
            else Part(one.entry.written, "", 0.0, Rule.DIFFERENT)
            for one in named
        ]
        parts += [
            Part("", key.shown, 0.0, Rule.EMPTY) for index, key in enumerate(keys) if index not in found
        ]
        share = sum(comparison.share for comparison in found.values()) / len(keys)
        slips = "; ".join(one.reason for one in found.values() if one.reason)
        reason = slips if share == 1.0 else f"{len(found)} of {len(keys)} found"
        return _counted(share, tuple(parts), reason)


def _verdict(given: Forms, found: Comparison, parts: tuple[Part, ...] = ()) -> Verdict:
    return Verdict(
        share=found.share,
        rule=found.rule,
        given=given.written,
        expected=found.expected,
        reason=found.reason,
        parts=parts or (found.part(given.written),),
    )


def _counted(share: float, parts: tuple[Part, ...], reason: str) -> Verdict:
    """A verdict by counting parts; what was given and expected is listed from them."""
    given = [part.given for part in parts if part.given]
    expected = [part.expected for part in parts if part.expected]
    return Verdict(
        share=share,
        rule=Rule.COUNTED if given else Rule.EMPTY,
        given=", ".join(given),
        expected=", ".join(expected),
        reason=reason if given else _NOTHING,
        parts=parts,
    )


def _choice(question: Choice, response: Picked) -> Verdict:
    expected = plain(question.answer, inline=True)
    if not response.options:
        return Verdict(share=0.0, rule=Rule.EMPTY, expected=expected, reason=_NOTHING)
    picked = response.options[0]
    share = float(len(response.options) == 1 and folded(picked) == folded(question.answer))
    given = plain(picked, inline=True)
    part = Part(given, expected, share, Rule.PICKED)
    return Verdict(share=share, rule=Rule.PICKED, given=given, expected=expected, parts=(part,))


def _true_or_false(question: TrueFalse, response: Judged) -> Verdict:
    given, expected = _truth(response.claim), _truth(question.answer)
    share = float(response.claim == question.answer)
    part = Part(given, expected, share, Rule.PICKED)
    return Verdict(share=share, rule=Rule.PICKED, given=given, expected=expected, parts=(part,))


def _truth(claim: bool) -> str:
    return "true" if claim else "false"


def _multiple_choice(question: MultipleChoice, response: Picked) -> Verdict:
    keys = {folded(key): plain(key, inline=True) for key in question.keys}
    picked = {folded(option): plain(option, inline=True) for option in response.options}
    parts = [
        Part(text, keys[option], 1.0, Rule.PICKED) if option in keys else Part(text, "", 0.0, Rule.PICKED)
        for option, text in picked.items()
    ]
    parts += [Part("", text, 0.0, Rule.EMPTY) for option, text in keys.items() if option not in picked]
    right = len(keys.keys() & picked.keys())
    wrong = len(picked) - right
    share = picked_share(right, wrong, len(keys))
    reason = "" if share == 1.0 else f"{right} of {len(keys)} right" + (f", {wrong} wrong" * bool(wrong))
    return _counted(share, tuple(parts), reason)


def _ordering(question: Ordering, response: Ordered) -> Verdict:
    """Each part tells which item was put where which belongs; the share counts neighbours."""
    right = [folded(item) for item in question.items]
    shown = dict(zip(right, (plain(item, inline=True) for item in question.items), strict=True))
    given = [item for item in dict.fromkeys(map(folded, response.items)) if item in shown]
    share = neighbours_share(given, right)
    parts = _places(given, right, shown)
    kept, of = round(share * (len(right) - 1)), len(right) - 1
    reason = "" if share == 1.0 else f"{kept} of {of} neighbours in the right order"
    return _counted(share, parts, reason)


def _places(given: Sequence[str], right: Sequence[str], shown: dict[str, str]) -> tuple[Part, ...]:
    filled = [*given, *([""] * (len(right) - len(given)))]
    return tuple(
        Part(shown.get(item, ""), shown[belongs], float(item == belongs), Rule.PICKED if item else Rule.EMPTY)
        for item, belongs in zip(filled, right, strict=True)
    )


def _matching(question: Matching, response: Paired) -> Verdict:
    pairs = {folded(left): right for left, right in response.pairs.items()}
    parts: list[Part] = []
    for left, right in question.match.items():
        given = pairs.get(folded(left), "")
        share = float(folded(given) == folded(right))
        rule = Rule.PICKED if given else Rule.EMPTY
        parts.append(Part(plain(given, inline=True), plain(right, inline=True), share, rule))
    right_pairs = sum(part.share == 1.0 for part in parts)
    reason = "" if right_pairs == len(parts) else f"{right_pairs} of {len(parts)} pairs right"
    return _counted(right_pairs / len(parts), tuple(parts), reason)


def _flashcard(question: Flashcard, response: Recalled) -> Verdict:
    return Verdict(
        share=float(response.knew),
        rule=Rule.SELF,
        expected=plain(question.back),
        reason="by your own word",
    )
