"""What goes out, told before anything does."""

from collections.abc import Sequence

from msgspec import Struct

from quiz.generate.llm.address import Address, Key
from quiz.generate.llm.passages import excerpt
from quiz.generate.model import Offer


class Disclosure(Struct, frozen=True):
    """What a run sends, where, and how often."""

    url: str
    host: str
    model: str
    key: str
    """The variable whose key goes along; empty for none."""
    encrypted: bool
    here: bool
    """Whether it stays on this machine."""
    sentences: int
    """About how many is asked."""
    requests: int
    """How many are sent at the most, with those that are tried again."""
    words: int
    """Words of the text that are sent, each counted once."""
    first: str
    """The first passage that is sent."""


def disclosure(at: Address, key: Key, model: str, offers: Sequence[Offer], most: int) -> Disclosure:
    """What asking about `offers` (at least one) sends to `at`, in at most `most` requests."""
    passages = dict.fromkeys(map(excerpt, offers))
    return Disclosure(
        url=at.url,
        host=at.host,
        model=model,
        key=key.variable,
        encrypted=at.encrypted,
        here=at.here,
        sentences=len(offers),
        requests=most,
        words=sum(len(passage.split()) for passage in passages),
        first=next(iter(passages)),
    )
