"""The table of what counts as right: language, answer, what was typed, share, rule."""

import pytest

from quiz.deck.model import Deck, ShortAnswer
from quiz.grading.grade import Grader
from quiz.grading.response import Typed
from quiz.grading.verdict import Rule, Verdict

Row = tuple[str, str, str, float, Rule]

E = Rule.EXACT
C = Rule.CASE
A = Rule.ACCENTS
P = Rule.POINTS
T = Rule.TYPO
N = Rule.NUMBER
W = Rule.NUMBER_WORD
D = Rule.DATE
PARTLY = Rule.DATE_PARTLY
READING = Rule.DATE_READING
ART = Rule.ARTICLE
X = Rule.DIFFERENT

TEXTS: list[Row] = [
    ("en", "Khalkhin Gol", "Khalkhin Gol", 1, E),
    ("en", "Khalkhin Gol", "  Khalkhin   Gol ", 1, E),
    ("en", "Khalkhin Gol", "khalkhin gol", 1, C),
    ("en", "Khalkhin Gol", "Khalkhin-Gol.", 1, C),
    ("en", "Khalkhin Gol", "KhalkhinGol", 1, C),
    ("en", "Khalkhin Gol", "“Khalkhin Gol”", 1, C),
    ("en", "Molotov–Ribbentrop", "molotov-ribbentrop", 1, C),
    ("en", "Hitler's order", "hitlers order", 1, C),
    ("en", "don’t", "don't", 1, C),
    ("en", "R&D", "r&d", 1, C),
    ("en", "salt and pepper", "salt & pepper", 1, C),
    ("en", "C#", "C", 0, X),
    ("en", "C++", "C", 0, X),
    ("en", "C++", "c++", 1, C),
    ("en", "F-16", "F16", 1, C),
    ("en", "ＡＢＣ", "abc", 1, C),
    ("en", "H₂O", "H2O", 1, C),
    ("en", "x²", "x^2", 1, C),
    ("en", "2³", "23", 0, X),
    ("en", "**Volga**", "Volga", 1, E),
    ("en", "**Volga**", "**Volga**", 1, E),
    ("en", "$x^2$", "x^2", 1, E),
    ("en", "soft\u00adhyphen", "softhyphen", 1, C),
    ("en", "Volga", "the Volga", 1, ART),
    ("en", "the Volga", "Volga", 1, ART),
    ("en", "an apple", "the apple", 1, ART),
    ("en", "The Who", "who", 1, ART),
    ("en", "A", "a", 1, C),
    ("en", "A", "the", 0, X),
    ("de", "der Rhein", "Rhein", 0, X),
    ("fr", "la Volga", "Volga", 0, X),
    ("en", "Volga", "", 0, Rule.EMPTY),
    ("en", "Volga", " \t\n", 0, Rule.EMPTY),
    ("en", "Volga", "\u200b\x1b", 0, X),
    ("en", "...", "...", 1, E),
    ("en", "...", "?", 0, X),
]

