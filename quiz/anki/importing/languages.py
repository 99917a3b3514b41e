"""Names of languages of code blocks, which the HTML of a card does not carry."""

import re

from quiz.deck.markup.tokens import parse

_FENCE = re.compile(r"[ >]*(`{3,})$")


def with_languages(text: str, before: str) -> str:
    """`text` with the languages that the blocks of code had in `before`, where there are as many of them."""
    languages = [token.info.strip() for token in parse(before) if token.type in {"fence", "code_block"}]
    lines = text.split("\n")
    fences: list[int] = []
    closing = ""
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if found is None:
            continue
        if not closing:
            fences.append(number)
            closing = found[1]
        elif found[1] == closing:
            closing = ""
    if len(fences) == len(languages):
        for number, language in zip(fences, languages, strict=True):
            lines[number] += language
    return "\n".join(lines)
