"""Reading what a deck says of itself, above its questions."""

import re

import msgspec

from quiz.deck.identity import SLUG_LENGTH, slug
from quiz.deck.limits import MAX_ID
from quiz.deck.model import Deck
from quiz.deck.nodes import Map, Node, Scalar, Seq
from quiz.deck.references import check_sources
from quiz.deck.rules import check_id, check_seconds, id_fault
from quiz.deck.shapes import record
from quiz.deck.unseen import Unseen
from quiz.deck.values import EMPTY, INVALID, About, read, tell_unknown
from quiz.deck.words import shown

FORMAT = 1
"""The highest version of the format that this program reads."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_NAMELESS = "deck"


def read_heading(root: Map, unseen: Unseen, about: About) -> Deck:
    """The deck without its questions; a field with a problem is as if it were not written.

    Of a deck of a newer format nothing but its format.
    """
    fields = record(Deck).fields
    found: dict[str, object] = {}
    # The format first: what a newer one has is not guessed at.
    for key, node in sorted(root.items(), key=lambda item: item[0] != "format"):
        if key == "questions":
            continue
        shape = fields.get(key)
        if shape is None:
            tell_unknown(key, root, fields, "a deck", about)
            continue
        value = read(shape, node, key, about)
        if value is not INVALID and value is not EMPTY:
            found[key] = value
        if key == "format" and isinstance(value, int) and value > FORMAT:
            message = f"the deck is written for a newer quiz: its format is {value}, this quiz reads {FORMAT}"
            about.findings.at(node, "D215", message, way="install a newer quiz")
            return Deck(format=value)
        if key != "lint":
            unseen.tell(node, about)
    deck = msgspec.convert(found, Deck)
    _check(deck, root, about)
    return deck


def deck_id(deck: Deck, name: str) -> str:
    """The deck's id: its own, or else the stem of the file's name; made an id where it is none."""
    stem = re.split(r"[/\\]", name)[-1].removesuffix(".yaml").removesuffix(".yml")
    wanted = deck.id or ("" if stem == "-" else stem)
    return (slug(wanted, MAX_ID) if id_fault(wanted) else wanted) or _NAMELESS


def new_deck_id(title: str, ending: str) -> str:
    """The id of a new deck: made of its title and `ending`, a few random letters and digits, so that two
    decks with one title are two decks.
    """
    return f"{slug(title, SLUG_LENGTH) or _NAMELESS}-{ending}"


def items(root: Map, about: About) -> Seq | None:
    """The list of questions; None after it was told that there is none."""
    questions = root.get("questions")
    if isinstance(questions, Seq) and questions:
        return questions
    if questions is None:
        message, place = "the deck has no `questions`", next(iter(root.keys_at.values()), root)
        about.findings.at(
            place, "D116", message, way="add `questions:` and below it items that begin with `- `"
        )
    elif isinstance(questions, Scalar) and questions.strip():
        message = f"`questions` is one text, {shown(questions)}"
        about.findings.at(questions, "D207", message, way="write a list: items that begin with `- `")
    elif isinstance(questions, Map) and (dash := next(iter(questions), "")).startswith("-"):
        message, way = (
            "there is no space behind the `-` of a question",
            f"write a space behind it: - {dash[1:]}:",
        )
        about.findings.at(questions.keys_at[dash], "D506", message, way=way)
    elif isinstance(questions, Map):
        message, way = "`questions` is a map", "write a list: put `- ` before each question"
        about.findings.at(root.keys_at["questions"], "D205", message, way=way)
    else:
        way = "write items that begin with `- ` below it"
        about.findings.at(root.keys_at["questions"], "D116", "`questions` is empty", way=way)
    return None


def _check(deck: Deck, root: Map, about: About) -> None:
    """Tell what is wrong with the deck beyond the types of its fields."""
    if deck.id:
        check_id(deck.id, root["id"], about)
    _check_language(root.get("language"), "language", about)
    both = root.get("languages")
    if isinstance(both, Map):
        for side in ("front", "back"):
            _check_language(both.get(side), f"languages.{side}", about)
    defaults = root.get("defaults")
    if isinstance(defaults, Map):
        check_seconds(deck.defaults.seconds, "defaults.seconds", defaults, about)
    check_sources(root.get("sources"), about)


def _check_language(node: Node | None, field: str, about: About) -> None:
    if not isinstance(node, Scalar) or not node.strip() or _LANGUAGE.fullmatch(node.strip()):
        return
    tag = node.strip().replace("_", "-")
    way = f"write {tag}" if _LANGUAGE.fullmatch(tag) else "write a BCP 47 tag, such as en, ja or pt-BR"
    message = f"{about.name}: `{field}` is {shown(node)}, which is not a language tag"
    about.findings.at(node, "D213", message, way=way)
