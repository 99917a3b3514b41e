"""What was thought about a sentence is told as lines."""

from quiz.generate.explaining import explained
from tests.generate.making import HARBOUR, text_of

TEXT = text_of(
    "By Jane Doe",
    *HARBOUR,
    "These clashes had ended with a treaty between the two of them in 1939.",
    title="The story of Port Alder",
)


def test_everything_is_accounted_for() -> None:
    lines = list(explained([TEXT]))
    assert lines[0] == "paragraph 1 left out, a byline or a date line: By Jane Doe"
    assert sum(line.startswith("sentence: ") for line in lines) == 14
    assert any(line.startswith("  passed, score ") for line in lines)
    assert any(line.startswith("  dropped by `") for line in lines)
    assert "nothing is asked" in lines[-1]


def test_only_what_is_asked_about() -> None:
    lines = list(explained([TEXT], about="clara winslow"))
    assert [line for line in lines if not line.startswith("  ")] == [
        "sentence: The Alder Observatory was established in 1888 by Clara Winslow."
    ]
    assert any("Who established" in line or "_____" in line for line in lines)
