"""Units beside numbers: the names and signs of one unit, and how many of its base unit each is."""

from fractions import Fraction
from functools import cache

SHARE = "share"
"""The unit of percentages and fractions."""

_BASES = {
    "g": "g gram grams gramm gramme grammes gramo gramos grammo grammi",
    "m": "m metre metres meter meters metern mètre mètres metro metros metri",
    "l": "l litre litres liter liters litern litro litros litri",
    "s": "s sec second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi",
    "w": "w watt watts",
    "v": "v volt volts",
    "a": "a amp amps ampere amperes",
    "hz": "hz hertz",
    "pa": "pa pascal pascals",
    "j": "j joule joules",
    "cal": "cal calorie calories kalorie kalorien",
    "b": "byte bytes",
}  # fmt: skip

_PREFIXES = {
    "n nano": Fraction(1, 10**9), "µ μ mc micro mikro": Fraction(1, 10**6),
    "m milli mili": Fraction(1, 1000), "c centi zenti": Fraction(1, 100), "d deci dezi": Fraction(1, 10),
    "k kilo": Fraction(1000), "mega": Fraction(10**6), "giga": Fraction(10**9),
}  # fmt: skip

_OTHERS = {
    ("g", 10**6): "t tonne tonnes tonnen tonelada toneladas",
    ("g", 1000): "kilo kilos",
    ("s", 60): "min mins minute minutes minuten minuto minutos minuti",
    ("s", 3600): "h hr hrs hour hours stunde stunden heure heures hora horas ora ore",
    ("s", 86_400): "d day days tag tage tagen jour jours día días giorno giorni",
    ("s", 604_800): "week weeks woche wochen semaine semaines semana semanas settimana settimane",
    ("year", 1): "y yr yrs year years jahr jahre jahren an ans année années año años anno anni",
    ("month", 1): "month months monat monate monaten mois mes meses mese mesi",
    ("person", 1): "people person persons personen menschen personnes personas",
}  # fmt: skip

_PHRASES: dict[tuple[str, int | Fraction], tuple[str, ...]] = {
    ("°c", 1): ("°c", "degrees celsius", "degree celsius", "grad celsius", "degrés celsius", "celsius"),
    ("°f", 1): ("°f", "degrees fahrenheit", "fahrenheit"),
    ("°", 1): ("°", "degrees", "degree", "grad", "degrés", "grados"),
    ("$", 1): ("$", "dollar", "dollars"),
    ("€", 1): ("€", "euro", "euros", "eur"),
    ("£", 1): ("£", "pound sterling", "pounds sterling"),
    ("£", Fraction(1, 100)): ("pence", "p"),
    (SHARE, Fraction(1, 100)): ("%", "percent", "per cent", "prozent", "pour cent", "por ciento"),
}

_SCALES = {
    "tausend": 10**3, "mille": 10**3, "mil": 10**3, "mio": 10**6, "million": 10**6, "millionen": 10**6,
    "millions": 10**6, "millón": 10**6, "millones": 10**6, "mrd": 10**9, "milliarde": 10**9,
    "milliarden": 10**9, "milliard": 10**9, "milliards": 10**9, "billion": 10**9,
}  # fmt: skip
"""Words between a number and its unit; English ones are in figures already, but for `billion`."""


def measure(unit: str) -> tuple[str, Fraction]:
    """The base unit of what is written behind a number, without case, and how many of it one is.

    A unit that is not known is its own base unit: `4 trees` are 4 of `trees`.
    """
    first, _, rest = unit.partition(" ")
    scale = _SCALES.get(first.rstrip("."), 1)
    name = rest.strip() if scale != 1 else unit
    base, factor = _known().get(name) or (name, Fraction(1))
    return base, factor * scale


@cache
def _known() -> dict[str, tuple[str, Fraction]]:
    known = {name: (base, Fraction(1)) for base, names in _BASES.items() for name in names.split()}
    for prefixes, factor in _PREFIXES.items():
        for prefix in prefixes.split():
            for base, names in _BASES.items():
                known |= {f"{prefix}{name}": (base, factor) for name in _fitting(prefix, names.split())}
    known |= {
        name: (base, Fraction(number)) for (base, number), names in _OTHERS.items() for name in names.split()
    }
    known |= {name: (base, Fraction(number)) for (base, number), names in _PHRASES.items() for name in names}
    return known


def _fitting(prefix: str, names: list[str]) -> list[str]:
    """A prefix that is a sign stands before the sign of a unit, a spoken one before its names."""
    return names[:1] if len(prefix) <= 2 else names[1:]
