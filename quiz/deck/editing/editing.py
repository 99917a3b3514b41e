"""A deck as its author wrote it, and the same with one question changed, taken out, or put back.

Pure. Every edit is read again before anybody writes it: it holds what was meant and nothing else changed,
or there is none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from msgspec.structs import replace

from quiz.deck.editing.entries import behind, behind_comments, in_brackets, line_start, next_line
from quiz.deck.editing.fields import question_splices
from quiz.deck.editing.splices import File, Splice
from quiz.deck.formatting.doubt import DoubtError
from quiz.deck.model import AnyQuestion, Deck
from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.problems import Severity
from quiz.deck.reading import Reading, read
from quiz.deck.writing import question_lines

_NONE = " []"
"""What stands behind `questions:` where there is none."""


class NotEdited(Exception):  # noqa: N818 - it becomes a message
    """An edit that cannot be made with certainty; the text says why, for the author."""


@dataclass(frozen=True)
class Cut:
    """A question taken out, as text that can be put back."""

    id: str
    text: str
    """Its lines, with the blank lines that went with it."""
    after: str
    """The id of the question before it; empty where it was the first."""


@dataclass(frozen=True)
class Written:
    """A deck file as it is written."""

    file: File
    reading: Reading
    """Of the file's text as edits see it, so that its places are theirs; lines and columns are the file's."""

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.file.data

    @property
    def questions(self) -> tuple[AnyQuestion, ...]:
        """The questions without errors, in their order; none where the deck cannot be read."""
        return self.reading.deck.questions if self.reading.deck is not None else ()

    def question(self, id: str) -> AnyQuestion | None:  # noqa: A002
        """The question with this id; None where there is none without errors."""
        return next((one for one in self.questions if one.id == id), None)


def written(data: bytes, name: str) -> Written:
    """Read the bytes of a deck file called `name`. Raises `NotEdited` for bytes that are no text."""
    try:
        file = File(data)
    except UnicodeDecodeError:
        raise NotEdited("the file is not UTF-8") from None
    return Written(file, read(file.text.encode("utf-8", "surrogatepass"), name))


def with_questions(deck: Written, *new: AnyQuestion) -> Written:
    """The deck with each of `new` in the place of the question with its id, which may be of another kind.

    Only what differs is touched. Raises `NotEdited`.
    """
    places = {one.id: number for number, one in enumerate(deck.questions)}
    splices: list[Splice] = []
    for one in new:
        number = _number(places, one.id)
        old, node = deck.questions[number], deck.reading.kept[number][0]
        if old != one or list(question_lines(old)) != list(question_lines(one)):
            try:
                splices += question_splices(deck.file.text, node, old, one)
            except DoubtError as doubt:
                raise _doubtful(deck, doubt) from None
    return _edited(deck, splices, {one.id: one for one in new}) if splices else deck


def without_question(deck: Written, id: str) -> tuple[Written, Cut]:  # noqa: A002
    """The deck without a question, which takes a blank line with it; comments above it stay.

    Where it was the only one, an empty list stays. Raises `NotEdited`.
    """
    _, node = _found(deck, id)
    listed = _listed(deck)
    text = deck.file.text
    try:
        start, end = _lines_of(deck, node)
    except DoubtError as doubt:
        raise _doubtful(deck, doubt) from None
    before = list(takewhile(lambda name: name != id, (one.id for one in deck.questions)))
    splices = []
    if len(listed) == 1:
        colon = _colon(deck)
        splices.append(Splice(colon, colon, _NONE))
    elif node is listed[-1]:
        start = _blank_before(text, start)
    else:
        end = _blank_behind(text, end)
    splices.append(Splice(start, end, ""))
    cut = Cut(id, text[start:end], before[-1] if before else "")
    return _edited(deck, splices, {id: None}), cut


def with_cut(deck: Written, cut: Cut) -> Written:
    """The deck with a question put back that was taken out of it, or of one much like it.

    Raises `NotEdited`.
    """
    if deck.question(cut.id) is not None:
        raise NotEdited(f"there is a question '{cut.id}' again")
    text = deck.file.text
    try:
        if deck.reading.deck is not None:
            splices = [Splice(_place(deck, cut), _place(deck, cut), cut.text)]
        else:
            colon = _colon(deck)
            if not text.startswith(_NONE, colon):
                raise DoubtError(colon)
            line = next_line(text, colon)
            splices = [Splice(colon, colon + len(_NONE), ""), Splice(line, line, cut.text)]
    except DoubtError as doubt:
        raise _doubtful(deck, doubt) from None
    return _edited(deck, splices, {cut.id: None})


def texts_of(deck: Written, ids: Iterable[str]) -> tuple[str, ...]:
    """The lines of each of these questions, as they are written. Raises `NotEdited`."""
    places = {one.id: number for number, one in enumerate(deck.questions)}
    found = []
    for name in ids:
        try:
            start, end = _lines_of(deck, deck.reading.kept[_number(places, name)][0])
        except DoubtError as doubt:
            raise _doubtful(deck, doubt) from None
        found.append(deck.file.text[start:end])
    return tuple(found)


def with_text(deck: Written, id: str, text: str) -> Written:  # noqa: A002
    """The deck with other lines for a question, as `texts_of` gave them. Raises `NotEdited`."""
    _, node = _found(deck, id)
    try:
        start, end = _lines_of(deck, node)
    except DoubtError as doubt:
        raise _doubtful(deck, doubt) from None
    return _edited(deck, (Splice(start, end, text),), {id: None})


def _edited(deck: Written, splices: Iterable[Splice], meant: dict[str, AnyQuestion | None]) -> Written:
    """The deck with these splices, read again: only the questions in `meant` may differ.

    One that is meant to be a certain question has to be it.
    """
    after = written(deck.file.spliced(splices), deck.reading.name)
    found = {one.id: one for one in after.questions}
    wanted = {name: new for name, new in meant.items() if new is not None}
    if not wanted.keys() <= found.keys():
        raise _faulty(deck, after)
    if not _same_head(deck.reading.deck, after.reading.deck) or _others(deck, meant) != _others(after, meant):
        raise _unsure()
    for name, new in wanted.items():
        if list(question_lines(found[name])) != list(question_lines(new)):
            raise _unsure()
    return after


def _same_head(before: Deck | None, after: Deck | None) -> bool:
    """Whether both say the same of themselves; one without a question is not read."""
    if after is None or before is None:
        return True
    return replace(before, questions=()) == replace(after, questions=())


def _others(deck: Written, meant: dict[str, AnyQuestion | None]) -> list[Node]:
    """The questions as trees, also those with errors, apart from those that may differ."""
    ours = {
        node.start
        for (node, _), question in zip(deck.reading.kept, deck.questions, strict=True)
        if question.id in meant
    }
    return [node for node, _ in deck.reading.named if node.start not in ours]


def _found(deck: Written, id: str) -> tuple[AnyQuestion, Map]:  # noqa: A002
    number = _number({one.id: at for at, one in enumerate(deck.questions)}, id)
    return deck.questions[number], deck.reading.kept[number][0]


def _number(places: Mapping[str, int], id: str) -> int:  # noqa: A002
    if id not in places:
        raise NotEdited(f"there is no question '{id}' any more, or it has errors now")
    return places[id]


def _listed(deck: Written) -> Seq:
    listed = deck.reading.root["questions"] if deck.reading.root is not None else None
    if not isinstance(listed, Seq) or in_brackets(deck.file.text, listed):
        raise NotEdited("the list of questions is written in brackets; write each behind a dash")
    return listed


def _lines_of(deck: Written, node: Node) -> tuple[int, int]:
    """From the line of a question's dash to the line behind the question and its comments."""
    _listed(deck)
    text = deck.file.text
    start = line_start(text, node.start)
    lead = text[start : node.start]
    while start and (not lead.strip() or lead.lstrip().startswith("#")):
        # The dash stands alone, on a line above.
        start, lead = line_start(text, start - 1), text[line_start(text, start - 1) : start]
    mark, _, _ = lead.partition("#")
    if mark.strip() != "-":
        raise DoubtError(node.start)
    column = mark.index("-")
    return start, behind_comments(text, behind(text, node, node.start), column)


