"""What a person changed in Anki on a note of ours, told as fields of the question.

The note is not compared with what this release would write but read, and so is what it would write: only
where the two say something else has somebody edited it.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, assert_never

from msgspec import Struct

from quiz.anki.identity import anki_tags
from quiz.anki.importing import fields
from quiz.anki.importing.fields import Item
from quiz.anki.importing.own import OwnNote, plain_field
from quiz.anki.kinds import Setting
from quiz.anki.notes import note_of
from quiz.anki.notetypes.models import FIELDS, note_types
from quiz.anki.words import words
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
    remarks,
)

_READ = ("Question", "Answer", "Options", "Reverse", "Hints", "Why")
Values = Mapping[str, str]
Changes = dict[str, object]


class Edits(Struct, frozen=True):
    """What differs from the question as it was exported."""

    changes: Mapping[str, Any]
    """Field of the question to its new value."""
    unclear: tuple[str, ...]
    """What was changed too and cannot be said as a field, in words."""


class _UnclearError(Exception):
    """A change that cannot be told as a field; the text says which, in words."""


def edits(own: OwnNote, deck: Deck) -> Edits:
    """The edits of a note whose deck says `deck` of itself.

    Raises `ClozeError` where the question that was exported cannot be written again.
    """
    base = own.base
    setting = Setting(deck, words(deck.question_language), note_types())
    media = {medium.file: f"medium-{n}" for n, medium in enumerate((*base.pictures, *base.sounds))}
    note = note_of(base, setting, media, ())
    exported = {name: html for (name, _), html in zip(FIELDS, note.fields, strict=True)}
    now = {name: own.values.get(name, "") for name in _READ}
    changed = {name for name in _READ if _canonical(now[name]) != _canonical(exported[name])}
    changes: Changes = {}
    unclear: list[str] = []
    for read in _readers(base, setting):
        try:
            changes |= read(changed, exported, now)
        except (_UnclearError, ValueError) as error:
            unclear.append(str(error))
    if len(fields.media("".join(exported.values()))) != len(fields.media("".join(now.values()))):
        unclear.append("pictures or sounds were added or removed")
    for name in sorted(changed, key=_READ.index):
        gone = set(fields.lost(now[name])) - set(fields.lost(exported[name]))
        unclear += [f"{name}: {what}" for what in sorted(gone)]
    tags = _tags(own, deck)
    if tags is not None:
        changes["tags"] = tags
    return Edits({key: value for key, value in changes.items() if value != getattr(base, key)}, tuple(unclear))


def foreign_tags(own: OwnNote) -> tuple[str, ...]:
    """Tags of the learner, which are none of the deck's."""
    prefix = _prefix(own.deck_id)
    return tuple(tag for tag in own.note.tags if not tag.lower().startswith(prefix.lower()))


def _readers(base: AnyQuestion, setting: Setting) -> Iterator[Any]:
    """One function for each part of a note; each is given the names of the fields that differ."""
    yield _why
    yield _hints
    match base:
        case Flashcard():
            yield _plain("Question", "front")
            yield _plain("Answer", "back")
            yield _reverse
        case TrueFalse():
            yield _plain("Question", "claim")
            yield lambda changed, _, now: _judgement(changed, now, setting)
        case Cloze():
            yield lambda changed, old, now: _cloze(changed, old, now)
            yield _fixed("Options", "other right answers")
        case Ordering():
            yield lambda changed, old, now: _stem(base, changed, old, now)
            yield lambda changed, old, now: _sequence(base, "order", "Answer", changed, old, now)
        case Matching():
            yield lambda changed, old, now: _stem(base, changed, old, now)
            yield lambda changed, old, now: _pairs(base, changed, old, now)
        case Numeric():
            yield _numeric_stem
            yield _number
            yield _fixed("Options", "how far off is right")
        case MultipleChoice():
            yield _plain("Question", "ask")
            yield lambda changed, old, now: _several(base, changed, old, now)
        case Listing():
            yield _plain("Question", "ask")
            yield lambda changed, old, now: _sequence(base, "answers", "Options", changed, old, now)
        case Choice():
            yield _plain("Question", "ask")
            yield lambda changed, old, now: _one(base, changed, old, now)
        case ShortAnswer():
            yield _plain("Question", "ask")
            yield _short_answer
            yield _accept
        case _:
            assert_never(base)


def _canonical(html: str) -> str:
    return html.replace("\r", "").strip()


