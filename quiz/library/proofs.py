"""What an author sees of a deck while it is written: from one saved state to the next, one question shown.

Pure. A question is the same as before by its id, else by its text, else by its place between such as did not
change. What a broken file hides stays as it was read last.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import takewhile
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from quiz.deck.model import AnyQuestion, Deck
from quiz.deck.problems import Problem, Severity
from quiz.library.revisions import Item, Revision

_RULES = "L"
"""How the codes of the item-writing rules begin."""


class Page(Struct, frozen=True, kw_only=True):
    """One question of the proof."""

    item: Item
    """As it stands in the file; of a lost one as it stood there last."""
    question: AnyQuestion | None
    """As it was last read without errors; None where it never was."""
    lost: bool = False
    """It is not in the file any more, as far as that can be read."""

    @property
    def stale(self) -> bool:
        """Whether the question is not what stands in the file now."""
        return self.lost or self.item.question is None


class Proof(Struct, frozen=True, kw_only=True):
    """The questions of a deck, and which of them is shown."""

    deck: Deck = Deck()
    """What the deck says of itself, as it was last read; without its questions."""
    pages: tuple[Page, ...] = ()
    at: int = 0
    """Which page is shown, from 0; 0 too where there is none."""
    others: int = 0
    """How many further questions the last save has changed."""
    revision: Revision | None = None
    """The last state of the file; None before the first."""

    @property
    def page(self) -> Page | None:
        """What is shown; None where nothing could be read yet."""
        return self.pages[self.at] if self.pages else None

    @property
    def question(self) -> AnyQuestion | None:
        """The question shown; None where there is none that could be."""
        return self.page.question if self.page else None

    @property
    def whole(self) -> Deck:
        """The deck with every question that can be shown."""
        shown = (page.question for page in self.pages)
        return replace(self.deck, questions=tuple(one for one in shown if one is not None))

    @property
    def above(self) -> tuple[Problem, ...]:
        """The errors for which the file, or the question, is not shown as it stands there."""
        loose = self.revision.errors if self.revision else ()
        page = self.page
        if page is None or page.lost or not page.stale:
            return loose
        return tuple(sorted((*loose, *_errors(page.item.problems)), key=attrgetter("place")))

    @property
    def under(self) -> tuple[Problem, ...]:
        """The other problems of the question shown."""
        page = self.page
        if page is None or page.lost:
            return ()
        problems = page.item.problems
        return tuple(one for one in problems if not (page.stale and one.severity is Severity.ERROR))

    @property
    def elsewhere(self) -> dict[Severity, int]:
        """How many problems there are besides these, by severity, the worst first."""
        revision = self.revision
        if revision is None:
            return {}
        counts = Counter(one.severity for one in revision.loose)
        counts.update(one.severity for item in revision.items for one in item.problems)
        counts.subtract(one.severity for one in (*self.above, *self.under))
        return {severity: counts[severity] for severity in Severity if counts[severity] > 0}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of the file, by place."""
        return self.revision.problems if self.revision else ()

    @property
    def checking(self) -> bool:
        """Whether the item-writing rules are still being asked about this state."""
        return self.revision is not None and self.revision.checking

    def turned(self, by: int) -> "Proof":
        """Another page shown: `by` pages on, or back; never beyond either end."""
        return replace(self, at=max(0, min(self.at + by, len(self.pages) - 1)), others=0)

    def after(self, revision: Revision) -> "Proof":
        """The proof once the file is in another state: it shows the first question that changed.

        Where no question changed, it shows the one whose problems did, as when a source was edited; else it
        stays where it is, also while there is only more to say of the state it shows.
        """
        if self.checking and not revision.checking and _same_state(self.pages, revision):
            return self._completed(revision)
        twins = _twins(self.pages, revision.items)
        pages, moved = _pages(self.pages, revision, twins)
        deck = self.deck if revision.deck is None else revision.deck
        proof = Proof(deck=deck, pages=pages, revision=revision)
        if not self.pages:
            return proof
        here = moved.get(self.at, max(0, min(self.at, len(pages) - 1)))
        changed = _changed(self.pages, pages)
        lost = [new for old, new in moved.items() if pages[new].lost and not self.pages[old].lost]
        hot = sorted({*changed, *([here] if here in lost else lost)})
        if not hot:
            told = [new for old, new in moved.items() if _told(self.pages[old]) != _told(pages[new])]
            hot = [here] if here in told else sorted(told)
        return replace(proof, at=hot[0] if hot else here, others=max(0, len(hot) - 1))

    def _completed(self, revision: Revision) -> "Proof":
        items = iter(revision.items)
        pages = tuple(page if page.lost else replace(page, item=next(items)) for page in self.pages)
        return replace(self, deck=revision.deck or self.deck, pages=pages, revision=revision)


