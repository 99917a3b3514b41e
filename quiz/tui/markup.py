"""A deck's Markdown as something Textual can draw: the token tree becomes blocks of styled text.

Nothing of a deck is ever read as Textual's own markup, and control characters show as pictures of
themselves: a deck cannot colour, move or command the terminal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.strip import Strip
from textual.visual import RenderOptions, Visual

from quiz.deck.markup.tokens import parse
from quiz.tui.code import highlighted
from quiz.tui.formula import readable
from quiz.tui.words import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token
    from textual.css.styles import RulesMap
    from textual.style import Style

_EMPHASIS = {"em": "italic", "strong": "bold", "link": "$accent underline"}
_CODE = "$accent"
_MATH = "italic"
_QUOTED = "$quiet"
_NARROWEST = 8
"""Cells below which an indent gives way to the text."""


def literal(text: str, style: str = "") -> Content:
    """`text` as it is, without any marks: what a player typed, a title, a name."""
    return Content.styled(paragraphs(text), style) if style else Content(paragraphs(text))


def line(text: str) -> Content:
    """Inline Markdown (an option, an answer, a remark) as one run of styled text."""
    tokens = parse(text, inline=True)
    return Content("").join(_runs(tokens[0].children or ())) if tokens else Content("")


def prose(text: str) -> Visual:
    """Block Markdown (a stem, an explanation) as a visual; one plain paragraph is a simple `Content`."""
    found = blocks(text)
    if len(found) == 1 and not found[0].first:
        return found[0].content
    return Prose(found)


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, list item, quotation or piece of code, with what stands in front of it."""

    content: Content
    first: Content = Content("")  # noqa: RUF009 - contents never change
    """In front of the first line."""
    rest: Content = Content("")  # noqa: RUF009 - contents never change
    """In front of every further line; as wide as `first`."""
    apart: bool = False
    """An empty line stands above it."""
    aside: Content = Content("")  # noqa: RUF009 - contents never change
    """A remark behind the content: on its last line where there is room, else below it."""
    below: Content = Content("")  # noqa: RUF009 - contents never change
    """What stands instead of `aside` where that does not fit behind the content; empty is the same."""


class Prose(Visual):
    """Blocks one below the other, each wrapped to the width that its indent leaves."""

    def __init__(self, found: Sequence[Block], style: str = "") -> None:
        """Draw `found`, all of it in `style`, whose ground fills the lines."""
        self._blocks = tuple(found)
        self._style = style

    @property
    def plain(self) -> str:
        """The text alone, one block a line, for tests and screen readers."""
        return "\n".join(
            f"{block.first.plain}{block.content.plain}{block.aside.plain}" for block in self._blocks
        )

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Cells of the longest line before wrapping."""
        return max(
            (
                block.first.cell_length
                + block.content.get_optimal_width(rules, container_width)
                + (block.aside.cell_length + APART if block.aside else 0)
                for block in self._blocks
            ),
            default=0,
        )

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines at `width` cells."""
        height = sum(block.apart for block in self._blocks)
        for block in self._blocks:
            _, room = _indent(block, width)
            height += sum(len(part.wrap(room)) for part in _parts(block, room))
        return height

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines, `height` of them at the most."""
        strips: list[Strip] = []
        unselected = replace(options, selection=None)
        if self._style:
            style += options.get_style(self._style)
        right = options.rules.get("text_align") in {"right", "end"}
        for block in self._blocks:
            indent, room = _indent(block, width)
            if block.apart:
                strips.append(Strip.blank(width, style.rich_style))
            prefix = block.first if indent else Content("")
            for part in _parts(block, room):
                for body in part.render_strips(room, None, style, unselected):
                    mark = _mark(prefix, indent, right).render_strips(indent, 1, style, unselected)
                    pieces = [*mark, body]
                    strips.append(Strip.join(reversed(pieces) if right else pieces))
                    prefix = block.rest
        if self._style:
            strips = [strip.extend_cell_length(width, style.rich_style) for strip in strips]
        return strips if height is None else strips[:height]


APART = 3
"""Cells between a content and its remark."""


def _indent(block: Block, width: int) -> tuple[int, int]:
    """Cells of the indent and of the text beside it."""
    indent = block.first.cell_length
    if width - indent < _NARROWEST:
        return 0, max(1, width)
    return indent, width - indent


def _mark(prefix: Content, indent: int, right: bool) -> Content:
    """What stands beside a line: on its right, where text runs to the left, it keeps its gap on its left."""
    if not (right and indent):
        return prefix
    bare = prefix.rstrip()
    return bare.pad_left(indent - bare.cell_length)


def _parts(block: Block, room: int) -> tuple[Content, ...]:
    """What is wrapped on its own: the content, and its remark where it does not fit behind it."""
    if not block.aside:
        return (block.content,)
    for remark in filter(None, (block.aside, block.below)):
        one_line = "\n" not in block.content.plain + remark.plain
        if one_line and block.content.cell_length + APART + remark.cell_length <= room:
            return (block.content + Content(" " * APART) + remark,)
    return (block.content, block.below or block.aside)


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in order."""
    return tuple(_Walk().through(parse(text)))


