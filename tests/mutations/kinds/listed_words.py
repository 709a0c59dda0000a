"""Answers from a list: spelled otherwise, beside the list, of another type."""

import unicodedata
from decimal import Decimal

from tests.mutations.kind import Act, Family, Kind
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import choices, is_closed_list, is_required, typed
from workbook.records.value import Value

_OF_ROUND = ("centres", "committees", "directors", "sections", "frames")


def _is_of_round(value: Value) -> bool:
    """Whether the list is the round's, whose names are known in many spellings."""
    return getattr(value.slot.spec, "list", "") in _OF_ROUND


_words = typed("choice", test=lambda value: is_closed_list(value) and not _is_of_round(value))
_required = typed("choice", test=lambda value: is_closed_list(value) and is_required(value))
_with_a = typed(
    "choice", test=lambda value: is_closed_list(value) and bool(set("aeopc") & set(value.raw))
)
_with_letters = typed(
    "choice", test=lambda value: is_closed_list(value) and bool(set("æøåÆØÅ") & set(value.raw))
)
_two_words = typed(
    "choice",
    test=lambda value: is_closed_list(value) and not _is_of_round(value) and " " in value.raw,
)
_LOOK_ALIKE = str.maketrans("aeopc", "аеорс")
_WIDE = {code: code + 0xFEE0 for code in range(0x41, 0x7B)}


def _typo(text: str) -> str:
    """The fourth letter left out."""
    return text[:3] + text[4:]


def _wrong_list(act: Act) -> None:
    lists = act.clean.round.lists
    own = set(lists[act.value.slot.spec.list])  # type: ignore[union-attr]
    other = next(
        text
        for name in ("committees", "sections", "centres")
        for text in lists[name]
        if text not in own
    )
    act.write(other)


_SPELLED = {
    "a word of the list with a full stop": lambda text: f"{text}.",
    "a word of the list in capitals": str.upper,
    "a word of the list in small letters, a blank behind it": lambda text: f"{text.lower()} ",
    "a word of the list after blanks": lambda text: f"   {text}",
    "a word of the list before blanks": lambda text: f"{text}   ",
    "a word of the list between quotation marks": lambda text: f"“{text}”",
    "a word of the list with a line break behind it": lambda text: f"{text}\n",
    "a word of the list with a no-break space before it": lambda text: f"\u00a0{text}",
    "a word of the list with a tabulator behind it": lambda text: f"{text}\t",
    "a word of the list with a comma": lambda text: f"{text},",
}
_UNSEEN = {
    "a word of the list with a zero-width blank": lambda text: text[:4] + "\u200b" + text[4:],
    "a word of the list with a soft hyphen": lambda text: text[:4] + "\u00ad" + text[4:],
    "a word of the list with a byte order mark": lambda text: "\ufeff" + text,
    "a word of the list with a mark of direction": lambda text: text + "\u200e",
}
_NOT_LISTED = {
    "a letter left out of a word of the list": _typo,
    "two words of the list in one cell": lambda text: f"{text}/{text[::-1]}",
    "a remark behind a word of the list": lambda text: f"{text}, jf. mødet i juni",
    "a word in brackets behind a word of the list": lambda text: f"{text} (delvist)",
    "a word of one's own": lambda _: "Kører",
    "a question mark in place of a word of the list": lambda _: "?",
    "a dash in place of a word of the list": lambda _: "–",
    "a tick in place of a word of the list": lambda _: "x",
    "a smiling face in place of a word of the list": lambda _: "🙂",
    "not applicable": lambda _: "N/A",
    "see the remark": lambda _: "Se bemærkning",
    "a whole sentence in place of a word of the list": lambda _: "Det er vi i gang med, " * 12,
    "a share in place of a word of the list": lambda _: "75 %",
    "a digit as text in place of a word of the list": lambda _: "3",
    "a word of the list, and not": lambda text: f"Ikke {text.lower()}",
    "a word of the list in English": lambda _: "Completed",
    "a word of the list written twice": lambda text: f"{text} {text}",
    "a label before a word of the list": lambda text: f"Svar: {text}",
    "a formula typed as text": lambda _: "=O6",
    "a word of the list backwards": lambda text: text[::-1],
    "only the first three letters of a word of the list": lambda text: text[:3],
}


