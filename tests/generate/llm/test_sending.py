"""Trying again, as an endpoint asks for it."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest

from quiz.generate.llm.exchange import Answer
from quiz.generate.llm.problems import BudgetSpent, EndpointProblem
from quiz.generate.llm.sending import TRIES, Sender

NOW = datetime(2026, 11, 25, 12, 0, 0, tzinfo=UTC)
DONE = Answer(200, b"done")


def waits(answers: Iterable[Answer], most: int = 99) -> tuple[list[float], list[str]]:
    """How long a sender waits, and what it tells, until it has an answer that is none of "busy"."""
    slept: list[float] = []
    told: list[str] = []
    coming = iter(answers)
    sender = Sender(lambda _: next(coming), most, told.append, slept.append, lambda: NOW)
    assert sender.send(b"{}").status == 200
    return slept, told


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [
        ("", 1.0),
        ("7", 7.0),
        (" 0 ", 0.0),
        ("Wed, 25 Nov 2026 12:00:30 GMT", 30.0),
        ("Wed, 25 Nov 2026 12:00:30 -0000", 30.0),
        ("Wed, 25 Nov 2020 12:00:00 GMT", 0.0),
        ("soon", 1.0),
        ("-5", 1.0),
        ("1e9", 1.0),
        ("٣", 1.0),
    ],
)
def test_it_waits_as_long_as_it_is_asked_to(retry_after: str, seconds: float) -> None:
    slept, [line] = waits([Answer(429, b"", retry_after), DONE])
    assert slept == [seconds]
    assert f"waiting {seconds:g} s" in line


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_it_waits_longer_each_time(status: int) -> None:
    slept, _ = waits([*[Answer(status, b"")] * 4, DONE])
    assert slept == [1.0, 2.0, 4.0, 8.0]


def test_an_endpoint_that_stays_busy_is_left() -> None:
    with pytest.raises(EndpointProblem, match=f"answered 503 {TRIES} times"):
        waits([Answer(503, b"")] * 99)


@pytest.mark.parametrize("retry_after", ["61", "9" * 5000, "Thu, 26 Nov 2026 12:00:00 GMT"])
def test_an_endpoint_that_wants_long_waits_is_left(retry_after: str) -> None:
    with pytest.raises(EndpointProblem, match="wants to be left alone"):
        waits([Answer(429, b"", retry_after), DONE])


def test_the_budget_holds_while_trying_again() -> None:
    with pytest.raises(BudgetSpent):
        waits([Answer(429, b""), Answer(429, b""), DONE], most=2)