ACCENTS: list[Row] = [
    ("en", "Málaga", "Malaga", 1, A),
    ("en", "naïve", "naive", 1, A),
    ("en", "Malmö", "Malmo", 1, A),
    ("en", "Łódź", "Lodz", 1, A),
    ("en", "Ærø", "Aero", 1, A),
    ("", "Đà Nẵng", "Da Nang", 1, A),
    ("fr", "garçon", "garcon", 1, A),
    ("fr", "élève", "ÉLEVE", 1, A),
    ("fr", "œuf", "oeuf", 1, A),
    ("pt", "São Paulo", "sao paulo", 1, A),
    ("it", "perché", "perchè", 1, A),
    ("nl", "reünie", "reunie", 1, A),
    ("sv", "år", "år", 1, E),
    ("sv", "år", "ar", 0, X),
    ("sv", "får", "far", 0, X),
    ("sv", "ö", "o", 0, X),
    ("sv", "Linné", "Linne", 1, A),
    ("sv", "ide", "idé", 1, A),
    ("sv-FI", "hår", "har", 0, X),
    ("fi", "säde", "sade", 0, X),
    ("fi", "työ", "TYÖ", 1, C),
    ("de", "Köln", "Koeln", 1, A),
    ("de", "Koeln", "Köln", 1, A),
    ("de", "Köln", "Koln", 0, X),
    ("de", "schön", "schon", 1, T),
    ("de", "Uhr", "Ühr", 0, X),
    ("de", "Straße", "Strasse", 1, C),
    ("de", "STRASSE", "Straße", 1, C),
    ("de", "Café", "Cafe", 1, A),
    ("da", "København", "Koebenhavn", 1, A),
    ("da", "år", "aar", 1, A),
    ("da", "øl", "ol", 0, X),
    ("nb", "bær", "baer", 1, A),
    ("nb", "bær", "bar", 0, X),
    ("es", "año", "ano", 0, X),
    ("es", "José", "Jose", 1, A),
    ("es", "pingüe", "pingue", 1, A),
    ("tr", "ılık", "ilik", 0, X),
    ("tr", "Ilık", "ılık", 1, C),
    ("tr", "İzmir", "izmir", 1, C),
    ("tr", "IŞIK", "ışık", 1, C),
    ("tr", "şal", "sal", 0, X),
    ("tr", "kâr", "kar", 1, A),
    ("en", "İzmir", "Izmir", 1, A),
    ("pl", "łza", "lza", 0, X),
    ("pl", "kąt", "kat", 0, X),
    ("cs", "být", "byt", 0, X),
    ("hu", "kör", "kor", 0, X),
    ("hu", "őr", "ör", 0, X),
    ("vi", "má", "ma", 0, X),
    ("is", "þá", "tha", 0, X),
    ("ro", "fată", "fata", 0, X),
    ("el", "Αθήνα", "Αθηνα", 1, A),
    ("el", "Αθήνα", "ΑΘΗΝΑ", 1, A),
    ("el", "Οδυσσεύς", "Οδυσσεύσ", 1, C),
    ("el", "λόγος", "λογοσ", 1, A),
    ("ru", "ёлка", "елка", 1, A),
    ("ru", "за́мок", "замок", 1, A),
    ("ru", "мой", "мои", 0, X),
    ("uk", "їжак", "іжак", 0, X),
]

SCRIPTS: list[Row] = [
    ("he", "שָׁלוֹם", "שלום", 1, P),
    ("he", "שלום", "שָׁלוֹם", 1, P),
    ("he", "תל־אביב", "תל אביב", 1, C),
    ("he", "צה״ל", 'צה"ל', 1, C),
    ("he", "ירושלים", "ירושלימ", 0, X),
    ("ar", "مُحَمَّد", "محمد", 1, P),
    ("ar", "كتاب", "كـتـاب", 1, C),
    ("ar", "أحمد", "احمد", 1, A),
    ("ar", "٣٩", "39", 1, C),
    ("ar", "القاهرة", "القاهرا", 0, X),
    ("fa", "می‌روم", "میروم", 1, C),
    ("fa", "کتاب", "كتاب", 1, A),
    ("ja", "カタカナ", "ｶﾀｶﾅ", 1, C),
    ("ja", "ガラス", "ｶﾞﾗｽ", 1, C),
    ("ja", "ガラス", "カラス", 0, X),
    ("ja", "かたかな", "カタカナ", 0, X),
    ("ja", "東京", "東京。", 1, C),
    ("ja", "１９４１年", "1941年", 1, C),
    ("zh", "北京", "北京", 1, E),
    ("zh", "北京", "「北京」", 1, C),
    ("zh", "北京", "南京", 0, X),
    ("zh", "中华人民共和国", "中华人民共各国", 0, X),
    ("ko", "서울", "서 울", 1, C),
    ("ko", "\u1109\u1165\u110b\u116e\u11af", "서울", 1, E),
    ("th", "กรุงเทพ", "กรุงเทพ", 1, E),
    ("th", "กรุงเทพ", "กรุงเทบ", 0, X),
    ("th", "ไม้", "ไม", 0, X),
    ("hi", "दिल्ली", "दिल्ली।", 1, C),
    ("hi", "दिल्ली", "दिल्लि", 0, X),
    ("hi", "४२", "42", 1, C),
    ("en", "👍", "👍", 1, E),
    ("en", "❤️", "❤", 1, C),
    ("en", "👍🏽", "👍🏿", 0, X),
    ("en", "👨‍👩‍👧", "👨‍👩‍👧", 1, E),
    ("en", "🇫🇮", "🇸🇪", 0, X),
    ("hy", "Երևան", "երևան", 1, C),
    ("hy", "Երևան", "Երեվան", 1, T),
    ("ka", "თბილისი", "თბილისა", 1, T),
]

