"""Formulas and error values where answers should be, and live sums that are typed over."""

from collections.abc import Callable, Sequence

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import amounts, choices, texts, typed
from workbook.address import a1

_ANSWERS = ("choice", "text", "long_text", "amounts")
_answers = typed(*_ANSWERS)
_ERRORS = ("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!", "#SPILL!")
_FOLLOWS = ("SUM001", "SUM003", "SUM004", "SUM006")


def _error(code: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_error(act.sheet, act.cell, code)


def _formula(text: str, *, cached: bool = True) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        number = act.value.number
        result = (number if number is not None else act.said) if cached else None
        act.file.set_formula(act.sheet, act.cell, text, result)

    return do


def _result_error(act: Act) -> None:
    act.file.set_formula(act.sheet, act.cell, "VLOOKUP(A1,Ark9!A:B,2,0)", None)
    cell = act.package.sheet(act.sheet)
    found = next(one for one in cell.iter("c") if one.get("r") == act.cell)
    found.set("t", "e")
    made = found.makeelement("v", {})
    made.text = "#REF!"
    found.append(made)


def _live_sums(clean: CleanFile) -> Sequence[Spot]:
    """The calculated cells of the records, and the sums below the rows."""
    book = clean.examined.view.book
    assert book is not None
    names = {record.place.sheet for record in clean.records}
    spots = []
    for sheet in book.sheets:
        if sheet.name in names:
            for (row, column), cell in sheet.cells.items():
                if cell.formula is not None and cell.number is not None and cell.number:
                    spots.append(Spot(sheet.name, a1(row, column)))
    return spots


def _cached(act: Act) -> int:
    return int(float(act.file.rows(act.sheet)[act.cell]))


def _typed_sum(shift: int) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        act.file.set_number(act.sheet, act.cell, _cached(act) + shift)

    return do


FAMILY = Family(
    "Formulas and error values",
    (
        *(
            Kind(f"the error {code}", _answers, _error(code), ("VAL005",), _FOLLOWS)
            for code in _ERRORS
        ),
        Kind("an error in place of an amount", amounts, _error("#REF!"), ("VAL005",), _FOLLOWS),
        Kind("a formula in place of a text", texts, _formula('"a"&B2'), ("VAL009",)),
        Kind("a formula in place of a word of a list", choices, _formula("Lister!A1"), ("VAL009",)),
        Kind("a formula in place of an amount", amounts, _formula("250*2"), ("VAL009",)),
        Kind(
            "a formula to another workbook",
            amounts,
            _formula("'[Budget.xlsx]Ark1'!A1"),
            ("VAL009",),
            ("FIL011",),
        ),
        Kind(
            "a formula that asks the network",
            texts,
            _formula('WEBSERVICE("https://eksempel.dk")'),
            ("VAL009",),
            ("FIL011",),
        ),
        Kind(
            "a formula that nobody calculated",
            amounts,
            _formula("250*2", cached=False),
            ("VAL009", "VAL005"),
            (*_FOLLOWS, "FIL012"),
            says=True,
        ),
        Kind(
            "a text's formula that nobody calculated",
            texts,
            _formula('"a"&B2', cached=False),
            ("VAL009", "VAL005"),
            ("FIL012",),
            says=True,
        ),
        Kind(
            "a formula whose result is an error",
            amounts,
            _result_error,
            ("VAL005", "VAL009"),
            _FOLLOWS,
        ),
        Kind(
            "a link as a formula",
            texts,
            _formula('HYPERLINK("https://eksempel.dk","her")'),
            ("VAL009",),
            ("FIL011", "STR072"),
        ),
        Kind(
            "today's date as a formula",
            typed("date"),
            lambda act: act.file.set_formula(act.sheet, act.cell, "TODAY()", act.number),
            ("VAL009",),
        ),
        Kind("a live sum typed over, right", _live_sums, _typed_sum(0), ("SUM005", "STR041")),
        Kind(
            "a live sum typed over, wrong",
            _live_sums,
            _typed_sum(111),
            ("SUM001", "STR041", "SUM003", "SUM005", "SUM004"),
        ),
        Kind(
            "a live sum shown in another unit",
            _live_sums,
            lambda act: act.file.set_number_format(act.sheet, act.cell, '0.0" mia. kr."'),
            ("VAL023",),
        ),
        Kind(
            "a live sum cleared",
            _live_sums,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("SUM001", "STR041", "SUM005"),
        ),
        Kind(
            "a text typed over a live sum",
            _live_sums,
            lambda act: act.file.set_text(act.sheet, act.cell, "se note"),
            ("SUM001", "STR041", "SUM005"),
        ),
        Kind(
            "an error in a live sum",
            _live_sums,
            _error("#REF!"),
            ("SUM001", "STR041", "VAL005", "SUM005"),
        ),
        Kind(
            "a live sum with another formula",
            _live_sums,
            lambda act: act.file.set_formula(
                act.sheet, act.cell, f"{_cached(act)}+5", _cached(act) + 5
            ),
            ("SUM001", "STR041", "SUM005", "SUM003"),
        ),
    ),
)
