"""How a game begins: which questions, by the player's settings and the seed."""

from hashlib import blake2b

from quiz.deck.identity import content_hash
from quiz.deck.model import AnyQuestion, Deck
from quiz.game import order
from quiz.game.events import Asked, Settings, Started


class NothingToAskError(Exception):
    """The deck has no question that matches the settings; the message is for the player."""


def playable(deck: Deck, settings: Settings) -> tuple[AnyQuestion, ...]:
    """The questions of `deck` that match `settings`, in the deck's order."""
    tags, only = set(settings.tags), set(settings.only)
    return tuple(
        question
        for question in deck.questions
        if (settings.drafts or not question.is_draft)
        and (not tags or not tags.isdisjoint(deck.tags_of(question)))
        and (not only or question.id in only)
    )


def start(deck: Deck, settings: Settings) -> Started:
    """The event that begins a game of `deck`.

    Raises:
        NothingToAskError: no question matches.
    """
    questions = {question.id: question for question in playable(deck, settings)}
    if not questions:
        raise NothingToAskError(_nothing(deck, settings))
    chosen = order.drawn(settings.seed, questions, settings.length)
    return Started(
        deck=deck.id,
        deck_hash=deck_hash(deck),
        settings=settings,
        questions=tuple(Asked(id=one, content=content_hash(questions[one])) for one in chosen),
    )


def deck_hash(deck: Deck) -> str:
    """A name for what the deck asks, 32 hexadecimal digits; the same questions give the same name."""
    digest = blake2b(digest_size=16)
    for question in deck.questions:
        digest.update(f"{question.id}\0{content_hash(question)}\n".encode())
    return digest.hexdigest()


def _nothing(deck: Deck, settings: Settings) -> str:
    if not deck.questions:
        return "this deck has no questions yet: add some under `questions:`"
    if settings.only:
        return "none of these questions is in the deck any more"
    if settings.tags:
        known = sorted({tag for question in deck.questions for tag in deck.tags_of(question)})
        named = " or ".join(settings.tags)
        return f"no question has the tag {named}; the deck has: {', '.join(known) or 'no tags'}"
    return "all questions of this deck are drafts: curate them, or ask for drafts"
