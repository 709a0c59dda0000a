"""Locked cells that say something else than was sent."""

from decimal import Decimal

from tests.mutations.kind import Act, Family, Kind
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import locked
from workbook.address import a1
from workbook.rows.layout import RowsLayout

_texts = locked("text", "long_text")
_lists = locked("choice", "choices")
_amounts = locked("amounts")
_numbers = locked("integer")
_history = locked("history")


def _other_row(act: Act) -> None:
    """The text of the row above or below."""
    cells = act.file.rows(act.sheet)
    for step in (1, -1, 2, -2):
        other = cells.get(act.cell.rstrip("0123456789") + str(act.spot.row + step), "")
        if other and other != act.said:
            act.write(other)
            return
    act.write("Et andet punkt")


def _unknown_number(act: Act) -> None:
    act.file.set_number(act.sheet, act.cell, 999)


def _number_as_text(act: Act) -> None:
    act.write(f"nr. {act.said}")


def _twice(act: Act) -> None:
    other = next(one for one in act.clean.records if one.name != act.record.name)
    act.file.set_number(act.sheet, act.cell, int(other.name))
    act.also(act.sheet, act.cell, f"A{other.place.row}")


def _other_year(act: Act) -> None:
    """The amount cut and pasted into another year, whose amount is another or none."""
    layout = act.clean.layout
    assert isinstance(layout, RowsLayout)
    years = layout.columns_of(act.value.slot.field.id)
    column = next(
        one.column
        for one in years
        if act.file.rows(act.sheet).get(a1(act.spot.row, one.column)) != act.said
    )
    other = a1(act.spot.row, column)
    act.file.set_number(act.sheet, other, act.number)
    act.file.clear(act.sheet, act.cell)
    act.also(act.sheet, act.cell, other)


FAMILY = Family(
    "Locked cells",
    (
        *retyped(
            _texts,
            {
                "a locked text with a word more": lambda text: f"{text} (rettet)",
                "a locked text with a letter less": lambda text: (
                    text[:-1] if len(text) > 3 else text + "x"
                ),
                "a locked text turned round": lambda text: " ".join(reversed(text.split())) + " nu",
                "a locked text in place of which stands another": lambda _: "Noget helt andet",
            },
            ("STR040",),
        ),
        Kind("a locked text of another row", _texts, _other_row, ("STR040",)),
        Kind(
            "a locked text cleared",
            _texts,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR040",),
        ),
        Kind(
            "a number in place of a locked text",
            _texts,
            lambda act: act.file.set_number(act.sheet, act.cell, 7),
            ("STR040",),
        ),
        Kind(
            "an error in place of a locked text",
            _texts,
            lambda act: act.file.set_error(act.sheet, act.cell, "#REF!"),
            ("STR040", "VAL005"),
        ),
        Kind(
            "a formula with another result in a locked cell",
            _texts,
            lambda act: act.file.set_formula(act.sheet, act.cell, "B6", "B6"),
            ("STR040",),
        ),
        Kind(
            "a locked text struck through",
            _texts,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024", "STR040"),
        ),
        *retyped(
            _lists,
            {
                "a locked code with one more": lambda text: f"{text}/ABC",
                "a locked value of a list otherwise": lambda _: "Udgået",
            },
            ("STR040",),
        ),
        Kind(
            "a locked value of a list cleared",
            _lists,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR040",),
        ),
        Kind(
            "a locked amount ten times as large",
            _amounts,
            lambda act: act.file.set_number(act.sheet, act.cell, act.number * 10),
            ("STR040",),
        ),
        Kind(
            "a locked amount with its sign turned",
            _amounts,
            lambda act: act.file.set_number(act.sheet, act.cell, -act.number),
            ("STR040",),
        ),
        Kind(
            "a locked amount a hundredth larger",
            _amounts,
            lambda act: act.file.set_number(act.sheet, act.cell, act.number + Decimal("0.01")),
            ("STR040",),
        ),
        Kind(
            "a locked amount cleared",
            _amounts,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR040",),
        ),
        Kind(
            "a locked amount in another unit",
            _amounts,
            lambda act: act.write(f"{act.said} t.kr."),
            ("STR040",),
        ),
        Kind(
            "a locked amount that is none",
            _amounts,
            lambda act: act.file.set_stored(act.sheet, act.cell, "NaN"),
            ("STR040", "FIL005"),
        ),
        Kind(
            "a locked amount struck through",
            _amounts,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024", "STR040"),
        ),
        Kind("a locked amount in another year", _amounts, _other_year, ("STR040",)),
        *retyped(
            _history,
            {
                "an earlier remark with a word more": lambda text: f"{text} Rettet.",
                "an earlier remark replaced": lambda _: "Der er intet sket.",
                "an earlier remark cut in half": lambda text: text[: len(text) // 2],
            },
            ("STR040",),
        ),
        Kind(
            "an earlier remark cleared",
            _history,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR040",),
        ),
        Kind(
            "an item's number that nobody has",
            _numbers,
            _unknown_number,
            ("STR031", "STR030"),
            ("MRG003", "STR030"),
        ),
        Kind(
            "an item's number as text with a word",
            _numbers,
            _number_as_text,
            ("STR031", "STR030", "STR033"),
            ("MRG003", "STR030"),
        ),
        Kind(
            "an item's number cleared",
            _numbers,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("STR033", "STR030"),
            ("MRG003", "STR030"),
        ),
        Kind(
            "an item's number of another row",
            _numbers,
            _twice,
            ("STR032", "STR031"),
            ("MRG003", "STR030", "STR040"),
        ),
        Kind(
            "an item's number with decimals",
            _numbers,
            lambda act: act.file.set_number(
                act.sheet, act.cell, Decimal(act.record.name) + Decimal("0.5")
            ),
            ("STR031", "STR030", "STR033"),
            ("MRG003", "STR030"),
        ),
        Kind(
            "a date in place of an item's number",
            _numbers,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("STR031", "STR030", "STR033"),
            ("MRG003", "STR030"),
        ),
        Kind(
            "an error in place of an item's number",
            _numbers,
            lambda act: act.file.set_error(act.sheet, act.cell, "#REF!"),
            ("STR031", "STR030", "STR033", "VAL005"),
            ("MRG003", "STR030"),
        ),
    ),
)
