import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from quiz.library.folding import Folded, fold
from quiz.library.markdown import markdown_paragraphs
from quiz.library.nearest import Nearest
from quiz.library.paragraphs import Paragraph
from quiz.library.quotes import locate
from quiz.library.sources import SourceText

SOURCE = SourceText(
    markdown_paragraphs(
        "# Causes\n\n"
        "What stayed with planners was **Khalkhin Gol**, where a whole “division” broke. It’s told twice.\n\n"
        "## The south\n\nOil lay in the south; the north-\nern taiga had none.\n\n"
        "戦争は\n終わった。\n\nThe end of the oil lay in sight. Then peace.\n\n"
        "- Five years\n- Neutrality\n"
    )
)

WORDS = st.lists(
    st.text(alphabet="abcxyz é“”’0Ж語", min_size=1, max_size=6).filter(str.strip), min_size=1, max_size=12
)


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("Khalkhin Gol, where a whole", "Khalkhin Gol, where a whole"),
        ("was **Khalkhin Gol**, where", "was Khalkhin Gol, where"),
        ("**Khalkhin Gol, where", "Khalkhin Gol, where"),
        ('a whole "division" broke', "a whole “division” broke"),
        ("It's told\n  twice.", "It’s told twice."),
        ("pla\u00adnners was", "planners was"),
        ("the north- ern taiga", "the north- ern taiga"),
        ("戦争は終わった", "戦争は 終わった"),
        ("What stayed […] broke", "What stayed […] broke"),
        ("planners [...] Gol[…]whole", "planners […] Gol […] whole"),
        ("[…] told twice. […]", "told twice."),
        ("Causes", "Causes"),
        ("- Five years\n- Neutrality", "Five years\n\nNeutrality"),
        ("1. Five *years", "Five years"),
        ("told twice. The south Oil lay", "told twice.\n\nThe south\n\nOil lay"),
    ],
)
def test_a_quote_is_found_as_it_stands(quote: str, stands: str) -> None:
    found = locate(quote, SOURCE)
    assert found is not None
    assert found.quote == stands


@pytest.mark.parametrize(
    "quote",
    [
        "khalkhin gol",
        "What stayed […] the south",
        "broke […] planners",
        "Oil lay in the north",
        "…",
        "[…]",
        "",
    ],
)
def test_a_quote_that_does_not_stand_there(quote: str) -> None:
    assert locate(quote, SOURCE) is None


def test_a_passage_has_the_whole_paragraph_and_its_heading() -> None:
    found = locate("Oil lay", SOURCE)
    assert found is not None
    assert (found.heading, found.before, found.after) == (
        "The south",
        "",
        " in the south; the north- ern taiga had none.",
    )
    assert SOURCE.paragraphs[found.paragraph].text == found.before + found.quote + found.after


def test_a_place_between_words_wins_over_one_inside_a_word() -> None:
    source = SourceText((Paragraph("She often met ten men."),))
    found = locate("ten", source)
    assert found is not None
    assert found.before == "She often met "


def test_pieces_stand_in_one_paragraph_also_where_an_earlier_one_begins_alike() -> None:
    source = SourceText((Paragraph("The pact held."), Paragraph("The pact of 1941 ended.")))
    found = locate("The pact […] ended", source)
    assert found is not None
    assert found.paragraph == 1


@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_words_of_a_paragraph_are_found_at_their_place(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    source = SourceText(tuple(Paragraph(" ".join(" ".join(words).split())) for words in paragraphs))
    text = data.draw(st.sampled_from(source.paragraphs)).text
    words = text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    quote = data.draw(st.sampled_from([" ", "\n", "  "])).join(words[first : last + 1])
    found = locate(quote, source)
    assert found is not None
    assert fold(found.quote) == fold(quote)
    assert source.text.startswith(found.before + found.quote + found.after, source.starts[found.paragraph])


@given(st.text(alphabet="ab\u00ad \n“é", max_size=60), st.data())
@example("a\u00adb  “a", None)
def test_every_stretch_of_a_folded_text_knows_its_place(text: str, data: st.DataObject | None) -> None:
    folded = Folded(text)
    if data is None or not folded.text:
        assert folded.text == fold(text)
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    left, right = folded.place(start, end)
    assert fold(folded.original[left:right]) == folded.text[start:end]
    assert folded.folded(left) == start


def test_a_long_source_finds_the_same_as_a_short_one() -> None:
    sentence = "On day {n} of the border war the {n}th report spoke of {m} men and of nothing else."
    paragraphs = tuple(Paragraph(sentence.format(n=n, m=n * 7919 % 1009)) for n in range(2000))
    long = SourceText(paragraphs)
    assert len(long.folded.text) > 1 << 16
    for n in (0, 1, 999, 1999):
        found = locate(sentence.format(n=n, m=n * 7919 % 1009), long)
        assert found is not None
        assert found.paragraph == n
    assert locate(sentence.format(n=2000, m=5), long) is None
    assert locate("On day 1000 of […] else", long) is not None


def test_the_nearest_words_are_shown_whole() -> None:
    words = Nearest(SOURCE).words("planners was Khalkin Gol, where a whole army")
    assert "planners was Khalkhin Gol, where a whole" in words
    assert not words.startswith("lanners")


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("A bar of platinum took its place in 1889.", "A bar of platinum took its place in the year 1889."),
        ("A bar of platinum took its place in 1899.", "A bar of platinum took its place in the year 1889."),
        ("So it was made. A bar took its place", "So it was made. A bar of platinum took its place"),
        ("bar of platinum took a place", "bar of platinum took its place"),
        (
            "platinum took its place in the year 1999. In 1960",
            "platinum took its place in the year 1889. In 1960",
        ),
    ],
)
def test_the_nearest_words_are_those_that_differ_least(quote: str, words: str) -> None:
    text = "So it was made. A bar of platinum took its place in the year 1889. In 1960 it was tied to light."
    assert Nearest(SourceText((Paragraph(text),))).words(quote) == words


def test_the_nearest_words_of_a_script_without_spaces() -> None:
    assert Nearest(SOURCE).words("戦争が終わった") == "戦争は 終わった"


def test_the_nearest_words_are_found_deep_inside_a_long_paragraph() -> None:
    before = " ".join(f"word{n}" for n in range(5000))
    long = f"{before} the pact of neutrality was signed in April {'and ' * 5000}"
    near = Nearest(SourceText((Paragraph(long),)))
    assert "pact of neutrality was signed" in near.words("the pact of neutrality were signed")


SCRAPS = st.lists(
    st.sampled_from([*"aé戦争 .…\u00a0\u0301_İß", "bar", "of", "1889", "  ", "[…]"]), max_size=60
)


@given(SCRAPS.map("".join), SCRAPS.map("".join))
def test_the_nearest_words_stand_in_the_source(quote: str, source: str) -> None:
    assert Nearest(SourceText((Paragraph(source),))).words(quote) in source


@pytest.mark.parametrize("quote", ["zzzz qqqq xxxx wwww jjjj", "", "…", "平和"])
def test_nothing_is_near_to_nonsense(quote: str) -> None:
    assert Nearest(SOURCE).words(quote) == ""
