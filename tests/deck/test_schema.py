"""The schema for editors: what the reader takes is valid, a wrong key is not."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from quiz.deck.codes import CODES
from quiz.deck.examples import EXAMPLES
from quiz.deck.explained.code import as_deck
from quiz.deck.kinds import kind_name
from quiz.deck.model import KINDS, AnyQuestion, Deck, Question
from quiz.deck.problems import Severity
from quiz.deck.reading import read
from quiz.deck.schema import deck_schema
from quiz.deck.shapes import Shape, Single, record
from quiz.deck.words import quoted
from tests.deck import test_docs_examples
from tests.deck.decks import EVERY_KIND
from tests.deck.test_reading_properties import DECKISH

SCHEMA = deck_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
SHIPPED = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.yaml"))


class Loader(yaml.CSafeLoader):
    """A loader whose keys are texts, as those of JSON are."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        for key, _ in node.value:
            key.tag = "tag:yaml.org,2002:str"
        return super().construct_mapping(node, deep)


class Old(Loader):
    """YAML 1.1, as `yaml.safe_load` reads it; but dates stay texts, since JSON has none."""


class Core(Loader):
    """The core schema of YAML 1.2, as editors read it."""


def whole(loader: Core, node: yaml.ScalarNode) -> int:
    """A whole number, as 1.2 reads it: without 1.1's octal ones."""
    return int(loader.construct_scalar(node))


Old.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in known if not tag.endswith((":timestamp", ":value"))]
    for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
Core.yaml_implicit_resolvers = {}
for tag, form, firsts in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), firsts)
Core.add_constructor("tag:yaml.org,2002:int", whole)


def faults(text: str | bytes) -> list[str]:
    """What is not valid in a deck, as an editor and as a YAML 1.1 program see it."""
    found = []
    for loader in (Core, Old):
        loaded = yaml.load(text, loader)
        found += [
            f"{loader.__name__}: {error.json_path} {error.message}" for error in VALIDATOR.iter_errors(loaded)
        ]
    return found


def has_errors(text: str) -> bool:
    return any(problem.severity is Severity.ERROR for problem in read(text.encode(), "x.yaml").problems)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_deck_is_valid(path: Path) -> None:
    assert faults(path.read_bytes()) == []


def test_a_deck_with_every_key_is_valid() -> None:
    assert faults(EVERY_KIND) == []


@pytest.mark.parametrize("example", test_docs_examples.EXAMPLES, ids=range(len(test_docs_examples.EXAMPLES)))
def test_an_example_of_the_page_is_valid(example: str) -> None:
    assert faults(test_docs_examples.as_deck(example)) == []


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_good_example_is_valid(code: Any) -> None:
    assert faults(as_deck(code.good)) == []


@pytest.mark.parametrize(
    "code",
    [
        "D101",
        "D102",
        "D103",
        "D116",
        "D201",
        "D202",
        "D203",
        "D205",
        "D206",
        "D207",
        "D208",
        "D209",
        "D210",
        "D211",
    ],
)
def test_a_bad_example_of_keys_and_types_is_not_valid(code: str) -> None:
    assert faults(as_deck(CODES[code].bad))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_deck_is_valid_only_where_its_keys_are_right(path: Path) -> None:
    told = {problem.code for problem in read(path.read_bytes(), path.name).problems}
    try:
        found = faults(path.read_bytes())
    except yaml.YAMLError:
        return
    assert found or told.isdisjoint({"D201", "D202"})


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_a_kind_has_none_of_the_keys_of_the_others(kind: type[AnyQuestion]) -> None:
    sound = {"questions": [EXAMPLES[kind]]}
    assert VALIDATOR.is_valid(sound)
    foreign = {key for other in KINDS for key in other.__struct_fields__} - set(kind.__struct_fields__)
    for key in (*foreign, "type", "kind"):
        assert not VALIDATOR.is_valid({"questions": [EXAMPLES[kind] | {key: "x"}]})
    assert VALIDATOR.is_valid({"questions": [EXAMPLES[kind] | {"x-mine": ["x"]}]})


def test_the_keys_of_the_deck_are_checked_too() -> None:
    questions = [EXAMPLES[KINDS[0]]]
    assert VALIDATOR.is_valid({"x-mine": 1, "questions": questions})
    assert not VALIDATOR.is_valid({"titel": "T", "questions": questions})
    assert not VALIDATOR.is_valid({"title": "T"})


@pytest.mark.parametrize("kind", KINDS, ids=kind_name)
def test_the_examples_read_without_an_error(kind: type[AnyQuestion]) -> None:
    question = EXAMPLES[Question] | EXAMPLES[kind]
    text = yaml.safe_dump(EXAMPLES[Deck] | {"questions": [question]}, allow_unicode=True, sort_keys=False)
    found = read(text.encode(), "x.yaml")
    assert [problem.message for problem in found.problems if problem.severity is Severity.ERROR] == []
    assert [type(one) for one in (found.deck.questions if found.deck else ())] == [kind]
    assert faults(text) == []