def _same_state(pages: Iterable[Page], revision: Revision) -> bool:
    """Whether a revision is of the questions that the pages show."""
    shown = [page.item.digest for page in pages if not page.lost]
    return shown == [item.digest for item in revision.items]


def _twins(old: Sequence[Page], items: Sequence[Item]) -> dict[int, int]:
    """For each item, by its index, the index of the page that was the same question."""
    found: dict[int, int] = {}
    ids = {page.item.id: index for index, page in enumerate(old) if page.item.id}
    texts = {page.item.digest: index for index, page in enumerate(old)}
    for new, item in enumerate(items):
        known = ids.get(item.id, texts.get(item.digest))
        if known is not None:
            found[new] = known
    taken = set(found.values())
    present = [index for index, page in enumerate(old) if not page.lost]
    pairs = list(zip(present, range(len(items)), strict=False))
    backwards = list(zip(reversed(present), reversed(range(len(items))), strict=False))
    same = [
        len(list(takewhile(lambda pair: old[pair[0]].item.digest == items[pair[1]].digest, both)))
        for both in (pairs, backwards)
    ]
    if len(present) == len(items) and sum(same) < len(items):
        for index, new in pairs[same[0] : len(items) - same[1]]:
            if new not in found and index not in taken:
                found[new] = index
    return found


def _pages(
    old: Sequence[Page], revision: Revision, twins: dict[int, int]
) -> tuple[tuple[Page, ...], dict[int, int]]:
    """The pages of a new state, and where each of the old pages has gone that is still there.

    While a mistake may hide questions, a page whose question is not found stays, behind the one it followed.
    """
    before = {index: new for new, index in twins.items()}
    kept: dict[int, list[int]] = defaultdict(list)
    last = -1
    if revision.unread:
        for index in range(len(old)):
            if index in before:
                last = before[index]
            else:
                kept[last].append(index)
    pages: list[Page] = []
    moved: dict[int, int] = {}

    def keep(lost: Iterable[int]) -> None:
        for index in lost:
            moved[index] = len(pages)
            pages.append(replace(old[index], lost=True))

    keep(kept[-1])
    for new, item in enumerate(revision.items):
        twin = twins.get(new)
        question = item.question
        if twin is not None:
            moved[twin] = len(pages)
            question = question or old[twin].question
        pages.append(Page(item=item, question=question))
        keep(kept[new])
    return tuple(pages), moved


def _changed(old: Iterable[Page], new: Sequence[Page]) -> list[int]:
    """The pages whose text was not there before."""
    left = Counter(page.item.digest for page in old)
    changed = []
    for index, page in enumerate(new):
        if page.lost:
            continue
        if left[page.item.digest] > 0:
            left[page.item.digest] -= 1
        else:
            changed.append(index)
    return changed


def _told(page: Page) -> list[tuple[str, str]]:
    """What is told of a question, wherever it stands; without what the item-writing rules say, which may come
    later.
    """
    problems = page.item.problems
    return [(one.code, one.message) for one in problems if not one.code.startswith(_RULES)]


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(one for one in problems if one.severity is Severity.ERROR)
