import io

import pytest

from quiz.plain.console import LONGEST_LINE, Console, InputEnded


def console(typed: bytes) -> tuple[Console, io.StringIO]:
    target = io.StringIO()
    return Console(io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"), target), target


def test_control_characters_are_seen_and_not_obeyed() -> None:
    talking, target = console(b"")
    talking.say("a\x1b[31mb\x07\x9b1m\u202ec")
    assert target.getvalue() == "a␛[31mb␇\\x9b1m\\u202ec\n"


def test_each_line_of_a_text_is_a_line() -> None:
    talking, target = console(b"")
    talking.say("one\ntwo", "three")
    assert target.getvalue() == "one\ntwo\nthree\n"


def test_lines_come_without_their_ends() -> None:
    talking, _ = console("  Ḥalhyn gol \r\nlast".encode())
    assert talking.read() == "Ḥalhyn gol"
    assert talking.read() == "last"
    with pytest.raises(InputEnded):
        talking.read()


def test_an_endless_line_is_cut() -> None:
    talking, _ = console(b"x" * (LONGEST_LINE * 3) + b"\nnext\n")
    assert talking.read() == "x" * LONGEST_LINE
    assert talking.read() == "next"


def test_bytes_that_are_no_text_are_told() -> None:
    talking, target = console(b"\xff\xfe\n")
    with pytest.raises(InputEnded):
        talking.read()
    assert "not UTF-8" in target.getvalue()
