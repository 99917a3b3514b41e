# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""D0: what is wrong with a file as a whole."""

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

_GOOD = """\
title: Rivers
questions:
  - id: longest
    ask: Which river is the longest in Africa?
    answer: the Nile
"""

CODES = (
    Code(
        "D000",
        "the file cannot be read",
        "It is not there, it is a folder, or the system refuses it. The message says which.",
        "",
        _GOOD,
    ),
    Code(
        "D001",
        "the file is too large",
        "A deck has at most 32 MiB, some 50,000 questions. Split it into several decks.",
        "",
        _GOOD,
    ),
    Code(
        "D002",
        "the file is not UTF-8",
        "A deck is text in UTF-8. The message gives the first bytes that are not, and what they would be in "
        "Windows-1252, the commonest other encoding. Save the file as UTF-8 in your editor.",
        "title: Caf\udce9\nquestions:\n  - {id: one, ask: What is it?, answer: a bar}\n",
        "title: Café\nquestions:\n  - {id: one, ask: What is it?, answer: a bar}\n",
    ),
    Code(
        "D003",
        "a control character",
        "Control characters other than tab and newline, and the line separators U+0085, U+2028 and U+2029, are "
        "refused, also where an escape such as `\\e` in double quotes stands for one: nobody sees them, and a "
        "terminal obeys them.",
        '- {id: one, ask: "\\e[31mWhat is red?", answer: this}\n',
        "- {id: one, ask: 'What does \\e[31m do?', answer: it makes text red}\n",
    ),
    Code(
        "D004",
        "an empty file",
        "There is nothing in the file, or only comments. A deck has a `title` and `questions`.",
        "# to be written\n",
        _GOOD,
    ),
    Code(
        "D006",
        "too many values",
        "A deck has at most two million keys, texts, lists and maps. Split it.",
        "",
        _GOOD,
    ),
    Code(
        "D007",
        "nested too deep",
        "Lists and maps stand inside each other deeper than the format ever needs. Often a text that begins "
        "with brackets was not quoted.",
        "- {id: one, ask: Which bracket?, answer: [[[[[[[[[[[[x]]]]]]]]]]]]}\n",
        "- {id: one, ask: Which bracket?, answer: '[[[[[[[[[[[[x]]]]]]]]]]]]'}\n",
    ),
    Code(
        "D008",
        "no map at the top",
        "At its top a deck is a map with keys such as `title` and `questions`. A file that is only a list needs "
        "`questions:` above it.",
        "# only a list\n- {ask: Which river?, answer: the Nile}\n",
        _GOOD,
    ),
    Code(
        "D009",
        "more problems than are told",
        "The file has more problems than the first 20,000. Mend those, and check again.",
        "",
        _GOOD,
        Severity.ADVICE,
    ),
)
