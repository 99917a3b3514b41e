"""A big deck for the benchmarks: every kind of question, realistic texts, the same bytes each time.

Ten thousand questions are about 6.5 MB. Nothing is random: question `n` is a function of `n`.
"""

from collections.abc import Callable, Iterator

PLACES = (
    "Manchuria", "Mongolia", "Moscow", "Yalta", "Tokyo", "Vladivostok", "Harbin", "Khabarovsk", "Mukden",
    "Chita", "Nomonhan", "Port Arthur", "Sakhalin", "Irkutsk", "Berlin", "Stalingrad",
)  # fmt: skip
PEOPLE = (
    "Zhukov", "Sorge", "Molotov", "Matsuoka", "Roosevelt", "Stalin", "Togo", "Konoe", "Komatsubara",
    "Ribbentrop", "Vasilevsky", "Yamada", "Apanasenko", "Shtern", "Ugaki", "Hirohito",
)  # fmt: skip
ACTS = (
    "signed the pact", "crossed the river", "moved the reserves west", "proposed a cease-fire",
    "held the railway", "reported the decision", "refused the offer", "opened the second front",
    "counted the divisions", "changed the plan",
)  # fmt: skip
REASONS = (
    "because the northern army had lost two divisions in one summer",
    "since oil and rubber lay in the south, not in the taiga",
    "after the negotiations had dragged on through the whole winter",
    "while the railway could carry no more than twelve trains a day",
    "although the treaty obliged nobody to attack first",
    "when the news from the west reached the ministry at night",
    "as long as the garrison on the border kept its strength",
)
TOPICS = ("diplomacy", "battles", "economy", "intelligence", "people", "geography", "time-line", "aftermath")


def sentence(n: int) -> str:
    """One plain sentence of some eighty characters."""
    return f"In {PLACES[n % 16]}, {PEOPLE[n // 3 % 16]} {ACTS[n // 7 % 10]} {REASONS[n // 11 % 7]}"


def common(n: int) -> str:
    """The keys that every kind has; not every question carries all of them."""
    lines = [f"    tags: [{TOPICS[n % 8]}, {TOPICS[(n // 8 + 3) % 8]}]\n"]
    if n % 3:
        lines.append(
            f"    why: >-\n      {sentence(n + 5)}.\n"
            f"      {sentence(n + 9)}, and **that** was *noted* at once.\n"
        )
    if n % 4:
        lines.append(f'    evidence: "{sentence(n)}, the record of day {n} says"\n')
    else:
        lines.append(
            f"    evidence:\n      - {{source: article, quote: '{sentence(n)}', page: {n % 400 + 1}}}\n"
        )
    if n % 5 == 0:
        lines.append(
            f"    hint:\n      - {REASONS[n % 7].capitalize()}\n      - It begins with {PLACES[n % 16][0]}\n"
        )
    if n % 2:
        lines.append(f"    difficulty: {n % 5 + 1}\n    seconds: {15 + n % 30}\n")
    return "".join(lines)


def wrong(n: int, first: str) -> str:
    """Three distractors, as a list or as a map with what is wrong about each."""
    names = [f"{PLACES[(n + step) % 16]} {first} {n + step}" for step in (1, 2, 3)]
    if n % 2:
        return "    wrong:\n" + "".join(f"      - {name}\n" for name in names)
    return "    wrong:\n" + "".join(
        f"      {name}: it {ACTS[(n + step) % 10]} only later, {REASONS[(n + step) % 7]}\n"
        for step, name in enumerate(names)
    )


def flashcard(n: int) -> str:
    """Two sides."""
    return (
        f"front: What is told of {PLACES[n % 16]} in report {n}?\n"
        f"    back: {sentence(n)}\n"
        f"    reverse: {'yes' if n % 3 else 'no'}\n"
    )


def true_or_false(n: int) -> str:
    """A claim."""
    return f"claim: {sentence(n)}, as report {n} has it.\n    answer: {'true' if n % 2 else 'No'}\n"


def cloze(n: int) -> str:
    """Two or three blanks."""
    blanks = f"{{{{{PEOPLE[n % 16]}}}}} {ACTS[n % 10]} in {{{{{1900 + n % 50}::a year}}}}"
    name = PEOPLE[n % 16]
    return (
        f"cloze: In report {n}, {blanks}, {REASONS[n % 7]}.\n"
        f"    accept:\n      {name}: [General {name}, Mr {name}]\n"
    )


def ordering(n: int) -> str:
    """Four items with labels."""
    items = "".join(
        f"      {ACTS[(n + step) % 10]} in {PLACES[step]}: {1930 + step} ({n})\n" for step in range(4)
    )
    return f"ask: Put the events of report {n} in order.\n    order:\n{items}"


def matching(n: int) -> str:
    """Four pairs and a right side that belongs nowhere."""
    pairs = "".join(
        f"      {PEOPLE[(n + step) % 16]}: {ACTS[(n + step) % 10]} in report {n}\n" for step in range(4)
    )
    return (
        f"ask: Who did what, in report {n}?\n"
        f"    match:\n{pairs}"
        "    wrong: [nobody did it, it was never done]\n"
    )


def numeric(n: int) -> str:
    """A number with unit and tolerance."""
    return (
        f"ask: How many trains does report {n} count, {REASONS[n % 7]}?\n"
        f"    number: {n * 3 + 0.5}\n"
        f"    unit: trains\n    within: {'5%' if n % 2 else '2'}\n"
    )


def multiple_choice(n: int) -> str:
    """Two keys, three distractors."""
    return (
        f"ask: Which of these does report {n} name, {REASONS[n % 7]}?\n"
        f"    answers: [{PEOPLE[n % 16]} of {n}, {PEOPLE[(n + 1) % 16]} of {n}]\n" + wrong(n, "Division")
    )


def listing(n: int) -> str:
    """Four things to name."""
    names = [PLACES[(n + step) % 16] for step in range(4)]
    return (
        f"ask: Name the four places of report {n}.\n"
        f"    answers: [{', '.join(names)}]\n"
        f"    accept: {{{names[0]}: [the region of {names[0]}]}}\n"
    )


def choice(n: int) -> str:
    """One key, three distractors."""
    return (
        f"ask: Which unit {ACTS[n % 10]} in report {n}, {REASONS[n % 7]}?\n"
        f"    answer: {PLACES[n % 16]} Regiment {n}\n" + wrong(n, "Regiment")
    )


def short_answer(n: int) -> str:
    """A date, with an alternative."""
    return (
        f"ask: When, by report {n}, was it that somebody {ACTS[n % 10]}?\n"
        f"    answer: 1941-{n % 12 + 1:02}-{n % 28 + 1:02}\n"
        f"    accept: [No. {n}, '{n % 28 + 1}.{n % 12 + 1}.1941']\n"
    )


KINDS: tuple[Callable[[int], str], ...] = (
    choice, short_answer, true_or_false, cloze, numeric,
    flashcard, multiple_choice, listing, ordering, matching,
)  # fmt: skip

HEAD = """\
title: Ten thousand questions
id: benchmark-deck
language: en
sources:
  article: {title: The reports, author: Nobody}
questions:
"""


def questions(count: int) -> Iterator[str]:
    """Each question as an item of the list."""
    for n in range(count):
        yield f"  - id: report-{n}\n    " + KINDS[n % 10](n) + common(n)


def deck(count: int = 10_000) -> str:
    """A deck of `count` questions, a tenth of each kind."""
    return HEAD + "".join(questions(count))
