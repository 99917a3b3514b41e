# ruff: noqa: E501 - an example stands on the lines that it has in a deck
"""D3 and D4: what YAML drops or splits unseen, and what it has that decks do not."""

from quiz.deck.explained.code import Code
from quiz.deck.problems import Severity

CODES = (
    Code(
        "D301",
        "text behind ` #` is not read",
        "In a text without quotes YAML takes ` #` for the beginning of a comment. Quote the text. A comment that is "
        "meant has two spaces before and one behind its `#`, or a line of its own.",
        "- id: one\n  ask: Who was president #32?\n  answer: Roosevelt\n",
        "- id: one\n  ask: 'Who was president #32?'\n  answer: Roosevelt\n",
        Severity.WARNING,
    ),
    Code(
        "D302",
        "a number cut at its comma",
        "In brackets every comma ends a text, so that 1,000 is two of them.",
        "- {id: one, ask: Name the two numbers., answers: [1,000, 2,500]}\n",
        "- {id: one, ask: Name the two numbers., answers: ['1,000', '2,500']}\n",
        Severity.WARNING,
    ),
    Code(
        "D401",
        "a key that is there twice",
        "Only one of the two could count. Keys of one map are different.",
        "- id: one\n  ask: When?\n  answer: 1941\n  answer: 1945\n",
        "- id: one\n  ask: When?\n  answer: 1941\n",
    ),
    Code(
        "D402",
        "an anchor or an alias",
        "YAML can name a part (`&name`) and repeat it (`*name`). Decks say what they mean in place; text that begins "
        "with these characters is quoted. Where another program wrote the file, `yq 'explode(.)' deck.yaml` (yq 4) "
        "prints it with every alias and merge key written out.",
        "- {id: one, ask: When?, answer: 1941, tags: &topics [war]}\n"
        "- {id: two, ask: Where?, answer: Moscow, tags: *topics}\n",
        "- {id: one, ask: When?, answer: 1941, tags: [war]}\n"
        "- {id: two, ask: Where?, answer: Moscow, tags: [war]}\n",
    ),
    Code(
        "D403",
        "a tag",
        "A tag such as `!!int` tells YAML to make something else of a text. In a deck the field decides.",
        "- {id: one, ask: When?, answer: !!str 1941}\n",
        "- {id: one, ask: When?, answer: 1941}\n",
    ),
    Code(
        "D404",
        "a merge key",
        "`<<` merges another map into this one. Write the keys out.",
        "- {id: one, ask: When?, answer: 1941, <<: {tags: [war]}}\n",
        "- {id: one, ask: When?, answer: 1941, tags: [war]}\n",
    ),
    Code(
        "D405",
        "a second document",
        "`---` begins another document; a file holds one deck.",
        "title: Rivers\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n---\ntitle: Lakes\n",
        "title: Rivers\nquestions:\n  - {id: nile, ask: Which river?, answer: the Nile}\n",
    ),
    Code(
        "D406",
        "a key that is no text",
        "A list, a map or nothing stands where a key belongs. Often a text with brackets was not quoted.",
        "- {id: one, ask: Which?, answer: a, wrong: {[b]: no}}\n",
        "- {id: one, ask: Which?, answer: a, wrong: {'[b]': no}}\n",
    ),
)
