"""Cases of STR040."""

from decimal import Decimal

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _title(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E7", "Varme i alle haller")


def _amount(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "G6", Decimal("6.5"))


def _earlier_remark_erased(file: ReturnedFile) -> None:
    file.clear("Opfølgning", "M6")


def _status_of_another_centre_s_item(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "N9", "Afsluttet")


def _number_changed(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A7", 3)


def _number_unknown(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A7", 22)


def _formula_of_another_value(file: ReturnedFile) -> None:
    file.set_formula("Opfølgning", "F6", "0.1+0.2", Decimal("0.3"))


def _column_pasted_over(file: ReturnedFile) -> None:
    for row in range(6, 11):
        file.set_text("Opfølgning", f"B{row}", "Teknik")


def _same_meaning(file: ReturnedFile) -> None:
    file.set_formula("Opfølgning", "F6", "0.2+0.2", Decimal("0.4"))
    file.set_text("Opfølgning", "G6", "0,65")
    file.set_text("Opfølgning", "E7", " Varme\u00a0i  haller")


CASES = (
    Case(
        "title",
        edit=_title,
        expect=(
            Expect(
                "STR040",
                cells="E7",
                message=(
                    "“Aftalepunkt” for punkt 2 er ændret: sendt “Varme i haller”, nu “Varme"
                    " i alle haller”."
                ),
                item="2",
            ),
        ),
    ),
    Case(
        "amount",
        edit=_amount,
        expect=(
            Expect(
                "STR040",
                cells="G6",
                message=("“Beløb” for punkt 1 er ændret: sendt “0,65”, nu “6,5”."),
                item="1",
            ),
        ),
    ),
    Case(
        "earlier remark erased",
        edit=_earlier_remark_erased,
        expect=(
            Expect(
                "STR040",
                cells="M6",
                message=(
                    "“Tidligere bemærkninger” for punkt 1 er ændret: sendt “Februar: "
                    "Udbud.”, nu en tom celle."
                ),
                item="1",
            ),
        ),
    ),
    Case(
        "status of another centre's item",
        edit=_status_of_another_centre_s_item,
        expect=(
            Expect(
                "STR040",
                cells="N9",
                message=("“Status” for punkt 4 er ændret: sendt en tom celle, nu “Afsluttet”."),
                item="4",
            ),
        ),
    ),
    Case(
        "number changed",
        edit=_number_changed,
        expect=(
            Expect(
                "STR031",
                cells="A7",
                message="Punkt 3 har titlen på 2, “Varme i haller”.",
                item="3",
            ),
        ),
    ),
    Case(
        "number unknown",
        edit=_number_unknown,
        expect=(
            Expect(
                "STR031",
                cells="A7",
                message="Punkt 22 har titlen på 2, “Varme i haller”.",
                item="22",
            ),
        ),
    ),
    Case(
        "formula of another value",
        edit=_formula_of_another_value,
        expect=(
            Expect(
                "STR040",
                cells="F6",
                message=("“Beløb” for punkt 1 er ændret: sendt “0,4”, nu “0,3”."),
                item="1",
            ),
        ),
    ),
    Case(
        "column pasted over",
        centre="CET",
        edit=_column_pasted_over,
        expect=(
            Expect(
                "STR040",
                cells="B6 B7 B8 B9 B10",
                message=(
                    "5 låste celler i “Afsnit” er ændret, først punkt 1: sendt “Klima og "
                    "teknik”, nu “Teknik”."
                ),
            ),
        ),
    ),
    Case(
        "same meaning",
        edit=_same_meaning,
    ),
)
