"""Running a command in this process, with streams of its own."""

import io
import os
from dataclasses import dataclass

from quiz.cli.environment import Environment
from quiz.cli.main import main


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


def quiz(*arguments: str, typed: str = "", variables: dict[str, str] | None = None) -> Ran:
    """Run `quiz` with these arguments; `typed` is what stands on its standard input."""
    streams = io.StringIO(typed), io.StringIO(), io.StringIO()
    code = main(arguments, Environment(*streams, variables={**os.environ, **(variables or {})}))
    return Ran(code, streams[1].getvalue(), streams[2].getvalue())
