"""Nothing in the stem speaks of what was said elsewhere."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Candidate

_TOLD_BEFORE = (
    "war treaty battle agreement pact attack siege revolt revolution rebellion event incident invasion"
    " defeat victory decision change law act program programme project system group team company party"
    " region area city town site building house museum school university college church collection work"
    " book film play article paper report study mission plan proposal deal alliance conflict crisis"
    " embargo campaign movement organization organisation army fleet ship crew capsule ceremony election"
    " vote meeting conference theory idea method process matter issue situation problem case move"
    " measure action policy device machine engine design model result effect period era time year month"
    " day decade century place section"
)
"""What somebody has to have told of before it is *the* one."""

_NUMBER = r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several|some|few|\d+)"
_SPAN = r"(?:year|month|day|week|decade|centur(?:y|ie))s?"
_POINTERS = (
    r"this",
    r"these",
    r"those(?! (?:who|of|that|in|with))",
    r"such(?! as)",
    r"aforementioned",
    r"the (?:same|latter|former|following|previous|above|said|others?|two|three|next|rest)",
    r"at (?:the|that) time",
    r"by (?:then|that (?:time|point))",
    r"because of (?:this|that)",
    r"as a result(?! of)",
    r"in (?:response|addition|contrast|turn|return)(?=[,?.]| _)",
    rf"{_NUMBER} {_SPAN} (?:later|earlier|before(?=[,.?]))",
    rf"that (?:same|time|point|event|war|battle|agreement|pact|treaty|period|{_SPAN})",
    r"today|currently|nowadays|recently|at present|so far|until now",
    r"(?:last|next) (?:year|month|week)",
    r"instead(?! of)|for (?:example|instance)",
    r"then(?! [a-z]+ing)|also(?! (?:called|known|named))",
    r"an? (?:second|third|fourth|fifth|further|similar)",
    r"here|hereby|thereby|therein|thereafter",
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )"
    r"there(?! (?:was|were|is|are|had|has|may|can|could|will|would))",
)
_POINTING = re.compile(rf"\b(?:{'|'.join(_POINTERS)})\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(?:I|we|my|our|ours|us|me|you|your)\b(?!\.)")
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|itself|himself|herself|themselves)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\bthe (?:{'|'.join(_TOLD_BEFORE.split())})s?(?=[,.?!;]|$"
    r"|\s+(?:was|were|is|are|had|has|did|began|ended|and|after|before|during|as|would|could)\b"
    rf"|\s+(?:in|on|at|by|to|from|with|for)\s+(?!(?-i:[A-Z0-9])|(?:the )?{BLANK}|the (?-i:[A-Z0-9])))",
    re.IGNORECASE,
)
_LED_IN = re.compile(
    r"^(?:In|On|By|At|During|From|Since|Until|Despite|For|Throughout)\b[^?]*?, (?:he|she|it|they)\b"
)
"""A lead that has no subject, before a sentence whose subject is a pronoun."""

_ONE_OF_MANY = re.compile(rf"^One of (?:the|its|his|her|their)\b.*\b(?:was|were|is|are) (?:the )?{BLANK}")
_QUESTION = re.compile(r"^(?:who|whom|whose|when|where|what|which|why|how|in|on|at)\b", re.IGNORECASE)
_ASKED_FOR = re.compile(rf"{BLANK}|\b(?:who|which \w+)\b", re.IGNORECASE)
_NOUN = re.compile(r"\b[A-Z][\w’'-]+|\b(?:a|an|the|their|his|its|of|many|most|some|all)\s+[\w-]+|\b[a-z]+s\b")


def _check(candidate: Candidate, _ground: Ground) -> str:
    stem = candidate.stem.replace("U.S.", "United States")
    if found := _POINTING.search(stem) or _SPEAKER.search(stem):
        return f"'{found.group()}' speaks of something outside"
    if found := _BARE.search(stem):
        return f"'{found.group()}' does not say which"
    if found := _LED_IN.search(stem):
        return f"'{found.group().split()[-1]}' stands for something outside"
    if _ONE_OF_MANY.search(stem):
        return "others of the many that it speaks of would be right as well"
    for found in _PRONOUN.finditer(stem):
        if not _is_known(stem[: found.start()]):
            return f"'{found.group()}' stands for something outside"
    return ""


def _is_known(before: str) -> bool:
    """Whether the words before a pronoun name something that it can stand for."""
    said = _QUESTION.sub("", before, count=1)
    return bool(_ASKED_FOR.search(before) or _NOUN.search(said))


FILTER = Filter("anaphora", _check)
