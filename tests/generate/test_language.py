"""The language of a text is told by script and by frequent words."""

import pytest

from quiz.generate.language import UNKNOWN, language_of
from tests.generate.making import HARBOUR, text_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" ".join(HARBOUR), "en"),
        (
            "Der Hafen wurde im Jahr 1712 gegründet, und die Stadt ist seit dem 19. Jahrhundert für ihre"
            " Werften bekannt, in denen bis heute Schiffe gebaut werden.",
            "de",
        ),
        (
            "Le port a été fondé en 1712 et la ville est connue depuis le XIXe siècle pour ses chantiers"
            " navals, dans lesquels on construit encore des bateaux.",
            "fr",
        ),
        ("この港は1712年に開かれました。", "ja"),
        ("Ο λιμένας ιδρύθηκε το 1712.", "el"),
        ("Port Alder, 1712", UNKNOWN),
        ("1 2 3", UNKNOWN),
    ],
)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text_of(text)) == language
