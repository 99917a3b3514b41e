"""Numbers with their words."""


def counted(number: int, thing: str) -> str:
    """Such as "1 deck" or "1,200 decks"."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")