SLIPS: list[Row] = [
    ("en", "Nomonhan", "Nomonhen", 1, T),
    ("en", "Nomonhan", "Nomnohan", 1, T),
    ("en", "Nomonhan", "Nomonhann", 1, T),
    ("en", "Nomonhan", "Nmonhan", 1, T),
    ("en", "Nomonhan", "Nomunhen", 0, X),
    ("en", "Khalkhin Gol", "Kalkin Gol", 1, T),
    ("en", "Khalkhin Gol", "Kalkin Gul", 0, X),
    ("en", "Gol", "Gul", 0, X),
    ("en", "Yalt", "Yult", 0, X),
    ("en", "Yalta", "Yulta", 1, T),
    ("en", "the cat", "the cut", 0, X),
    ("en", "Stalin", "Stallin", 1, T),
    ("el", "Σωκράτης", "Σοκράτης", 1, T),
    ("ru", "Сталинград", "Сталингард", 1, T),
    ("ru", "Волга", "Волгa", 1, T),
    ("sv", "Malmö", "Malmo", 1, T),
    ("en", "F-16 fighter", "F-15 fighter", 0, X),
    ("en", "5th Army Group", "6th Army Group", 0, X),
    ("en", "article 39 of the law", "article 93 of the law", 0, X),
    ("en", "article 39 of the law", "artcle 39 of the law", 1, T),
    ("en", "eighty", "eight", 0, X),
    ("en", "eighty", "eigthy", 1, T),
    ("en", "sixteen", "sixten", 1, T),
    ("en", "seventeen men", "seventy men", 0, X),
    ("en", "Henry VIII", "Henry VII", 0, X),
    ("en", "Henry VIII", "henry viii", 1, C),
    ("en", "Henry VIII", "Henri VIII", 1, T),
    ("en", "World War II", "World War I", 0, X),
    ("en", "World War II", "World Wra II", 0, X),
    ("en", "symmetric", "asymmetric", 0, X),
    ("en", "unlikely", "likely", 0, X),
    ("en", "mobile force", "immobile force", 0, X),
]

