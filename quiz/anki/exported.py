"""Whether learners have been given a question."""

from collections.abc import Callable
from pathlib import Path


def is_exported(deck_file: Path, folder: Path) -> Callable[[str, str], bool]:
    """Tells whether a question of a deck has been exported, by the ids of deck and question.

    The deck's record lies beside it, or in `folder`, and is read when it is first asked for. Where it cannot
    be read, everything counts as exported.
    """
    known: dict[str, frozenset[str] | None] = {}

    def exported(deck: str, question: str) -> bool:
        # Most curations never ask, and the exporter takes a while to load.
        from quiz.anki.identity import guid  # noqa: PLC0415
        from quiz.anki.record import RecordProblem  # noqa: PLC0415
        from quiz.anki.records import beside, kept_in, read_records  # noqa: PLC0415

        if deck not in known:
            try:
                record = read_records((beside(deck_file), kept_in(folder, deck)), deck)
            except (RecordProblem, OSError):
                known[deck] = None
            else:
                known[deck] = frozenset(record.notes) if record is not None else frozenset()
        notes = known[deck]
        return notes is None or guid(deck, question) in notes

    return exported