@dataclass
class _Level:
    """An open list item or quotation."""

    first: Content
    rest: Content
    used: bool = False


class _Walk:
    """One pass over the tokens, with the list items and quotations that are open."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self._numbers: list[int | None] = []
        self._heading = False
        self._tight = False
        self._was_tight = False
        self._found: list[Block] = []

    def through(self, tokens: Iterable[Token]) -> list[Block]:
        for token in tokens:
            self._see(token)
        return self._found

    def _see(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                self._numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                self._levels.append(self._item())
            case "blockquote_open":
                bar = Content.styled("▎ ", "$hairline")
                self._levels.append(_Level(bar, bar))
            case "list_item_close" | "blockquote_close":
                self._levels.pop()
            case "paragraph_open":
                self._tight = token.hidden
            case "paragraph_close":
                self._tight = False
            case "heading_open":
                self._heading = True
            case "heading_close":
                self._heading = False
            case "inline":
                content = Content("").join(_runs(token.children or ()))
                self._add(content.stylize("bold") if self._heading else content)
            case "fence" | "code_block":
                language = token.info.split()[0] if token.info.split() else ""
                code = highlighted(paragraphs(token.content.rstrip("\n")), language)
                bar = Content.styled("│ ", "$hairline")
                self._levels.append(_Level(bar, bar))
                self._add(code)
                self._levels.pop()
            case "math_block":
                self._add(Content.styled(paragraphs(readable(token.content.strip())), _MATH))
            case "hr":
                self._add(Content.styled("─" * 12, "$hairline"))
            case _:
                pass

    def _item(self) -> _Level:
        number = self._numbers[-1] if self._numbers else None
        mark = "•" if number is None else f"{number}."
        if number is not None:
            self._numbers[-1] = number + 1
        return _Level(Content.styled(f"{mark} ", "$quiet"), Content(" " * (len(mark) + 1)))

    def _add(self, content: Content) -> None:
        first = Content("").join(level.rest if level.used else level.first for level in self._levels)
        rest = Content("").join(level.rest for level in self._levels)
        for level in self._levels:
            level.used = True
        apart = bool(self._found) and not (self._tight and self._was_tight)
        self._was_tight = self._tight
        self._found.append(Block(content, first, rest, apart))


def _runs(children: Iterable[Token]) -> list[Content]:
    """The styled runs of one line's tokens."""
    runs: list[Content] = []
    open_styles: list[str] = []
    for token in children:
        match token.type:
            case "em_open" | "strong_open" | "link_open":
                open_styles.append(_EMPHASIS[token.type.removesuffix("_open")])
            case "em_close" | "strong_close" | "link_close":
                open_styles.pop()
            case "softbreak":
                runs.append(Content(" "))
            case "hardbreak":
                runs.append(Content("\n"))
            case "code_inline":
                runs.append(_run(token.content, [*open_styles, _CODE]))
            case "math_inline" | "math_inline_double":
                runs.append(_run(readable(token.content), [*open_styles, _MATH]))
            case _:
                runs.append(_run(token.content, open_styles))
    return runs


def _run(text: str, styles: Sequence[str]) -> Content:
    content = Content(paragraphs(text))
    for style in styles:
        content = content.stylize(style)
    return content
