"""Problems for scripts: a list of decks as JSON."""

import json

from quiz.cli.environment import Environment
from quiz.deck.report import as_json
from quiz.library.judging import Judgement


class JsonReport:
    """One list of all decks, at the end."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._decks: list[dict[str, object]] = []

    def deck(self, judgement: Judgement) -> None:
        """Keep the problems of one deck, and what it is."""
        deck = judgement.deck
        self._decks.append(
            {
                "path": str(judgement.path),
                "id": deck.id if deck else None,
                "title": deck.title if deck else None,
                "questions": len(deck.questions) if deck else 0,
                "problems": as_json(judgement.problems),
            }
        )

    def end(self) -> None:
        """Print the list."""
        self._env.say(json.dumps(self._decks, ensure_ascii=False, indent=2))
