"""Names as they stand in a text, and what kind of thing a name is."""

import re
from collections.abc import Mapping

from quiz.generate.places import kind_of_place

NUMERIC = frozenset({"CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
PLACES = frozenset({"COUNTRY", "CITY", "REGION", "GPE", "LOC", "FAC"})

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ABOUT = re.compile(
    r"^(?:about|around|approximately|some|nearly|almost|over|under|roughly|(?:an )?estimated|up to|at least"
    r"|(?:more|less|fewer) than|only|just|as (?:many|much) as)\s+(?=[\d$£€]|[a-z]+\b)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_EDGES = " ()[],.;:\"“”‘’'-–—"
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Jr|Sr|St|Inc|Ltd|Co)\.$")
_NAME = re.compile(r"[\w$£€'’.&\-–/ ,%]+")
_NO_NAMES = frozenset(
    {
        "UTC",
        "GMT",
        "AD",
        "BC",
        "CE",
        "BCE",
        "PM",
        "AM",
        "No",
        "St",
        "Shah",
        "King",
        "Queen",
        "Emperor",
        "Pope",
        "President",
        "Empire",
    }
)
_HANGING = re.compile(r"\b(?:of|and|the|in|for|to|by|with|at|on|from|a)$", re.IGNORECASE)
_SPACE = re.compile(r"\s+")

_HEADS = {
    "LAW": (
        "Pact Treaty Act Agreement Accord Accords Convention Edict Bull Constitution Code Declaration"
        " Charter Protocol"
    ),
    "EVENT": (
        "Battle War Wars Siege Revolution Incident Conference Crisis Uprising Rebellion Massacre"
        " Olympics Games Reformation Renaissance Plague Fire Diet Crusade Campaign Invasion Festival"
        " Exhibition"
    ),
    "LOC": (
        "River Lake Sea Ocean Mountain Mountains Valley Island Islands Peninsula Desert Gulf Bay"
        " Strait Mount Cape Coast Alps"
    ),
    "FAC": (
        "Castle Observatory Monument Hospital Prison Temple Mosque Basilica Arena Bridge Airport"
        " Stadium Tower Palace Cathedral Hall Square Street Road Theatre Theater Library Station Hotel"
        " Park Gate Chapel Abbey Fort Building Center Centre House Gallery Court Garden Gardens"
    ),
    "ORG": (
        "University College School Institute Museum Company Corporation Party Church Ministry Army"
        " Society Association Council Commission Laboratory Foundation Committee Union League"
        " Department Agency Academy Bank Press Club Orchestra Navy Parliament Congress Senate Assembly"
        " Board Bureau Movement Brotherhood"
    ),
}
"""Words that tell what kind of thing a name is of."""

_FIRST = re.compile(r"(?:Lake|Mount|Cape|Fort|Port)\s+[A-Z]")
"""How places begin: Lake Baikal."""

_HEAD_WORDS = {
    kind: re.compile(rf"(?:^|\s)(?:{'|'.join(heads.split())})(?:$|\s+(?:of|for|on|in|de)\b)")
    for kind, heads in _HEADS.items()
}
_SOFT = frozenset({"GPE", "LOC", "PERSON", "ORG", "NORP", "FAC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW"})


def cleaned(mention: str) -> str:
    """A name as the parser marked it, without article, possessive and punctuation around it; empty: none."""
    name = _SPACE.sub(" ", mention).strip()
    name = _ABOUT.sub("", _POSSESSIVE.sub("", _ARTICLE.sub("", name)))
    name = name.lstrip(_EDGES)
    if not _ABBREVIATED.search(name):
        name = name.rstrip(_EDGES)
    if len(name) < 2 or name in _NO_NAMES or _NAME.fullmatch(name) is None or _HANGING.search(name):
        return ""
    return name


def kind_of(label: str, name: str) -> str:
    """What `name` is: the parser's label, made finer and set right by known places and by telling words."""
    if label not in _SOFT:
        return label
    if place := kind_of_place(name):
        if place != "CITY" or label in {"GPE", "LOC", "FAC"}:
            return place
        if label in {"PERSON", "ORG"}:
            return f"{label}?CITY"
    if _FIRST.match(name):
        return "LOC"
    return next((kind for kind, heads in _HEAD_WORDS.items() if heads.search(name)), label)


def head_word(name: str) -> str:
    """The word of `name` that tells what kind of thing it is of, such as Battle; empty: none does."""
    found = (heads.search(name) for heads in _HEAD_WORDS.values())
    return next((one.group().split()[0] for one in found if one is not None), "")


def voted(votes: Mapping[str, int]) -> str:
    """The kind that most mentions of one name speak for; empty where no kind has three of five votes."""
    total = sum(votes.values())
    kind = max(sorted(votes), key=lambda one: votes[one])
    if votes[kind] * 5 < total * 3:
        return ""
    return "" if "?" in kind else kind


def is_proper(name: str) -> bool:
    """Whether it is written as a name: begins with a capital, and so does most of what follows."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", name) if len(word) > 3 or word[0].isupper()]
    several = " and " in name and not head_word(name)
    return bool(words) and all(word[0].isupper() for word in words) and not several
