"""The pages that an author names for a quote which was found on another one."""

import re

from quiz.library.quotes import Passage
from quiz.library.sources import SourceText

_PAGES = re.compile(r"(\d{1,6})(?: ?[-–—] ?(\d{1,6}))?")

# Measured against reading a character: looking at a page, and folding a character.
_PAGE_COST = 400
_FOLD_COST = 250


def pages_named(page: str, passage: Passage, source: SourceText) -> SourceText | None:
    """The pages that `page` names, where `passage` stands on none of them; None where it does.

    Pages count as they are labelled or printed, or from the beginning of the file. Only a number, or two with
    a dash between them, is judged; None for anything else.
    """
    named = _PAGES.fullmatch(page)
    if named is None or not passage.page:
        return None
    first, last = int(named[1]), int(named[2] or named[1])
    if any(
        _on(one.page, one.sheet, first, last)
        for one in source.paragraphs[passage.paragraph : passage.last + 1]
    ):
        return None
    found = (those for (label, sheet), those in source.pages.items() if _on(label, sheet, first, last))
    return SourceText(tuple(one for those in found for one in those))


def reading_cost(pages: SourceText, source: SourceText) -> int:
    """The work of finding these `pages` of `source` and a quote on them, measured as `Folded.scanned` is."""
    return _PAGE_COST * len(source.pages) + _FOLD_COST * len(pages.text)


def _on(label: str, sheet: int, first: int, last: int) -> bool:
    number = int(label) if label.isdecimal() else sheet
    return first <= number <= last or first <= sheet <= last