def _plain(name: str, key: str) -> Any:
    """A field of blocks that is a text of the question."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        text = fields.blocks(now[name])
        if name not in changed or text == fields.blocks(old[name]):
            return {}
        if not text:
            raise _UnclearError(f"the field {name} is empty")
        return {key: text}

    return read


def _fixed(name: str, what: str) -> Any:
    """A field that is written of others."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if name in changed and fields.blocks(now[name]) != fields.blocks(old[name]):
            raise _UnclearError(f"{what} (the field {name})")
        return {}

    return read


def _why(changed: set[str], old: Values, now: Values) -> Changes:
    text = fields.blocks(now["Why"])
    return {"why": text} if "Why" in changed and text != fields.blocks(old["Why"]) else {}


def _hints(changed: set[str], old: Values, now: Values) -> Changes:
    if "Hints" not in changed:
        return {}
    if fields.outside_of_lists(now["Hints"]):
        raise _UnclearError("hints that were written in another form (the field Hints)")
    read = fields.hints(now["Hints"])
    if read == fields.hints(old["Hints"]):
        return {}
    return {"hint": read[0] if len(read) == 1 else read}


def _reverse(changed: set[str], _: Values, now: Values) -> Changes:
    return {"reverse": bool(plain_field(now["Reverse"]))} if "Reverse" in changed else {}


def _judgement(changed: set[str], now: Values, setting: Setting) -> Changes:
    if "Answer" in changed:
        word = plain_field(now["Answer"]).casefold()
        for answer, known in ((True, setting.words.true), (False, setting.words.false)):
            if word in {known.casefold(), str(answer).casefold()}:
                return {"answer": answer}
        raise _UnclearError("an answer that is neither true nor false (the field Answer)")
    return {}


def _cloze(changed: set[str], old: Values, now: Values) -> Changes:
    from quiz.anki.importing.blanks import cloze_text  # noqa: PLC0415

    if "Question" not in changed:
        return {}
    before, after = (cloze_text(fields.without_media(one["Question"])).text for one in (old, now))
    return {"cloze": after} if before != after else {}


def _stem(base: Ordering | Matching, changed: set[str], old: Values, now: Values) -> Changes:
    text = fields.blocks(now["Question"])
    if "Question" not in changed or text == fields.blocks(old["Question"]):
        return {}
    if not text and base.ask:
        raise _UnclearError("the field Question is empty")
    return {"ask": text}


def _sequence(
    base: Ordering | Listing, key: str, name: str, changed: set[str], old: Values, now: Values
) -> Changes:
    if name not in changed:
        return {}
    before, after = fields.items(old[name]), fields.items(now[name])
    if fields.outside_of_lists(now[name]) or not after:
        raise _UnclearError(f"entries that were written in another form (the field {name})")
    if [(one.text, one.also) for one in before] != [(one.text, one.also) for one in after] and (
        [one.also for one in before] != [one.also for one in after]
    ):
        raise _UnclearError(f"other right answers (the field {name})")
    if before == after:
        return {}
    written = remarks(getattr(base, key))
    sources = dict(zip((one.text for one in before), written, strict=False))
    new = {sources.get(one.text, one.text): one.remark for one in after}
    kept = dict(zip((one.remark for one in before), written.values(), strict=False))
    return {key: _as_written(getattr(base, key), {text: kept.get(why, why) for text, why in new.items()})}


def _pairs(base: Matching, changed: set[str], old: Values, now: Values) -> Changes:
    if "Answer" not in changed:
        return {}
    before, after = fields.pairs(old["Answer"]), fields.pairs(now["Answer"])
    nowhere, left = fields.items(old["Answer"]), fields.items(now["Answer"])
    if not after or fields.outside_of_lists(now["Answer"]) != fields.outside_of_lists(old["Answer"]):
        raise _UnclearError("pairs that were written in another form (the field Answer)")
    found: Changes = {}
    if before != after:
        texts = dict(zip((one.text for one in before), base.match, strict=False))
        texts |= dict(zip((one.remark for one in before), base.match.values(), strict=False))
        found["match"] = {texts.get(one.text, one.text): texts.get(one.remark, one.remark) for one in after}
    if nowhere != left:
        texts = dict(zip((one.text for one in nowhere), base.distractors, strict=False))
        found["wrong"] = _as_written(base.wrong, {texts.get(one.text, one.text): one.remark for one in left})
    return found


def _numeric_stem(changed: set[str], old: Values, now: Values) -> Changes:
    if "Question" not in changed:
        return {}
    (before, unit_before), (after, unit) = (fields.stem_and_unit(one["Question"]) for one in (old, now))
    if not after:
        raise _UnclearError("the field Question is empty")
    return {**({"ask": after} if after != before else {}), **({"unit": unit} if unit != unit_before else {})}


def _number(changed: set[str], _: Values, now: Values) -> Changes:
    if "Answer" not in changed:
        return {}
    try:
        number = Decimal(plain_field(now["Answer"]).replace("−", "-"))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise _UnclearError("an answer that is no number (the field Answer)")
    return {"number": number}


