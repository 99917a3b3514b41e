# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""D1: what a question is, and questions among each other."""

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

CODES = (
    Code(
        "D101",
        "nothing to answer",
        "The kind of a question is told by the keys it carries: `front` and `back`, `claim`, `cloze`, `order`, "
        "`match`, `number`, `answers` or `answer`. This one has none of them.",
        "- {id: pact, ask: When was the pact signed?}\n",
        "- {id: pact, ask: When was the pact signed?, answer: 1941-04-13}\n",
    ),
    Code(
        "D102",
        "two kinds at once",
        "A question has one kind. Keys that lead to different kinds exclude each other: a flashcard "
        "(`front`, `back`) has no `answer`, and several right answers stand under `answers` alone.",
        "- {id: pact, front: The neutrality pact, back: 1941, answer: 1941}\n",
        "- {id: pact, front: The neutrality pact, back: 1941}\n",
    ),
    Code(
        "D103",
        "a list under `answer`",
        "`answer` is one answer. Several that are all to be picked or named stand under `answers`; other ways to "
        "write the one answer stand under `accept`.",
        "- {id: axis, ask: Which states were in the Axis?, answer: [Germany, Italy, Japan]}\n",
        "- {id: axis, ask: Which states were in the Axis?, answers: [Germany, Italy, Japan]}\n",
    ),
    Code(
        "D104",
        "an answer among the distractors",
        "An option is right and wrong at once. Options are compared without Markdown, case and white space.",
        "- id: pact-date\n"
        "  ask: When was the pact signed?\n"
        "  answer: 1941-04-13\n"
        "  wrong:\n"
        "    - 1939-08-23\n"
        "    - 1941-04-13\n",
        "- id: pact-date\n"
        "  ask: When was the pact signed?\n"
        "  answer: 1941-04-13\n"
        "  wrong:\n"
        "    - 1939-08-23\n"
        "    - 1940-09-27\n",
    ),
    Code(
        "D105",
        "two equal options",
        "Options, keys, items and left sides are distinct once Markdown, case and white space are taken away.",
        "- {id: capital, ask: Which is the capital?, answer: Tokyo, wrong: [Kyoto, '*kyoto*']}\n",
        "- {id: capital, ask: Which is the capital?, answer: Tokyo, wrong: [Kyoto, Osaka]}\n",
    ),
    Code(
        "D106",
        "an order or a match of one",
        "One item has no order, and one pair is no puzzle.",
        "- {id: wars, order: [Khalkhin Gol]}\n",
        "- {id: wars, order: [Khalkhin Gol, Pearl Harbor]}\n",
    ),
    Code(
        "D107",
        "a cloze text without a blank",
        "What is to be filled in stands in double braces: `{{text}}`, `{{text::hint}}` or `{{c2::text}}`. Code and "
        "math are not searched for blanks.",
        "- {id: river, cloze: The battle was at the river Khalkhin Gol.}\n",
        "- {id: river, cloze: 'The battle was at the river {{Khalkhin Gol}}.'}\n",
    ),
    Code(
        "D108",
        "blanks that cannot be asked",
        "Blanks are not nested, not empty, are closed, and either all numbered or none.",
        "- {id: river, cloze: 'The {{battle}} was at the {{c2::Khalkhin Gol}}.'}\n",
        "- {id: river, cloze: 'The {{c1::battle}} was at the {{c2::Khalkhin Gol}}.'}\n",
    ),
    Code(
        "D110",
        "`accept` for something else",
        "In a cloze or a list, `accept` maps a blank or an answer to other ways to write it. This key is neither.",
        "- {id: axis, ask: Name two., answers: [Germany, Italy], accept: {Germani: [Deutschland]}}\n",
        "- {id: axis, ask: Name two., answers: [Germany, Italy], accept: {Germany: [Deutschland]}}\n",
    ),
    Code(
        "D111",
        "one text accepted for two answers",
        "An entry of `accept` is also another answer, or is accepted for another one: it could count for either.",
        "- {id: axis, ask: Name two., answers: [Germany, Italy], accept: {Germany: [Reich], Italy: [reich]}}\n",
        "- {id: axis, ask: Name two., answers: [Germany, Italy], accept: {Germany: [Reich], Italy: [Italia]}}\n",
    ),
    Code(
        "D113",
        "two equal ids",
        "History, schedules and notes in Anki hang on the id, so no two questions of a deck share one. A question "
        "without `id` gets one from its opening words: two that open alike need an `id` each.",
        "- {id: pact, ask: When was it signed?, answer: 1941}\n- {id: pact, ask: Where?, answer: Moscow}\n",
        "- {id: pact-date, ask: When was it signed?, answer: 1941}\n- {id: pact-place, ask: Where?, answer: Moscow}\n",
    ),
    Code(
        "D114",
        "two equal questions",
        "Two questions ask the same and accept the same.",
        "- {id: one, ask: When was it signed?, answer: 1941}\n- {id: two, ask: When was it signed?, answer: 1941}\n",
        "- {id: one, ask: When was it signed?, answer: 1941}\n- {id: two, ask: Where was it signed?, answer: Moscow}\n",
        Severity.WARNING,
    ),
    Code(
        "D115",
        "questions without ids",
        "Without an `id` the opening words name the question, so that rewording it loses its history. Told once a "
        "deck. `id:` takes a short name that stays.",
        "- {ask: When was it signed?, answer: 1941}\n",
        "- {id: pact-date, ask: When was it signed?, answer: 1941}\n",
        Severity.ADVICE,
    ),
    Code(
        "D116",
        "no questions",
        "A deck without questions cannot be played. `questions:` is a list of items that begin with `- `.",
        "title: Rivers\n",
        "title: Rivers\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
    ),
)
