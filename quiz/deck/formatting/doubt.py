"""Where the formatter gives up rather than guess."""


class DoubtError(Exception):
    """A form that decks may have and the formatter does not touch, at `offset` in the text."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset
