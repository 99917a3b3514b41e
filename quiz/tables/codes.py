"""Every code that only a table that is imported can have: what it means, with a bad and a good table.

A code never changes its meaning and is never used again.
"""

from quiz.deck import codes
from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

_GOOD = """\
ask,answer,wrong
Which river flows through Vienna?,the Danube,the Rhine; the Elbe
"""

_CODES = (
    Code(
        "I101",
        "a table without rows",
        "The file is empty, or has only a header. A table has the names of its fields in the first row, "
        "and one question in each of the others.",
        "ask,answer,wrong\n",
        _GOOD,
    ),
    Code(
        "I102",
        "a header that is no field",
        "The headers of a table are the keys of a question, such as `ask`, `answer` and `wrong`, in any "
        "case. A field that takes one value has one column; `wrong`, `tags` and others that take several "
        "may have several. A column that is not to be read has a header that begins with `x-`.",
        "question,answer\nWhich river flows through Vienna?,the Danube\n",
        "ask,answer,x-lesson\nWhich river flows through Vienna?,the Danube,7\n",
    ),
    Code(
        "I103",
        "a table without a header",
        "Only a table of two columns needs no header: they are the `front` and the `back` of flashcards. "
        "Any other has the names of its fields in the first row.",
        "Which river flows through Vienna?,the Danube,the Rhine\n",
        _GOOD,
    ),
    Code(
        "I104",
        "a cell that no header is above",
        "The row has more cells than the header, or something is written in a column without one. Often "
        "the separator stands in a text that is not in quotes.",
        "front,back\nto go, went,gehen\n",
        'front,back\n"to go, went",gehen\n',
    ),
    Code(
        "I105",
        "a row with too few cells",
        "The row is shorter than the header. What is missing is taken for empty, but often a line break in"
        " a cell that is not in quotes has made two rows of one.",
        "ask,answer,why\nWhich river flows through Vienna?,the Danube\n",
        "ask,answer,why\nWhich river flows through Vienna?,the Danube,\n",
        Severity.WARNING,
    ),
    Code(
        "I106",
        "quotes that go wrong",
        "A cell in quotes ends at its closing quote, and a quote inside it is written twice. Spreadsheets "
        "do this by themselves. Reading goes on in the next line. In a table with tabs the quotes are "
        "taken for the cell's own.",
        'front,back\n"a "ghost" word",a word that nobody uses\n',
        'front,back\n"a ""ghost"" word",a word that nobody uses\n',
    ),
    Code(
        "I107",
        "a cell that is too long",
        "A cell has at most 131,072 characters. One that is longer is often a quote that is never closed.",
        "",
        _GOOD,
    ),
    Code(
        "I108",
        "too many rows",
        "A table has at most 50,000 rows, about as many questions as a deck has room for. Split it.",
        "",
        _GOOD,
    ),
    Code(
        "I109",
        "an encoding that was guessed",
        "The file is not UTF-8 and not UTF-16, so it is read as Windows-1252, in which spreadsheets on "
        "Windows commonly save CSV. Look whether the words are right. If not, save the file as “CSV "
        "UTF-8”.",
        "front,back\ncaf\udce9,coffee\n",
        "front,back\ncafé,coffee\n",
        Severity.WARNING,
    ),
    Code(
        "I110",
        "a formula, or its error",
        "The cell has a formula instead of its value, or an error such as `#REF!`. Text stays text, so it "
        "is imported as it stands; but it is probably not what players should see.",
        "front,back\nseven times six,=7*6\n",
        "front,back\nseven times six,42\n",
        Severity.WARNING,
    ),
    Code(
        "I111",
        "HTML in a cell",
        "The file says that its cells are HTML, as Anki's exports do, and some have it. A deck has no "
        "HTML: its tags show as the characters they are. In Anki, export without “Include HTML and media "
        "references”.",
        "#separator:tab\n#html:true\n<b>dog</b>\tperro\n",
        "#separator:tab\n#html:false\ndog\tperro\n",
        Severity.WARNING,
    ),
    Code(
        "I112",
        "a pair without its two sides",
        "In a cell under `match`, and under `accept` of a list or a cloze text, a pair is written `left = "
        "right`, and `;` stands between pairs. A sign of equality that is part of a text is written `\\=`.",
        "ask,match\nWho wrote what?,Homer: the Iliad; Virgil: the Aeneid\n",
        "ask,match\nWho wrote what?,Homer = the Iliad; Virgil = the Aeneid\n",
    ),
    Code(
        "I113",
        "a file that is no text",
        "The file begins with characters that no text has: it is a spreadsheet, or another program's own "
        "file, by the name of a table. Open it in its program and save the sheet as CSV, in UTF-8.",
        "PK\x03\x04\x14\x00\x06\x00\x08\n",
        _GOOD,
    ),
)

CODES: dict[str, Code] = {code.code: code for code in _CODES}
"""Every such code, in the order of the documentation."""

SEVERITIES: dict[str, Severity] = codes.SEVERITIES | {code.code: code.severity for code in CODES.values()}
"""How bad each code is that a table can have: its own, and those of the questions in it."""
