"""The first line of every screen: where one is, and what stands to the right of it."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class TopBar(Widget):
    """A title on the left, a remark on the right; the title gives way where both do not fit."""

    ALLOW_SELECT = False
    title: reactive[Content] = reactive(Content(""))
    """What the screen is about."""
    remark: reactive[Content] = reactive(Content(""))
    """What is told beside it."""

    def __init__(self, title: Content, remark: Content | None = None, *, id: str | None = None) -> None:  # noqa: A002
        """Show `title`, and `remark` where there is one."""
        super().__init__(id=id)
        self.set_reactive(TopBar.title, title)
        self.set_reactive(TopBar.remark, remark if remark is not None else Content(""))

    def render(self) -> Content:
        """Both on one line."""
        width = self.content_size.width
        remark = self.remark.truncate(width, ellipsis=True)
        room = max(0, width - remark.cell_length - (2 if remark else 0))
        title = self.title.truncate(room, ellipsis=True)
        return title.pad_right(max(0, width - title.cell_length - remark.cell_length)) + remark