def _raised_mark(act: Act) -> None:
    act.write(f"{act.said}1")
    act.file.raise_words(act.sheet, act.cell, "1")


def _stored(act: Act) -> None:
    act.file.set_stored(act.sheet, act.cell, "4")


FAMILY = Family(
    "Words of a list",
    (
        *retyped(_words, _SPELLED, ("VAL003", "VAL002")),
        *retyped(choices, _UNSEEN, ("VAL007", "VAL003")),
        *retyped(choices, _NOT_LISTED, ("VAL002",), says=True),
        *retyped(
            _with_a,
            {"Cyrillic letters in a word of the list": lambda text: text.translate(_LOOK_ALIKE)},
            ("VAL002", "VAL003", "VAL007"),
        ),
        *retyped(
            choices,
            {"a word of the list in wide letters": lambda text: text.translate(_WIDE)},
            ("VAL002", "VAL003"),
        ),
        *retyped(
            _with_letters,
            {
                "a word of the list without its Danish letters": lambda text: (
                    text.replace("å", "aa").replace("ø", "oe").replace("æ", "ae").replace("Ø", "Oe")
                ),
                "a word of the list whose Danish letters were lost": lambda text: "".join(
                    "?" if one in "æøåÆØÅ" else one for one in text
                ),
                "a word of the list read with the wrong character set": lambda text: (
                    text.encode().decode("latin-1")
                ),
            },
            ("VAL002", "VAL003", "VAL007"),
        ),
        *retyped(
            _with_letters,
            {
                "a word of the list with its letters taken apart": lambda text: (
                    unicodedata.normalize("NFD", text)
                )
            },
        ),
        *retyped(
            _two_words,
            {
                "two blanks inside a word of the list": lambda text: text.replace(" ", "  ", 1),
                "a line break inside a word of the list": lambda text: text.replace(" ", "\n", 1),
                "a no-break space inside a word of the list": lambda text: text.replace(
                    " ", "\u00a0", 1
                ),
            },
            ("VAL003",),
        ),
        *retyped(
            _two_words,
            {
                "a hyphen inside a word of the list": lambda text: text.replace(" ", "-", 1),
                "the blank left out of a word of the list": lambda text: text.replace(" ", "", 1),
            },
            ("VAL002", "VAL003"),
        ),
        Kind("a word of another list", choices, _wrong_list, ("VAL002",)),
        Kind(
            "a number in place of a word of the list",
            choices,
            lambda act: act.file.set_number(act.sheet, act.cell, 3),
            ("VAL006", "VAL002"),
            says=True,
        ),
        Kind(
            "a share of a hundred in place of a word of the list",
            choices,
            lambda act: act.file.set_number(act.sheet, act.cell, Decimal("0.5")),
            ("VAL006", "VAL002"),
            says=True,
        ),
        Kind(
            "a date in place of a word of the list",
            choices,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("VAL006", "VAL002"),
            says=True,
        ),
        Kind(
            "a truth value in place of a word of the list",
            choices,
            lambda act: act.file.set_boolean(act.sheet, act.cell, value=True),
            ("VAL006", "VAL002"),
            says=True,
        ),
        Kind(
            "a stored number in place of a word of the list", choices, _stored, ("VAL006", "VAL002")
        ),
        Kind(
            "a word of the list cleared",
            _required,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("VAL001",),
        ),
        *retyped(
            _required,
            {
                "blanks in place of a word of the list": lambda _: "   ",
                "a no-break space in place of a word of the list": lambda _: "\u00a0",
                "a line break in place of a word of the list": lambda _: "\n",
                "a zero-width blank in place of a word of the list": lambda _: "\u200b",
            },
            ("VAL001", "VAL007"),
        ),
        Kind(
            "a word of the list struck through",
            choices,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
        ),
        Kind(
            "a part of a word of the list struck through",
            choices,
            lambda act: act.file.strike(act.sheet, act.cell, act.said[-3:]),
            ("VAL024",),
        ),
        Kind(
            "a figure raised behind a word of the list",
            choices,
            _raised_mark,
            ("VAL002", "VAL025"),
        ),
    ),
)
