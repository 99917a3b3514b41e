"""What is asked of an endpoint, and what its answers mean."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final

import msgspec
from msgspec import Struct

from quiz.deck.report import visible
from quiz.generate.llm.address import OWN_KEY, Address, Key
from quiz.generate.llm.exchange import Answer
from quiz.generate.llm.problems import EndpointProblem, Refused

_UNFIT: Final = frozenset(
    {HTTPStatus.BAD_REQUEST, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNPROCESSABLE_ENTITY}
)
_LONGEST_WORDS: Final = 200
"""Characters of an endpoint's own words that a message repeats."""


class _Message(Struct, frozen=True):
    content: str | None = None


class _Choice(Struct, frozen=True):
    message: _Message


class _Completion(Struct, frozen=True):
    choices: tuple[_Choice, ...]


class Endpoint:
    """A model behind an endpoint that speaks OpenAI's chat completions."""

    def __init__(
        self,
        at: Address,
        key: Key,
        send: Callable[[bytes], Answer],
        *,
        model: str,
        seed: int,
        tell: Callable[[str], None],
    ) -> None:
        self._at, self._key, self._model, self._send, self._tell = at, key, model, send, tell
        self._seed = seed
        self._formed: Callable[[Mapping[str, Any]], Mapping[str, Any]] = _by_schema
        self._proven = False
        """Whether it has taken a request in this form."""

    def ask(self, instructions: str, data: str, schema: Mapping[str, Any], most_tokens: int) -> str:
        """What the model writes, which should be JSON by `schema`, and the same each time it is asked.

        An endpoint that refuses schemas at its first request is asked for any JSON object from then on.
        Raises `Refused` where it takes other requests but not this one, `EndpointProblem` and `BudgetSpent`.
        """
        body = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": instructions},
                {"role": "user", "content": data},
            ],
            "temperature": 0,
            "seed": self._seed,
            "max_tokens": most_tokens,
            "stream": False,
        }
        answer = self._sent(body, schema)
        if answer.status in _UNFIT and not self._proven:
            answer = self._without_schema(body, schema, answer)
        text = self._text(answer)
        self._proven = True
        return text

    def _sent(self, body: Mapping[str, Any], schema: Mapping[str, Any]) -> Answer:
        return self._send(msgspec.json.encode({**body, "response_format": self._formed(schema)}))

    def _without_schema(self, body: Mapping[str, Any], schema: Mapping[str, Any], first: Answer) -> Answer:
        """The answer to the same without the schema; the first one where that does not help."""
        self._formed = _by_mode
        answer = self._sent(body, schema)
        if answer.status in _UNFIT:
            self._formed = _by_schema
            return first
        self._tell(
            "the endpoint refuses JSON Schemas; asked for any JSON instead: more of it will be unusable"
        )
        return answer

    def _text(self, answer: Answer) -> str:
        if answer.status != HTTPStatus.OK:
            raise self._problem(answer)
        try:
            completion = msgspec.json.decode(answer.body, type=_Completion)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise EndpointProblem(
                f"what {self._at.host} answers is not in the form of chat completions",
                "see whether the base URL is that of an OpenAI-compatible endpoint; most end in /v1",
            ) from None
        return (completion.choices[0].message.content or "") if completion.choices else ""

    def _problem(self, answer: Answer) -> EndpointProblem:
        """Why there is no text, and what to do."""
        words = self._words(answer)
        match answer.status:
            case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN if self._key.secret:
                told, way_out = "refuses the key", f"put the right one into {self._key.variable}"
            case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN:
                told, way_out = "wants a key", f"put it into the environment variable {OWN_KEY}"
            case HTTPStatus.NOT_FOUND:
                told = f"knows no model '{self._model}', or nothing is at this address"
                way_out = (
                    "name a model that it has, and a base URL that ends where its API begins, often in /v1"
                )
            case status if status in _UNFIT and self._proven:
                return Refused(f"{self._at.host} refuses a request (status {status}){words}", "")
            case status if status in _UNFIT:
                told = f"refuses the request (status {status})"
                way_out = "choose a model that writes JSON and takes `temperature`, `seed` and `max_tokens`"
            case status if answer.location:
                elsewhere = visible(answer.location)[:_LONGEST_WORDS]
                told = f"sends on to another address (status {status}): {elsewhere}"
                way_out = "nothing is sent there unasked; name it as the base URL if you trust it"
            case status:
                told, way_out = f"answers with status {status}", "see what the server says"
        return EndpointProblem(f"{self._at.host} {told}{words}", way_out)

    def _words(self, answer: Answer) -> str:
        """What the endpoint says itself, on one line, never with the key in it."""
        try:
            said: Any = msgspec.json.decode(answer.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return ""
        for key in ("error", "message"):
            said = said.get(key, said) if isinstance(said, dict) else said
        if not isinstance(said, str) or not said.strip():
            return ""
        if self._key.secret:
            said = said.replace(self._key.secret, "…")
        return f": {visible(' '.join(said.split()))[:_LONGEST_WORDS]}"


def _by_schema(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "json_schema", "json_schema": {"name": "reply", "strict": True, "schema": schema}}


def _by_mode(_schema: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "json_object"}