NUMBERS: list[Row] = [
    ("en", "90", "ninety", 1, W),
    ("en", "ninety", "90", 1, W),
    ("en", "ninety days", "90 days", 1, W),
    ("en", "twenty-one", "21", 1, W),
    ("en", "3,000", "three thousand", 1, W),
    ("en", "3000 men", "three thousand men", 1, W),
    ("en", "1.5 million", "1,500,000", 1, W),
    ("en", "105", "one hundred and five", 1, W),
    ("en", "1941", "nineteen forty-one", 1, W),
    ("en", "the 21st century", "the twenty-first century", 1, W),
    ("en", "Second World War", "2nd World War", 1, W),
    ("en", "", "one", 0, X),
    ("de", "neunzig", "90", 0, X),
    ("sv", "ninety", "90", 0, X),
    ("en", "1,000", "1000", 1, N),
    ("en", "1,000", "1 000", 1, N),
    ("en", "1,000", "1.000", 0, X),
    ("de", "1.000", "1000", 1, N),
    ("de", "1.000", "1,000", 0, X),
    ("de", "1,5", "1.5", 1, N),
    ("fr", "1 000 000", "1000000", 1, N),
    ("fr", "1\u202f234,5", "1234,5", 1, N),
    ("en", "1,234,567 people", "1234567 people", 1, N),
    ("en", "39 %", "39%", 1, C),
    ("en", "39 %", "39 percent", 1, N),
    ("en", "39 %", "39", 1, N),
    ("en", "39 %", "93", 0, X),
    ("en", "€5", "5 €", 1, N),
    ("en", "$5", "5 dollars", 1, N),
    ("en", "8,000 km", "8000 kilometres", 1, N),
    ("en", "5 m", "5 km", 0, X),
    ("en", "90 days", "90", 1, N),
    ("en", "90 days", "ninety", 1, N),
    ("en", "90 days", "90 weeks", 0, X),
    ("en", "90 days", "91 days", 0, X),
    ("en", "-5", "5", 0, X),
    ("en", "−5", "-5", 1, C),
    ("en", "3.14", "314", 0, X),
    ("en", "3.14", "3,14", 1, N),
    ("en", "0.50", "0.5", 1, N),
    ("en", "1:30", "130", 0, X),
    ("en", "12", "1 2", 0, X),
    ("en", "Apollo 11", "11", 0, X),
    ("en", "3D", "3", 0, X),
    ("en", "1939–1941", "1939-1941", 1, C),
]

DATES: list[Row] = [
    ("en", "13 April 1941", "13 april 1941", 1, C),
    ("en", "13 April 1941", "April 13th, 1941", 1, D),
    ("en", "13 April 1941", "April 13 1941", 1, D),
    ("en", "13 April 1941", "1941-04-13", 1, D),
    ("en", "1941-04-13", "13 April 1941", 1, D),
    ("en", "1941-04-13", "13/04/1941", 1, D),
    ("en", "1941-04-13", "04/13/1941", 1, D),
    ("en", "13 April 1941", "13.4.1941", 1, D),
    ("en", "13 April 1941", "13 4 1941", 1, D),
    ("en", "13 April 1941", "13-Apr-41", 1, D),
    ("en", "13 April 1941", "Apr 13, '41", 1, D),
    ("en", "13 April 1941", "Sunday, 13 April 1941", 1, D),
    ("en", "13 April 1941", "the thirteenth of April, 1941", 1, D),
    ("en", "13 April 1941", "on the 13th of April 1941", 1, D),
    ("en", "4 May 1941", "04/05/1941", 1, READING),
    ("en", "5 April 1941", "04/05/1941", 1, READING),
    ("en", "6 May 1941", "04/05/1941", 0, X),
    ("en", "13 April 1941", "April 1941", 0.5, PARTLY),
    ("en", "13 April 1941", "4/1941", 0.5, PARTLY),
    ("en", "13 April 1941", "1941-04", 0.5, PARTLY),
    ("en", "13 April 1941", "13 April", 0.5, PARTLY),
    ("en", "13 April 1941", "1941", 0.25, PARTLY),
    ("en", "13 April 1941", "April", 0.25, PARTLY),
    ("en", "April 1941", "1941", 0.5, PARTLY),
    ("en", "April 1941", "13 April 1941", 1, D),
    ("en", "1941", "13 April 1941", 1, D),
    ("en", "1941", "1942", 0, X),
    ("en", "13 April 1941", "14 April 1941", 0, X),
    ("en", "13 April 1941", "May 1941", 0, X),
    ("en", "13 April 1941", "13 April 1942", 0, X),
    ("en", "13 June 1941", "13 July 1941", 0, X),
    ("en", "30 April 1941", "31 April 1941", 0, X),
    ("en", "31 April", "April 31st", 0, X),
    ("en", "13 April 1941", "13 Apirl 1941", 1, T),
    ("en", "13 April 1941", "13 pril 1941", 1, T),
    ("en", "15 March 44 BC", "March 15, 44 B.C.", 1, D),
    ("en", "15 March 44 BC", "15 March 44 AD", 0, X),
    ("en", "44 BC", "44 BCE", 1, D),
    ("en", "44 BC", "44 AD", 0, X),
    ("en", "476", "476 AD", 1, D),
    ("en", "476", "AD 476", 1, D),
    ("en", "476", "476 BC", 0, X),
    ("en", "476", "AD", 0, X),
    ("en", "476 AD", "476 CE", 1, D),
    ("en", "9 May", "May 9th", 1, D),
    ("en", "9 May", "9 May 1945", 1, D),
    ("de", "13. April 1941", "13.4.1941", 1, D),
    ("de", "3. März 1918", "3 Maerz 1918", 1, A),
    ("de", "3. März 1918", "1918-03-03", 1, D),
    ("fr", "1er août 1914", "1 aout 1914", 1, D),
    ("fr", "13 avril 1941", "April 13, 1941", 1, D),
    ("es", "13 de abril de 1941", "13 abril 1941", 1, D),
    ("ru", "13 апреля 1941 г.", "13.04.1941", 1, D),
    ("fi", "13. huhtikuuta 1941", "huhtikuu 1941", 0.5, PARTLY),
    ("pl", "13 kwietnia 1941", "1941-04-13", 1, D),
    ("he", "13 באפריל 1941", "13 אפריל 1941", 1, D),
    ("ar", "١٣ أبريل ١٩٤١", "13/4/1941", 1, D),
    ("ja", "1941年4月13日", "1941-04-13", 1, D),
    ("ko", "1941년 4월 13일", "1941.4.13", 1, D),
    ("xx", "13 April 1941", "April 13, 1941", 1, D),
    ("en", "May", "may", 1, C),
    ("en", "Maybe", "May", 0, X),
]


