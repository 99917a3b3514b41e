"""Sending within a budget, and again, later, to an endpoint that is busy."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

from quiz.generate.llm.exchange import Answer
from quiz.generate.llm.problems import BudgetSpent, EndpointProblem

BUSY: Final = frozenset(
    {
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)
"""Statuses after which the same request may succeed later."""

TRIES: Final = 5
"""How often one request is sent at the most."""

LONGEST_WAIT: Final = 60.0
"""Seconds of one wait; an endpoint that wants longer is left alone."""

_DIGITS: Final = 9


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Sender:
    """Sends requests one after the other, never more than `most` of them."""

    def __init__(
        self,
        post: Callable[[bytes], Answer],
        most: int,
        tell: Callable[[str], None],
        sleep: Callable[[float], None] = time.sleep,
        now: Callable[[], datetime] = _utc_now,
    ) -> None:
        self._post, self._tell, self._sleep, self._now = post, tell, sleep, now
        self._most = most
        self.sent = 0
        """How many requests were sent."""

    def send(self, body: bytes) -> Answer:
        """The answer to `body`, which is sent again while the endpoint is busy.

        It waits as long as the endpoint asks for (`Retry-After`), else 1, 2, 4, … s. Raises `BudgetSpent`,
        and `EndpointProblem` where the endpoint stays busy.
        """
        for attempt in range(TRIES):
            if self.sent == self._most:
                raise BudgetSpent
            self.sent += 1
            answer = self._post(body)
            if answer.status not in BUSY:
                return answer
            if attempt + 1 < TRIES:
                self._wait(answer, 2.0**attempt)
        raise EndpointProblem(
            f"the endpoint is busy: it answered {answer.status} {TRIES} times",
            "try again later",
        )

    def _wait(self, answer: Answer, usual: float) -> None:
        asked = _seconds(answer.retry_after, self._now())
        wait = usual if asked is None else asked
        if wait > LONGEST_WAIT:
            raise EndpointProblem(
                f"the endpoint wants to be left alone for {wait:,.0f} s (status {answer.status})",
                "try again after that",
            )
        self._tell(f"the endpoint is busy (status {answer.status}): waiting {wait:g} s")
        self._sleep(wait)


def _seconds(retry_after: str, now: datetime) -> float | None:
    """How long to wait by `Retry-After` (RFC 9110, 10.2.3): seconds or a date; None for neither."""
    value = retry_after.strip()
    if value.isascii() and value.isdigit():
        return float(value[:_DIGITS])
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
