"""Putting the engine together: address, key, budget, model."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from quiz.generate.llm.address import address, key_for
from quiz.generate.llm.disclosure import Disclosure, disclosure
from quiz.generate.llm.endpoint import Endpoint
from quiz.generate.llm.exchange import Exchange, Patience
from quiz.generate.llm.problems import EndpointProblem
from quiz.generate.llm.proposer import LanguageModel
from quiz.generate.llm.sending import Sender
from quiz.generate.model import Offer

BASE_URL: Final = "QUIZ_LLM_BASE_URL"
"""The variable that names the endpoint where no option does.

No settings file can: one that lies beside a deck from elsewhere would choose who reads the text.
"""

MODEL: Final = "QUIZ_LLM_MODEL"
"""The variable that names the model where no option does."""


class Wanted(Struct, frozen=True, kw_only=True):
    """What a person asks the engine for."""

    base_url: str = ""
    """Empty: as the environment says; so with `model`."""
    model: str = ""
    most: int
    """Requests at the most; two for each sentence."""
    key_in_clear: bool = False
    """Whether the key may go unencrypted to another machine."""
    seed: int = 0


def _quiet(_done: int, _all: int) -> None:
    """Tell nobody."""


def language_model(
    wanted: Wanted,
    variables: Mapping[str, str],
    *,
    consent: Callable[[Disclosure], None],
    tell: Callable[[str], None],
    progress: Callable[[int, int], None] = _quiet,
    patience: Patience = Patience(),  # noqa: B008 - frozen
) -> LanguageModel:
    """The engine, which has sent nothing yet: it asks `consent` first, which raises where it may not.

    `tell` gets a line where something is worth knowing while it works; `progress` how many of the sentences
    were asked about. Raises `EndpointProblem` where
    endpoint, model or key are not named well.
    """
    url = wanted.base_url or variables.get(BASE_URL, "").strip()
    model = wanted.model or variables.get(MODEL, "").strip()
    if not url:
        raise EndpointProblem(
            "no endpoint is named", f"add --base-url, such as http://localhost:8080/v1, or set {BASE_URL}"
        )
    if not model:
        raise EndpointProblem("no model is named", f"add --model, or set {MODEL}")
    at = address(url)
    key = key_for(at, variables, wanted.key_in_clear)

    def shown(offers: Sequence[Offer]) -> None:
        consent(disclosure(at, key, model, offers, wanted.most))

    sender = Sender(Exchange(at, key, patience).post, wanted.most, tell)
    endpoint = Endpoint(at, key, sender.send, model=model, seed=wanted.seed, tell=tell)
    return LanguageModel(endpoint, name=model, most=wanted.most, consent=shown, tell=tell, progress=progress)
