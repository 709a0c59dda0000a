"""Cases of STR050."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _pasted_over(file: ReturnedFile) -> None:
    file.paste_over("Opfølgning", "N7", [["Under udmøntning"], ["Afsluttet"]])


def _list_altered(file: ReturnedFile) -> None:
    file.change_list("Opfølgning", "N6:N8", ["Afsluttet", "Ja"])


def _both(file: ReturnedFile) -> None:
    file.change_list("Opfølgning", "N6:N7", ["Afsluttet", "Ja"])
    file.remove_validations("Opfølgning", "N8")


def _same_list_in_another_order_in_cells(file: ReturnedFile) -> None:
    file.change_list(
        "Opfølgning",
        "N6:N8",
        [
            "Sat i bero",
            "Afsluttet",
            "Under udmøntning",
            "Under forberedelse",
            "Endnu ikke påbegyndt",
        ],
    )


CASES = (
    Case(
        "pasted over",
        edit=_pasted_over,
        expect=(
            Expect(
                "STR050",
                cells="N7 N8",
                message=(
                    "Listen i kolonnen “Status” mangler i N7, N8, som nu tager imod enhver tekst."
                ),
            ),
        ),
    ),
    Case(
        "list altered",
        edit=_list_altered,
        expect=(
            Expect(
                "STR050",
                cells="N6 N7 N8",
                message=(
                    "Listen i kolonnen “Status” er ændret i N6, N7, N8, som nu tilbyder "
                    "andet end det tilladte."
                ),
            ),
        ),
    ),
    Case(
        "both",
        edit=_both,
        expect=(
            Expect(
                "STR050",
                cells="N8 N6 N7",
                message=(
                    "Listen i kolonnen “Status” mangler i N8, som nu tager imod enhver "
                    "tekst og er ændret i N6, N7, som nu tilbyder andet end det tilladte."
                ),
            ),
        ),
    ),
    Case(
        "same list in another order in cells",
        edit=_same_list_in_another_order_in_cells,
    ),
)
