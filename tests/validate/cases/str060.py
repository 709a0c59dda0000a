"""Cases of a form that lacks rows."""

from functools import partial

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FORMS


def _clear(file: ReturnedFile, cell: str) -> None:
    file.clear("Sag 1", cell)


CASES = (
    Case(
        FORMS,
        "the row of the saving",
        (
            Expect(
                "STR060",
                "B1",
                "Sag TMU-01 mangler “Driftsbesparelse” i skemaet.",
                "Skriv sagen ind i et tomt skema i filen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.delete_rows("Sag 1", 40),
    ),
    Case(
        FORMS, "a row was inserted between blocks", edit=lambda file: file.insert_rows("Sag 1", 38)
    ),
    *(
        Case(
            FORMS,
            f"the key of row {row} cleared",
            edit=partial(_clear, cell=f"A{row}"),
        )
        for row in (4, 22, 40, 60)
    ),
)
