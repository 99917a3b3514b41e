"""What an import does to a learner's collection, as lines of text and as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quiz.anki.forecast import DeckForecast, QuestionForecast

WIDEST = 40
"""Characters; a longer id pushes what stands beside it to the right."""

_KEPT = (
    "Updated notes get the deck's text and tags in place of a learner's own changes to them, unless those "
    "are newer than the export; schedule, reviews, flags and suspended cards stay."
)


def as_text(forecasts: "Iterable[DeckForecast]", learner: str) -> Iterator[str]:
    """One line a question that is not left alone, below a line a deck; `learner` says whose collection."""
    from quiz.anki.forecast import Fate

    are_updated = False
    for number, deck in enumerate(forecasts):
        if number:
            yield ""
        counts = [f"{len(deck.of(fate))} {fate}" for fate in Fate if deck.of(fate)]
        yield f"{deck.name}, {learner}: {', '.join(counts) or 'nothing to export'}"
        told = [one for one in deck.questions if one.fate is not Fate.UNTOUCHED]
        fates = max((len(one.fate) for one in told), default=0)
        ids = min(WIDEST, max((len(one.question) for one in told), default=0))
        for one in told:
            first, *others = _said(one) or [""]
            yield f"  {one.fate:<{fates}}  {one.question:<{ids}}  {first}".rstrip()
            yield from (f"  {'':<{fates}}  {'':<{ids}}  {line}" for line in others)
        are_updated = are_updated or bool(deck.of(Fate.UPDATED))
    if are_updated:
        yield ""
        yield _KEPT


def _said(one: "QuestionForecast") -> list[str]:
    from quiz.anki.forecast import Fate

    match one.fate:
        case Fate.UPDATED:
            return [_parts(one.parts), *map(_empty, one.empty_cards)]
        case Fate.GONE:
            return [f"{one.reason}; learners keep the note"]
        case _:
            return [line for line in (one.reason, one.help) if line]


def _parts(parts: tuple[str, ...] | None) -> str:
    """The fields that a learner sees; `Data`, which changes with each of them, only where it is alone."""
    if parts is None:
        return "which fields is not known: the record is from an older quiz"
    shown = [name for name in parts if name != "Data"] or list(parts)
    return ", ".join(shown) or "the same text with a newer date"


def _empty(card: str) -> str:
    return f"its card '{card}' asks nothing any more; Anki keeps it until Tools → Empty Cards"


def as_json(forecasts: "Iterable[DeckForecast]") -> str:
    """The same for scripts, with the questions that are left alone, and with the field `Data`."""
    import msgspec

    decks: list[dict[str, Any]] = [msgspec.to_builtins(deck) for deck in forecasts]
    return json.dumps({"decks": decks}, ensure_ascii=False, indent=2)
