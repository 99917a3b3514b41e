"""What stands at the top or bottom of page after page: no text, but it tells the printed pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quiz.library.pdf.pages import Line, Page

_DIGITS = re.compile(r"\d+")
_OUTER = 2
"""Lines of a page, from the top and from the bottom, that may be running."""
_LARGEST = 1.25
"""How much larger than the text a running line may be set."""
_REPEATED = 3
"""Pages on which a line stands before it counts as running."""


def without_running(pages: Sequence[Page], body: float) -> tuple[Page, ...]:
    """`pages` without running heads and page numbers; each is labelled with the number printed there.

    `body` is the size of the text: what is set much larger is a heading, also where it stands alike on many
    pages. A printed number counts where most of the pages agree on how far it is from the number in the file,
    and the file itself does not name its pages.
    """
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_kind(line) for line in _outer(page, body)})
    running = [[line for line in _outer(page, body) if seen[_kind(line)] >= _REPEATED] for page in pages]
    shift = _shift(pages, running)
    return tuple(
        replace(
            page,
            label=_label(page, shift),
            lines=tuple(line for line in page.lines if line not in those),
        )
        for page, those in zip(pages, running, strict=True)
    )


def _outer(page: Page, body: float) -> list[Line]:
    """The lines that may be running."""
    by_height = sorted(page.lines, key=lambda line: line.bottom)
    outer = by_height if len(by_height) <= 2 * _OUTER else by_height[:_OUTER] + by_height[-_OUTER:]
    return [line for line in outer if line.size <= body * _LARGEST]


def _kind(line: Line) -> tuple[str, int]:
    """What is alike on all pages: the words, any number for any other, and the height."""
    return _DIGITS.sub("#", line.text), round(line.bottom / 4)


def _shift(pages: Sequence[Page], running: Sequence[Sequence[Line]]) -> int:
    """How far the printed page numbers are from those in the file; 0 where that is not told."""
    shifts: Counter[int] = Counter()
    for page, lines in zip(pages, running, strict=True):
        shifts.update({number - page.number for line in lines for number in _numbers(line)})
    for shift, agreeing in shifts.most_common(1):
        if 2 * agreeing > len(pages):
            return shift
    return 0


def _numbers(line: Line) -> Iterator[int]:
    return (int(digits) for digits in _DIGITS.findall(line.text) if len(digits) <= 5)


def _label(page: Page, shift: int) -> str:
    if page.label and page.label != str(page.number):
        return page.label
    return str(page.number + shift) if page.number + shift > 0 else str(page.number)
