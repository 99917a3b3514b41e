"""Wrong options are of the answer's kind, near it, and wrong."""

from msgspec.structs import replace

from quiz.generate.distractors import distractors, swap
from quiz.generate.filters import verdict
from quiz.generate.model import Asking
from quiz.generate.moments import moment
from tests.generate.making import HARBOUR, candidate, ground

QUOTE = "Robert Fenn published a history of Port Alder in 1925."
WHO = candidate("Who published a history of Port Alder in 1925?", "Robert Fenn", QUOTE)
WHEN = candidate("In which year was a history of Port Alder published?", "1925", QUOTE, Asking.WHEN, "DATE")


def test_people_of_the_text() -> None:
    found = distractors(WHO, ground(*HARBOUR), seed=0)
    people = {
        "Edmund Harrow",
        "Margaret Quill",
        "Thomas Wren",
        "Eleanor Pike",
        "Henry Vale",
        "Clara Winslow",
        "Alice Marsh",
    }
    assert len(found) == 3
    assert set(found) <= people


def test_years_near_it() -> None:
    found = distractors(WHEN, ground(*HARBOUR), seed=0)
    moments = [moment(one) for one in found]
    assert len(found) == 3
    assert all(one is not None and 0 < abs(one.year - 1925) <= 40 for one in moments)


def test_a_full_date_stays_one() -> None:
    quote = "The Treaty of Alder was signed in Dublin on 9 March 1851."
    one = candidate(
        "On which date was the Treaty of Alder signed?", "9 March 1851", quote, Asking.WHEN, "DATE"
    )
    assert all(
        option.startswith("9 March ") or option == "4 May 1839"
        for option in distractors(one, ground(*HARBOUR), 0)
    )


def test_countries_come_from_the_same_continent_where_the_text_has_none() -> None:
    quote = "The first stamps were printed in Portugal in 1853."
    one = candidate(
        "In which country were the first stamps printed?", "Portugal", quote, Asking.WHERE, "COUNTRY"
    )
    found = distractors(one, ground(quote), 0)
    assert len(found) == 3
    assert "Portugal" not in found


def test_fewer_than_three_are_none() -> None:
    assert distractors(WHO, ground(WHO.sentence.text), 0) == ()


def test_a_date_that_fits_too_is_no_option() -> None:
    quote = "Kenya held a general election in 1992."
    others = " ".join(
        f"Kenya held a general election in {year}." for year in (1988, 1989, 1990, 1991, 1993, 1994)
    )
    one = candidate("In which year did Kenya hold a general election?", "1992", quote, Asking.WHEN, "DATE")
    assert not {"1988", "1989", "1990", "1991", "1993", "1994"} & set(
        distractors(one, ground(f"{quote} {others}"), 0)
    )


def test_another_seed_makes_other_choices() -> None:
    assert len({distractors(WHEN, ground(*HARBOUR), seed) for seed in range(6)}) > 1


def test_what_makes_a_claim_false() -> None:
    claim = candidate(WHO.sentence.text, "1925", WHO.sentence.text, Asking.FALSE, "DATE")
    swapped = swap(claim, ground(*HARBOUR), 0)
    assert swapped not in {"", "1925"}


def test_what_is_chosen_passes_the_filters() -> None:
    from msgspec.structs import replace

    known = ground(WHO.sentence.text, *HARBOUR)
    assert verdict(replace(WHO, distractors=distractors(WHO, known, 0)), known) is None


def test_a_part_of_many_names_is_no_option() -> None:
    text = (
        "Batu Khan met Khan in 1240. Toluk Khan met Jebeg in 1241. Jebeg met Khan in 1242. Ogul met Jebeg in"
        " 1243. Jebeg left Ogul in 1244."
    )
    assert not ground(text).is_sure("Khan")


def test_names_near_by_come_first() -> None:
    far = " ".join(
        f"{name} wrote a letter to {name} about gardens." for name in ("John Ashe", "Paul Reed", "Mark Dunn")
    )
    between = " ".join(["The rain fell upon the hills of the coast."] * 60)
    here = "Henry Vale built the Alder Bridge in 1834. Thomas Wren met Robert Fenn and Edmund Harrow."
    known = ground(far, between, here)
    one = replace(
        candidate("Who built the Alder Bridge in 1834?", "Henry Vale", here.partition(" Thomas")[0]),
        sentence=next(one for one in known.sentences if one.text.startswith("Henry Vale")),
    )
    assert set(distractors(one, known, 0)) == {"Thomas Wren", "Robert Fenn", "Edmund Harrow"}
