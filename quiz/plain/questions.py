"""A question as lines of text, and how it is answered."""

from typing import assert_never

from quiz.deck import cloze
from quiz.deck.markup.plain import plain
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Matching,
    Media,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
    stem,
)
from quiz.deck.phrases import default_stem
from quiz.game.views import Progress, Prompt


def heading(prompt: Prompt, progress: Progress) -> str:
    """Where the game is: number, points, streak, clock."""
    parts = [f"Question {prompt.number} of {prompt.of}", f"{progress.points:,} points"]
    if progress.streak > 1:
        parts.append(f"{progress.streak} right in a row")
    if prompt.seconds is not None:
        parts.append(f"{prompt.seconds:g} seconds once it is read")
    if prompt.flagged:
        parts.append("flagged")
    return ", ".join(parts) + "."


def question_lines(prompt: Prompt, deck: Deck) -> tuple[str, ...]:
    """Stem, media, options and open hints, without how to answer."""
    question = prompt.question
    media = [*question.pictures, *question.sounds]
    return (
        stem_text(question, deck),
        *(medium_line(one) for one in media if one.side == "question"),
        *_options(prompt),
        *(f"Hint: {plain(hint)}" for hint in prompt.hints),
    )


def stem_text(question: AnyQuestion, deck: Deck) -> str:
    """The stem as plain text; the blanks of a cloze are numbered."""
    if isinstance(question, Cloze):
        return plain(cloze.fill(question.cloze, _blank))
    return plain(stem(question)) or plain(default_stem(question, deck.question_language))


def medium_line(media: Media) -> str:
    """A picture or a sound, in words."""
    words = media.alt or "no description"
    credit = f" ({media.credit})" if media.credit else ""
    return f"Media: {words}{credit}, file {media.file}"


def letter(index: int) -> str:
    """The name of a right side: a to z, then aa, ab and so on, from index 0."""
    name = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, 26)
        name = chr(ord("a") + digit) + name
    return name


def how_to_answer(question: AnyQuestion, options: int) -> str:
    """What to type for a question with so many options."""
    match question:
        case Choice():
            return f"Type a number, 1 to {options}."
        case MultipleChoice():
            return "Type the numbers of all that apply, such as: 1 3"
        case TrueFalse():
            return "Type 1 for true, 2 for false."
        case ShortAnswer():
            return "Type the answer."
        case Numeric():
            unit = plain(question.unit, inline=True)
            return f"Type a number, in {unit}." if unit else "Type a number."
        case Cloze():
            return "Type what belongs into each blank, one a line; an empty line leaves it empty."
        case Listing():
            return (
                f"There are {len(question.keys)}. Type them one a line or with {_between(question)} between "
                "them; an empty line ends the list."
            )
        case Ordering():
            return f"Type the numbers in the right order, such as: {' '.join(_example(options))}"
        case Matching():
            return "Type pairs of number and letter, such as: 1b 2a"
        case Flashcard():
            return "Press enter to turn the card."
        case _:
            assert_never(question)


def _blank(index: int, blank: cloze.Blank) -> str:
    hint = f": {blank.hint}" if blank.hint else ""
    # Escaped, because brackets before a parenthesis would be a link.
    return f"\\[blank {index + 1}{hint}\\]"


def _options(prompt: Prompt) -> tuple[str, ...]:
    shown = [plain(option, inline=True) for option in prompt.options]
    match prompt.question:
        case Matching():
            lefts = [plain(left, inline=True) for left in prompt.question.match]
            return (
                *(f"{number}. {left}" for number, left in enumerate(lefts, 1)),
                *(f"{letter(index)}. {right}" for index, right in enumerate(shown)),
            )
        case TrueFalse():
            return ("1. true", "2. false")
        case _:
            return tuple(f"{number}. {option}" for number, option in enumerate(shown, 1))


def _between(question: Listing) -> str:
    return "commas or semicolons" if may_split_at_commas(question) else "semicolons"


def may_split_at_commas(question: Listing) -> bool:
    """Whether no entry of the list has a comma of its own."""
    others = (text for texts in question.accept.values() for text in texts)
    return not any("," in text for text in (*question.keys, *others))


def _example(options: int) -> list[str]:
    # The order as it is shown, which is never the answer.
    return [str(number) for number in range(1, options + 1)]
