"""Events as the log keeps them: a kind and JSON."""

from typing import TypeVar

import msgspec

from quiz.game.events import Event
from quiz.grading.response import Response
from quiz.store.log import Row

_events: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)

Sent = TypeVar("Sent", bound=Response)


class UnreadableGameError(Exception):
    """The log holds an event that this version does not know; the message is for the player."""


def kind(event: Event) -> str:
    """The name of what happened, as it stands in the log."""
    return str(event.__struct_config__.tag)


def encode(event: Event) -> bytes:
    """The event as JSON."""
    return msgspec.json.encode(event)


def decode(rows: tuple[Row, ...]) -> tuple[Event, ...]:
    """The events of a game; raises UnreadableGameError for one of a newer version."""
    try:
        return tuple(_events.decode(row.payload) for row in rows)
    except msgspec.DecodeError as error:
        raise UnreadableGameError(
            "a newer quiz wrote this game, or its history was changed by hand: install the newest quiz"
        ) from error


def cleaned(response: Sent) -> Sent:
    """The response with broken characters (halves of a pair, from a wrongly decoded input) replaced by �."""
    try:
        msgspec.json.encode(response)
    except UnicodeEncodeError:
        return msgspec.convert(_mended(msgspec.to_builtins(response)), type(response))
    return response


def _mended(value: object) -> object:
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list() | tuple():
            return [_mended(one) for one in value]
        case dict():
            return {_mended(key): _mended(one) for key, one in value.items()}
        case _:
            return value
