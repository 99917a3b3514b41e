"""`python -m docs.make_reference` writes `docs/reference.md`, and the table of keys on the page of each kind.

Everything on them comes from the Structs that declare the format and from the examples for editors.
"""

from pathlib import Path

import yaml
from msgspec import Struct, inspect

from docs.parts import with_part
from quiz.deck.examples import EXAMPLES
from quiz.deck.kinds import kind_name
from quiz.deck.model import (
    KINDS,
    AnkiOptions,
    AnyQuestion,
    Deck,
    Defaults,
    Evidence,
    Generated,
    Languages,
    LintRules,
    Media,
    Question,
    Source,
)
from quiz.deck.shapes import Record, Shape, Single, record
from quiz.deck.starter import ALL_KINDS, word

PAGE = Path(__file__).with_name("reference.md")
KIND_PAGES = {kind: PAGE.parent / "kinds" / f"{word(kind)}.md" for kind in ALL_KINDS}

HEAD = """\
# The deck format, key by key

Everything that may stand in a deck: what it is, what is written there, and what holds without it.
[Writing decks](decks.md) says how the parts belong together, and
[each kind has a page](decks.md#the-ten-kinds). A text may look like anything: `1940` and `No` are texts
here. Keys that begin with `x-` are your own, everywhere.

This page is written by `python -m docs.make_reference`.
"""

TITLES: dict[type[Struct], str] = {
    Deck: "The deck",
    Source: "A source",
    Languages: "Two languages",
    Defaults: "Defaults",
    AnkiOptions: "Anki",
    Question: "Every question",
    **{kind: kind_name(kind).capitalize() for kind in ALL_KINDS},
    Evidence: "Evidence",
    Media: "A picture or a sound",
    LintRules: "Advice switched off",
    Generated: "Where a draft came from",
}
"""Each part of the format in the order of the page, with its heading."""

WORDS: dict[type[Struct], str] = {
    Deck: "What a deck says of itself, and its questions.",
    Question: "What a question of any kind may have, beside the keys of its own kind.",
}
"""What a part is, where its Struct speaks to programmers."""

SHARED = "[what every question may have](../reference.md#every-question)"


class Plain(yaml.SafeDumper):
    """YAML as authors type it: quotes only where a text would not be one in YAML 1.2."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Put the dashes of a list further in than its key, as `quiz fmt` does."""
        super().increase_indent(flow)


Plain.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in known if tag.endswith((":int", ":float", ":null")) or first in "tf"]
    for first, known in yaml.SafeDumper.yaml_implicit_resolvers.items()
}


def page() -> str:
    """The whole reference."""
    return "\n".join((HEAD, *map(_section, TITLES)))


def with_keys(text: str, kind: type[AnyQuestion]) -> str:
    """The page of a kind with its table as it should be; the page has a place for it."""
    table = _table(kind, "../reference.md")
    return with_part(text, "keys", f"{table}\nBeside them it has {SHARED}.\n")


def _section(struct: type[Struct]) -> str:
    parts = [f"## {TITLES[struct]}", WORDS.get(struct) or (struct.__doc__ or "").partition("\n")[0]]
    if struct in KINDS:
        parts[-1] += f" [More of this kind.](kinds/{KIND_PAGES[struct].name})"
    parts += [_table(struct).rstrip(), f"```yaml\n{_example(EXAMPLES[struct])}```"]
    return "\n\n".join(parts) + "\n"


def _table(struct: type[Struct], reference: str = "") -> str:
    """The keys of a part; `reference` is the way to the reference from where the table stands."""
    known = record(struct)
    own = set(known.fields) - (set(Question.__struct_fields__) if struct in KINDS else set())
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)  # noqa: S101 - a Struct's own description
    rows = [
        f"| `{field.name}` | {_described(field)} | {_form(known.fields[field.name], reference)} "
        f"| {_without(field, known)} |\n"
        for field in info.fields
        if field.name in own
    ]
    return "| key | what it is | what is written | without it |\n|---|---|---|---|\n" + "".join(rows)


def _described(field: inspect.Field) -> str:
    assert isinstance(field.type, inspect.Metadata)  # noqa: S101 - every field of the format has one
    return str((field.type.extra_json_schema or {})["description"])


def _form(shape: Shape, reference: str) -> str:
    """What a field takes, in words."""
    forms = [_single(shape, shape.single)] if shape.single else []
    if shape.record:
        forms.append(f"a map ({_linked(shape.record.struct, reference)})")
    if shape.items:
        forms.append("a list of these" if forms else f"a list of {_several(shape.items, reference)}")
    if shape.values:
        behind = "text" if shape.values.single else _form(shape.values, reference)
        forms.append(f"a map from text to {behind}")
    return " or ".join(forms)


def _several(shape: Shape, reference: str) -> str:
    return f"maps ({_linked(shape.record.struct, reference)})" if shape.record else "texts"


def _single(shape: Shape, single: Single) -> str:
    if shape.choices:
        return " or ".join(f"`{choice}`" for choice in shape.choices)
    if shape.highest is not None:
        return f"{single.value}, {shape.lowest} to {shape.highest:,}"
    return single.value


def _linked(struct: type[Struct], reference: str) -> str:
    title = TITLES[Question if issubclass(struct, Question) else struct]
    return f"[{title}]({reference}#{title.lower().replace(' ', '-')})"


def _without(field: inspect.Field, known: Record) -> str:
    """What holds where the key is not there; empty where that is nothing."""
    # The Struct has a default, because a deck is also read without its questions.
    if field.required or (known.struct is Deck and field.name == "questions"):
        return "needed"
    if isinstance(field.default, str | int) and field.default != "":
        return f"`{str(field.default).lower()}`"
    return ""


def _example(values: dict[str, object]) -> str:
    return "".join(
        yaml.dump(
            {key: value},
            Dumper=Plain,
            allow_unicode=True,
            sort_keys=False,
            default_flow_style=None if isinstance(value, list | dict) else False,
            width=100,
        )
        for key, value in values.items()
    )


def main() -> None:
    """Write the reference, and the tables of the kinds."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    for kind, path in KIND_PAGES.items():
        text = path.read_text(encoding="utf-8")
        path.write_text(with_keys(text, kind), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
