"""The export record."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.anki.identity import FIRST_MOD
from quiz.anki.record import Exported, Record, RecordProblem, merged, moment, parsed, written

ENTRIES = st.builds(
    Exported,
    st.text("0123456789abcdef", min_size=32, max_size=32),
    st.integers(0, 2**40),
    st.integers(1, 2**50),
)
GUIDS = st.text("ABCxyz019-_", min_size=16, max_size=16)
RECORDS = st.builds(Record, st.text(max_size=20), st.text(max_size=20), st.dictionaries(GUIDS, ENTRIES))


@given(RECORDS)
def test_what_is_written_is_read_again(record: Record) -> None:
    assert parsed(written(record), record.deck, "d.anki.json") == record
    assert json.loads(written(record))["deck"] == record.deck


def test_it_is_one_sorted_line_a_note() -> None:
    record = Record("d", "D", {"b": Exported("1" * 32, 7, 1), "a": Exported("2" * 32, 8, 1)})
    assert written(record).decode() == (
        '{\n  "format": 1,\n  "deck": "d",\n  "name": "D",\n  "notes": {\n'
        f'    "a": {{"hash":"{"2" * 32}","mod":8,"type":1}},\n'
        f'    "b": {{"hash":"{"1" * 32}","mod":7,"type":1}}\n'
        "  }\n}\n"
    )


@given(st.dictionaries(GUIDS, ENTRIES), st.dictionaries(GUIDS, ENTRIES))
def test_a_merge_that_left_both_sides_is_read(ours: dict[str, Exported], theirs: dict[str, Exported]) -> None:
    one, other = Record("d", "Ours", ours), Record("d", "Theirs", theirs)
    mine, yours = (written(record).decode().split("\n")[4:] for record in (one, other))
    text = "\n".join(
        [
            *written(one).decode().split("\n")[:3],
            '<<<<<<< HEAD\n  "name": "Ours",\n=======\n  "name": "Theirs",\n>>>>>>> branch',
            "<<<<<<< HEAD",
            *mine,
            "=======",
            *yours,
            ">>>>>>> branch",
        ]
    )
    assert parsed(text.encode(), "d", "d.anki.json") == merged([one, other], "d")


def test_the_larger_mod_wins() -> None:
    old, new = Exported("a", 5, 1), Exported("b", 6, 1)
    assert merged([Record("d", "", {"g": old}), Record("d", "N", {"g": new})], "d") == Record(
        "d", "N", {"g": new}
    )


def test_two_exports_of_one_second_force_the_next() -> None:
    one, other = Exported("a", 5, 1), Exported("b", 5, 1)
    assert merged([Record("d", "", {"g": one}), Record("d", "", {"g": other})], "d").notes["g"].hash == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "damaged"),
        (b"\xff\xfe", "damaged"),
        (b"[]", "damaged"),
        (b'{"deck": "d", "notes": {"g": {"hash": "a", "mod": "soon", "type": 1}}}', "damaged"),
        (b"<<<<<<< HEAD\n", "damaged"),
        (b'{"deck": "d", "format": 2}', "newer"),
        (b'{"deck": "other"}', "record of the deck 'other'"),
    ],
)
def test_a_record_that_cannot_be_used_is_told(data: bytes, said: str) -> None:
    with pytest.raises(RecordProblem, match=said) as raised:
        parsed(data, "d", "d.anki.json")
    assert raised.value.help


@pytest.mark.parametrize(
    ("given", "now"),
    [
        ("", 1_800_000_000),
        ("1700000000", 1_700_000_000),
        ("9999999999", 1_800_000_000),
        ("soon", 1_800_000_000),
    ],
)
def test_the_moment_is_never_in_the_future(given: str, now: int) -> None:
    assert moment({"SOURCE_DATE_EPOCH": given}, 1_800_000_000.5) == now
    assert now > FIRST_MOD


@pytest.mark.parametrize("mod", ["-1", "99999999999999999999", '"x"', "1.5", "null"])
def test_a_time_that_cannot_be_is_damage(mod: str) -> None:
    text = (
        written(Record("d", "D", {"a": Exported("1" * 32, 7, 1)})).decode().replace('"mod":7', f'"mod":{mod}')
    )
    with pytest.raises(RecordProblem, match="damaged"):
        parsed(text.encode(), "d", "d.anki.json")
