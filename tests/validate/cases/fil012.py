"""Cases of FIL012."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _libreoffice(file: ReturnedFile) -> None:
    file.set_program("LibreOffice/24.2")


def _excel_for_the_web(file: ReturnedFile) -> None:
    file.set_program("Microsoft Excel Online")


def _never_calculated(file: ReturnedFile) -> None:
    file.set_formula("Kontrol", "C8", "COUNT(Opfølgning!A6:A11)", None)


def _libreoffice_never_calculated(file: ReturnedFile) -> None:
    file.set_program("LibreOffice/24.2")
    file.set_formula("Kontrol", "C8", "COUNT(Opfølgning!A6:A11)", None)


def _excel_for_macintosh(file: ReturnedFile) -> None:
    file.set_program("Microsoft Macintosh Excel")


def _gnumeric_cannot_calculate(file: ReturnedFile) -> None:
    file.set_program("Gnumeric")
    for cell in ("D42", "E42", "F42", "C44", "D44", "E44", "F44"):
        file.set_result("Sag 1", cell, "Fejl")


CASES = (
    Case(
        FOLLOW_UP,
        "LibreOffice",
        edit=_libreoffice,
        expect=(Expect("FIL012", message="Filen er gemt med LibreOffice."),),
    ),
    Case(
        FOLLOW_UP,
        "Excel for the web",
        edit=_excel_for_the_web,
        expect=(Expect("FIL012", message="Filen er gemt med Excel til internettet."),),
    ),
    Case(
        FOLLOW_UP,
        "never calculated",
        edit=_never_calculated,
        expect=(Expect("FIL012", message="Filen har formler, der ikke er regnet ud."),),
    ),
    Case(
        FOLLOW_UP,
        "LibreOffice never calculated",
        edit=_libreoffice_never_calculated,
        expect=(
            Expect(
                "FIL012",
                message=("Filen er gemt med LibreOffice og har formler, der ikke er regnet ud."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a program that calls itself compatible",
        edit=lambda file: file.set_program("Microsoft Excel Compatible / Openpyxl 3.1.5"),
        expect=(Expect("FIL012", message="Filen er gemt med et andet program end Excel."),),
    ),
    Case(
        FOLLOW_UP,
        "Excel for Macintosh",
        edit=_excel_for_macintosh,
    ),
    Case(
        FORMS,
        "Gnumeric, which shows each sum as a fault",
        edit=_gnumeric_cannot_calculate,
        expect=(
            Expect(
                "FIL012",
                message="Filen er gemt med Gnumeric og har formler, der ikke er regnet ud.",
            ),
        ),
    ),
)
