"""Which letters with marks a language tells apart from the letters without.

A letter counts as one of its own where the language's alphabet lists it: Swedish å ä ö, Danish and
Norwegian æ ø å, Spanish ñ, Turkish ç ğ ı ö ş ü, Polish ł, and so on. Where an alphabet only adds marks to
letters it has (French é, Italian à, Portuguese ã, Greek ά, Russian stress and ё), marks are accents and do
not decide. Vietnamese tells all of its marks apart. A language without an entry tells none apart.
"""

import unicodedata
from functools import cache

import regex

_OWN_LETTERS = {
    "az": "çəğıöşü",
    "bs": "čćđšž",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøå",
    "eo": "ĉĝĥĵŝŭ",
    "es": "ñ",
    "et": "äõöüšž",
    "eu": "ñ",
    "fi": "åäö",
    "fil": "ñ",
    "fo": "áðíóúýæø",
    "gl": "ñ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áðéíóúýþæö",
    "kk": "әғқңөұүһі",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "mk": "ѓќ",
    "mt": "ċġħż",
    "nb": "æøå",
    "nn": "æøå",
    "no": "æøå",
    "pl": "ąćęłńóśźż",
    "ro": "ăâîșț",
    "se": "áčđŋšŧž",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sr": "čćđšž",
    "sv": "åäö",
    "tk": "çäžňöşüý",
    "tr": "çğıöşü",
}

_EVERY_MARK = frozenset({"vi"})

_ALWAYS = "йїў"
"""Cyrillic letters that look marked and are letters of their own in every language that has them."""

_SPELT_OUT = {
    "de": {"ä": "ae", "ö": "oe", "ü": "ue"},
    "da": {"æ": "ae", "ø": "oe", "å": "aa"},
    "nb": {"æ": "ae", "ø": "oe", "å": "aa"},
    "nn": {"æ": "ae", "ø": "oe", "å": "aa"},
    "no": {"æ": "ae", "ø": "oe", "å": "aa"},
    "fa": {"ي": "ی", "ى": "ی", "ك": "ک"},
    "ur": {"ي": "ی", "ى": "ی", "ك": "ک"},
}
"""How a language writes its own letters on a keyboard without them; o for ö stays wrong in German."""

_WITHOUT_DECOMPOSITION = {
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ŋ": "n", "ı": "i",
    "æ": "ae", "œ": "oe", "þ": "th", "ə": "e",
}  # fmt: skip
"""Letters that Unicode does not take apart."""

_HAS_ACCENTS = regex.compile(r"[\p{Latin}\p{Greek}\p{Cyrillic}\p{Arabic}]")
_PLAIN = regex.compile(r"[\x00-\x7f]*+")


def without_accents(text: str, language: str) -> str:
    """`text` (NFC, case folded) without the marks that `language` (a primary tag) does not tell apart.

    Touches Latin, Greek and Cyrillic letters, and the hamza on Arabic letters; the marks of other scripts
    (Devanagari vowels, Thai tones, Japanese voicing) are part of their letters. Letters that a language
    spells out (German ö as oe) come out so.
    """
    if language in _EVERY_MARK or _PLAIN.fullmatch(text) is not None:
        return text
    own = _own(language)
    spelt = _SPELT_OUT.get(language, {})
    letters: list[str] = []
    loose = False
    for character in text:
        if character in spelt:
            letters.append(spelt[character])
            loose = False
        elif character in own:
            letters.append(character)
            loose = True
        elif _HAS_ACCENTS.match(character) is not None:
            letters.append(_base(character))
            loose = True
        elif not (loose and unicodedata.category(character) == "Mn"):
            letters.append(character)
            loose = False
    return "".join(letters)


@cache
def _own(language: str) -> frozenset[str]:
    return frozenset(_OWN_LETTERS.get(language, "") + _ALWAYS)


def _base(character: str) -> str:
    known = _WITHOUT_DECOMPOSITION.get(character)
    if known is not None:
        return known
    decomposed = unicodedata.normalize("NFD", character)
    return "".join(mark for mark in decomposed if unicodedata.category(mark) != "Mn") or character
