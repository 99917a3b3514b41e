"""The text of a file, whatever program wrote it."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.deck.encodings import decode

WORDS = "front,back\nГаррі,größer “déjà” 漢字 🙂\n"
GERMAN = "front;back\r\nGröße;„groß“ – 5 €\r\n"


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
@pytest.mark.parametrize("text", [WORDS, GERMAN, "上,下\n上上,下下\n"])
def test_unicode_in_any_form_is_the_same_text(codec: str, mark: bytes, text: str) -> None:
    assert decode(mark + text.encode(codec)) == (text, False)


def test_what_is_no_unicode_is_windows_1252() -> None:
    assert decode(GERMAN.encode("cp1252")) == (GERMAN, True)


@given(st.binary())
def test_any_bytes_have_a_text(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
