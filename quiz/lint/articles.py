"""Which of *a* and *an* an English word takes: its first sound decides, not its first letter."""

import re

_LIKE_CONSONANTS = re.compile(
    r"eu|ewe|one\b|once\b|oui|u(?:[bkf][eio]|kulele|nan|ni(?![nmd])|r[aeio]|s[aeu]|t[eio]|vula)"
)
"""Beginnings with a vowel letter that is spoken as y or w: *European*, *one*, *university*, *use*."""

_SILENT_H = re.compile(r"heir|honest|honou?r|hour")
_UNSURE = re.compile(r"herb|histor|hotel|hyster|uni(?:mod|dir|nuc|oni[sz])")
_WORD = re.compile(r"[A-Za-z][a-z]+")
_FIGURES = re.compile(r"\d+")


def takes_an(text: str) -> bool | None:
    """Whether *an* stands before `text`, and not *a*.

    None where that is not sure, as with initials (*an FBI agent*, *a NATO base*), or depends on who speaks
    (*a herb*, *an herb*).
    """
    figures = _FIGURES.match(text)
    if figures is not None:
        return figures.group()[0] == "8" or figures.group() in {"11", "18"}
    found = _WORD.match(text)
    word = found.group().casefold() if found is not None else ""
    if not word or text[len(word) : len(word) + 1].isalnum() or _UNSURE.match(word):
        return None
    if word[0] in "aeiou":
        return _LIKE_CONSONANTS.match(word) is None
    return _SILENT_H.match(word) is not None
