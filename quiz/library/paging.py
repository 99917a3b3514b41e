"""Whether a quote stands on the page that its author names."""

import re

from quiz.library.paragraphs import Paragraph
from quiz.library.quotes import Passage, locate
from quiz.library.sources import SourceText

_PAGES = re.compile(r"(\d{1,6})(?: ?[-–—] ?(\d{1,6}))?")


def elsewhere(quote: str, page: str, passage: Passage, source: SourceText) -> bool:
    """Whether `quote`, first found in `passage`, stands on none of the pages that `page` names.

    Pages count as they are labelled or printed, or from the beginning of the file. Only a number, or two with
    a dash between them, is judged.
    """
    named = _PAGES.fullmatch(page)
    if named is None or not passage.page:
        return False
    first, last = int(named[1]), int(named[2] or named[1])
    standing = source.paragraphs[passage.paragraph : passage.last + 1]
    if any(_on(one, first, last) for one in standing):
        return False
    there = SourceText(tuple(one for one in source.paragraphs if _on(one, first, last)))
    return locate(quote, there) is None


def _on(paragraph: Paragraph, first: int, last: int) -> bool:
    label = int(paragraph.page) if paragraph.page.isdecimal() else paragraph.sheet
    return first <= label <= last or first <= paragraph.sheet <= last
