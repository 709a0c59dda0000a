"""Stamps and properties: what the workbook says of itself."""

from collections.abc import Callable

from tests.mutations.clean import clean_rounds
from tests.mutations.kind import Act, Family, Kind
from tests.mutations.spots import whole
from workbook.fixed import STAMP_SHEET

_PREFIX = "budgetrunde."
_FOLLOWS = ("MRG001", "MRG003", "MRG009", "STR009")


def _everywhere(key: str, value: str) -> Callable[[Act], object]:
    """The stamp's value in the sheet and in the properties."""

    def do(act: Act) -> None:
        _in_sheet(act, key, value)
        act.file.set_custom_property(_PREFIX + key, value)

    return do


def _in_sheet(act: Act, key: str, value: str) -> None:
    cells = act.file.rows(STAMP_SHEET)
    row = next(ref[1:] for ref, text in cells.items() if text == _PREFIX + key)
    act.file.set_text(STAMP_SHEET, f"B{row}", value)


def _sheet_alone(key: str, value: str) -> Callable[[Act], object]:
    return lambda act: _in_sheet(act, key, value)


def _property_alone(key: str, value: str) -> Callable[[Act], object]:
    return lambda act: act.file.set_custom_property(_PREFIX + key, value)


def _other_centre(act: Act) -> None:
    """Another centre's stamp, name of the file and all: two files from one centre."""
    other = next(one for one in clean_rounds()[act.clean.sample].files if one is not act.clean)
    _everywhere("centre", other.centre)(act)


def _other_file(act: Act) -> None:
    """The file of a centre under the name of another that is not there."""
    other = next(one for one in clean_rounds()[act.clean.sample].files if one is not act.clean)
    act.data = other.data


def _other_sample(act: Act) -> None:
    sample = next(name for name in clean_rounds() if name != act.clean.sample)
    act.data = clean_rounds()[sample].files[0].data


def _garbled(act: Act) -> None:
    name = act.clean.round.config.municipality
    act.file.set_custom_property(f"{_PREFIX}municipality", name.encode().decode("latin-1"))


def _lost_properties(act: Act) -> None:
    act.file.remove_part("docProps/custom.xml")


def _renamed(name: str) -> Callable[[Act], object]:
    def do(act: Act) -> None:
        act.name = name.format(centre=act.clean.centre)

    return do


def _named_for_other(act: Act) -> None:
    other = next(one for one in clean_rounds()[act.clean.sample].files if one is not act.clean)
    act.name = f"Svar fra {other.centre}.xlsx"


FAMILY = Family(
    "Stamps, properties and names",
    (
        Kind(
            "a workbook without its stamp",
            whole,
            lambda act: act.file.drop_stamp(),
            ("STR001",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp of another kind of workbook",
            whole,
            _everywhere("template", "katalog"),
            ("STR002",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp of another round",
            whole,
            _everywhere("round", "Maj 2023"),
            ("STR003",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp of another municipality",
            whole,
            _everywhere("municipality", "Greve Kommune"),
            ("STR004",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp of a centre that is not there",
            whole,
            _everywhere("centre", "CXX"),
            ("STR005",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp without a centre",
            whole,
            _everywhere("centre", ""),
            ("STR005", "STR001"),
            _FOLLOWS,
            at="file",
        ),
        Kind("a stamp of another version of the same columns", whole, _everywhere("version", "9")),
        Kind(
            "a stamp of another edition of the same columns",
            whole,
            _everywhere("template_hash", "0" * 16),
        ),
        Kind(
            "a stamp of another schema",
            whole,
            _everywhere("schema", "stamp-v9"),
            ("STR001", "STR006"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "another centre's stamp",
            whole,
            _other_centre,
            ("STR008", "STR009"),
            (*_FOLLOWS, "STR030", "STR031", "STR040"),
            at="round",
        ),
        Kind(
            "another centre's file under this name",
            whole,
            _other_file,
            ("STR008", "STR009"),
            _FOLLOWS,
            at="round",
        ),
        Kind(
            "a workbook of another municipality",
            whole,
            _other_sample,
            ("STR002", "STR004", "STR003"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a centre in the sheet's stamp alone",
            whole,
            _sheet_alone("centre", "CXX"),
            ("STR018",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a round in the properties alone",
            whole,
            _property_alone("round", "Maj 2023"),
            ("STR018",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a template in the properties alone",
            whole,
            _property_alone("template", "katalog"),
            ("STR018",),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a municipality in the sheet's stamp alone",
            whole,
            _sheet_alone("municipality", "Greve Kommune"),
            ("STR018", "STR004"),
            _FOLLOWS,
            at="file",
        ),
        Kind(
            "a stamp of another edition of the same items",
            whole,
            _everywhere("items_hash", "f" * 16),
        ),
        Kind(
            "a file named for another centre",
            whole,
            _named_for_other,
            ("STR008",),
            _FOLLOWS,
            at="file",
        ),
        Kind("a municipality garbled in the properties", whole, _garbled, ()),
        Kind("a workbook without its custom properties", whole, _lost_properties, ()),
        Kind("a file under a name that says nothing", whole, _renamed("Kopi af svar.xlsx"), ()),
        Kind("a file under a name with “(2)”", whole, _renamed("Svar endelig (2).xlsx"), ()),
    ),
)
