"""Elements of HTML: what a deck can say of them, and what it cannot."""

import re

DROPPED = {
    "script": "scripts",
    "style": "style sheets",
    "iframe": "embedded pages",
    "object": "embedded objects",
    "embed": "embedded objects",
    "svg": "drawings",
    "canvas": "drawings",
    "video": "videos",
    "audio": "players",
    "template": "scripts",
    "noscript": "scripts",
    "select": "form fields",
    "textarea": "form fields",
    "title": "page titles",
    "head": "page titles",
}
"""Elements that go with all that is in them."""

UNSAID = {
    "u": "underlining",
    "ins": "underlining",
    "s": "strike-through",
    "strike": "strike-through",
    "del": "strike-through",
    "sup": "superscript",
    "sub": "subscript",
    "ruby": "readings above characters",
    "table": "tables",
    "font": "fonts and colours",
    "mark": "highlighting",
    "input": "form fields",
    "button": "form fields",
    "details": "parts to open",
    "big": "sizes",
    "small": "sizes",
    "center": "alignment",
}
"""Elements whose text stays and whose form does not."""

BOLD = frozenset({"b", "strong"})
"""Elements that are bold."""

ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
"""Elements in italics."""

LINES = frozenset(
    {"div", "tr", "section", "article", "center", "dt", "dd", "figcaption", "summary", "details"}
)
"""Elements that stand on lines of their own."""

PARAGRAPHS = frozenset({"p", "table", "figure"})
"""Elements that stand apart."""

HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
"""The signs of headings."""

VOID = frozenset(
    {"br", "hr", "img", "input", "embed", "source", "track", "wbr", "col", "link", "meta", "base"}
)
"""Elements without an end."""

LINKS = ("http://", "https://", "mailto:")
"""What a link may begin with."""

COLOUR = re.compile(r"(?:^|;)\s*(?:background(?:-color)?|color|text-decoration(?:-line)?)\s*:", re.IGNORECASE)
"""Style that shows and is not carried."""

BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
"""Style that makes bold."""

ITALIC_STYLE = re.compile(r"font-style\s*:\s*italic", re.IGNORECASE)
"""Style that makes italics."""
