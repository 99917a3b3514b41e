"""L601."""

import time

import pytest

from quiz.lint.rules.answer_not_in_evidence import RULE
from tests.lint.telling import messages, told

DECK = "title: x\n{head}sources: {{book: {{title: A book}}}}\nquestions:\n{questions}"
SHORT = "  - {{id: a, ask: {ask!r}, answer: {answer!r}, evidence: {evidence!r}}}\n"
CHOICE = "  - {{id: a, ask: {ask!r}, answer: {answer!r}, wrong: [{wrong}], evidence: {evidence!r}}}\n"


def deck(question: str, head: str = "language: en\n", **parts: str) -> str:
    return DECK.format(head=head, questions=question.format(**parts))


def short(ask: str, answer: str, evidence: str) -> list[str]:
    return messages(RULE, deck(SHORT, ask=ask, answer=answer, evidence=evidence))


def test_evidence_without_the_answer_is_told_at_the_evidence() -> None:
    [problem] = told(
        RULE, deck(SHORT, ask="Where is Cairo?", answer="on the Nile", evidence="Cairo was built in 969.")
    )
    assert problem.message == "question 'a': the evidence has no word of the answer 'on the Nile'"
    assert problem.excerpt[problem.place.column - 1 :].startswith("'Cairo was built")


@pytest.mark.parametrize(
    ("answer", "evidence"),
    [
        ("the Nile", "Cairo was built by the Nile."),
        ("Mongolia", "The Mongolian town of Cairo was small."),
        ("counter-attack", "In Cairo the counterattack came at last."),
        ("war", "Cairo was ruled by the warlord."),
        ("42", "Cairo had forty-two mosques and was proud."),
        ("13 April 1941", "Cairo was built on 1941-04-13."),
        ("1,500 houses", "Cairo had 1500 buildings and was small."),
        ("fifteenth century", "Cairo was built in the 15th century."),
        ("Malmo", "Cairo was built by Malmö."),
        ("United Nations", "The UN had its seat in Cairo."),
        ("UN", "The United Nations had their seat in Cairo."),
        ("café", "The Cafés of Cairo were full."),
    ],
)
def test_one_word_of_the_answer_in_any_form_is_enough(answer: str, evidence: str) -> None:
    assert short("What does the book say of Cairo?", answer, evidence) == []


@pytest.mark.parametrize(
    ("answer", "evidence"),
    [
        ("the", "Cairo was small."),
        ("=", "Cairo was small."),
        ("because it lay between two great seas", "Cairo was small."),
        ("the Nile", "Kairo liegt an einem Fluss, der dorthin fließt."),
        ("the Nile", "Die Stadt Cairo wurde 969 gegründet."),
        ("the Nile", "Petite ville."),
        ("$x$", "Cairo was small."),
    ],
)
def test_where_it_may_be_said_in_other_words_it_is_let_be(answer: str, evidence: str) -> None:
    assert short("What does the book say of Cairo?", answer, evidence) == []


def test_a_word_that_the_stem_has_too_tells_nothing() -> None:
    ask = "Which treaty ended the war of Cairo?"
    assert short(ask, "the Treaty of Paris", "The treaty of Cairo was long.") != []
    assert short(ask, "the Treaty of Paris", "It was signed for Cairo in Paris by night.") == []
    assert short(ask, "the treaty", "The treaty of Cairo was long.") == []


def test_a_name_has_its_capitals_and_a_word_its_beginning() -> None:
    ask = "Which war did the peace of Cairo end?"
    assert short(ask, "the Thirty Years' War", "They sat in Cairo for years.") != []
    assert short(ask, "the Thirty Years' War", "In Cairo the thirty years' war ended.") == []
    assert short("What is it?", "art", "In Cairo the party was over.") != []
    assert short("What is it?", "because yeast makes gas", "In Cairo the party was over.") == []


def test_an_accepted_answer_is_enough() -> None:
    accept = SHORT.replace("evidence", "accept: [Manchuria], evidence", 1)
    parts = {"ask": "Where was Cairo?", "evidence": "Cairo was in Manchuria."}
    assert messages(RULE, deck(accept, answer="Manchukuo", **parts)) == []
    assert messages(RULE, deck(SHORT, answer="Korea", **parts)) != []


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("The Bank of Greater Asia", True),
        ("1941", True),
        ("the liver", True),
        ("Osmosis", True),
        ("It broke", False),
        ("Higher", False),
        ("The fourth", False),
        ("Free to stay out of it", False),
        ("Communist, leaning on Moscow", False),
    ],
)
def test_of_a_choice_names_numbers_and_terms_stand_there_word_for_word(answer: str, expected: bool) -> None:
    parts = {"ask": "What was it in Cairo?", "evidence": "In Cairo the paper was torn up."}
    assert bool(messages(RULE, deck(CHOICE, answer=answer, wrong="a, b", **parts))) is expected


