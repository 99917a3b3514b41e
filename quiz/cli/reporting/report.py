"""What every form of report has in common."""

from typing import Protocol

from quiz.library.judging import Judgement


class Report(Protocol):
    """A report that grows deck by deck."""

    def deck(self, judgement: Judgement) -> None:
        """Tell the problems of one more deck, or keep them for the end."""

    def end(self) -> None:
        """Tell what was kept."""
