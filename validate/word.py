"""The parameters of a message, kept until its language is known."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from validate.text import Language, Text
from workbook.danish import date_text, join
from workbook.numbers import danish

Word: TypeAlias = str | Text | int | Decimal | date | tuple["Word", ...]
"""A text in any language or in each, a count, an amount, a day, or several to be listed."""


def spoken(word: Word, language: Language) -> str:
    """The word as a sentence of the language has it.

    Amounts are written as the workbook shows them, in English sentences too.

    >>> spoken((2026, 2027), "en"), spoken(Decimal("-1250.5"), "en"), spoken(12500, "en")
    ('2026 and 2027', '-1.250,5', '12,500')
    """
    match word:
        case Text():
            return word.in_language(language)
        case tuple():
            listed = [_member(member, language) for member in word]
            return join(listed) if language == "da" else _joined(listed)
        case Decimal():
            return danish(word)
        case date():
            return date_text(word) if language == "da" else word.isoformat()
        case int():
            return danish(Decimal(word)) if language == "da" else f"{word:,}"
        case str():
            return word


def quoted(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts in quotation marks, to be listed."""
    return tuple(f"“{text}”" for text in texts)


def _member(word: Word, language: Language) -> str:
    # years and numbers of items stand without points
    return str(word) if isinstance(word, int) else spoken(word, language)


def _joined(listed: list[str]) -> str:
    *first, last = listed or [""]
    return f"{', '.join(first)} and {last}" if first else last