@pytest.mark.parametrize(
    ("number", "evidence", "expected"),
    [
        ("1941", "The book says that Cairo fell in 1940.", True),
        ("1941", "The book says that Cairo fell in nineteen forty-one.", False),
        ("3000000", "The book says that Cairo has 3 million people.", False),
        ("1500, within: 10%", "The book says that Cairo has 1,600 mosques.", False),
        ("1500, within: 1%", "The book says that Cairo has 1,600 mosques.", True),
        ("1500, unit: km", "The book says that Cairo lies 900 km from the sea.", True),
        ("1500, unit: km", "The book says that Cairo lies 1500 kilometres from the sea.", False),
        ("25", "The book says that Cairo lost a quarter of its people.", False),
        ("25", "The book says that Cairo lost its people.", True),
        ("50", "The book says that Cairo is the fiftieth state.", False),
    ],
)
def test_a_number_is_looked_for_as_it_is_graded(number: str, evidence: str, expected: bool) -> None:
    numeric = (
        "  - {{id: a, ask: What does the book say of Cairo?, number: {number}, evidence: {evidence!r}}}\n"
    )
    assert bool(messages(RULE, deck(numeric, number=number, evidence=evidence))) is expected


def test_each_blank_and_each_entry_has_its_word() -> None:
    listing = "  - {{id: a, ask: Name Cairo, answers: [Mongolia, Korea], evidence: {evidence!r}}}\n"
    assert messages(RULE, deck(listing, evidence="Cairo was near Mongolia.")) == [
        "question 'a': the evidence has no word of the answer 'Korea'"
    ]
    cloze = '  - {{id: a, cloze: "In {{{{1941}}}} Cairo was near {{{{Korea}}}}", evidence: {evidence!r}}}\n'
    assert messages(RULE, deck(cloze, evidence="In 1941 Cairo was near Korea.")) == []
    assert messages(RULE, deck(cloze, evidence="In 1941 Cairo was near the sea.")) != []


def test_other_kinds_and_decks_without_sources_are_let_be() -> None:
    card = "  - {{id: a, front: The river of Cairo, back: the Nile, evidence: Cairo was small.}}\n"
    assert messages(RULE, deck(card)) == []
    claim = "  - {{id: a, claim: Cairo lies on the Nile, answer: true, evidence: Cairo was small.}}\n"
    assert messages(RULE, deck(claim)) == []
    several = "  - {{id: a, ask: Has Cairo, answers: [Nile], wrong: [hills], evidence: Cairo was hilly.}}\n"
    assert messages(RULE, deck(several)) == []
    parts = {"ask": "Where is Cairo?", "answer": "on the Nile", "evidence": "Cairo was small."}
    assert messages(RULE, deck(SHORT, **parts).replace("sources: {book: {title: A book}}\n", "")) == []
    pages = SHORT.replace("{evidence!r}", "{{page: 12}}")
    assert messages(RULE, deck(pages, **parts)) == []


def test_evidence_that_shares_no_word_is_told_where_the_language_is_known() -> None:
    parts = {
        "ask": "Where is Cairo?",
        "answer": "on the Nile",
        "evidence": "It was small and full of people.",
    }
    assert messages(RULE, deck(SHORT, **parts)) != []
    assert messages(RULE, deck(SHORT, **parts, head="")) == []


def test_other_scripts_and_languages() -> None:
    japanese = {"ask": "日本の首都はどこですか", "answer": "東京", "head": "language: ja\n"}
    assert messages(RULE, deck(SHORT, **japanese, evidence="日本の首都は東京である")) == []
    assert messages(RULE, deck(SHORT, **japanese, evidence="日本の人口は多い")) != []
    german = {"ask": "An welchem Fluss liegt Kairo?", "answer": "am Strom", "head": "language: de\n"}
    assert messages(RULE, deck(SHORT, **german, evidence="Kairo liegt am Nilstrom")) == []
    assert messages(RULE, deck(SHORT, **german, evidence="Kairo wurde 969 gegründet")) != []
    mixed = german | {"head": "languages: {front: de, back: en}\n"}
    assert messages(RULE, deck(SHORT, **mixed, evidence="Kairo wurde 969 gegründet")) == []


def test_hostile_texts_are_read_at_once() -> None:
    long = "Cairo was 1 a " * 1_500
    begun = time.process_time()
    listing = "  - {{id: a, ask: Name Cairo, answers: [{answers}], evidence: {evidence}}}\n"
    answers = ", ".join(f"nowhere{n}" for n in range(300))
    assert messages(RULE, deck(listing, answers=answers, evidence=long)) != []
    assert time.process_time() - begun < 60
