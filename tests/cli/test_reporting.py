"""The forms of `quiz check`, and what is told."""

import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.cli.reporting.github import as_github
from quiz.cli.reporting.sarif import as_sarif
from quiz.deck.problems import Place, Problem, Severity
from quiz.lint.codes import ALL_CODES
from tests.cli.running import quiz

DECK = """\
title: Odd
language: en
questions:
  - id: a
    ask: "Which is 100 %: this, or that?"
    answer: this
    answr: that
    why: It is so.
    difficulty: 1
    lint: {off: [L002]}
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "odd, deck.yaml").write_text(DECK, encoding="utf-8")
    sound = DECK.replace("    answr: that\n", "").replace("title: Odd", "title: Sound\nid: sound")
    (tmp_path / "sound.yaml").write_text(sound, encoding="utf-8")
    return tmp_path


def problems() -> st.SearchStrategy[Problem]:
    text = st.text(max_size=30)
    place = st.builds(Place, *[st.integers(1, 10**6)] * 4)
    return st.builds(
        Problem,
        code=st.sampled_from(sorted(ALL_CODES)),
        severity=st.sampled_from(Severity),
        message=text,
        help=text,
        file=text,
        place=place,
    )


def test_github_shows_each_problem_at_its_line(here: Path) -> None:
    ran = quiz("check", "--format", "github", "odd, deck.yaml")
    assert ran.code == 1
    assert ran.out == (
        "::error file=odd%2C deck.yaml,line=7,endLine=7,col=5,endColumn=10,title=D201::"
        "question 'a': the kind short answer has no key 'answr'%0Adid you mean `answer`?\n"
    )


@given(problems())
def test_a_github_command_is_one_line_that_nothing_breaks_out_of(problem: Problem) -> None:
    command = as_github(problem)
    assert len(command.splitlines()) == 1
    head, message = command[2:].split("::", 1)
    properties = dict(one.split("=", 1) for one in head.split(" ", 1)[1].split(","))
    assert properties["title"] == problem.code
    assert set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
    assert "%" not in message.replace("%25", "").replace("%0A", "")


def test_sarif_has_every_result_with_its_rule_and_place(here: Path) -> None:
    log = json.loads(quiz("check", "--format", "sarif", ".").out)
    [run] = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["D201", "L001"]
    assert [(one["ruleId"], one["level"], rules[one["ruleIndex"]]) for one in run["results"]] == [
        ("D201", "error", "D201"),
        ("L001", "note", "L001"),
    ]
    where = run["results"][0]["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "odd%2C%20deck.yaml", "uriBaseId": "%SRCROOT%"}
    assert where["region"] == {"startLine": 7, "startColumn": 5, "endLine": 7, "endColumn": 10}


def test_a_result_keeps_its_fingerprint_when_lines_are_put_in_above() -> None:
    one = Problem(code="D201", severity=Severity.ERROR, message="m", file="a.yaml", place=Place(7, 1, 7, 2))
    other = Problem(code="D201", severity=Severity.ERROR, message="m", file="a.yaml", place=Place(9, 1, 9, 2))
    prints = [_results(as_sarif([each]))[0]["partialFingerprints"] for each in (one, other)]
    assert prints[0] == prints[1]


@pytest.mark.real("sarif-schema")
def test_sarif_is_valid_by_its_published_schema(here: Path) -> None:
    schema = json.loads(Path(os.environ["QUIZ_SARIF_SCHEMA"]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for arguments in ((".",), ("odd, deck.yaml", str(here / "sound.yaml"), "missing.yaml")):
        validator.validate(
            json.loads(quiz("check", "--select", "D,S,M,L", "--format", "sarif", *arguments).out)
        )

    @given(st.lists(problems(), max_size=5))
    def every_log_is_valid(told: list[Problem]) -> None:
        validator.validate(json.loads(json.dumps(as_sarif(told))))

    every_log_is_valid()


def test_advice_is_told_and_never_fails_a_check(here: Path) -> None:
    ran = quiz("check", "--strict", "sound.yaml")
    assert ran.code == 0
    assert "advice[L001]" in ran.out
    assert "1 deck: 1 advice" in ran.err


def test_select_and_ignore_choose_what_is_told_but_not_errors(here: Path) -> None:
    assert quiz("check", "--ignore", "L0", "sound.yaml").out == ""
    assert quiz("check", "--select", "M,S", "sound.yaml").out == ""
    assert "L001" in quiz("check", "--select", "L", "sound.yaml").out
    ran = quiz("check", "--ignore", "D,L", "odd, deck.yaml")
    assert ran.code == 1
    assert "error[D201]" in ran.out


def test_settings_choose_and_options_win(here: Path) -> None:
    (here / "quiz.toml").write_text('[check]\nignore = ["L001"]\n', encoding="utf-8")
    assert quiz("check", "sound.yaml").out == ""
    assert "L001" in quiz("check", "--ignore", "L002", "sound.yaml").out
    (here / "quiz.toml").write_text('[check]\nselect = ["M"]\n', encoding="utf-8")
    assert quiz("check", "sound.yaml").out == ""
    assert "L001" in quiz("check", "--select", "L001", "sound.yaml").out


def test_a_code_that_is_none_is_wrong_usage(here: Path) -> None:
    for option in ("--select", "--ignore"):
        ran = quiz("check", option, "L203,Z9", "sound.yaml")
        assert ran.code == 2
        assert "there is no code" in ran.err
    (here / "quiz.toml").write_text('[check]\nselect = ["Z9"]\n', encoding="utf-8")
    assert quiz("check", "sound.yaml").code == 2


def _results(log: dict[str, Any]) -> list[dict[str, Any]]:
    results: list[dict[str, Any]] = log["runs"][0]["results"]
    return results