def maps(schema: Any) -> list[dict[str, Any]]:
    """Every map with fixed keys in the schema."""
    if isinstance(schema, list):
        return [one for item in schema for one in maps(item)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if "properties" in schema else []
    return own + [one for value in schema.values() for one in maps(value)]


def test_every_key_has_a_description_and_an_example() -> None:
    told = {
        (key, "description" in field, "examples" in field)
        for one in maps(SCHEMA)
        for key, field in one["properties"].items()
        if field is not True
    }
    assert {one for one in told if one[1:] != (True, True)} == {("questions", True, False)}


def test_what_the_structs_have_beyond_the_format_is_not_in_it() -> None:
    written = {key for one in maps(SCHEMA) for key in one["properties"]}
    assert "kind" not in written
    assert written == {key for struct in EXAMPLES for key in struct.__struct_fields__}


PLAIN = [
    "a b",
    "No",
    "on",
    "1941-04-13",
    "1:30",
    "007",
    "~",
    "null",
    "1e3",
    "0o17",
    "1_000",
    "5.",
    ".5",
    "+5",
    "5%",
]
TEXTS = st.sampled_from(PLAIN) | st.text("ab1é漢 :#'\"-[{", min_size=1, max_size=6).map(quoted)
FEW = {
    Single.NUMBER: st.sampled_from(["5", "007", "-2.5", "+.5", "5.", "'12'", "' 12 '"]),
    Single.TRUTH: st.sampled_from(["true", "True", "yes", "NO", "off", "'false'", "on"]),
    Single.COUNT: st.sampled_from(["1", "2", "05", "+3", "'4'", "9", "''"]),
}


def written(shape: Shape) -> st.SearchStrategy[str]:
    """YAML, on one line, of what a field takes; sometimes nothing."""
    forms: list[st.SearchStrategy[str]] = [st.just("")]
    if shape.single is not None:
        forms.append(st.sampled_from(shape.choices) if shape.choices else FEW.get(shape.single, TEXTS))
    if shape.items is not None:
        items = st.lists(written(shape.items).filter(bool), max_size=3)
        forms.append(items.map(lambda one: f"[{', '.join(one)}]"))
    if shape.values is not None:
        pairs = st.dictionaries(TEXTS, written(shape.values), min_size=1, max_size=3)
        forms.append(pairs.map(in_braces))
    if shape.record is not None:
        forms.append(st.fixed_dictionaries({}, optional=fields(shape.record.struct)).map(in_braces))
    return st.one_of(forms[1:] * 3 + forms[:1])


def in_braces(pairs: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"


NARROW = {
    "format": st.sampled_from(["1", "'1'", "01", ""]),
    "seconds": st.sampled_from(["20", "'12.5'", "007", ".5", ""]),
    "id": st.sampled_from(["a", "1940", "No", "'b'", "~"]),
    "language": st.sampled_from(["en", "no", "'ja'"]),
    "languages": st.sampled_from(["{front: ja, back: no}", ""]),
    "within": st.sampled_from(["5", "5%", "'.5'"]),
    "sources": st.sampled_from(["{a: {title: No, accessed: 1941-04-13}}", "{b: }"]),
    "evidence": st.sampled_from(["No", "[No, {quote: 1:30, page: 7}]", "{page: 7}", ""]),
    "image": st.sampled_from(["{file: a.png, side: answer}", "007.png", ""]),
    "audio": st.sampled_from(["{file: 1.ogg, alt: No, side: }", "a.ogg"]),
    "cloze": st.sampled_from(["'{{a}}'", "on {{1:30}}"]),
    "accept": st.just(""),
}
"""Fields that take fewer texts than their type says, or that hang on others."""


def fields(struct: Any) -> dict[str, st.SearchStrategy[str]]:
    known = record(struct).fields
    return {key: NARROW.get(key, written(shape)) for key, shape in known.items() if key != "questions"}


def question_of(kind: type[AnyQuestion]) -> st.SearchStrategy[str]:
    own = fields(kind)
    required = {key: own.pop(key).filter(bool) for key in record(kind).required}
    return st.fixed_dictionaries(required, optional=own).map(in_braces)


DECKS = st.builds(
    lambda heading, questions: (
        "".join(f"{key}: {value}\n" for key, value in heading.items())
        + "questions:\n"
        + "".join(f"  - {question}\n" for question in questions)
    ),
    st.fixed_dictionaries({}, optional=fields(Deck)),
    st.lists(st.one_of(*map(question_of, KINDS)), min_size=1, max_size=2),
)


@given(DECKS)
@settings(max_examples=200)
def test_what_reads_without_errors_is_valid(text: str) -> None:
    if not has_errors(text):
        assert faults(text) == []


@given(st.integers(0, len(EVERY_KIND)), st.integers(0, 12), DECKISH | st.text(max_size=5))
@settings(max_examples=60)
def test_a_changed_deck_that_still_reads_is_valid(at: int, length: int, put: str) -> None:
    text = (EVERY_KIND[:at] + put + EVERY_KIND[at + length :]).encode("utf-8", "replace").decode()
    if not has_errors(text):
        assert faults(text) == []
