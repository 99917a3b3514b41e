"""A small deck with every kind of question, built as values."""

from decimal import Decimal

from quiz.deck.model import (
    Choice,
    Cloze,
    Deck,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

CHOICE = Choice(
    id="clash",
    ask="Which clash of 1939 turned planners away from the north?",
    answer="Khalkhin Gol",
    wrong={"Lake Khasan": "a year earlier", "Mukden": "", "Marco Polo Bridge": ""},
    hint=("It is a river.", "It lies in Mongolia."),
    tags=("battles",),
)
DECK = Deck(
    title="Every kind",
    id="every-kind",
    language="en",
    questions=(
        CHOICE,
        TrueFalse(id="pact", claim="The pact was signed in 1941.", answer=True, tags=("treaties",)),
        ShortAnswer(id="spy", ask="Who spied in Tokyo?", answer="Richard Sorge", tags=("people",)),
        Cloze(id="cloze", cloze="The pact was signed in {{April}} of {{1941}}."),
        Numeric(id="days", ask="Within how many days?", number=Decimal(90), unit="days"),
        MultipleChoice(id="signed", ask="Who signed?", answers=("Japan", "the USSR"), wrong=("Germany",)),
        Listing(id="axis", ask="Name the Axis powers.", answers=("Germany", "Italy", "Japan")),
        Ordering(id="order", order=("1939", "1940", "1941", "1945")),
        Matching(id="match", match={"Sorge": "spy", "Stalin": "leader"}, wrong=("poet",)),
        Flashcard(id="card", front="Nomonhan", back="Khalkhin Gol"),
        ShortAnswer(id="draft", ask="Not yet?", answer="No", status="draft"),
    ),
)
