"""Encodings are told apart."""

import codecs

import pytest

from quiz.deck.encodings import decode
from tests.tables.tables import told

WORDS = "front,back\nГаррі,größer “déjà” 漢字 🙂\n"
GERMAN = "front;back\r\nGröße;„groß“ – 5 €\r\n"


def test_what_is_no_unicode_is_windows_1252_and_told() -> None:
    assert decode(GERMAN.encode("cp1252")) == (GERMAN, True)
    assert told(GERMAN.encode("cp1252")) == [("I109", 2, 3)]


def test_a_broken_byte_among_sound_characters_does_not_change_the_encoding() -> None:
    data = "front,back\nGröße,größer\nKörper,K\udcff\nÖl,Öl\n".encode("utf-8", "surrogateescape")
    assert told(data) == [("D002", 3, 9)]


@pytest.mark.parametrize("stray", [b"c\0,d\n", b"c,d\0\n", b"c,\0d\n", b"cc,d\0\n"])
def test_a_stray_zero_does_not_make_utf_8_utf_16(stray: bytes) -> None:
    more = b"".join(b"%d,b\n" % number for number in range(100))
    assert [code for code, _, _ in told(b"front,back\n" + more + stray)] == ["D003"]


def test_a_file_in_utf_16_that_is_cut_tells_the_row_that_is() -> None:
    data = codecs.BOM_UTF16_LE + "front,back\na,b\nc,d".encode("utf-16-le")
    assert told(data[:-1]) == [("D002", 3, 3)]
