"""Words for messages: texts of an author, shortened and quoted; lists of names; the nearest known name."""

from collections.abc import Iterable
from itertools import islice

from quiz.deck.limits import MAX_NEAREST, MAX_QUOTED


def shown(text: str) -> str:
    """An author's text inside a message: one line, in quotes, shortened."""
    line = " ".join(text[: MAX_QUOTED * 4].split())
    if len(line) > MAX_QUOTED or len(text) > MAX_QUOTED * 4:
        line = line[: MAX_QUOTED - 1].rstrip() + "…"
    return f"'{line}'"


def listed(names: Iterable[str], last: str = "and") -> str:
    """`a`, `b` and `c`."""
    written = [f"`{name}`" for name in names]
    return written[0] if len(written) == 1 else f"{', '.join(written[:-1])} {last} {written[-1]}"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` was probably meant to be; None when none is near."""
    if not name or len(name) > MAX_QUOTED:
        return None
    from rapidfuzz import process  # noqa: PLC0415 - only a file with mistakes needs it
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    choices = list(islice(known, MAX_NEAREST))
    allowed = 1 if len(name) <= 4 else 2 if len(name) <= 8 else 3
    found = process.extractOne(
        name.lower().replace("_", "-"), choices, scorer=OSA.distance, score_cutoff=allowed
    )
    return None if found is None else found[0]


def quoted(text: str) -> str:
    """`text` as YAML in quotes, on one line."""
    if all(character >= " " or character == "\t" for character in text):
        if "'" not in text:
            return f"'{text}'"
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return "'" + text.replace("'", "''") + "'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"'