def _colon(deck: Written) -> int:
    """Behind the colon of `questions`."""
    root = deck.reading.root
    if root is None or "questions" not in root:
        raise NotEdited("the deck's list of questions cannot be read")
    return deck.file.text.index(":", root.keys_at["questions"].end) + 1


def _blank_behind(text: str, offset: int) -> int:
    """Behind the blank lines that begin at `offset`."""
    while offset < len(text) and not (line := text[offset : text.index("\n", offset)]).strip():
        offset += len(line) + 1
    return offset


def _blank_before(text: str, offset: int) -> int:
    """Where the blank lines before the line at `offset` begin."""
    while offset and not text[(above := line_start(text, offset - 1)) : offset].strip():
        offset = above
    return offset


def _place(deck: Written, cut: Cut) -> int:
    """Where a question belongs that was taken out."""
    text = deck.file.text
    if deck.question(cut.after) is None:
        return _lines_of(deck, _listed(deck)[0])[0]
    _, end = _lines_of(deck, _found(deck, cut.after)[1])
    # One that was the last brings the blank lines before it.
    return end if cut.text.startswith("\n") else _blank_behind(text, end)


def _doubtful(deck: Written, doubt: DoubtError) -> NotEdited:
    line = deck.reading.lines.number(doubt.offset)
    return NotEdited(f"the form of line {line} is not one that can be edited here; edit it in an editor")


def _faulty(deck: Written, after: Written) -> NotEdited:
    """Why a question cannot be read after an edit."""
    before = {(one.code, one.message) for one in deck.reading.problems}
    for one in after.reading.problems:
        if one.severity is Severity.ERROR and (one.code, one.message) not in before:
            return NotEdited(f"{one.message}: {one.help}" if one.help else one.message)
    return _unsure()


def _unsure() -> NotEdited:
    return NotEdited("the edit would have changed more than it should; edit the question in an editor")
