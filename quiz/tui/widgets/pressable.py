"""A text that can be clicked."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Static


class Pressable(Static):
    """A click runs an action of the screen, the same that a key runs."""

    ALLOW_SELECT = False

    def __init__(self, content: Content, action: str, *, id: str | None = None) -> None:  # noqa: A002
        """Show `content`; a click runs the screen's `action`."""
        super().__init__(content, id=id)
        self._action = action

    async def on_click(self, event: events.Click) -> None:
        """Run the action."""
        event.stop()
        await self.screen.run_action(self._action)
