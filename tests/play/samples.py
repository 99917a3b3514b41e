"""A deck with every kind of question, and players who know everything or nothing."""

from decimal import Decimal

from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Deck,
    Evidence,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    Source,
    TrueFalse,
)
from quiz.grading.response import (
    Filled,
    Judged,
    Named,
    Ordered,
    Paired,
    Picked,
    Recalled,
    Response,
    Typed,
)

DECK = Deck(
    title="Why Japan stayed out",
    id="japan-1941",
    language="en",
    sources={"article": Source(title="The choice of 1941", author="A. Writer")},
    questions=(
        Choice(
            id="clash",
            ask="Which clash of 1939 turned planners away from a war in the *north*?",
            answer="Khalkhin Gol",
            wrong={"Lake Khasan": "fought a year earlier", "Mukden": "", "Marco Polo Bridge": ""},
            hint=("It has a river in its name.", "Its other name is Nomonhan."),
            why="The counterattack of August 1939 broke a whole division.",
            evidence=Evidence(quote="what stayed with planners was Khalkhin Gol", page="12"),
            tags=("battles",),
        ),
        ShortAnswer(
            id="spy",
            ask="Who reported from Tokyo?",
            answer="Richard Sorge",
            accept=("Sorge",),
            tags=("people",),
        ),
        TrueFalse(id="pact", claim="The pact was signed in April 1941.", answer=True, tags=("dates",)),
        Cloze(
            id="war",
            cloze="On {{9 August 1945::a day}} the army crossed into {{Manchuria}}.",
            hint="Two days before this day a city had been lost for a day.",
        ),
        Ordering(id="timeline", order={"Khalkhin Gol": "1939", "The pact": "1941", "Yalta": "1945"}),
        Matching(
            id="who",
            match={"Zhukov": "Khalkhin Gol", "Matsuoka": "The pact"},
            wrong=("Yalta",),
            tags=("people",),
        ),
        Numeric(id="days", ask="Within how many days?", number=Decimal(90), unit="days"),
        MultipleChoice(
            id="goals",
            ask="Which goods lay in the south?",
            answers=("oil", "rubber"),
            wrong={"wheat": "that came from elsewhere", "coal": ""},
        ),
        Listing(
            id="axis", ask="Who signed the Tripartite Pact first?", answers=("Germany", "Italy", "Japan")
        ),
        Flashcard(id="nomonhan", front="Nomonhan", back="Khalkhin Gol"),
    ),
)


def right(question: AnyQuestion) -> Response:
    """A wholly right answer."""
    match question:
        case Choice():
            return Picked((question.answer,))
        case MultipleChoice():
            return Picked(tuple(question.keys))
        case TrueFalse():
            return Judged(question.answer)
        case Cloze():
            return Filled(("9 August 1945", "Manchuria"))
        case Ordering():
            return Ordered(tuple(question.items))
        case Matching():
            return Paired(dict(question.match))
        case Numeric():
            return Typed(str(question.number))
        case Listing():
            return Named(tuple(question.keys))
        case Flashcard():
            return Recalled(True)
        case ShortAnswer():
            return Typed(question.answer)


def wrong(question: AnyQuestion) -> Response:
    """A wholly wrong answer."""
    match question:
        case Choice() | MultipleChoice():
            return Picked((next(iter(question.distractors)),))
        case TrueFalse():
            return Judged(not question.answer)
        case Cloze():
            return Filled(("", "nowhere at all"))
        case Ordering():
            return Ordered(tuple(reversed(question.items)))
        case Matching():
            return Paired({})
        case Numeric():
            return Typed("-1")
        case Listing():
            return Named(("Atlantis",))
        case Flashcard():
            return Recalled(False)
        case ShortAnswer():
            return Typed("nobody of that name")
