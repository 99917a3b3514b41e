"""Paragraphs as Markdown that reads as these paragraphs again."""

import re
from collections.abc import Iterable

from quiz.library.markdown import markdown_paragraphs
from quiz.library.paragraphs import Paragraph

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""What a backslash makes a character like any other; so CommonMark says."""


def as_markdown(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs and headings, with an empty line between them: `markdown_paragraphs` reads the same.

    Each is one line of text.
    """
    return "\n\n".join(map(_block, paragraphs)) + "\n"


def _block(paragraph: Paragraph) -> str:
    mark = "#" * paragraph.level + " " if paragraph.level else ""
    plain = mark + paragraph.text
    return plain if _reads_as(plain, paragraph) else mark + _PUNCTUATION.sub(r"\\\1", paragraph.text)


def _reads_as(block: str, paragraph: Paragraph) -> bool:
    found = markdown_paragraphs(block)
    return [(one.text, one.level) for one in found] == [(paragraph.text, paragraph.level)]
