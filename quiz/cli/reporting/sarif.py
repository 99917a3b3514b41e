"""Problems as SARIF 2.1.0, the form in which code scanners exchange their results."""

import json
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path, PurePath
from urllib.parse import quote

from quiz import __version__
from quiz.cli.environment import Environment
from quiz.deck.explained.code import Code
from quiz.deck.problems import Problem, Severity
from quiz.deck.report import visible
from quiz.library.judging import Judgement
from quiz.lint.codes import ALL_CODES

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


class SarifReport:
    """One log of all decks, at the end."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._problems: list[Problem] = []

    def deck(self, judgement: Judgement) -> None:
        """Keep the problems of one deck."""
        self._problems += judgement.problems

    def end(self) -> None:
        """Print the log."""
        self._env.say(json.dumps(as_sarif(self._problems), ensure_ascii=False, indent=2))


def as_sarif(problems: Iterable[Problem]) -> dict[str, object]:
    """A log with one run; lines and columns from 1, columns in code points, the end exclusive."""
    problems = list(problems)
    told = {problem.code for problem in problems}
    codes = [code for name, code in ALL_CODES.items() if name in told]
    places = {code.code: index for index, code in enumerate(codes)}
    driver = {
        "name": "quiz",
        "version": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, places[problem.code]) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> dict[str, object]:
    return {
        "id": code.code,
        "shortDescription": {"text": code.title},
        "fullDescription": {"text": code.meaning},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
        "help": {"text": f"quiz explain {code.code}"},
    }


def _result(problem: Problem, rule: int) -> dict[str, object]:
    place = problem.place
    lines = (problem.message, *problem.help.split("\n")) if problem.help else (problem.message,)
    physical = {
        "artifactLocation": _location(problem.file),
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
    # A result is the same one in a later run though lines were put in above it.
    print_of = blake2b(f"{problem.code}\n{problem.message}".encode("utf-8", "replace"), digest_size=16)
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": "\n".join(map(visible, lines))},
        "locations": [{"physicalLocation": physical}],
        "partialFingerprints": {"codeAndMessage/v1": print_of.hexdigest()},
    }


def _location(file: str) -> dict[str, str]:
    path = PurePath(file)
    if path.is_absolute():
        return {"uri": Path(path).as_uri()}
    written = quote(path.as_posix().encode("utf-8", "surrogateescape"))
    return {"uri": written, "uriBaseId": "%SRCROOT%"}
