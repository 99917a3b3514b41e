"""The few words that a card says itself, in the deck's language."""

from msgspec import Struct

from quiz.deck.languages import in_language


class Words(Struct, frozen=True):
    """The words of one language, as plain text."""

    true: str
    false: str
    hint: str
    also: str
    """Stands before other right answers."""
    unchecked: str
    """Said of evidence whose source could not be read."""


_WORDS = {
    "ar": Words("صواب", "خطأ", "تلميح", "صحيح أيضًا", "لم يُتحقق منه"),
    "cs": Words("Pravda", "Nepravda", "Nápověda", "Správně je i", "neověřeno"),
    "da": Words("Sandt", "Falsk", "Hint", "Også rigtigt", "ikke kontrolleret"),
    "de": Words("Richtig", "Falsch", "Hinweis", "Auch richtig", "nicht geprüft"),
    "el": Words("Σωστό", "Λάθος", "Υπόδειξη", "Επίσης σωστό", "δεν έχει ελεγχθεί"),
    "en": Words("True", "False", "Hint", "Also right", "not checked"),
    "es": Words("Verdadero", "Falso", "Pista", "También es correcto", "sin comprobar"),
    "fi": Words("Totta", "Tarua", "Vihje", "Oikein on myös", "ei tarkistettu"),
    "fr": Words("Vrai", "Faux", "Indice", "Juste aussi", "non vérifié"),
    "he": Words("נכון", "לא נכון", "רמז", "נכון גם", "לא נבדק"),
    "hu": Words("Igaz", "Hamis", "Segítség", "Helyes még", "nem ellenőrzött"),
    "it": Words("Vero", "Falso", "Indizio", "Giusto anche", "non verificato"),
    "ja": Words("正しい", "誤り", "ヒント", "別の正解", "未確認"),
    "ko": Words("참", "거짓", "힌트", "다른 정답", "확인되지 않음"),
    "nb": Words("Sant", "Usant", "Hint", "Også riktig", "ikke kontrollert"),
    "nl": Words("Waar", "Niet waar", "Hint", "Ook goed", "niet gecontroleerd"),
    "pl": Words("Prawda", "Fałsz", "Podpowiedź", "Także poprawne", "niesprawdzone"),
    "pt": Words("Verdadeiro", "Falso", "Dica", "Também correto", "não verificado"),
    "ru": Words("Верно", "Неверно", "Подсказка", "Также верно", "не проверено"),
    "sv": Words("Sant", "Falskt", "Ledtråd", "Också rätt", "inte kontrollerat"),
    "tr": Words("Doğru", "Yanlış", "İpucu", "Bu da doğru", "denetlenmedi"),
    "uk": Words("Правда", "Неправда", "Підказка", "Також правильно", "не перевірено"),
    "zh": Words("正确", "错误", "提示", "也正确", "未核对"),
}


def words(language: str) -> Words:
    """The words of a BCP 47 tag's language; English where it is not known."""
    return in_language(_WORDS, language)
