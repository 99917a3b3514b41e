"""One request and its answer over HTTP, bounded in size and time."""

import asyncio
from typing import Final

import httpx
from msgspec import Struct

from quiz.generate.llm.address import Address, Key
from quiz.generate.llm.problems import EndpointProblem

MAX_ANSWER_BYTES: Final = 1024 * 1024
"""The largest answer: what is asked for takes some hundred bytes."""


class Patience(Struct, frozen=True):
    """How long an endpoint is waited for, in seconds."""

    connect: float = 10.0
    """Until it takes the connection."""
    silence: float = 180.0
    """While nothing comes: a model on a slow machine writes its whole answer first."""
    whole: float = 300.0
    """For the request and the whole answer, however steadily it comes."""


class Answer(Struct, frozen=True):
    """What came back."""

    status: int
    body: bytes
    retry_after: str = ""
    """The header of that name."""
    location: str = ""
    """Where a redirection points."""


class Exchange:
    """Sends requests to one address. No redirection is followed: what was shown is where it goes."""

    def __init__(self, at: Address, key: Key, patience: Patience = Patience()) -> None:  # noqa: B008 - frozen
        self._at = at
        self._patience = patience
        self._headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
        if key.secret:
            self._headers["Authorization"] = f"Bearer {key.secret}"

    def post(self, body: bytes) -> Answer:
        """Send `body` (JSON). Raises `EndpointProblem` where no whole answer comes."""
        try:
            return asyncio.run(self._post(body))
        except httpx.ConnectTimeout:
            raise self._late("taken the connection", self._patience.connect) from None
        except httpx.TimeoutException:
            raise self._late("said anything", self._patience.silence) from None
        except TimeoutError:
            raise self._late("finished its answer", self._patience.whole) from None
        except (httpx.ConnectError, httpx.ProxyError) as error:
            raise self._unreachable(error) from None
        except (httpx.InvalidURL, ImportError, ValueError, OSError) as error:
            # Nothing was sent: httpx reads these from the environment when a client is made.
            raise EndpointProblem(
                f"the proxy or the certificates that the environment names cannot be used: {error}",
                "correct or unset HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE",
            ) from None
        except httpx.HTTPError as error:
            why = str(error) or type(error).__name__
            raise EndpointProblem(
                f"{self._at.host} broke off in the middle of its answer: {why}",
                "see what the server says, and try again",
            ) from None

    async def _post(self, body: bytes) -> Answer:
        limits = httpx.Timeout(self._patience.silence, connect=self._patience.connect)
        # The whole is bounded from outside: httpx bounds each read, and a drop a minute is never late.
        async with (
            asyncio.timeout(self._patience.whole),
            # No proxy stands between this machine and itself.
            httpx.AsyncClient(timeout=limits, transport=self._direct()) as client,
            client.stream("POST", self._at.url, content=body, headers=self._headers) as response,
        ):
            received = bytearray()
            async for piece in response.aiter_raw():
                received += piece
                if len(received) > MAX_ANSWER_BYTES:
                    raise EndpointProblem(
                        f"{self._at.host} answers without end: more than {MAX_ANSWER_BYTES:,} bytes",
                        "see whether the base URL is that of an OpenAI-compatible endpoint",
                    )
            headers = response.headers
            return Answer(
                response.status_code,
                bytes(received),
                headers.get("Retry-After", ""),
                headers.get("Location", ""),
            )

    def _direct(self) -> httpx.AsyncHTTPTransport | None:
        """What leads past the proxies that the environment names; None where they are to be used."""
        return httpx.AsyncHTTPTransport() if self._at.here else None

    def _late(self, what: str, seconds: float) -> EndpointProblem:
        return EndpointProblem(
            f"{self._at.host} has not {what} after {seconds:g} s",
            "try a smaller model, or a server that is less busy",
        )

    def _unreachable(self, error: httpx.HTTPError) -> EndpointProblem:
        if "CERTIFICATE" in str(error):
            way_out = "use the name that its certificate is for; SSL_CERT_FILE names certificates of your own"
        else:
            way_out = "start the server, or correct the base URL"
        return EndpointProblem(f"{self._at.host} cannot be reached: {error}", way_out)
