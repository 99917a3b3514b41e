"""Long work shows how far it has come, on a terminal only."""

import io

from quiz.cli.environment import Environment
from quiz.cli.steps import Steps


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, **variables: str) -> str:
    env = Environment(io.StringIO(), io.StringIO(), stream, variables)
    progress = Steps(env, "parts")
    progress(10, 1200)
    progress(9, 12)
    progress.end()
    return stream.getvalue()


def test_a_line_is_written_over_and_goes() -> None:
    assert shown(Terminal()) == "\r10 of 1,200 parts\r9 of 12 parts    \r             \r"


def test_elsewhere_there_is_nothing() -> None:
    assert shown(io.StringIO()) == ""
    assert shown(Terminal(), TERM="dumb") == ""