def _short_answer(changed: set[str], old: Values, now: Values) -> Changes:
    answer = fields.line(now["Answer"])
    if "Answer" not in changed or answer == fields.line(old["Answer"]):
        return {}
    if not answer:
        raise _UnclearError("the field Answer is empty")
    return {"answer": answer}


def _accept(changed: set[str], old: Values, now: Values) -> Changes:
    if "Options" not in changed:
        return {}
    before, after = fields.accepted(old["Options"]), fields.accepted(now["Options"])
    if fields.outside_of_lists(now["Options"]) or len(after) > 1:
        raise _UnclearError("other right answers that were written in another form (the field Options)")
    return {"accept": after[0] if after else ()} if before != after else {}


def _one(base: Choice, changed: set[str], old: Values, now: Values) -> Changes:
    named = _short_answer(changed, old, now)
    found = _options(changed, {base.answer: ""}, base.distractors, old, now)
    right = found.pop("right", None)
    if right is not None:
        (text,) = right
        if named and named["answer"] != text:
            raise _UnclearError("the right answer, in two ways (the fields Answer and Options)")
        named = {"answer": text}
    wrong = found.pop("wrong", None)
    return named if wrong is None else {**named, "wrong": _as_written(base.wrong, wrong)}


def _several(base: MultipleChoice, changed: set[str], old: Values, now: Values) -> Changes:
    found = _options(changed, base.keys, base.distractors, old, now)
    if "Answer" in changed and "right" not in found and fields.line(now["Answer"]) != fields.line(old["Answer"]):
        raise _UnclearError("right answers in the field Answer alone; change them in Options")
    return {
        key: _as_written(getattr(base, key), found[part])
        for part, key in (("right", "answers"), ("wrong", "wrong"))
        if part in found
    }


def _options(
    changed: set[str], right: Mapping[str, str], wrong: Mapping[str, str], old: Values, now: Values
) -> dict[str, dict[str, str]]:
    """The right and the wrong options where they were edited, in the author's order."""
    if "Options" not in changed:
        return {}
    before, after = fields.items(old["Options"]), fields.items(now["Options"])
    if fields.outside_of_lists(now["Options"]) or not after or not all(one.text for one in after):
        raise _UnclearError("options that were written in another form (the field Options)")
    texts = [one.text for one in after]
    if len(after) != len(before):
        if not set(after) < set(before):
            raise _UnclearError("options that were added (the field Options)")
        after = tuple(one if one in after else Item("") for one in before)
    elif [one.is_right for one in after] != [one.is_right for one in before] or len(set(texts)) < len(texts):
        raise _UnclearError("which options are right (the field Options)")
    new = dict(zip((one.text for one in before), zip(before, after, strict=True), strict=True))
    found = {}
    for part, written in (("right", right), ("wrong", wrong)):
        built = dict(_edited(written, new))
        if built != written:
            found[part] = built
    if "right" in found and len(found["right"]) < len(right):
        raise _UnclearError("a right option that was taken out (the field Options)")
    return found


def _edited(written: Mapping[str, str], new: Mapping[str, tuple[Item, Item]]) -> Iterator[tuple[str, str]]:
    from quiz.anki.html import inline  # noqa: PLC0415

    for text, why in written.items():
        before, after = new.get(fields.line(inline(text)), (None, None))
        if before is None or after is None:
            yield text, why
        elif after.text:
            yield (
                text if after.text == before.text else after.text,
                why if after.remark == before.remark else after.remark,
            )


def _as_written(written: object, new: Mapping[str, str]) -> object:
    """Options in the form in which the author wrote them, where that can hold them."""
    return dict(new) if isinstance(written, dict) or any(new.values()) else tuple(new)


def _tags(own: OwnNote, deck: Deck) -> tuple[str, ...] | None:
    """The question's tags, where they are others in Anki; None where they are not."""
    prefix = _prefix(own.deck_id)
    now = {tag.lower(): tag for tag in own.note.tags if tag.lower().startswith(prefix.lower())}
    before: dict[str, str] = {}
    for tag in deck.tags_of(own.base):
        before |= dict.fromkeys(map(str.lower, anki_tags(own.deck_id, (tag,))), tag)
    if now.keys() == before.keys():
        return None
    kept = (tag for written, tag in before.items() if written in now)
    return tuple(_unique([*kept, *(tag[len(prefix) :] for key, tag in now.items() if key not in before)]))


def _unique(tags: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(tags)


def _prefix(deck_id: str) -> str:
    return anki_tags(deck_id, ("x",))[0].removesuffix("x")
