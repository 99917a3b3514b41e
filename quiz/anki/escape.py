"""Text as HTML that Anki shows as the characters it is.

Anki looks for its own marks in the HTML of a field, not in what the HTML says: `[sound:…]`, `[latex]`,
`{{c1::…}}`. So brackets, braces and double colons become character references, which a browser shows as the
same characters; `//` too, so that no text looks like the address of something to load. `\\(` and `\\[`
would be found by MathJax in what the page shows, so these are split by an element, which ends its search.
"""

import re

_SPECIAL = re.compile(r"[&<>\"'\[\]{}\\\x00-\x08\x0b-\x1f\x7f:/]")
_MATH = re.compile(r"\\([()\[\]])")
_REFERENCES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("'", "&#39;"),
    ("[", "&#91;"),
    ("]", "&#93;"),
    ("{", "&#123;"),
    ("}", "&#125;"),
)
"""Characters and their references, the ampersand first: one after the other is faster than a translation."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_MARKS = str.maketrans({"[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;"})


def escaped(text: str) -> str:
    """`text` as HTML that shows these characters; a text without special ones is returned at once."""
    if _SPECIAL.search(text) is None:
        return text
    if "\\" in text:
        parts = _MATH.split(text)
        written = [_references(parts[0])]
        for bracket, rest in zip(parts[1::2], parts[2::2], strict=True):
            written.append(f"\\<span>{_references(bracket)}</span>{_references(rest)}")
        return "".join(written)
    return _references(text)


def attribute(text: str) -> str:
    """`text` for a quoted attribute; `=` too, since Anki searches a whole tag for `src=`."""
    return _characters(text).replace("=", "&#61;").replace("\n", " ")


def tex(text: str) -> str:
    """TeX for MathJax, which reads what the page shows: the same references, nothing split."""
    return _references(text)


def marks(html: str) -> str:
    """Finished HTML whose text may hold Anki's marks (highlighted code): brackets and braces only."""
    return html.translate(_MARKS).replace("::", "&#58;&#58;")


def _references(text: str) -> str:
    return _characters(text).replace("::", "&#58;&#58;").replace("//", "/&#47;")


def _characters(text: str) -> str:
    for character, reference in _REFERENCES:
        text = text.replace(character, reference)
    return text if text.isprintable() else _CONTROL.sub("\ufffd", text)
