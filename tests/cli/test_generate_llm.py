"""`quiz generate --engine llm`, against a server on loopback."""

import io
import os
from pathlib import Path

import pytest

from quiz.cli.environment import Environment, Exit
from quiz.cli.main import main
from tests.cli.running import Ran, quiz
from tests.generate.llm.serving import Saying, Served, answer, raw, serving, writes

TEXT = """# The pact

Foreign minister Yosuke Matsuoka travelled to Moscow in March 1941.

Germany invaded the Soviet Union on 22 June 1941. Matsuoka then argued for an attack on Siberia.
"""
QUESTION = "Where did foreign minister Yosuke Matsuoka travel in March 1941?"
WRITTEN = {"answer": "Moscow", "question": QUESTION, "distractors": ["Berlin", "Tokyo", "Harbin"]}
GOOD = (writes(WRITTEN), writes({"answer": "Moscow"}))


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """It is."""
        return True


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text of two sentences."""
    path = tmp_path / "pact.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def generate(text: Path, served: Served, *arguments: str, key: str = "") -> Ran:
    """Run the command, which writes beside the text."""
    variables = {"QUIZ_LLM_API_KEY": key}
    deck = str(text.with_suffix(".yaml"))
    return quiz(*_command(text, served), "-o", deck, *arguments, variables=variables)


def _command(text: Path, served: Served) -> tuple[str, ...]:
    return ("generate", str(text), "--engine", "llm", "--base-url", served.url, "--model", "m")


def at_a_terminal(text: Path, typed: str, *sayings: Saying) -> tuple[Ran, Served]:
    """Run it where somebody types, and the server that it spoke to."""
    streams = Terminal(typed), io.StringIO(), Terminal()
    with serving(*sayings) as served:
        code = main([*_command(text, served), "-o", "-"], Environment(*streams, variables=dict(os.environ)))
    return Ran(code, streams[1].getvalue(), streams[2].getvalue()), served


def test_a_draft_with_its_evidence_is_written(text: Path) -> None:
    with serving(*GOOD) as served:
        ran = generate(text, served, "--yes", "--max-requests", "2", key="sesame")
        assert "Authorization: Bearer sesame" in served.requests[0]
    assert ran.code == Exit.DONE
    deck = text.with_suffix(".yaml").read_text(encoding="utf-8")
    assert QUESTION in deck
    assert "engine: llm/m" in deck
    assert "Foreign minister Yosuke Matsuoka travelled to Moscow in March 1941." in deck
    assert "sesame" not in ran.out + ran.err + deck


def test_what_is_sent_is_shown_before(text: Path) -> None:
    with serving(*GOOD) as served:
        ran = generate(text, served, "--yes", "--max-requests", "4")
    for shown in (
        f"endpoint  {served.url}/chat/completions (on this machine)",
        "model     m",
        "key       none",
        "at most 4: two for each of 2 sentences",
        "27 words; it begins:\n    Foreign minister Yosuke Matsuoka travelled to Moscow in March 1941.",
    ):
        assert shown in ran.err


def test_without_a_terminal_it_wants_a_yes(text: Path) -> None:
    with serving(*GOOD) as served:
        ran = generate(text, served)
        assert served.requests == []
    assert ran.code == Exit.USAGE
    assert "add --yes" in ran.err


@pytest.mark.parametrize("typed", ["no\n", "\n", "", "yesterday\n"])
def test_at_a_terminal_it_asks_and_takes_no_for_an_answer(text: Path, typed: str) -> None:
    ran, served = at_a_terminal(text, typed, *GOOD)
    assert served.requests == []
    assert ran.code == Exit.INTERRUPTED
    assert "Send it?" in ran.err
    assert ran.out == ""


def test_at_a_terminal_it_asks_and_takes_yes(text: Path) -> None:
    ran, served = at_a_terminal(text, "yes\n", *GOOD)
    assert len(served.requests) > 1
    assert QUESTION in ran.out


def test_what_was_made_before_it_broke_off_is_kept(text: Path) -> None:
    with serving(*GOOD, raw(b"")) as served:
        ran = generate(text, served, "--yes")
    assert ran.code == Exit.OUTSIDE
    assert "broke off" in ran.err
    assert QUESTION in text.with_suffix(".yaml").read_text(encoding="utf-8")


def test_nothing_made_is_no_deck(text: Path) -> None:
    with serving(answer(401)) as served:
        ran = generate(text, served, "--yes", key="wrong")
    assert ran.code == Exit.OUTSIDE
    assert "refuses the key" in ran.err
    assert not text.with_suffix(".yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--engine", "llm", "--model", "m"), "no endpoint is named"),
        (("--engine", "llm", "--base-url", "http://localhost"), "no model is named"),
        (("--engine", "llm", "--base-url", "ftp://localhost", "--model", "m"), "neither http"),
        (("--engine", "llm", "--kinds", "cloze"), "makes no question of the kind 'cloze'"),
        (("--engine", "llm", "--max-requests", "1"), "a sentence takes two requests"),
        (("--model", "m"), "--model is for the engine 'llm'"),
        (("--yes",), "--yes is for the engine 'llm'"),
    ],
)
def test_wrong_usage_is_told(
    text: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = quiz("generate", str(text), "-o", "-", *arguments)
    assert ran.code == Exit.USAGE
    assert words in ran.err + capsys.readouterr().err
