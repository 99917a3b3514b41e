"""Lines on pages as paragraphs below headings.

A PDF knows neither: both are told by what a typesetter does. A heading is set larger than the text. A
paragraph begins behind a larger gap, with an indent or a bullet, or where its first word would have fitted on
the line above.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from statistics import median

from quiz.library.paragraphs import Paragraph, Paragraphs
from quiz.library.pdf.pages import BROKEN, Line, Page
from quiz.library.pdf.running import without_running

_LARGER = 1.15
"""How much larger than the text a heading is."""
_LONGEST_HEADING = 200
_SAME_SIZE = 0.12
_GAP = 1.25
"""How much more than usual two lines are apart that belong to different paragraphs."""
_INDENT = 0.8
"""In parts of the size of the text."""
_BULLET = re.compile(r"[•‣◦▪●○–—*·]\s+(?=\S)")
_LONGEST_WORD = 60
_WHOLE = re.compile(rf"\w{{1,{_LONGEST_WORD}}}-\w{{1,{_LONGEST_WORD}}}")
_ENDED = re.compile(r"[.!?:…。！？؟]\W*$")


def paragraphs(pages: Sequence[Page]) -> tuple[Paragraph, ...]:
    """The paragraphs of `pages`. A paragraph that goes on behind a page's end is two, each with its page.

    Raises `FileProblem` when there are too many.
    """
    body = _body(pages)
    pages = without_running(pages, body)
    mended = _Mended(pages)
    blocks = [(page, _grade(block[0]), mended.joined(block)) for page in pages for block in _blocks(page)]
    levels = _levels(blocks, body)
    found = Paragraphs()
    for (page, _, text), level in zip(blocks, levels, strict=True):
        found.add(_BULLET.sub("", text, count=1), level, page=page.label, sheet=page.number)
    return found.done()


def _body(pages: Sequence[Page]) -> float:
    """The size that most characters have."""
    sizes: Counter[int] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[_grade(line)] += len(line.text)
    return max(sizes, key=lambda size: (sizes[size], size)) / 2 if sizes else 0.0


def _grade(line: Line) -> int:
    """A size in half points, so that what is meant to be alike is."""
    return round(line.size * 2)


def _levels(blocks: Sequence[tuple[Page, int, str]], body: float) -> list[int]:
    """The level of each block, given with its grade: 1 to 6 for a heading, by its size.

    Two blocks of one size that follow each other are none: a heading has its text below it.
    """
    grades = [0, *(grade for _, grade, _ in blocks), 0]
    headings = [
        grade
        if grade / 2 >= body * _LARGER and grade not in (before, behind) and len(text) <= _LONGEST_HEADING
        else 0
        for (_, grade, text), before, behind in zip(blocks, grades, grades[2:], strict=False)
    ]
    ranks = {grade: rank for rank, grade in enumerate(sorted({*headings} - {0}, reverse=True), 1)}
    return [min(ranks.get(grade, 0), 6) for grade in headings]


def _blocks(page: Page) -> Iterator[list[Line]]:
    """The lines of a page, paragraph by paragraph."""
    lines = list(_rows(page.lines))
    if not lines:
        return
    setting = _Setting(lines)
    block = [lines[0]]
    for above, line in pairwise(lines):
        if setting.parts(above, line):
            yield block
            block = []
        block.append(line)
    yield block


def _rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with pieces that stand side by side made one, such as the cells of a table's row."""
    row: Line | None = None
    for line in lines:
        if row is None:
            row = line
        elif _beside(row, line):
            gap = " " if line.left - row.right > row.size / 4 else ""
            row = Line(
                row.text + gap + line.text,
                row.left,
                line.right,
                min(row.bottom, line.bottom),
                row.top,
                row.size,
            )
        else:
            yield row
            row = line
    if row is not None:
        yield row


