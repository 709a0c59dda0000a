"""Numbers that centres give: none, malformed, twice, of another committee."""

from collections.abc import Sequence

from tests.mutations.clean import CleanFile, clean_rounds
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import typed

_codes = typed("code")
_FOLLOWS = (
    "VAL016",
    "MRG010",
    "MRG013",
    "MRG006",
    "ROW019",
    "STR032",
    "OWN002",
    "MRG011",
    "VAL001",
)


def _shared(clean: CleanFile) -> Sequence[Spot]:
    """Codes of files in which another code stands, too."""
    return (
        _codes(clean) if len({spot.value.raw for spot in _codes(clean) if spot.value}) > 1 else []
    )


def _of_neighbour(act: Act) -> None:
    """The number of another record of the file."""
    other = next(spot for spot in _codes(act.clean) if spot.value and spot.value.raw != act.said)
    assert other.value is not None
    act.write(other.value.raw)
    act.also(act.sheet, act.cell)
    act.also(other.sheet, other.cell)


def _of_other_centre(act: Act) -> None:
    """The number of a record of another centre, of the same committee where there is one."""
    others = [
        spot.value.raw
        for file in clean_rounds()[act.clean.sample].files
        for spot in _codes(file)
        if file is not act.clean and spot.value
    ]
    alike = [other for other in others if _letters(other)[:2] == _letters(act.said)[:2]]
    act.write((alike or others)[0])


def _digits(text: str) -> str:
    return "".join(one for one in text if one.isdigit())


def _letters(text: str) -> str:
    return "".join(one for one in text if one.isalpha())


FAMILY = Family(
    "Numbers that centres give",
    (
        *retyped(
            _codes,
            {
                "a number without its committee": _digits,
                "a committee without its number": lambda text: _letters(text)[:2],
                "a number of a committee that is not there": lambda text: f"QQ{_digits(text)}",
                "a word in place of a number": lambda _: "nyt forslag",
                "two numbers in one cell": lambda text: f"{text}, {text}b",
                "a number with a question mark": lambda text: f"{text}?",
                "a number with a stroke": lambda text: f"{text}/2026",
                "a number with a word before it": lambda text: f"Forslag {text}",
                "a number with a letter O for a zero": lambda text: text.replace("0", "O") + "O",
                "a number far too long": lambda text: text * 20,
                "a number of digits alone": lambda _: "12",
                "a number with points": ".".join,
            },
            ("VAL015", "VAL004"),
            follows=_FOLLOWS,
        ),
        Kind(
            "a number cleared",
            _codes,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("VAL001",),
            _FOLLOWS,
        ),
        *retyped(
            _codes, {"blanks in place of a number": lambda _: "  "}, ("VAL001",), follows=_FOLLOWS
        ),
        Kind(
            "a stored number in place of a case's number",
            _codes,
            lambda act: act.file.set_number(act.sheet, act.cell, 5),
            ("VAL015", "VAL006"),
            _FOLLOWS,
        ),
        Kind(
            "a date in place of a case's number",
            _codes,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("VAL006", "VAL015"),
            _FOLLOWS,
        ),
        Kind(
            "an error in place of a case's number",
            _codes,
            lambda act: act.file.set_error(act.sheet, act.cell, "#NAME?"),
            ("VAL005",),
            _FOLLOWS,
        ),
        Kind(
            "a number struck through",
            _codes,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
            _FOLLOWS,
        ),
        Kind(
            "the number of another record of the file",
            _shared,
            _of_neighbour,
            ("STR032", "ROW019", "MRG006"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "the number of another centre's record",
            _codes,
            _of_other_centre,
            ("MRG006",),
            _FOLLOWS,
            at="round",
        ),
        *retyped(
            _codes,
            {"a number with a zero-width blank": lambda text: f"{text}\u200b"},
            ("VAL007", "VAL015"),
            follows=_FOLLOWS,
        ),
    ),
)
