"""Each kind of question as the fields of its note: what is asked, what is answered, what is offered."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import assert_never

from msgspec import Struct

from quiz.anki.cloze import anki_cloze, card_numbers
from quiz.anki.escape import escaped
from quiz.anki.fields import in_language, pictures_and_sounds, remark
from quiz.anki.html import block, inline
from quiz.anki.notetypes.models import NoteType, NoteTypes
from quiz.anki.words import Words
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
from quiz.deck.phrases import default_stem
from quiz.grading.natural import in_natural_order


class Setting(Struct, frozen=True):
    """What a deck means for each of its cards."""

    deck: Deck
    words: Words
    types: NoteTypes


class Asked(Struct, frozen=True):
    """The fields that differ between kinds, as HTML, and the cards that come of them."""

    note_type: NoteType
    question: str
    answer: str = ""
    options: str = ""
    reverse: str = ""
    cards: tuple[int, ...] = (0,)
    """The templates (cloze: numbers from 0) that Anki makes cards of, sorted."""


def _note_type(question: AnyQuestion, types: NoteTypes) -> NoteType:
    """The note type that a kind is exported as."""
    match question:
        case Choice() | MultipleChoice():
            return types.choice
        case ShortAnswer() | Numeric() | Listing():
            return types.short_answer
        case TrueFalse():
            return types.true_or_false
        case Cloze():
            return types.cloze
        case Ordering():
            return types.ordering
        case Matching():
            return types.matching
        case Flashcard():
            return types.flashcard
        case _:
            assert_never(question)


def asked(question: AnyQuestion, setting: Setting, media: Mapping[str, str]) -> Asked:
    """The question as fields; `media` gives each file's name in the package. Raises `ClozeError`."""
    fields = _of_kind(question, setting)
    if not media:
        return fields
    shown = pictures_and_sounds(question, "question", media)
    turned = pictures_and_sounds(question, "answer", media) if isinstance(question, Flashcard) else ""
    return Asked(
        fields.note_type,
        fields.question + shown,
        fields.answer + turned,
        fields.options,
        fields.reverse,
        fields.cards,
    )


def _of_kind(question: AnyQuestion, setting: Setting) -> Asked:
    note_type = _note_type(question, setting.types)
    match question:
        case Choice():
            right = {question.answer: ""}
            return Asked(
                note_type,
                block(question.ask),
                _answer(inline(question.answer), setting),
                _options(question.id, right, question.distractors, "one", setting),
            )
        case MultipleChoice():
            return Asked(
                note_type,
                block(question.ask),
                _answer("<br>".join(map(inline, question.keys)), setting),
                _options(question.id, question.keys, question.distractors, "several", setting),
            )
        case TrueFalse():
            word = setting.words.true if question.answer else setting.words.false
            return Asked(
                note_type, block(question.claim), escaped(word), _judgement(question.answer, setting)
            )
        case ShortAnswer():
            return Asked(
                note_type,
                block(question.ask),
                _answer(inline(question.answer), setting),
                _also(question.accept, setting),
            )
        case Numeric():
            return Asked(note_type, _numeric_stem(question), f"{question.number:f}", _tolerance(question))
        case Listing():
            return Asked(note_type, block(question.ask), "", _keys(question, setting))
        case Cloze():
            return Asked(
                note_type,
                anki_cloze(question.cloze),
                options="".join(
                    _also((text, *others), setting) for text, others in question.accept.items() if others
                ),
                cards=tuple(number - 1 for number in card_numbers(question.cloze)),
            )
        case Ordering():
            return Asked(note_type, _stem(question, setting), _sequence(question), _items(question))
        case Matching():
            return Asked(note_type, _stem(question, setting), _pairs(question), _sides(question, setting))
        case Flashcard():
            return Asked(
                note_type,
                block(question.front),
                _answer(block(question.back), setting, "div"),
                reverse="↔" if question.reverse else "",
                cards=(0, 1) if question.reverse else (0,),
            )
        case _:
            assert_never(question)


def _answer(html: str, setting: Setting, element: str = "span") -> str:
    deck = setting.deck
    return in_language(html, deck.answer_language, deck.question_language, element)


