"""The inbox: files twice, files that are none, files from elsewhere."""

from collections.abc import Callable

from samples.excel import ReturnedFile
from tests.mutations.clean import clean_rounds
from tests.mutations.kind import Act, Family, Kind
from tests.mutations.spots import whole

_FOLLOWS = ("MRG003", "MRG009", "MRG002", "MRG006", "MRG001", "MRG007", "MRG011")


def _beside(name: str, data: bytes) -> Callable[[Act], object]:
    return lambda act: act.extra.__setitem__(name, data)


def _copy(name: str) -> Callable[[Act], object]:
    return lambda act: act.extra.__setitem__(name.format(act.clean.centre), act.file.data)


def _newer(act: Act) -> None:
    """A second file of the centre, with one answer otherwise."""
    second = ReturnedFile(act.clean.data)
    record = act.clean.records[0]
    sheet = record.place.sheet
    second.set_text(sheet, "A1", "Nyere udgave")
    act.extra[f"Ny udgave {act.clean.centre}.xlsx"] = second.data


def _from_other_round(act: Act) -> None:
    sample = next(name for name in clean_rounds() if name != act.clean.sample)
    act.extra["Fra et andet sted.xlsx"] = clean_rounds()[sample].files[0].data


FAMILY = Family(
    "The inbox",
    (
        Kind("a file sent twice", whole, _copy("Kopi {}.xlsx"), ("STR009",), _FOLLOWS, at="round"),
        Kind(
            "a later edition of a file beside it", whole, _newer, ("STR009",), _FOLLOWS, at="round"
        ),
        Kind(
            "a workbook of another round beside the answers",
            whole,
            _from_other_round,
            ("STR002", "STR003", "STR004"),
            _FOLLOWS,
            at="round",
        ),
        Kind(
            "a picture beside the answers",
            whole,
            _beside("skærm.png", b"\x89PNG"),
            ("FIL014",),
            at="round",
        ),
        Kind(
            "a mail beside the answers",
            whole,
            _beside("svar.msg", b"mail"),
            ("FIL014",),
            at="round",
        ),
        Kind(
            "a document beside the answers",
            whole,
            _beside("notat.docx", b"PK"),
            ("FIL014",),
            at="round",
        ),
        Kind(
            "a lock file of Excel beside the answers",
            whole,
            _beside("~$svar.xlsx", b"x"),
            ("FIL013",),
            at="round",
        ),
        Kind(
            "a hidden file beside the answers",
            whole,
            _beside(".DS_Store", b"x"),
            ("FIL013",),
            at="round",
        ),
        Kind(
            "a table with commas beside the answers",
            whole,
            _beside("tal.csv", b"a;b\n"),
            ("FIL001", "FIL004"),
            _FOLLOWS,
            at="round",
        ),
        Kind(
            "an empty workbook beside the answers",
            whole,
            _beside("Mappe1.xlsx", b""),
            ("FIL001",),
            _FOLLOWS,
            at="round",
        ),
    ),
)
