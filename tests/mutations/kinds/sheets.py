"""Sheets: deleted, renamed, hidden, added, moved in from another workbook."""

from collections.abc import Callable, Sequence

from samples.excel import ReturnedFile
from tests.mutations.clean import CleanFile, clean_rounds
from tests.mutations.kind import Act, Family, Kind, Spot
from tests.mutations.spots import forms, other_sheets, records_sheet, rows_sheet, whole
from workbook.address import parse_a1
from workbook.fixed import STAMP_SHEET
from workbook.rows.layout import RowsLayout

_FOLLOWS = ("MRG003", "STR030", "MRG001", "MRG009", "STR064")


def _renamed(name: str) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        new = name.format(act.sheet)
        act.file.rename_sheet(act.sheet, new)
        act.places = {(new, ""), (act.sheet, "")}

    return do


def _deleted(act: Act) -> None:
    act.file.delete_sheet(act.sheet)


def _state(state: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_sheet_state(act.sheet, state)  # type: ignore[arg-type]


def _added(
    name: str, rows: Sequence[Sequence[str | int]], state: str = "visible"
) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        act.file.add_sheet(name, rows, state)  # type: ignore[arg-type]
        act.places = {(name, "")}

    return do


def _copied(clean: CleanFile, sheet: str) -> list[list[str]]:
    """What stands on a sheet, as texts."""
    cells = ReturnedFile(clean.data).rows(sheet)
    places = {parse_a1(ref): text for ref, text in cells.items()}
    last_row = max(row for row, _ in places)
    last_column = max(column for _, column in places)
    return [
        [places.get((row, column), "") for column in range(1, last_column + 1)]
        for row in range(1, last_row + 1)
    ]


def _copy_as_backup(act: Act) -> None:
    """The sheet of rows copied to keep an older state of it."""
    name = f"{act.sheet} (2)"
    act.file.add_sheet(name, _copied(act.clean, act.sheet))
    act.places = {(name, "")}


def _foreign(act: Act) -> None:
    """The sheet of another centre moved in."""
    other = next(one for one in clean_rounds()[act.clean.sample].files if one is not act.clean)
    layout = other.layout
    assert isinstance(layout, RowsLayout)
    name = f"{layout.sheet} fra {other.centre}"
    act.file.add_sheet(name, _copied(other, layout.sheet))
    act.places = {(name, "")}


def _list_and_form_deleted(act: Act) -> None:
    book = act.clean.examined.view.book
    assert book is not None
    answered = {one.place.sheet for one in act.clean.all_records}
    for sheet in book.sheets[1:]:
        if (
            sheet.name not in answered
            and not sheet.name.startswith("_")
            and "Sag" not in sheet.name
        ):
            act.file.delete_sheet(sheet.name)
    act.file.delete_sheet(act.sheet)


def _many_forms(clean: CleanFile) -> Sequence[Spot]:
    return forms(clean) if len(clean.all_records) > 1 else []


def _sentence(act: Act) -> None:
    act.file.set_text(act.sheet, "H40", "Vi svarer først i september.")


def _stamp_deleted(act: Act) -> None:
    act.file.delete_sheet(STAMP_SHEET)


FAMILY = Family(
    "Sheets",
    (
        Kind("the sheet of rows deleted", rows_sheet, _deleted, ("STR010",), _FOLLOWS, at="file"),
        Kind("the sheet of rows renamed", rows_sheet, _renamed("{} 2024"), ("STR011",), at="sheet"),
        Kind(
            "the sheet of rows called otherwise",
            rows_sheet,
            _renamed("Ark1"),
            ("STR011",),
            at="sheet",
        ),
        Kind("the sheet of rows hidden", rows_sheet, _state("hidden"), ("STR013",), at="sheet"),
        Kind(
            "the sheet of rows hidden beyond Excel's menu",
            rows_sheet,
            _state("veryHidden"),
            ("STR013",),
            at="sheet",
        ),
        Kind(
            "another sheet of ours renamed",
            other_sheets,
            _renamed("Vores {}"),
            ("STR011",),
            at="sheet",
        ),
        Kind(
            "another sheet of ours deleted",
            other_sheets,
            _deleted,
            ("STR011",),
            ("STR041",),
            at="file",
        ),
        Kind("another sheet of ours hidden", other_sheets, _state("hidden")),
        Kind(
            "a filled form deleted",
            _many_forms,
            _deleted,
            ("STR066",),
            _FOLLOWS,
            at="file",
            says=True,
        ),
        Kind(
            "a filled form and the list of forms deleted",
            _many_forms,
            _list_and_form_deleted,
            ("STR066", "STR011", "STR010"),
            (*_FOLLOWS, "STR011"),
            at="file",
            says=True,
        ),
        Kind("a form renamed", forms, _renamed("Vores idé"), ("STR068",), at="sheet"),
        Kind("a form hidden", forms, _state("hidden"), ("STR013", "STR052"), at="sheet"),
        Kind(
            "a form hidden beyond Excel's menu",
            forms,
            _state("veryHidden"),
            ("STR013", "STR052"),
            at="sheet",
        ),
        Kind(
            "a sheet of notes added",
            whole,
            _added("Noter", [["Husk", "at ringe"], ["moms", 25]]),
            ("STR012",),
            at="sheet",
            says=True,
        ),
        Kind(
            "a hidden sheet added",
            whole,
            _added("Internt", [["Ikke til byrådet"]], "hidden"),
            ("STR013", "STR012"),
            at="sheet",
            says=True,
        ),
        Kind(
            "a sheet hidden beyond Excel's menu added",
            whole,
            _added("Gemt", [["Ikke til byrådet"]], "veryHidden"),
            ("STR013", "STR012"),
            at="sheet",
            says=True,
        ),
        Kind(
            "a sheet with figures added",
            whole,
            _added("Beregning", [[1, 2], [3, 4]]),
            ("STR012",),
            at="sheet",
        ),
        Kind(
            "the sheet of rows copied as a backup",
            rows_sheet,
            _copy_as_backup,
            ("STR012",),
            at="sheet",
        ),
        Kind("another centre's sheet moved in", rows_sheet, _foreign, ("STR012",), at="sheet"),
        Kind(
            "a sentence on another sheet of ours",
            other_sheets,
            _sentence,
            ("STR076",),
            at="sheet",
            says=True,
        ),
        Kind("the stamp's sheet deleted", whole, _stamp_deleted),
        Kind(
            "the sheet of answers unprotected",
            records_sheet,
            lambda act: act.file.unprotect(act.sheet),
            (),
        ),
    ),
)
