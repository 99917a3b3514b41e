"""The part of a page that is made; around it stands what people write."""

import re


def with_part(page: str, name: str, made: str) -> str:
    """`page` with `made` between its comments `name` and `end of name`. Raises `ValueError` without them."""
    part = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)", re.DOTALL)
    if part.search(page) is None:
        raise ValueError(f"the page has no place for its {name}")
    return part.sub(lambda _: f"\n{made}\n", page)
