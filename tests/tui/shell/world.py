"""A small world of values: decks, games, problems and results that never change; its clock stands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec import structs

from quiz.curate.curating import Curating
from quiz.deck.model import Choice, Deck, Source
from quiz.deck.problems import Place, Problem, Severity
from quiz.game.events import Settings
from quiz.game.results import results
from quiz.game.views import Ending, Outcome, Results
from quiz.grading.response import Picked
from quiz.grading.verdict import Rule, Verdict
from quiz.library.coverage import Coverage, Covered, SourceCoverage
from quiz.library.files import FileProblem, Reason
from quiz.library.opening import OpenDeck
from quiz.play.history import DeckFacts, Played
from quiz.play.session import Session
from quiz.tui.curation import Tools
from quiz.tui.services import DeckRow, PlayTools, Preferences, Services, Told, Trouble, Waiting

NOW = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
HOME = Path("/home/ada/decks")
HOSTILE = "[bold]Not bold[/bold] \x1b[31mnot red"
"""A title that would be markup and an escape code, were it not shown as characters."""

TAGS = ("treaties", "people", "dates", "Khalkhin Gol", "[b]odd[/b]")
ASKED = (
    "Which clash of 1939 turned Japanese planners away from a war in the north?",
    "Who commanded the Soviet forces at Khalkhin Gol?",
    "When was the Neutrality Pact signed?",
)


def question(number: int) -> Choice:
    return Choice(
        id=f"q{number}",
        ask=ASKED[number % 3],
        answer="Khalkhin Gol",
        wrong={"Lake Khasan": "fought a year earlier, and smaller", "Mukden": "", "Marco Polo Bridge": ""},
        tags=(TAGS[number % 5],),
        why="The counterattack of August 1939 broke a whole division.",
    )


DECK = Deck(
    title="Why Japan stayed out of the war in the north",
    id="japan",
    description="Why did Japan not attack in 1941? The deck follows *one account*.",
    authors=("Ada Example",),
    license="CC-BY-4.0",
    language="en",
    sources={"a": Source(title="The lesson of 1939", author="B. Case")},
    questions=tuple(question(number) for number in range(54)),
)
OPENED = OpenDeck(deck=DECK, digest="0" * 32, path=HOME / "japan.yaml", problems=())
SETTINGS = Settings(length=20, seed="abc")


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


def milliseconds(when: datetime) -> int:
    return int(when.timestamp() * 1000)


def played(days: int, points: int, right: int, *, done: int = 20) -> Played:
    when = milliseconds(ago(days))
    return Played(
        game=f"game-{days}-{done}",
        deck=DECK.id,
        title=DECK.title,
        settings=SETTINGS,
        began=when,
        touched=when,
        over=done == 20,
        done=done,
        of=20,
        points=points,
        possible=13_000,
        right=right,
    )


WAITING = Waiting(path=OPENED.path, played=played(0, 4210, 5, done=6))
GAMES = tuple(
    played(days, points, right) for days, points, right in ((0, 11_362, 17), (1, 9_200, 14), (20, 4_000, 7))
)
FACTS = DeckFacts((WAITING.played, *GAMES))
ROWS = (
    DeckRow(path=OPENED.path, title=DECK.title, questions=54, best=0.874, played=ago(0)),
    DeckRow(path=HOME / "tour.yaml", title="A tour of the deck format", questions=14),
    DeckRow(path=HOME / "capitals.yaml", title="capitals.yaml", errors=3, first_line=14),
    DeckRow(path=HOME / "hsk.yaml", title="汉语水平考试 · 生词", questions=150, best=1.0, played=ago(1)),
    DeckRow(path=HOME / "he.yaml", title="מילים בעברית", questions=1_204, best=0.31, played=ago(40)),
    DeckRow(path=HOME / "hostile.yaml", title=HOSTILE, questions=3, best=0.5, played=ago(3)),
    DeckRow(
        path=HOME / "elements.yaml", title="Elements and their symbols", questions=118, errors=1, first_line=9
    ),
)
PROBLEMS = (
    Problem(
        code="D310",
        severity=Severity.ERROR,
        message="'capital-fr' has no answer",
        place=Place(14, 5, 14, 8),
        help="write it:\n  answer: Paris",
        excerpt="    ask: What is the capital of [bold]France[/bold]?",
    ),
    Problem(
        code="S201",
        severity=Severity.WARNING,
        message="the quote does not stand in its source",
        place=Place(31, 3, 31, 11),
        help="the nearest passage is “… the pact was signed …”",
        excerpt="  evidence: the pact was never signed",
    ),
)
ADVICE = (
    Problem(
        code="L203",
        severity=Severity.ADVICE,
        message="question 'capital-it': the right option is by far the longest",
        place=Place(8, 5, 8, 11),
        help="cut it down and move the rest to `why`",
        excerpt="    answer: Rome, which has been the capital since 1871",
    ),
)


def outcome(number: int) -> Outcome:
    """What became of a question: mostly right, some wrong, one partly, one skipped, one flagged."""
    share = {3: 0.0, 6: 0.5, 12: 0.0, 18: 0.0}.get(number, 1.0)
    if number == 19:
        return Outcome(question=DECK.questions[number], ending=Ending.SKIPPED, elapsed=4.0)
    given = "Khalkhin Gol" if share == 1 else "Lake Khasan"
    verdict = Verdict(share=share, rule=Rule.PICKED, given=given, expected="Khalkhin Gol")
    return Outcome(
        question=DECK.questions[number],
        ending=Ending.ANSWERED,
        response=Picked((given,)),
        verdict=verdict,
        elapsed=1.5 + number * 7 % 19,
        points=int(share * 900),
        flagged=number == 5,
    )


RESULTS: Results = structs.replace(
    results(DECK, tuple(outcome(number) for number in range(20)), 14_300),
    points=12_480,
    best_points=11_900,
    best_possible=14_300,
)


def passage(heading: str, first: int, text: str, *questions: int, last: int = 0, page: str = "") -> Covered:
    asking = tuple(DECK.questions[number] for number in questions)
    return Covered(heading=heading, first=first, last=last or first, page=page, text=text, questions=asking)


COVERAGE = Coverage(
    (
        SourceCoverage(
            key="article",
            title="The war that Japan did not fight",
            file="sources/article.md",
            passages=(
                passage("", 1, "In the summer of 1941 Germany hurled its armies at Moscow."),
                passage(
                    "A quarrel on the steppe",
                    1,
                    "Through the 1930s, Soviet and Japanese soldiers skirmished along the border. In 1939 "
                    "they met at Khalkhin Gol, where Zhukov broke a whole division.",
                    *(0, 1, 2),
                ),
                passage("A quarrel on the steppe", 2, "Two terms it had:\nfive years\nneutrality", 3, last=4),
                passage("A promise on paper", 1, HOSTILE),
                passage("A promise on paper", 2, "Nor did the alliance force its hand.", 4),
            ),
            not_found=(DECK.questions[5],),
        ),
        SourceCoverage(
            key="pdf",
            title="",
            file="sources/coox.pdf",
            passages=(passage("第一章", 12, "中立条約は1941年4月13日に調印された。", page="xii"),),
        ),
        SourceCoverage(key="beevor", title="The Second World War", file="", not_placed=(DECK.questions[6],)),
        SourceCoverage(
            key="lost",
            title="A lost book",
            file="lost.md",
            problem=FileProblem(Reason.MISSING, "there is no file 'lost.md'", "check the spelling"),
        ),
    )
)


@dataclass
class World:
    """Services over values, and what was asked of them."""

    rows: tuple[DeckRow, ...] = ROWS
    waiting: tuple[Waiting, ...] = (WAITING,)
    games: DeckFacts = FACTS
    problems: tuple[Problem, ...] = PROBLEMS
    advice: tuple[Problem, ...] = ADVICE
    """What the item-writing rules say, once they have been `asked`."""
    asked: Callable[[], object] = lambda: None
    coverage: Coverage = COVERAGE
    read: dict[Path, DeckRow] = field(default_factory=dict)
    """What reading a stale row finds."""
    started: list[Settings] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    curated: list[Path] = field(default_factory=list)
    kept: dict[str, str | bool] = field(default_factory=dict)

    def services(self, preferences: Preferences | None = None) -> Services:
        return Services(
            rows=lambda: self.rows,
            refreshed=self._refreshed,
            waiting=lambda: self.waiting,
            open_deck=self._open,
            problems=self._told,
            coverage=lambda opened: self.coverage,
            facts=lambda opened: self.games,
            start=self._start,
            resume=self._resume,
            tools=lambda opened: PlayTools(passages=lambda question: (), open_media=lambda file: None),
            curate=self._curate,
            new_seed=lambda: "fresh",
            now=lambda: NOW,
            local=lambda at: datetime.fromtimestamp(at / 1000, UTC),
            keep=self.kept.__setitem__,
            preferences=preferences or Preferences(motion=False),
            home=HOME,
        )

    def _told(self, path: Path) -> Iterator[Told]:
        yield Told(self.problems, checking=True)
        self.asked()
        yield Told((*self.problems, *self.advice))

    def _refreshed(self, rows: Sequence[DeckRow]) -> Iterator[DeckRow]:
        for one in rows:
            yield self.read[one.path]

    def _open(self, path: Path) -> OpenDeck:
        if path != OPENED.path:
            raise Trouble(f"{path.name} cannot be played. Line 14: 'capital-fr' has no answer")
        return OPENED

    def _curate(self, path: Path) -> tuple[Curating, Tools]:
        self.curated.append(path)
        raise Trouble("a curation was asked for")

    def _start(self, opened: OpenDeck, settings: Settings, keep: bool) -> Session:
        self.started.append(settings)
        raise Trouble("a game was asked for")

    def _resume(self, opened: OpenDeck, game: str, keep: bool) -> Session:
        self.resumed.append(game)
        raise Trouble("a game was asked for")
