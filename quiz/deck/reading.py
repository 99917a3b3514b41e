"""Reading a deck: from bytes to questions, and every problem of the file in one run."""

from bisect import bisect_right
from dataclasses import dataclass

from msgspec.structs import replace

from quiz.deck.across import explicit_ids, tell_equal, tell_nameless, with_ids
from quiz.deck.codes import SEVERITIES
from quiz.deck.collecting import uncollected
from quiz.deck.decoding import decode, is_text, tell_refused
from quiz.deck.findings import Finding, Findings, lies_in, problem
from quiz.deck.heading import FORMAT, deck_id, items, read_heading
from quiz.deck.lines import Lines
from quiz.deck.model import AnyQuestion, Deck
from quiz.deck.nodes import Map, Node, Seq
from quiz.deck.problems import Place, Problem, Severity
from quiz.deck.questions import question_name, read_question
from quiz.deck.recovery import Document, read_document
from quiz.deck.references import check_references
from quiz.deck.unseen import Unseen
from quiz.deck.values import About
from quiz.deck.words import shown


@dataclass(frozen=True)
class Reading:
    """What a file holds."""

    deck: Deck | None
    """Every question without an error of its own, ids filled in; None when nothing can be played."""
    problems: tuple[Problem, ...]
    """All problems, sorted by place."""
    root: Map | None
    """The whole tree, for places; None when the file has no map at its top, or is of a newer format."""
    lines: Lines
    """The text of the file."""
    name: str
    """The file's name as the user gave it."""
    named: tuple[tuple[Map, str], ...] = ()
    """The node of every question, also of those with errors, and the name that messages give it."""
    kept: tuple[tuple[Map, str], ...] = ()
    """The same of each question of `deck`, in its order."""
    emptied: Deck | None = None
    """What the deck says of itself where its list of questions is empty; None where it is not."""

    def place_of(self, node: Node) -> Place:
        """Where a node of the tree stands."""
        return self.lines.place(node.start, node.end)

    def problem(self, node: Node, code: str, message: str, way: str = "") -> Problem:
        """A problem at a node, with the way out, for checks that come after reading."""
        return self.told(node, code, SEVERITIES[code], message, way)

    def told(self, node: Node, code: str, severity: Severity, message: str, way: str) -> Problem:
        """The same for a code that belongs to a room above this one."""
        return problem(Finding(node.start, node.end, code, severity, message, way), self.lines, self.name)


def read(data: bytes, name: str) -> Reading:
    """Read the bytes of a deck file called `name` (as the user gave it). Pure; never raises."""
    with uncollected():
        return _read(data, name)


def _read(data: bytes, name: str) -> Reading:
    findings = Findings("")
    if not is_text(data, findings):
        return Reading(None, findings.problems(name), None, findings.lines, name)
    written, text = decode(data)
    findings = Findings(written)
    if text is not written:
        tell_refused(written, findings)
    document = read_document(text, findings)
    named = _named(document)
    _tell_oddities(document, named)
    root = _root(document, text, findings)
    if root is None:
        return Reading(None, findings.problems(name), None, findings.lines, name)
    about = About(findings, "the deck")
    unseen = Unseen(text)
    heading = read_heading(root, unseen, about)
    if heading.format > FORMAT:
        return Reading(None, findings.problems(name), None, findings.lines, name)
    if document.lost or items(root, about) is None:
        emptied = replace(heading, id=deck_id(heading, name)) if _is_emptied(root, document) else None
        return Reading(None, findings.problems(name), root, findings.lines, name, emptied=emptied)
    read_ones = _read_questions(named, _source_keys(root), unseen, findings)
    questions = tuple(question for question, _, _ in read_ones)
    deck = replace(heading, id=deck_id(heading, name), questions=questions)
    return Reading(
        deck=deck,
        problems=findings.problems(name),
        root=root,
        lines=findings.lines,
        name=name,
        named=tuple((node, called) for node, called in named if isinstance(node, Map)),
        kept=tuple((node, called) for _, node, called in read_ones),
    )


def _is_emptied(root: Map, document: Document) -> bool:
    """Whether the questions are an empty list, as they are when the last one was taken out."""
    return not document.lost and isinstance(root.get("questions"), Seq)


def _root(document: Document, text: str, findings: Findings) -> Map | None:
    """The map at the top; None after it was told that there is none."""
    node = document.root
    if isinstance(node, Map):
        return node
    if findings.found and node is None:
        return None
    if node is None:
        way = "a deck begins with `title:` and has a list of `questions:`"
        findings.tell(
            "D004", "the file is empty" if not text.strip() else "the file has only comments", way=way
        )
    elif isinstance(node, Seq):
        way = "write `questions:` above the list"
        findings.tell("D008", "the file is a list; a deck is a map", node.start, node.start + 1, way=way)
    else:
        way = "a deck begins with `title:` and has a list of `questions:`"
        findings.at(node, "D008", f"the file is one text, {shown(node)}; a deck is a map", way=way)
    return None


def _source_keys(root: Map) -> dict[str, None]:
    sources = root.get("sources")
    return dict.fromkeys(key.strip() for key in sources) if isinstance(sources, Map) else {}


def _named(document: Document) -> list[tuple[Node, str]]:
    """The items of `questions`, each with the name that messages give it."""
    root = document.root
    listed = root.get("questions") if isinstance(root, Map) else None
    if not isinstance(listed, Seq):
        return []
    numbers = range(1, len(listed) + 1) if document.numbers is None else document.numbers
    return [(node, question_name(node, number)) for number, node in zip(numbers, listed, strict=False)]


def _tell_oddities(document: Document, named: list[tuple[Node, str]]) -> None:
    """Tell what is YAML's and not the format's, by the question where it is."""
    starts = [node.start for node, _ in named]

    def name_of(offset: int) -> str:
        at = bisect_right(starts, offset) - 1
        return named[at][1] if at >= 0 and offset <= named[at][0].end else ""

    document.oddities.tell(name_of)


def _read_questions(
    named: list[tuple[Node, str]], sources: dict[str, None], unseen: Unseen, findings: Findings
) -> tuple[tuple[AnyQuestion, Map, str], ...]:
    """The questions without errors, with their ids, each with its node and its name."""
    found: list[tuple[AnyQuestion, Map, str]] = []
    for node, name in named:
        about = About(findings, name)
        question = read_question(node, about)
        if isinstance(node, Map):
            check_references(node, sources, about)
            unseen.tell(node, about)
            if question is not None:
                found.append((question, node, name))
    tell_nameless(named, findings)
    taken = explicit_ids(named, findings)
    found = with_ids(found, taken, findings)
    tell_equal(found, findings)
    broken = findings.broken_offsets()
    return tuple(one for one in found if not lies_in(broken, one[1]))
