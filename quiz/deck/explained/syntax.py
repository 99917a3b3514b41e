# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""D5: mistakes in the syntax of YAML. The help shows the line as it was probably meant."""

from quiz.deck.explained.code import Code

_YEAR = "  answer: 1939\n"

CODES = (
    Code(
        "D501",
        "a colon and a space in a text",
        "YAML takes a colon with a space behind it for the end of a key. Quote the text.",
        "- id: one\n  ask: Which year: 1939\n" + _YEAR,
        "- id: one\n  ask: 'Which year: 1939'\n" + _YEAR,
    ),
    Code(
        "D502",
        "a text that begins with a special character",
        "At the beginning of a value `*`, `&`, `!`, `@`, `%`, `|`, `>`, a backtick, `{`, `[`, `,` and `#` have a "
        "meaning of their own. Quote the text.",
        "- id: one\n  ask: *Which* year?\n" + _YEAR,
        "- id: one\n  ask: '*Which* year?'\n" + _YEAR,
    ),
    Code(
        "D503",
        "text behind a closing quote",
        "A text that begins with a quote ends with the next one. Quote the whole text with the other kind of quote.",
        "- id: one\n  ask: 'Don't they know the year?'\n" + _YEAR,
        '- id: one\n  ask: "Don\'t they know the year?"\n' + _YEAR,
    ),
    Code(
        "D504",
        "a quote that is never closed",
        "The message points to where it opens.",
        '- id: one\n  ask: "Which year?\n' + _YEAR,
        '- id: one\n  ask: "Which year?"\n' + _YEAR,
    ),
    Code(
        "D505",
        "a tab in the indentation",
        "YAML indents with spaces only. Most editors can write spaces when the tab key is pressed.",
        "- id: one\n\task: Which year?\n\tanswer: 1939\n",
        "- id: one\n  ask: Which year?\n" + _YEAR,
    ),
    Code(
        "D506",
        "a space is missing",
        "A space stands behind the `-` of an item and behind the `:` of a key.",
        "- id: one\n  ask:Which year?\n" + _YEAR,
        "- id: one\n  ask: Which year?\n" + _YEAR,
    ),
    Code(
        "D507",
        "a line is not indented like its neighbours",
        "The keys of one question stand below each other, in the same column.",
        "- id: one\n  ask: Which year?\n   answer: 1939\n",
        "- id: one\n  ask: Which year?\n" + _YEAR,
    ),
    Code(
        "D508",
        "a bracket that is never closed",
        "A list in `[ ]` or a map in `{ }` ends with its bracket. Text that begins with a bracket is quoted.",
        "- id: one\n  ask: Name two years.\n  answers: [1939, 1941\n",
        "- id: one\n  ask: Name two years.\n  answers: [1939, 1941]\n",
    ),
    Code(
        "D509",
        "YAML cannot read the line",
        "A mistake that has no better name. Look at the line and at the one above; text with special characters is "
        "quoted.",
        "- id: one\n  ask: Which year?\n  answer\n",
        "- id: one\n  ask: Which year?\n" + _YEAR,
    ),
    Code(
        "D510",
        "a text that begins with a blank",
        "YAML takes `{{` at the beginning of a value for a map. Quote the text, or write it below `>-`.",
        "- id: one\n  cloze: {{1939}} was the year.\n",
        "- id: one\n  cloze: '{{1939}} was the year.'\n",
    ),
    Code(
        "D511",
        "an unknown escape",
        "In double quotes a backslash begins an escape such as `\\n`. In single quotes it is a backslash.",
        '- id: one\n  ask: "Is C:\\data a folder?"\n  answer: it may be\n',
        "- id: one\n  ask: 'Is C:\\data a folder?'\n  answer: it may be\n",
    ),
    Code(
        "D512",
        "a text cut by ` #`",
        "What is behind ` #` is a comment, and a text that goes on below it is torn apart. Quote the text.",
        "- id: one\n  ask: Who was president #32\n    of the United States?\n  answer: Roosevelt\n",
        "- id: one\n  ask: 'Who was president #32\n    of the United States?'\n  answer: Roosevelt\n",
    ),
)
