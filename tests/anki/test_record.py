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
    question=st.text(max_size=8),
    cards=st.lists(st.integers(0, 99), max_size=3).map(tuple),
    parts=st.sampled_from(["", "0" * 128]),
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


def test_a_merge_that_kept_both_sides_without_marks_is_read() -> None:
    """As Git's `merge=union` does it: in one file every line of the two."""
    one = Record("d", "D", {"a": Exported("1" * 32, 7, 1), "b": Exported("2" * 32, 9, 1)})
    other = Record("d", "D", {"a": Exported("3" * 32, 8, 1), "c": Exported("4" * 32, 9, 1)})
    mine, yours = (written(record).decode().split("\n") for record in (one, other))
    text = "\n".join([*mine[:5], yours[5], *mine[5:7], yours[6], *mine[7:]])
    assert parsed(text.encode(), "d", "d.anki.json") == merged([one, other], "d")


def test_an_entry_that_stands_there_twice_counts_as_the_newer() -> None:
    record = Record("d", "D", {"a": Exported("1" * 32, 8, 1), "b": Exported("2" * 32, 9, 1)})
    text = written(record).decode()
    older = '    "a": {"hash":"0","mod":7,"type":1},\n'
    twice = text.replace('    "b"', f'{older}    "b"')
    assert json.loads(twice)["notes"]["a"]["mod"] == 7
    assert parsed(twice.encode(), "d", "d.anki.json") == record


@given(RECORDS, st.data())
def test_a_part_of_a_record_is_never_taken_for_one(record: Record, data: st.DataObject) -> None:
    whole = written(record)
    cut = data.draw(st.integers(0, len(whole.rstrip()) - 1))
    with pytest.raises(RecordProblem, match="damaged"):
        parsed(whole[:cut], record.deck, "d.anki.json")


@given(RECORDS)
def test_a_record_that_an_editor_put_in_another_form_is_read(record: Record) -> None:
    other = json.dumps(json.loads(written(record)), indent=4)
    assert parsed(other.encode(), record.deck, "d.anki.json") == record


def test_a_newer_format_on_one_side_of_a_merge_is_refused() -> None:
    text = written(Record("d", "D", {"a": Exported("1" * 32, 7, 1)})).decode()
    both = text.replace(
        '  "format": 1,', '<<<<<<< ours\n  "format": 1,\n=======\n  "format": 2,\n>>>>>>> theirs'
    )
    with pytest.raises(RecordProblem, match="newer"):
        parsed(both.encode(), "d", "d.anki.json")


def test_a_record_of_the_first_release_is_read() -> None:
    text = (
        '{\n  "format": 1,\n  "deck": "d",\n  "name": "D",\n  "notes": {\n'
        f'    "a": {{"hash":"{"2" * 32}","mod":8,"type":1}}\n'
        "  }\n}\n"
    )
    assert parsed(text.encode(), "d", "d.anki.json").notes == {"a": Exported("2" * 32, 8, 1)}


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
