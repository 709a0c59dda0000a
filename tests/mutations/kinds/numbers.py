"""Amounts: typed as text, in other units, as none, shown as other ones than are stored."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import amounts, locked, typed
from workbook.records.value import Value

_EPOCH = date(1899, 12, 30)
_FOLLOWS = ("SUM001", "SUM003", "SUM004", "SUM006", "ROW010", "ROW018", "ROW022", "ROW023")


def _is_large(value: Value) -> bool:
    return value.number is not None and abs(value.number) >= 100


_large = typed("amounts", test=_is_large)
_OF_SPLITS = ("saving", "expense", "inside", "outside", "frames")


def _is_apart(value: Value) -> bool:
    """Whether no other amount must agree with it."""
    return value.slot.field.id not in _OF_SPLITS


_apart = typed("amounts", test=_is_apart)
_large_apart = typed("amounts", test=lambda value: _is_apart(value) and _is_large(value))
_beside_others = typed("amounts", test=lambda value: value.slot.field.id == "amount")


def _among_equals(clean: CleanFile) -> Sequence[Spot]:
    """Amounts of a year that are the same in all others."""
    return [
        spot
        for spot in _beside_others(clean)
        if spot.record and len(set(spot.record.amounts("amount").values())) == 1
    ]


_negative = typed("amounts", test=lambda value: value.number is not None and value.number < 0)
_given = locked("amounts", "amount")
_blank = typed("amounts", blank=True, test=lambda value: value.slot.field.id != "frames")
_unsigned = typed(
    "amounts",
    test=lambda value: _is_large(value) and getattr(value.slot.field, "minus", True) is False,
)


def _stored(raw: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_stored(act.sheet, act.cell, raw)


def _number(change: Callable[[Decimal], Decimal]) -> Callable[[Act], object]:
    return lambda act: act.amount(change(act.number))


def _format(code: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_number_format(act.sheet, act.cell, code)


def _none(name: str, raw: str) -> Kind:
    return Kind(
        name, amounts, _stored(raw), ("VAL012", "VAL006", "VAL015", "FIL005"), _FOLLOWS, says=True
    )


FAMILY = Family(
    "Amounts",
    (
        *retyped(
            _large,
            {
                "an amount typed as text": lambda text: text,
                "an amount as text with decimals": lambda text: f"{text},0",
                "an amount as text behind an apostrophe": lambda text: f"'{text}",
                "an amount with “kr.”": lambda text: f"{text} kr.",
                "an amount with “t.kr.”": lambda text: f"{text} t.kr.",
                "an amount with the currency's code": lambda text: f"DKK {text}",
                "an amount with a long dash as minus": lambda text: f"–{text.lstrip('-')}",
                "an amount with its minus behind it": lambda text: f"{text.lstrip('-')}-",
                "an amount in brackets": lambda text: f"({text.lstrip('-')})",
                "an amount with a full stop between thousands": lambda _: "1.250",
                "an amount with a blank between thousands": lambda _: "1 250",
                "an amount with an apostrophe between thousands": lambda _: "1'250",
                "an amount with a no-break space between thousands": lambda _: "1\u00a0250",
                "an amount in mio. as text": lambda _: "1,2 mio.",
                "an amount with a plus before it": lambda text: f"+{text}",
                "an amount in wide digits": lambda text: text.translate(
                    {code: code + 0xFEE0 for code in range(0x30, 0x3A)}
                ),
                "an amount in Arabic digits": lambda text: text.translate(
                    {code: code + 0x630 for code in range(0x30, 0x3A)}
                ),
                "an amount in Devanagari digits": lambda text: text.translate(
                    {code: code + 0x936 for code in range(0x30, 0x3A)}
                ),
                "an amount with a letter O for a zero": lambda text: text.replace("0", "O") + "O",
                "an amount with a zero-width blank": lambda text: f"{text}\u200b",
                "an amount as a power": lambda _: "1,5E+3",
                "an amount as a sum in text": lambda text: f"{text}+{text}",
                "an amount with an underscore": lambda _: "1_000",
                "an amount as hexadecimal": lambda _: "0x1F4",
            },
            ("VAL011", "VAL012"),
            follows=_FOLLOWS,
            says=True,
        ),
        *retyped(
            amounts,
            {
                "two amounts in one cell": lambda text: f"{text} / {text}",
                "a range in place of an amount": lambda text: f"{text}-{text}0",
                "about an amount": lambda text: f"ca. {text}",
                "a word in place of an amount": lambda _: "se note",
                "an unknown amount": lambda _: "?",
                "a half": lambda _: "½",
                "an amount with a raised two": lambda text: f"{text}²",
                "an amount in words": lambda _: "fem hundrede",
                "an amount in Roman digits": lambda _: "Ⅻ",
                "to be told": lambda _: "følger",
                "an amount and a remark": lambda text: f"{text} (heraf 2 årsværk)",
                "a share as text": lambda _: "5 %",
                "an infinite amount": lambda _: "∞",
                "an amount with a question mark": lambda text: f"{text}?",
                "a date as text in place of an amount": lambda _: "01-01-2026",
            },
            ("VAL012", "VAL011"),
            follows=_FOLLOWS,
            says=True,
        ),
        *retyped(
            _blank,
            {
                "a word where no amount is": lambda _: "afventer",
                "an amount as text where none is": lambda _: "250",
            },
            ("VAL012", "VAL011"),
            follows=_FOLLOWS,
            says=True,
        ),
        *(
            _none(name, raw)
            for name, raw in {
                "not a number stored as an amount": "NaN",
                "an infinite number stored as an amount": "INF",
                "a number beyond all stored as an amount": "1E+400",
                "hexadecimal digits stored as an amount": "0x10",
                "digits of another script stored as an amount": "१२३",
                "an underscore stored in an amount": "1_000",
                "a comma stored in an amount": "1,5",
                "a sign of doubt stored as an amount": "-",
                "two points stored in an amount": "1.2.3",
                "a half stored as an amount": "½",
                "a word stored as an amount": "abc",
            }.items()
        ),
        Kind(
            "an amount a thousand times too large",
            _beside_others,
            _number(lambda one: one * 1000),
            ("VAL014",),
            _FOLLOWS,
        ),
        Kind(
            "a nought too many in one year",
            _among_equals,
            _number(lambda one: one * 10),
            ("VAL028",),
            _FOLLOWS,
        ),
        Kind(
            "an amount in whole kroner",
            _beside_others,
            _number(lambda one: one * 1000 + 1),
            ("VAL014",),
            _FOLLOWS,
        ),
        Kind(
            "an amount with too many decimals",
            _apart,
            _number(lambda one: one + Decimal("0.123456")),
            ("VAL013",),
            _FOLLOWS,
        ),
        Kind(
            "an amount with a minus where the form subtracts",
            _unsigned,
            _number(lambda one: -one),
            ("VAL022",),
            _FOLLOWS,
        ),
        Kind("an amount shown in mio.", _large, _format('0.0" mio. kr."'), ("VAL023",), _FOLLOWS),
        Kind(
            "an amount shown in thousands of what is stored",
            _large,
            _format("#,##0,"),
            ("VAL023",),
            _FOLLOWS,
        ),
        Kind("an amount shown as a share", _large, _format("0%"), ("VAL023",), _FOLLOWS),
        Kind("an amount whose format adds “mia.”", _large, _format('#,##0" mia."'), ("VAL023",)),
        Kind("an amount whose format hides it", _large, _format(";;;"), ("VAL023",)),
        Kind(
            "an amount whose format shows no minus",
            _negative,
            _format("#,##0;#,##0;0"),
            ("VAL023",),
        ),
        Kind("an amount whose format shows text alone", _large, _format('"ingen"'), ("VAL023",)),
        Kind("finance's amount whose format hides it", _given, _format(";;;"), ("VAL023",)),
        Kind("an amount whose format cuts millions", _large, _format("0.0,,"), ("VAL023",)),
        Kind(
            "an amount under a date's format",
            _large,
            _format("dd-mm-yyyy"),
            ("VAL006", "VAL012", "VAL027"),
            _FOLLOWS,
        ),
        Kind(
            "an amount under a time's format",
            _large,
            _format("hh:mm"),
            ("VAL006", "VAL012", "VAL023"),
            _FOLLOWS,
        ),
        Kind(
            "a date in place of an amount",
            amounts,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("VAL006", "VAL012"),
            _FOLLOWS,
            says=True,
        ),
        Kind(
            "a number of a day near the round in place of an amount",
            _large_apart,
            lambda act: act.amount(Decimal((act.clean.round.config.deadline - _EPOCH).days)),
            ("VAL027", "VAL014"),
            _FOLLOWS,
        ),
        Kind(
            "a truth value in place of an amount",
            amounts,
            lambda act: act.file.set_boolean(act.sheet, act.cell, value=True),
            ("VAL006", "VAL012"),
            _FOLLOWS,
            says=True,
        ),
        Kind(
            "an amount struck through",
            amounts,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
        ),
        Kind(
            "an amount struck through by a conditional format",
            amounts,
            lambda act: act.file.strike_where(act.sheet, act.cell, f"{act.cell}={act.number}"),
            ("VAL024",),
        ),
        Kind(
            "an amount that a condition may strike through",
            amounts,
            lambda act: act.file.strike_where(act.sheet, act.cell, f"AND({act.cell}<>0,1)"),
            ("VAL024",),
        ),
    ),
)
