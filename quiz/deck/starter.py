"""A first deck for an author to change: it plays as it stands, and its comments teach the format."""

from collections.abc import Iterable, Sequence

from quiz.deck.formatting.quoting import as_written
from quiz.deck.heading import new_deck_id
from quiz.deck.kinds import kind_name
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quiz.deck.reading import read

SCHEMA_FILE = "deck.schema.json"
"""The file with the schema for editors, as a starter names it: in the deck's own folder."""

FIRST_KINDS: tuple[type[AnyQuestion], ...] = (Choice, ShortAnswer, Cloze, Flashcard)
"""The kinds of a starter where nobody said which."""

NO_TITLE = "A new deck"
"""The title where nobody said."""

LANGUAGE = "en"
"""The language where nobody said: that of the examples."""

_HEAD = """\
# yaml-language-server: $schema={schema}
# The line above lets editors help you write; `quiz schema -o {schema}` writes that file.
# The questions below are examples: put your own in their place. Lines that begin with # are for authors.
#   quiz check FILE    tells every mistake, with its place and the way out
#   quiz play FILE     plays it
title: {title}
id: {id}    # the deck's name for ever: scores and Anki notes hang on it
language: {language}    # of the answers: it decides how what is typed is compared
questions:
"""

_QUESTIONS: dict[type[AnyQuestion], str] = {
    Choice: """\
  # CHOICE: one `answer`, and what is `wrong`. What stands behind the colons shows to whoever picks that.
  - id: nearest-planet                  # a short name that stays when you reword the question
    ask: Which planet is nearest to the Sun?
    answer: Mercury
    wrong:
      Venus: It is the second, and the brightest in our sky.
      Mars: It is the fourth, behind the Earth.
      Neptune: It is the farthest of the eight.
    why: It goes around the Sun in 88 days, faster than any other.    # shows after the answer
""",
    MultipleChoice: """\
  # MULTIPLE CHOICE: several `answers`, and what is `wrong`. Each is a list, or a map with remarks.
  - id: mammals
    ask: Which of these animals are mammals?
    answers: [bat, whale, elephant]
    wrong:
      penguin: It is a bird, though it cannot fly.
      shark: It is a fish, and breathes through gills.
      crocodile: It is a reptile, and lays eggs.
    hint: Mammals feed their young with milk.    # opens on demand, for a quarter of the points
""",
    TrueFalse: """\
  # TRUE OR FALSE: a `claim`, and whether it is true or false.
  - id: moonlight
    claim: The Moon shines with light of its own.
    answer: false
    why: What we see is sunlight that its ground throws back.
""",
    ShortAnswer: """\
  # SHORT ANSWER: an `answer` that is typed; case, articles and small slips do not matter.
  - id: our-galaxy
    ask: Which galaxy do we live in?
    answer: the Milky Way
    accept: [Milky Way galaxy]          # what is right too
""",
    Numeric: """\
  # NUMERIC: a `number` that is typed. `within` says how far off is still right: 2, or 5%.
  - id: boiling-point
    ask: At which temperature does water boil at sea level?
    number: 100
    unit: °C
    within: 1
""",
    Listing: """\
  # LIST: `answers` that are all typed, in any order. `accept` has other words for one of them.
  - id: seasons
    ask: Name the four seasons.
    answers: [spring, summer, autumn, winter]
    accept:
      autumn: [fall]
""",
    Cloze: """\
  # CLOZE: what stands in double braces is left out. Behind :: stands a hint.
  - id: leap-year
    cloze: A leap year has {{366}} days, and its extra day is in {{February::a month}}.
""",
    Ordering: """\
  # ORDERING: items in the right `order`: a list, or a map whose right-hand texts show afterwards.
  - id: inventions
    ask: Put these inventions in order, the oldest first.
    order:
      printing with movable type: eleventh century, in China
      the steam locomotive: 1804
      the telephone: 1876
      the World Wide Web: 1989
""",
    Matching: """\
  # MATCHING: what belongs together. `wrong` holds right-hand sides that belong nowhere.
  - id: young-animals
    ask: What are their young called?
    match:
      dog: puppy
      sheep: lamb
      horse: foal
    wrong: [calf]
""",
    Flashcard: """\
  # FLASHCARD: the player thinks of the `back`, turns the card, and says whether it was right.
  - id: thank-you
    front: '*thank you* in Spanish'     # in quotes, because a text cannot begin with * in YAML
    back: gracias
    reverse: true                       # one more card in Anki, from back to front
""",
}

ALL_KINDS = tuple(_QUESTIONS)
"""Every kind, the commonest first."""


def starter(title: str, language: str, kinds: Iterable[type[AnyQuestion]], ending: str) -> str:
    """The text of a deck with one question of each of `kinds`, in their order.

    Its id is made of the title and `ending`, a few random letters and digits, so that two decks with one
    title are two decks. Title and language are such as `sound_title` and
    `sound_language` give.
    """
    chosen = tuple(dict.fromkeys(kinds))
    head = _HEAD.format(
        schema=SCHEMA_FILE,
        title=as_written(title),
        id=new_deck_id(title, ending),
        language=as_written(language),
    )
    questions = [_QUESTIONS[kind] for kind in chosen]
    return "\n".join([head, *questions]) + _others(chosen)


def sound_title(text: str) -> str:
    """A title. Raises `ValueError` with words for the author where it cannot stand in a deck."""
    return _sound("the title", text, starter(text, LANGUAGE, FIRST_KINDS, "a"))


def sound_language(text: str) -> str:
    """A BCP 47 tag. Raises `ValueError` with words for the author where it is none."""
    return _sound("the language", text, starter(NO_TITLE, text, FIRST_KINDS, "a"))


def word(kind: type[AnyQuestion]) -> str:
    """A kind as one word, such as `short-answer`."""
    return kind_name(kind).replace(" ", "-")


def kinds_named(text: str) -> tuple[type[AnyQuestion], ...]:
    """The kinds that a list such as `choice, short answer` names, in its order; `all` is all of them.

    Raises `ValueError` with words for the author where one is unknown, or none is named.
    """
    known = {word(kind): kind for kind in ALL_KINDS}
    named = ["-".join(name.lower().split()) for name in text.split(",") if name.strip()]
    unknown = [name for name in named if name not in known and name != "all"]
    if unknown or not named:
        told = f"there is no kind '{unknown[0]}'" if unknown else "no kind is named"
        raise ValueError(f"{told}; the kinds are {_listed(known)}, or all")
    return tuple(kind for name in named for kind in (known.values() if name == "all" else (known[name],)))


def _sound(what: str, text: str, deck: str) -> str:
    """`text`, which is `what`, if it is not empty and the deck that holds it has no problems."""
    if not text.strip():
        raise ValueError(f"{what} is empty")
    problems = read(deck.encode("utf-8", "surrogatepass"), "deck.yaml").problems
    if problems:
        raise ValueError("; ".join(part for part in (problems[0].message, problems[0].help) if part))
    return text.strip()


def _others(chosen: Sequence[type[AnyQuestion]]) -> str:
    """A comment about the kinds that the deck has not."""
    others = [word(kind) for kind in ALL_KINDS if kind not in chosen]
    if not others:
        return ""
    return f"""
  # There is more: {_listed(others)}.
  # An example: quiz new - --kinds {others[0]}
"""


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
