# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""D2: keys and what stands under them."""

from quiz.deck.explained.code import Code

_GOOD = "- {id: trains, ask: How many trains?, number: 12, difficulty: 3}\n"

CODES = (
    Code(
        "D201",
        "an unknown key",
        "Nothing in the format has this key; the message names the nearest one that there is. Keys of your own "
        "begin with `x-`.",
        "- {id: trains, ask: How many trains?, number: 12, dificulty: 3}\n",
        _GOOD,
    ),
    Code(
        "D202",
        "a key of another kind",
        "The key exists, but not for this kind of question.",
        "- {id: pact, ask: When?, answer: 1941, unit: years}\n",
        "- {id: pact, ask: When?, number: 1941, unit: years}\n",
    ),
    Code(
        "D203",
        "a key is missing",
        "The question cannot be asked or graded without it.",
        "- {id: pact, answer: 1941}\n",
        "- {id: pact, ask: When was the pact signed?, answer: 1941}\n",
    ),
    Code(
        "D204",
        "nothing is written",
        "The key is there, but nothing behind it. An empty value means that nothing is written; there is no null.",
        "- id: pact\n  ask: When was the pact signed?\n  answer:\n",
        "- id: pact\n  ask: When was the pact signed?\n  answer: 1941\n",
    ),
    Code(
        "D205",
        "a map where none belongs",
        "A colon and a space, or braces, made a map of what was probably meant as a text: quote it.",
        "- id: quote\n  ask: What did he say?\n  answer:\n    He said: no\n",
        "- id: quote\n  ask: What did he say?\n  answer: 'He said: no'\n",
    ),
    Code(
        "D206",
        "a list where none belongs",
        "The field takes one text. A text that begins with a bracket is quoted.",
        "- {id: pact, ask: [When?], answer: 1941}\n",
        "- {id: pact, ask: When?, answer: 1941}\n",
    ),
    Code(
        "D207",
        "a text where a list or a map belongs",
        "The field takes several texts, or a map. One text is a list of one.",
        "- {id: pact, ask: When?, answer: 1941, tags: history}\n",
        "- {id: pact, ask: When?, answer: 1941, tags: [history]}\n",
    ),
    Code(
        "D208",
        "not a number",
        "Numbers are digits with at most one decimal point, and a sign: 1939, -2.5, .5. Separators, exponents and "
        "words are not read.",
        "- {id: trains, ask: How many trains?, number: a dozen}\n",
        "- {id: trains, ask: How many trains?, number: 12}\n",
    ),
    Code(
        "D209",
        "neither true nor false",
        "The field takes `true`, `false`, `yes` or `no`, in any case.",
        "- {id: pact, claim: The pact was signed in Moscow., answer: right}\n",
        "- {id: pact, claim: The pact was signed in Moscow., answer: true}\n",
    ),
    Code(
        "D210",
        "a number out of its range",
        "The difficulty goes from 1 to 5, points from 0 to 1,000,000, seconds are more than 0 and up to a day.",
        "- {id: trains, ask: How many trains?, number: 12, difficulty: 9}\n",
        _GOOD,
    ),
    Code(
        "D211",
        "not one of the words",
        "The field takes one of a few words; the message names them.",
        "- {id: trains, ask: How many trains?, number: 12, status: done}\n",
        "- {id: trains, ask: How many trains?, number: 12, status: ready}\n",
    ),
    Code(
        "D212",
        "not a tolerance",
        "`within` says how far off is still right: a number in the unit of the question, or a percentage.",
        "- {id: trains, ask: How many trains?, number: 12, within: a few}\n",
        "- {id: trains, ask: How many trains?, number: 12, within: 10%}\n",
    ),
    Code(
        "D213",
        "not a language",
        "Languages are written as BCP 47 tags: en, ja, pt-BR.",
        "title: Rivers\nlanguage: english\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
        "title: Rivers\nlanguage: en\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
    ),
    Code(
        "D214",
        "not an id",
        "An id has no white space, no `::`, no character that cannot be seen, and at most 200 characters.",
        "- {id: the pact, ask: When?, answer: 1941}\n",
        "- {id: the-pact, ask: When?, answer: 1941}\n",
    ),
    Code(
        "D215",
        "written for a newer quiz",
        "The deck's `format` is higher than this program knows. Nothing is guessed: install a newer version.",
        "title: Rivers\nformat: 2\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
        "title: Rivers\nformat: 1\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
    ),
    Code(
        "D216",
        "an empty item",
        "An item of a list, or a side of a pair, has nothing written.",
        "- id: rivers\n  ask: Name two rivers.\n  answers:\n    - the Nile\n    -\n",
        "- id: rivers\n  ask: Name two rivers.\n  answers:\n    - the Nile\n    - the Volga\n",
    ),
)
