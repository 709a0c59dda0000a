"""Cases of FIL010."""

from collections.abc import Callable

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _macros(file: ReturnedFile) -> None:
    file.add_part("xl/vbaProject.bin", b"macro")


def _macro_sheet(kind: str) -> Callable[[ReturnedFile], None]:
    def edit(file: ReturnedFile) -> None:
        content = "application/vnd.ms-excel.intlmacrosheet+xml"
        file._package.attach(
            "xl/workbook.xml", "xl/macrosheets/sheet1.xml", b"<xm:macrosheet/>", content, kind
        )

    return edit


def _type_of_a_macro_workbook(file: ReturnedFile) -> None:
    file._package.declare("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")


_FOUND = (Expect("FIL010", message="Filen indeholder makroer. De er ikke kørt."),)

CASES = (
    Case(FOLLOW_UP, "macro sheet", edit=_macro_sheet("xlMacrosheet"), expect=_FOUND),
    Case(
        FOLLOW_UP,
        "macro sheet of another language",
        edit=_macro_sheet("xlIntlMacrosheet"),
        expect=_FOUND,
    ),
    Case(FOLLOW_UP, "type of a macro workbook without code", edit=_type_of_a_macro_workbook),
    Case(
        FOLLOW_UP,
        "macros",
        edit=_macros,
        expect=(Expect("FIL010", message="Filen indeholder makroer. De er ikke kørt."),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
