"""Prose is told from what stands around it."""

import pytest

from quiz.generate.passages import MAX_LENGTH, LeftOut, Passage, passages, sorted_out
from quiz.library.paragraphs import Paragraph
from tests.generate.making import text_of

PROSE = "The bridge over the river was opened in 1839, and it carries two roads and a railway."


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        (Paragraph("The early years", level=2), "a heading"),
        ("By Jane Doe", "a byline or a date line"),
        ("by somebody_else", "a byline or a date line"),
        ("Published 4 May 2021", "a byline or a date line"),
        ("Why did the Empire of Japan not attack the Soviet Union in 1941?", "a question"),
        ("Home | News | Sport | Weather", "navigation"),
        ("Subscribe to our newsletter and never miss a story again.", "navigation"),
        ("warneagle", "no sentence: a title, a name or a line of a table"),
        ("Figure 3: The harbour of Port Alder as it was seen from the north in the year 1850.", "a caption"),
        (
            "Alvin D. Coox, Nomonhan: Japan Against Russia, 1939 (Stanford University Press, 1990)",
            "an entry of a list of sources",
        ),
        ("- flour and sugar and butter\n- eggs and milk\n- salt and a little pepper", "a list"),
        ("def main():\n    x = {1: 2}\n    return f(x); // done {}\n    if (x) { y(); }", "code"),
        ("name\tborn\tdied in the town of his birth\nQuill\t1800\t1851 and so on.", "a table"),
        (
            "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\n"
            "Could frame thy fearful symmetry?\nIn what distant deeps or skies.",
            "verse",
        ),
        ("It was.", "too short to ask about"),
    ],
)
def test_what_is_no_prose_is_left_out_with_the_reason(paragraph: str | Paragraph, reason: str) -> None:
    (found,) = sorted_out(text_of(paragraph))
    assert found == LeftOut(0, reason)


def test_prose_stays_with_its_place_and_heading() -> None:
    text = text_of(Paragraph("The bridge", level=2), Paragraph(PROSE, heading="The bridge"))
    assert passages(text) == (Passage(1, PROSE, "The bridge"),)


@pytest.mark.parametrize("heading", ["Sources:", "References", "Further reading", "BIBLIOGRAPHY", "See also"])
def test_nothing_below_a_list_of_sources_is_prose(heading: str) -> None:
    assert [one.paragraph for one in passages(text_of(PROSE, heading, PROSE))] == [0]


def test_a_heading_of_the_same_level_ends_a_list_of_sources() -> None:
    text = text_of(Paragraph("Sources", level=2), PROSE, Paragraph("Afterwards", level=2), PROSE)
    assert [one.paragraph for one in passages(text)] == [3]


def test_of_an_endless_paragraph_only_the_beginning_is_taken() -> None:
    (found,) = passages(text_of(f"{PROSE} " * 20_000))
    assert len(found.text) == MAX_LENGTH
