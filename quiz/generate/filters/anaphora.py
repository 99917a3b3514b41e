"""Nothing in the stem speaks of what was said elsewhere."""

import re

from quiz.generate.filters.filter import Filter
from quiz.generate.ground import Ground
from quiz.generate.model import BLANK, Candidate

_EVENTS = (
    "war treaty battle agreement pact attack siege revolt revolution rebellion event incident invasion defeat victory"
    " decision change changes law act program programme project system group team company party region area city town"
    " site building house museum school university college church collection work book film play article paper report"
    " study program mission plan proposal deal alliance conflict crisis embargo campaign movement organization"
    " organisation army fleet ship mission crew capsule ceremony election vote meeting conference theory idea method"
    " process matter issue situation problem case move measure action policy device machine engine design model result effect period era time year month day decade century place"
    " same following previous latter former other rest others two three four article section"
)
_POINTERS = (
    r"this|these|those(?! (?:who|of|that|in|with))|such(?! as)|aforementioned|the (?:same|latter|former|following|previous"
    r"|above|said|other|others|two|three|next|rest)|at (?:the|that) time|by (?:then|that (?:time|point))|because of (?:this|that)"
    r"|as a result|in (?:response|addition|contrast|turn|return)(?=[,?.]| _)|(?:a|one|two|three|four|five|ten|several"
    r"|\d+|some|few) (?:years?|months?|days?|weeks?|decades?|centuries) (?:later|earlier|before(?=[,.?]))|that (?:year|month|day|time|period"
    r"|war|battle|same|decade|century|point|event|agreement|pact|treaty)|today|currently|nowadays|recently|at present"
    r"|so far|instead(?! of)|for example|for instance|until now|(?:last|next) (?:year|month|week)|here|(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )\bthere(?! (?:was|were|is|are|had|has|may|would|could|will|can))|hereby|thereby|therein|thereafter"
)
_POINTING = re.compile(rf"\b(?:{_POINTERS})\b", re.IGNORECASE)
_SPEAKER = re.compile(r"\b(?:I|we|my|our|ours|us|me|you|your)\b(?!\.)")
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|itself|himself|herself|themselves)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\bthe ({'|'.join(sorted(set(_EVENTS.split())))})s?(?=[,.?!;]|\s+(?:was|were|is|are|had|has|did|began|ended|and|after|before|during|as|would|could)\b"
    r"|\s+(?:in|on|at|by|to|from|with|for)\s+(?!(?-i:[A-Z0-9])|the (?-i:[A-Z0-9]))|$)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"^(?:who|whom|whose|when|where|what|which|why|how|in|on|at)\b", re.IGNORECASE)
_NAME = re.compile(
    rf"{BLANK}|(?<!^)(?<![.!?] )\b[A-Z][\w’'-]+|^[A-Z][\w’'-]+ (?:[A-Z]|was|were|had|is|[a-z]+ed\b)|\b(?:who|which)\b",
    re.IGNORECASE,
)
_NOUNLIKE = re.compile(
    r"\b[A-Z][\w’'-]+|\b(?:a|an|the|their|his|its|of|many|most|some|all)\s+[\w-]+|\b[a-z]+s\b"
)


def _check(candidate: Candidate, _ground: Ground) -> str:
    stem = candidate.stem
    if found := _POINTING.search(stem) or _SPEAKER.search(stem.replace("U.S.", "US")):
        return f"'{found.group()}' speaks of something outside"
    if found := _BARE.search(stem):
        return f"'{found.group()}' does not say which"
    for found in _PRONOUN.finditer(stem):
        if not _is_known(stem[: found.start()]):
            return f"'{found.group()}' stands for something outside"
    return ""


def _is_known(before: str) -> bool:
    """Whether the words before a pronoun name something that it can stand for."""
    said = _QUESTION.sub("", before, count=1)
    if BLANK in before or re.search(r"\b(?:who|which \w+)\b", before, re.IGNORECASE):
        return True
    return bool(_NOUNLIKE.search(said))


FILTER = Filter("anaphora", _check)
