"""What a question asks where its author wrote no stem, in the deck's language."""

from typing import assert_never

from quiz.deck.languages import in_language
from quiz.deck.model import (
    AnyQuestion,
    Choice,
    Cloze,
    Flashcard,
    Listing,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    ShortAnswer,
    TrueFalse,
)

_ORDER = {
    "ar": "رتّب العناصر بالترتيب الصحيح.",
    "cs": "Seřaďte ve správném pořadí.",
    "da": "Sæt i den rigtige rækkefølge.",
    "de": "Bringe in die richtige Reihenfolge.",
    "el": "Βάλτε στη σωστή σειρά.",
    "en": "Put these in order.",
    "es": "Pon en el orden correcto.",
    "fi": "Järjestä oikeaan järjestykseen.",
    "fr": "Mettez dans le bon ordre.",
    "he": "סדרו בסדר הנכון.",
    "hu": "Tedd a megfelelő sorrendbe.",
    "it": "Metti nell’ordine giusto.",
    "ja": "正しい順に並べてください。",
    "ko": "올바른 순서로 배열하세요.",
    "nb": "Sett i riktig rekkefølge.",
    "nl": "Zet in de juiste volgorde.",
    "pl": "Ułóż we właściwej kolejności.",
    "pt": "Coloque na ordem correta.",
    "ru": "Расположите в правильном порядке.",
    "sv": "Sätt i rätt ordning.",
    "tr": "Doğru sıraya koyun.",
    "uk": "Розташуйте в правильному порядку.",
    "zh": "请按正确顺序排列。",
}

_MATCH = {
    "ar": "صِل كل عنصر بما يناسبه.",
    "cs": "Přiřaďte, co k sobě patří.",
    "da": "Find de par, der hører sammen.",
    "de": "Ordne zu, was zusammengehört.",
    "el": "Αντιστοιχίστε τα ζεύγη.",
    "en": "Match what belongs together.",
    "es": "Relaciona lo que va junto.",
    "fi": "Yhdistä yhteen kuuluvat.",
    "fr": "Associez ce qui va ensemble.",
    "he": "התאימו את הזוגות.",
    "hu": "Párosítsd az összetartozókat.",
    "it": "Abbina ciò che va insieme.",
    "ja": "対応するものを組み合わせてください。",
    "ko": "서로 맞는 것끼리 짝지으세요.",
    "nb": "Finn parene som hører sammen.",
    "nl": "Zoek bij elkaar wat bij elkaar hoort.",
    "pl": "Połącz w pary.",
    "pt": "Associe o que combina.",
    "ru": "Подберите пары.",
    "sv": "Para ihop det som hör ihop.",
    "tr": "Birbirine ait olanları eşleştirin.",
    "uk": "Доберіть пари.",
    "zh": "请将对应的内容配对。",
}


def default_stem(question: AnyQuestion, language: str) -> str:
    """The stem of an ordering or matching without one, in `language` (BCP 47; English where unknown).

    Empty for the other kinds, which carry their own. Markdown without marks.
    """
    match question:
        case Ordering():
            return in_language(_ORDER, language)
        case Matching():
            return in_language(_MATCH, language)
        case (
            Flashcard()
            | TrueFalse()
            | Cloze()
            | Numeric()
            | MultipleChoice()
            | Listing()
            | Choice()
            | ShortAnswer()
        ):
            return ""
        case _:
            assert_never(question)