def _beside(row: Line, line: Line) -> bool:
    overlap = min(row.top, line.top) - max(row.bottom, line.bottom)
    near = line.left - row.right < 8 * row.size
    return near and line.left >= row.right - row.size / 4 and overlap > 0.6 * min(row.size, line.size)


class _Setting:
    """How the lines of a page are set: how far apart, where they begin and how far they may reach."""

    def __init__(self, lines: Sequence[Line]) -> None:
        steps: dict[int, list[float]] = defaultdict(list)
        self._lefts: dict[int, Counter[int]] = defaultdict(Counter)
        self._rights: dict[tuple[int, int], list[float]] = defaultdict(list)
        for above, line in pairwise(lines):
            step = above.bottom - line.bottom
            if _grade(above) == _grade(line) and 0 < step < 3 * line.size:
                steps[_grade(line)].append(step)
        for line in lines:
            self._rights[self._column(line)].append(line.right)
            self._lefts[_grade(line)][round(line.left)] += 1
        self._steps = {grade: median(found) for grade, found in steps.items()}

    def parts(self, above: Line, line: Line) -> bool:
        """Whether a paragraph ends with `above` and another begins with `line`."""
        size = line.size
        if abs(above.size - size) > _SAME_SIZE * max(above.size, size) or _BULLET.match(line.text):
            return True
        if line.bottom > above.bottom:  # the next column
            return bool(_ENDED.search(above.text[-8:])) or not line.text[:1].islower()
        usual = self._steps.get(_grade(line), 1.2 * size)
        if above.bottom - line.top > (_GAP * usual - size) + _SAME_SIZE * size:
            return True
        return self._indented(above, line) or self._ends_short(above, line)

    def _indented(self, above: Line, line: Line) -> bool:
        """Whether `line` begins further in than the line above it and than other lines usually do."""
        indent = _INDENT * line.size
        usual = self._lefts[_grade(line)]
        outer = max(
            (left for left in usual if line.left - 4 * line.size < left < line.left - indent), default=None
        )
        return (
            line.left - above.left >= indent and outer is not None and usual[outer] > usual[round(line.left)]
        )

    def _ends_short(self, above: Line, line: Line) -> bool:
        """Whether the first word of `line` would have fitted behind `above`."""
        rights = sorted(self._rights[self._column(above)])
        reach = rights[len(rights) * 4 // 5] if len(rights) > 2 else 0.0
        wide = (above.right - above.left) / max(len(above.text), 1)
        word = line.text.split(" ", 1)[0]
        return above.right + wide * (len(word) + 2) < reach

    def _column(self, line: Line) -> tuple[int, int]:
        """What lines of one column have in common: the size, and roughly where they begin."""
        return _grade(line), round(line.left / (4 * max(line.size, 1.0)))


class _Mended:
    """Puts the lines of a paragraph together, and words that were broken at the end of a line."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._hyphened = {
            word.casefold() for page in pages for line in page.lines for word in _WHOLE.findall(line.text)
        }

    def joined(self, lines: Sequence[Line]) -> str:
        """The text of `lines`."""
        text = ""
        for line in lines:
            text += line.text if not text or text.endswith(BROKEN) else f" {line.text}"
        first, *others = text.split(BROKEN)
        mended = [first]
        for other in others:
            mended += ("-" if self._hyphen(mended[-1], other) else "", other)
        return "".join(mended)

    def _hyphen(self, before: str, behind: str) -> bool:
        """Whether the broken word keeps its hyphen: it has one elsewhere, or a capital follows."""
        parted = f"{_last_word(before)}-{_first_word(behind)}"
        return parted.casefold() in self._hyphened or not behind[:1].islower()


def _first_word(text: str) -> str:
    return "".join(takewhile(str.isalnum, text[:_LONGEST_WORD]))


def _last_word(text: str) -> str:
    return "".join(takewhile(str.isalnum, text[: -_LONGEST_WORD - 1 : -1]))[::-1]
