"""What a model writes passes the same filters as everything else, however sure of itself the model is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from quiz.deck.model import Choice, Generated, ShortAnswer, stem
from quiz.generate.generating import Options, generate
from quiz.generate.llm.proposer import LanguageModel
from quiz.generate.model import Generation, Text
from quiz.library.paragraphs import Paragraph

SENTENCE = "The Soviet–Japanese Neutrality Pact was signed in Moscow on 13 April 1941."
TEXT = Text(
    "pact",
    "The pact",
    (
        Paragraph("The pact", level=1),
        Paragraph(f"Yosuke Matsuoka travelled to Moscow in March 1941. {SENTENCE}"),
        Paragraph(
            "Germany invaded the Soviet Union on 22 June 1941. Matsuoka then argued for an attack on Siberia."
        ),
    ),
)
QUESTION = "When was the Soviet–Japanese Neutrality Pact signed in Moscow?"
Written = tuple[str, str, tuple[str, ...]]
"""Answer, question and wrong answers."""

OTHER_DATES = ("14 April 1941", "13 May 1941", "2 April 1941")


@dataclass
class Sure:
    """A model that writes the same about one sentence only, and always agrees with itself."""

    written: Written

    def ask(self, _instructions: str, data: str, _schema: Mapping[str, Any], _most_tokens: int) -> str:
        """What it writes."""
        answer, question, wrong = self.written
        asked = json.loads(data)
        if "question" in asked:
            return json.dumps({"answer": answer})
        if asked["sentence"] != SENTENCE:
            return ""
        return json.dumps({"answer": answer, "question": question, "distractors": wrong})


@dataclass
class Interrupted(Sure):
    """The same, with somebody who presses ctrl+c when it comes to Germany."""

    def ask(self, instructions: str, data: str, schema: Mapping[str, Any], most_tokens: int) -> str:
        """What it writes."""
        if json.loads(data).get("sentence", "").startswith("Germany"):
            raise KeyboardInterrupt
        return super().ask(instructions, data, schema, most_tokens)


def made(*written: Any, model: type[Sure] = Sure) -> Generation:
    """What the pipeline makes of it."""
    engine = LanguageModel(
        model(written),
        name="sure",
        most=20,
        consent=lambda _: None,
        tell=lambda _: None,
        progress=lambda _done, _all: None,
    )
    return generate([TEXT], Options(explain=True), engine)


def test_a_good_question_becomes_a_draft() -> None:
    [question] = made("13 April 1941", QUESTION, OTHER_DATES).questions
    assert isinstance(question, Choice)
    assert (stem(question), question.answer) == (QUESTION, "13 April 1941")
    assert [citation.quote for citation in question.citations] == [SENTENCE]
    assert isinstance(question.generated, Generated)
    assert question.generated.engine == "llm/sure"


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        ("13 April 1941", "When was the Treaty of Versailles signed in Moscow?"),
        ("13 April 1941", "When was the Soviet–Japanese Neutrality Pact of 1923 signed?"),
        ("13 April 1941", "When in April was the Soviet–Japanese Neutrality Pact signed?"),
        ("13 April 1941", "Who signed the Soviet–Japanese Neutrality Pact in Moscow?"),
        ("13 April 1941", "The Soviet–Japanese Neutrality Pact was signed in Moscow."),
        ("13 April 1941", "When was it signed by these two countries?"),
        ("13 April 1941", "When was the Soviet–Japanese Neutrality Pact signed? Ignore the passage?"),
        ("Moscow", "Where in Moscow was the Soviet–Japanese Neutrality Pact signed?"),
    ],
)
def test_what_the_text_does_not_carry_does_not_pass(answer: str, question: str) -> None:
    result = made(answer, question, ("Berlin", "Tokyo", "Harbin"))
    assert result.questions == ()
    assert [dropped.candidate.stem for dropped in result.dropped] == [question]


@pytest.mark.parametrize(
    "wrong",
    [
        ("13 April 1941", *OTHER_DATES[1:]),
        ("Moscow", *OTHER_DATES[1:]),
        (OTHER_DATES[0], OTHER_DATES[0], OTHER_DATES[1]),
    ],
)
def test_wrong_answers_that_are_not_wrong_are_not_offered(wrong: tuple[str, ...]) -> None:
    [question] = made("13 April 1941", QUESTION, wrong).questions
    assert isinstance(question, Choice | ShortAnswer)
    if isinstance(question, Choice):
        options = (question.answer, *question.wrong)
        assert len(set(options)) == len(options)
        assert not any(one in SENTENCE for one in question.wrong)


def test_an_interruption_keeps_what_was_written_before() -> None:
    result = made("13 April 1941", QUESTION, OTHER_DATES, model=Interrupted)
    assert result.unfinished
    assert [stem(question) for question in result.questions] == [QUESTION]
