"""The parts of our notes that are lists, read back: options, entries, pairs."""

from collections.abc import Iterator, Mapping

from quiz.anki.html import inline
from quiz.anki.importing import fields
from quiz.anki.importing.fields import Item
from quiz.anki.importing.text_parts import Changes, Part, UnclearError, Values, answer
from quiz.deck.model import Choice, Listing, Matching, MultipleChoice, Ordering, remarks


def sequence(base: Ordering | Listing, key: str, name: str) -> Part:
    """Entries in their author's order: the field `name` of the note is `key` of the question."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if name not in changed:
            return {}
        before, after = fields.items(old[name]), fields.items(now[name])
        if fields.outside_of_lists(now[name]) or not after:
            raise UnclearError(f"entries that were written in another form (the field {name})")
        if [(one.text, one.also) for one in before] != [(one.text, one.also) for one in after] and (
            [one.also for one in before] != [one.also for one in after]
        ):
            raise UnclearError(f"other right answers (the field {name})")
        if before == after:
            return {}
        written = remarks(getattr(base, key))
        sources = dict(zip((one.text for one in before), written, strict=False))
        new = {sources.get(one.text, one.text): one.remark for one in after}
        kept = dict(zip((one.remark for one in before), written.values(), strict=False))
        return {key: _as_written(getattr(base, key), {text: kept.get(why, why) for text, why in new.items()})}

    return read


def pairs(base: Matching) -> Part:
    """Pairs, and the right sides that belong nowhere."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        if "Answer" not in changed:
            return {}
        before, after = fields.pairs(old["Answer"]), fields.pairs(now["Answer"])
        nowhere, left = fields.items(old["Answer"]), fields.items(now["Answer"])
        if not after or fields.outside_of_lists(now["Answer"]) != fields.outside_of_lists(old["Answer"]):
            raise UnclearError("pairs that were written in another form (the field Answer)")
        found: Changes = {}
        if before != after:
            texts = dict(zip((one.text for one in before), base.match, strict=False))
            texts |= dict(zip((one.remark for one in before), base.match.values(), strict=False))
            found["match"] = {
                texts.get(one.text, one.text): texts.get(one.remark, one.remark) for one in after
            }
        if nowhere != left:
            texts = dict(zip((one.text for one in nowhere), base.distractors, strict=False))
            found["wrong"] = _as_written(
                base.wrong, {texts.get(one.text, one.text): one.remark for one in left}
            )
        return found

    return read


def one_right(base: Choice) -> Part:
    """The options of a choice; its right one stands under two fields."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        named = answer(changed, old, now)
        found = _options(changed, {base.answer: ""}, base.distractors, old, now)
        right = found.pop("right", None)
        if right is not None:
            (text,) = right
            if named and named["answer"] != text:
                raise UnclearError("the right answer, in two ways (the fields Answer and Options)")
            named = {"answer": text}
        wrong = found.pop("wrong", None)
        return named if wrong is None else {**named, "wrong": _as_written(base.wrong, wrong)}

    return read


def several_right(base: MultipleChoice) -> Part:
    """The options of a multiple choice."""

    def read(changed: set[str], old: Values, now: Values) -> Changes:
        found = _options(changed, base.keys, base.distractors, old, now)
        if (
            "Answer" in changed
            and "right" not in found
            and fields.line(now["Answer"]) != fields.line(old["Answer"])
        ):
            raise UnclearError("right answers in the field Answer alone; change them in Options")
        return {
            key: _as_written(getattr(base, key), found[part])
            for part, key in (("right", "answers"), ("wrong", "wrong"))
            if part in found
        }

    return read


def _options(
    changed: set[str], right: Mapping[str, str], wrong: Mapping[str, str], old: Values, now: Values
) -> dict[str, dict[str, str]]:
    """The right and the wrong options where they were edited, in the author's order."""
    if "Options" not in changed:
        return {}
    before, after = fields.items(old["Options"]), fields.items(now["Options"])
    if fields.outside_of_lists(now["Options"]) or not after or not all(one.text for one in after):
        raise UnclearError("options that were written in another form (the field Options)")
    texts = [one.text for one in after]
    if len(after) != len(before):
        if not set(after) < set(before):
            raise UnclearError("options that were added (the field Options)")
        after = tuple(one if one in after else Item("") for one in before)
    elif [one.is_right for one in after] != [one.is_right for one in before] or len(set(texts)) < len(texts):
        raise UnclearError("which options are right (the field Options)")
    new = dict(zip((one.text for one in before), zip(before, after, strict=True), strict=True))
    found = {}
    for part, written in (("right", right), ("wrong", wrong)):
        built = dict(_edited(written, new))
        if built != written:
            found[part] = built
    if "right" in found and len(found["right"]) < len(right):
        raise UnclearError("a right option that was taken out (the field Options)")
    return found


def _edited(written: Mapping[str, str], new: Mapping[str, tuple[Item, Item]]) -> Iterator[tuple[str, str]]:
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
