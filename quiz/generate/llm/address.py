"""Where an endpoint is, and which key it gets."""

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Final

import httpx
from msgspec import Struct

from quiz.generate.llm.problems import EndpointProblem

OWN_KEY: Final = "QUIZ_LLM_API_KEY"
"""The variable with the key for whatever endpoint is named."""

OPENAI_KEY: Final = "OPENAI_API_KEY"
"""The variable that others read too: its key goes to OpenAI and nowhere else."""

_OPENAI: Final = "api.openai.com"
_LAST_PORT: Final = 65_535
_PATH: Final = "/chat/completions"


class Address(Struct, frozen=True):
    """An endpoint's address."""

    url: str
    """Where requests go: the base URL and `/chat/completions`."""
    host: str
    """Host, and port where one was named, for people."""
    here: bool
    """Whether it is this machine."""
    encrypted: bool


class Key(Struct, frozen=True):
    """What opens an endpoint."""

    secret: str
    """Never shown; empty where there is none."""
    variable: str
    """The environment variable that it is from."""

    def __repr__(self) -> str:
        return f"Key(variable={self.variable!r})"


def address(base_url: str) -> Address:
    """The address that `base_url` stands for. Raises `EndpointProblem` where it is none.

    A password in it is refused: it would stand in the shell's history, and in messages.
    """
    way_out = "name the address up to /v1, such as http://localhost:8080/v1"
    try:
        url = httpx.URL(base_url.strip())
        url.host.encode("idna")  # what the resolver does with it
    except (httpx.InvalidURL, ValueError):
        raise EndpointProblem("the base URL cannot be read", way_out) from None
    if url.userinfo:
        raise EndpointProblem("the base URL has a user or a password in it", f"put the key into {OWN_KEY}")
    if url.scheme not in {"http", "https"} or not url.host:
        raise EndpointProblem("the base URL begins with neither http:// nor https://", way_out)
    if url.port is not None and not 0 < url.port <= _LAST_PORT:
        raise EndpointProblem(f"no port has the number {url.port}", way_out)
    path = url.path.rstrip("/").removesuffix(_PATH) + _PATH
    return Address(
        url=str(url.copy_with(path=path, fragment=None)),
        host=url.netloc.decode("ascii"),
        here=_is_here(url.host),
        encrypted=url.scheme == "https",
    )


def key_for(at: Address, variables: Mapping[str, str], in_clear: bool = False) -> Key:
    """The key that goes to `at`, from the environment; it may be empty.

    Raises `EndpointProblem` where others could read it on its way and `in_clear` does not allow that, and
    where it cannot be a key.
    """
    named = OPENAI_KEY if at.encrypted and at.host == _OPENAI else ""
    variable = next((one for one in (OWN_KEY, named) if variables.get(one, "").strip()), "")
    secret = variables.get(variable, "").strip()
    if not (secret.isascii() and secret.isprintable()) or " " in secret:
        raise EndpointProblem(
            f"the key in {variable} has characters that no key has",
            "set it again, without anything around it",
        )
    if secret and not (at.encrypted or at.here or in_clear):
        raise EndpointProblem(
            f"the key would go to {at.host} unencrypted: whoever is on the way can read it",
            f"use https://, unset {variable}, or allow it with --key-in-clear",
        )
    return Key(secret, variable)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
