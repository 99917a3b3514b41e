"""Where a passage stands in its source, as people find it again."""

from msgspec import Struct


class Spot(Struct, frozen=True, array_like=True, gc=False):
    """A paragraph by its heading, its number, and its page."""

    heading: str = ""
    """The nearest heading above; empty without one."""
    number: int = 0
    """The paragraph below that heading, from 1; 0 for a heading itself."""
    page: str = ""
    """What the page is called; empty where the source has no pages."""

    def __str__(self) -> str:
        """Such as “Its terms”, paragraph 3, page 12."""
        parts = [f"“{self.heading}”"] if self.heading else []
        parts.append(f"paragraph {self.number}" if self.number else "a heading")
        if self.page:
            parts.append(f"page {self.page}")
        return ", ".join(parts)