def _stem(question: Ordering | Matching, setting: Setting) -> str:
    return block(question.ask or default_stem(question, setting.deck.question_language))


def mixed(identity: str, texts: Iterable[str]) -> list[str]:
    """`texts` in an order that tells nothing and is the same for ever: by a hash within the question."""
    return sorted(texts, key=lambda text: blake2b(f"{identity}\x1f{text}".encode(), digest_size=16).digest())


def _options(
    identity: str, right: Mapping[str, str], wrong: Mapping[str, str], pick: str, setting: Setting
) -> str:
    texts = in_natural_order((*right, *wrong), setting.deck.answer_language)
    shuffle = "" if texts else " data-shuffle"
    items = "".join(
        f'<li dir="auto"{_mark(text in right)}>'
        f'<span class="option">{_answer(inline(text), setting)}</span>'
        f"{remark(right[text] if text in right else wrong[text])}</li>"
        for text in texts or mixed(identity, (*right, *wrong))
    )
    return f'<ul class="options" data-pick="{pick}"{shuffle}>{items}</ul>'


def _mark(is_right: bool) -> str:
    return " data-right" if is_right else ""


def _judgement(answer: bool, setting: Setting) -> str:
    items = "".join(
        f'<li dir="auto"{_mark(is_right)}><span class="option">{escaped(word)}</span></li>'
        for word, is_right in ((setting.words.true, answer), (setting.words.false, not answer))
    )
    return f'<ul class="options" data-pick="one">{items}</ul>'


def _also(accepted: tuple[str, ...], setting: Setting) -> str:
    if not accepted:
        return ""
    others = " · ".join(map(inline, accepted))
    return f'<p class="also" dir="auto">{escaped(setting.words.also)}: {_answer(others, setting)}</p>'


def _numeric_stem(question: Numeric) -> str:
    stem = block(question.ask)
    return f'{stem} <span class="unit">({inline(question.unit)})</span>' if question.unit else stem


def _tolerance(question: Numeric) -> str:
    if not question.tolerance:
        return ""
    unit = f" {inline(question.unit)}" if question.unit else ""
    return f'<p class="also">± {question.tolerance.normalize():f}{unit}</p>'


def _keys(question: Listing, setting: Setting) -> str:
    items = []
    for text, why in question.keys.items():
        others = " · ".join(map(inline, question.accept.get(text, ())))
        also = f' <span class="also">{_answer(others, setting)}</span>' if others else ""
        items.append(f'<li dir="auto"><span>{_answer(inline(text), setting)}</span>{also}{remark(why)}</li>')
    return f'<ul class="keys">{"".join(items)}</ul>'


def _sequence(question: Ordering) -> str:
    items = "".join(
        f'<li dir="auto">{inline(text)}{remark(label)}</li>' for text, label in question.items.items()
    )
    return f'<ol class="sequence">{items}</ol>'


def _items(question: Ordering) -> str:
    texts = mixed(question.id, question.items)
    if texts == list(question.items):
        texts = texts[1:] + texts[:1]
    return f'<ul class="items" data-shuffle>{_list_items(texts)}</ul>'


def _pairs(question: Matching) -> str:
    rows = "".join(
        f'<tr><td dir="auto">{inline(left)}</td><td dir="auto">{inline(right)}</td></tr>'
        for left, right in question.match.items()
    )
    nowhere = "".join(
        f'<li dir="auto"><span>{inline(text)}</span>{remark(why)}</li>'
        for text, why in question.distractors.items()
    )
    table = f'<table class="pairs"><tbody>{rows}</tbody></table>'
    return f'{table}<ul class="nowhere">{nowhere}</ul>' if nowhere else table


def _sides(question: Matching, setting: Setting) -> str:
    rights = tuple(dict.fromkeys((*question.match.values(), *question.distractors)))
    natural = in_natural_order(rights, setting.deck.answer_language)
    shuffle = "" if natural else " data-shuffle"
    return (
        f'<div class="sides"><ul class="items">{_list_items(question.match)}</ul>'
        f'<ul class="items right"{shuffle}>{_list_items(natural or mixed(question.id, rights))}</ul></div>'
    )


def _list_items(texts: Iterable[str]) -> str:
    return "".join(f'<li dir="auto">{inline(text)}</li>' for text in texts)
