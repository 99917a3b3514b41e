"""Problems as GitHub's workflow commands, which a workflow shows beside the lines of a change."""

from quiz.cli.environment import Environment
from quiz.deck.problems import Problem, Severity
from quiz.deck.report import visible
from quiz.library.judging import Judgement

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


class GithubReport:
    """One command a problem, at once."""

    def __init__(self, env: Environment) -> None:
        self._env = env

    def deck(self, judgement: Judgement) -> None:
        """Print the commands of one deck."""
        for problem in judgement.problems:
            self._env.say(as_github(problem))

    def end(self) -> None:
        """Nothing was kept."""


def as_github(problem: Problem) -> str:
    """One problem as a workflow command, which is one line; the annotation shows the way out below."""
    place = problem.place
    where = {
        "file": _forward(problem.file),
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:  # with columns, GitHub takes one line only
        where |= {"col": str(place.column), "endColumn": str(place.end_column)}
    where["title"] = problem.code
    properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
    lines = (problem.message, *problem.help.split("\n")) if problem.help else (problem.message,)
    message = _escaped("\n".join(map(visible, lines)))
    return f"::{_COMMANDS[problem.severity]} {properties}::{message}"


def _forward(path: str) -> str:
    return visible(path).replace("\\", "/")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