def graded(language: str, answer: str, typed: str, *, accept: tuple[str, ...] = ()) -> Verdict:
    question = ShortAnswer(id="q", ask="?", answer=answer, accept=accept)
    return Grader(Deck(language=language, questions=(question,))).grade(question, Typed(typed))


@pytest.mark.parametrize(
    ("language", "answer", "typed", "share", "rule"), TEXTS + ACCENTS + SCRIPTS + SLIPS + NUMBERS + DATES
)
def test_what_counts_as_right(language: str, answer: str, typed: str, share: float, rule: Rule) -> None:
    verdict = graded(language, answer, typed)
    assert (verdict.share, verdict.rule) == (share, rule)
    assert verdict.parts[0].share == share


def test_the_table_is_as_long_as_it_should_be() -> None:
    rows = TEXTS + ACCENTS + SCRIPTS + SLIPS + NUMBERS + DATES
    assert len(set(rows)) == len(rows) >= 150


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Khalkhin Gol", ""),
        ("khalkhin gol", "right, case and punctuation aside"),
        ("the Khalkhin Gol", "right, the article aside"),
        ("Kalkhin Gol", "one slip: Khalkhin Gol"),
        ("Kalkin Gol", "two slips: Khalkhin Gol"),
        ("", "nothing was answered"),
        ("Volga", ""),
    ],
)
def test_the_reason_is_one_short_sentence(typed: str, reason: str) -> None:
    assert graded("en", "Khalkhin Gol", typed).reason == reason


def test_a_date_with_two_readings_shows_both() -> None:
    reason = graded("en", "4 May 1941", "04/05/1941").reason
    assert reason == "read as 4 May 1941 or 5 April 1941: one of them is right"


def test_a_date_that_is_partly_right_says_what_is_missing() -> None:
    assert graded("en", "13 April 1941", "1941").reason == "partly right: without the day and the month"


def test_an_accepted_alternative_is_right_and_shown_as_the_expected_answer() -> None:
    verdict = graded("en", "Khalkhin Gol", "nomonhan", accept=("Nomonhan",))
    assert (verdict.share, verdict.rule, verdict.expected) == (1, Rule.ACCEPTED, "Nomonhan")


def test_a_slip_in_an_accepted_alternative_names_that_alternative() -> None:
    verdict = graded("en", "Khalkhin Gol", "Nomonhen", accept=("Nomonhan",))
    assert (verdict.rule, verdict.reason) == (Rule.TYPO, "one slip: Nomonhan")
