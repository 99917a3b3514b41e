"""What only English sets aside: articles, "&" for "and", and numbers in words."""

_ARTICLES = frozenset({"the", "a", "an"})

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENFOLD = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS_BELOW_TWENTY = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth"
)

_ONES = {word: number for number, word in enumerate(_BELOW_TWENTY.split())}
_TENS = {word: 10 * number for number, word in enumerate(_TENFOLD.split(), 2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ORDINALS = {word: number for number, word in enumerate(_ORDINALS_BELOW_TWENTY.split(), 1)} | {
    word.removesuffix("y") + "ieth": number for word, number in _TENS.items()
}
_NUMBER_WORDS = _ONES.keys() | _TENS.keys() | _SCALES.keys() | {"hundred"}


def without_article(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without a leading article; an article alone stays."""
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def with_and(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with "and" for "&"."""
    return tuple("and" if word == "&" else word for word in words) if "&" in words else words


def has_number_word(words: tuple[str, ...]) -> bool:
    """Whether one of the words is a number."""
    return any(word in _NUMBER_WORDS or word in _ORDINALS for word in words)


def in_figures(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with numbers in figures: "three thousand men" → "3000 men", "twenty first" → "21st".

    A year in two halves is one number ("nineteen forty one" → "1941"). Figures count before a scale ("3
    million", "1.5 million"). Words that are not numbers stay as they are.
    """
    if not has_number_word(words):
        return words
    written: list[str] = []
    at = 0
    while at < len(words):
        end, figures = _number(words, at)
        written.append(figures if end > at else words[at])
        at = max(end, at + 1)
    return tuple(written)


def _number(words: tuple[str, ...], start: int) -> tuple[int, str]:
    """Where the number that begins at `start` ends (`start` where none does), and its figures."""
    at = start
    if words[at] in {"a", "an"} and words[at + 1 : at + 2] and words[at + 1] in {"hundred", *_SCALES}:
        at += 1
    total, group, digits = 0, None, ""
    if _scaled_figures(words, at):
        digits, at = words[at], at + 1
    while at < len(words):
        word = words[at]
        if word in _SCALES:
            if digits:
                return at + 1, _times(digits, _SCALES[word])
            total += (1 if group is None else group) * _SCALES[word]
            group = None
        elif word == "hundred" and not digits and (group or 1) < 100:
            group = (1 if group is None else group) * 100
        elif (value := _part(word, group)) is not None and not digits:
            group = (group or 0) + value
        elif (
            word == "and" and at > start and words[at - 1] in {"hundred", *_SCALES} and _continues(words, at)
        ):
            pass
        elif word in _ORDINALS and not digits and _fits(_ORDINALS[word], group):
            return at + 1, _ordinal(total + (group or 0) + _ORDINALS[word])
        elif total == 0 and group is not None and 10 <= group < 100 and (half := _half(words, at)):
            return half[0], f"{group}{half[1]:02}"
        else:
            break
        at += 1
    spoken = any(word in _NUMBER_WORDS for word in words[start:at])
    return (at, str(total + (group or 0))) if spoken else (start, "")


def _part(word: str, group: int | None) -> int | None:
    """The value of a word that adds to `group` ("twenty" + "one"); None where it does not."""
    value = _ONES.get(word, _TENS.get(word))
    return value if value is not None and _fits(value, group) else None


def _fits(value: int, group: int | None) -> bool:
    if group is None:
        return True
    rest = group % 100
    return (rest == 0 < group and value > 0) or (rest in _TENS.values() and 0 < value < 10)


def _continues(words: tuple[str, ...], at: int) -> bool:
    """Whether a number goes on after the "and" at `at`."""
    following = words[at + 1 : at + 2]
    return bool(following) and (following[0] in _ONES or following[0] in _TENS or following[0] in _ORDINALS)


def _half(words: tuple[str, ...], at: int) -> tuple[int, int] | None:
    """The second half of a year that begins at `at`: where it ends, and 10 to 99."""
    value = _ONES.get(words[at], _TENS.get(words[at], 0))
    if value < 10:
        return None
    unit = _ONES.get(words[at + 1], 0) if at + 1 < len(words) and value >= 20 else 0
    return (at + 2, value + unit) if 0 < unit < 10 else (at + 1, value)


def _scaled_figures(words: tuple[str, ...], at: int) -> bool:
    """Whether figures stand at `at` with a scale after them."""
    whole, _, fraction = words[at].partition(".")
    is_number = whole.isdecimal() and (not fraction or fraction.isdecimal())
    return is_number and at + 1 < len(words) and words[at + 1] in _SCALES


def _times(figures: str, scale: int) -> str:
    whole, _, fraction = figures.partition(".")
    zeros = len(str(scale)) - 1
    if len(fraction) > zeros:
        return f"{int(whole + fraction[:zeros])}.{fraction[zeros:]}"
    return str(int(whole + fraction.ljust(zeros, "0")))


def _ordinal(number: int) -> str:
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
