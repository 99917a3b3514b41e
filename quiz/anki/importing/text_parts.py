"""The parts of our notes that are texts, read back: each as the fields of the question that were edited."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from quiz.anki.importing import fields
from quiz.anki.importing.blanks import cloze_text
from quiz.anki.importing.languages import with_languages
from quiz.anki.importing.own import plain_field
from quiz.anki.words import Words
from quiz.deck.cloze import blanks
from quiz.deck.model import AnyQuestion, Cloze, Matching, Ordering

Values = Mapping[str, str]
"""The HTML of each field of a note, by its name."""

Changes = dict[str, object]
"""Fields of a question with their new values."""

Part = Callable[[set[str], Values, Values], Changes]
"""Reads a part of a note: the names of the fields that differ, the note as exported, the note as it is."""


class UnclearError(Exception):
    """A change that cannot be told as a field; the text says which, in words."""


def block_text(name: str, key: str, before: str) -> Part:
    """A field of blocks that is a text of the question, which was `before`."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if name not in changed:
            return {}
        text = fields.blocks(now[name])
        if text == fields.blocks(old[name]):
            return {}
        if not text:
            raise UnclearError(f"the field {name} is empty")
        return {key: with_languages(text, before)}

    return read


def fixed(name: str, what: str) -> Part:
    """A field that says what the question says in another form."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if name in changed and fields.blocks(now[name]) != fields.blocks(old[name]):
            raise UnclearError(f"{what} (the field {name})")
        return {}

    return read


def why(base: AnyQuestion) -> Part:
    """The explanation, which may be taken out."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if "Why" not in changed:
            return {}
        text = fields.blocks(now["Why"])
        return {} if text == fields.blocks(old["Why"]) else {"why": with_languages(text, base.why)}

    return read


def hints(changed: set[str], old: Values, now: Values) -> Changes:
    """The hints."""
    if "Hints" not in changed:
        return {}
    if fields.outside_of_lists(now["Hints"]):
        raise UnclearError("hints that were written in another form (the field Hints)")
    found = fields.hints(now["Hints"])
    if found == fields.hints(old["Hints"]):
        return {}
    return {"hint": found[0] if len(found) == 1 else found}


def reverse(changed: set[str], _: Values, now: Values) -> Changes:
    """Whether a flashcard has a card from back to front."""
    return {"reverse": bool(plain_field(now["Reverse"]))} if "Reverse" in changed else {}


def judgement(words: Words) -> Part:
    """Whether a claim is true, said in the deck's language or in English."""

    def read(changed: set[str], _: Values, now: Values) -> Changes:
        if "Answer" not in changed:
            return {}
        word = plain_field(now["Answer"]).casefold()
        for answer, known in ((True, words.true), (False, words.false)):
            if word in {known.casefold(), str(answer).casefold()}:
                return {"answer": answer}
        raise UnclearError("an answer that is neither true nor false (the field Answer)")

    return read


def cloze(base: Cloze) -> Part:
    """The text with blanks."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if "Question" not in changed:
            return {}
        numbered = blanks(base.cloze)[0].number is not None or None
        texts = (fields.without_media(one["Question"]) for one in (old, now))
        before, after = (cloze_text(text, numbered=numbered).text for text in texts)
        return {} if before == after else {"cloze": with_languages(after, base.cloze)}

    return read


def stem(base: Ordering | Matching) -> Part:
    """A stem that may be the deck's default, which no field of the question has."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if "Question" not in changed:
            return {}
        text = fields.blocks(now["Question"])
        if text == fields.blocks(old["Question"]):
            return {}
        if not text and base.ask:
            raise UnclearError("the field Question is empty")
        return {"ask": with_languages(text, base.ask)}

    return read


def numeric_stem(changed: set[str], old: Values, now: Values) -> Changes:
    """What is asked, and the unit behind it."""
    if "Question" not in changed:
        return {}
    (before, unit_before), (after, unit) = (fields.stem_and_unit(one["Question"]) for one in (old, now))
    if not after:
        raise UnclearError("the field Question is empty")
    return {**({"ask": after} if after != before else {}), **({"unit": unit} if unit != unit_before else {})}


def number(changed: set[str], _: Values, now: Values) -> Changes:
    """The right number."""
    if "Answer" not in changed:
        return {}
    try:
        found = Decimal(plain_field(now["Answer"]).replace("−", "-"))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise UnclearError("an answer that is no number (the field Answer)")
    return {"number": found}


def answer(changed: set[str], old: Values, now: Values) -> Changes:
    """The right answer of one line."""
    if "Answer" not in changed:
        return {}
    found = fields.line(now["Answer"])
    if found == fields.line(old["Answer"]):
        return {}
    if not found:
        raise UnclearError("the field Answer is empty")
    return {"answer": found}


def accept(changed: set[str], old: Values, now: Values) -> Changes:
    """Other right answers."""
    if "Options" not in changed:
        return {}
    before, after = fields.accepted(old["Options"]), fields.accepted(now["Options"])
    if fields.outside_of_lists(now["Options"]) or len(after) > 1:
        raise UnclearError("other right answers that were written in another form (the field Options)")
    return {"accept": after[0] if after else ()} if before != after else {}
