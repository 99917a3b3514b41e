"""Against llama.cpp's own server, with a small base model that writes the JSON asked for, and nonsense."""

import httpx
import pytest

from quiz.generate.generating import Options, generate
from quiz.generate.llm.engine import Wanted, language_model
from quiz.generate.llm.proposer import LanguageModel
from quiz.generate.model import Text
from quiz.library.paragraphs import Paragraph
from tests.generate.llm.llama import CONTEXT, KEY
from tests.generate.llm.samples import TEXT, offer

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("llama")]


def engine(url: str, key: str = KEY, most: int = 4) -> LanguageModel:
    """The engine for the server."""
    wanted = Wanted(base_url=url, model="gemma", most=most)
    return language_model(wanted, {"QUIZ_LLM_API_KEY": key}, consent=lambda _: None, tell=lambda _: None)


def test_it_takes_the_schema_and_each_run_gives_the_same(llama: str) -> None:
    runs = []
    for _ in range(2):
        one = engine(llama)
        runs.append(list(one.propose([offer()])))
        assert one.problem is None
        assert one.unusable == 0
    assert len(runs[0]) == 1
    assert runs[0] == runs[1]


def test_a_wrong_key_is_told(llama: str) -> None:
    one = engine(llama, key="guessed")
    assert list(one.propose([offer()])) == []
    assert one.problem is not None
    assert "refuses the key" in one.problem.message


def test_a_passage_that_is_too_long_for_the_model_is_told_in_the_servers_words(llama: str) -> None:
    one = engine(llama)
    assert list(one.propose([offer("1 " * 700 + TEXT + " 2" * 700)])) == []
    assert one.problem is not None
    assert f"exceeds the available context size ({CONTEXT} tokens" in one.problem.message


def test_the_server_is_real(llama: str) -> None:
    said = httpx.post(
        f"{llama}/chat/completions", json={"messages": "x"}, headers={"Authorization": f"Bearer {KEY}"}
    )
    assert said.status_code == 400


def test_the_whole_pipeline_rejects_its_nonsense(llama: str) -> None:
    travelled = "Foreign minister Yosuke Matsuoka travelled to Moscow in March 1941."
    invaded = "Germany invaded the Soviet Union on 22 June 1941."
    text = Text("pact", "", (Paragraph(f"{travelled} {invaded}"),))
    one = engine(llama)
    made = generate([text], Options(explain=True), one)
    assert one.problem is None
    assert made.proposed + one.unusable == 2
    assert made.questions == ()
    assert len(made.dropped) == made.proposed
