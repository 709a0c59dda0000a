"""Cases of lists that were altered or are gone."""

from samples.excel import ReturnedFile
from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _pasted_over(file: ReturnedFile) -> None:
    file.paste_over("Opfølgning", "D7", [["Under udmøntning"], ["Afsluttet"]])


def _list_altered(file: ReturnedFile) -> None:
    file.change_list("Opfølgning", "D6:D8", ["Afsluttet", "Ja"])


def _both(file: ReturnedFile) -> None:
    file.change_list("Opfølgning", "D6:D7", ["Afsluttet", "Ja"])
    file.remove_validations("Opfølgning", "D8")


def _same_list_in_another_order_in_cells(file: ReturnedFile) -> None:
    file.change_list(
        "Opfølgning",
        "D6:D8",
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
        FOLLOW_UP,
        "pasted over",
        edit=_pasted_over,
        expect=(
            Expect(
                "STR050",
                cells="D7 D8",
                message=("Listen i kolonnen “Status” er forsvundet i D7, D8. Svarene er læst."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "list altered",
        edit=_list_altered,
        expect=(
            Expect(
                "STR050",
                cells="D6 D7 D8",
                message=("Listen i kolonnen “Status” er ændret i D6, D7, D8. Svarene er læst."),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "both",
        edit=_both,
        expect=(
            Expect(
                "STR050",
                cells="D8 D6 D7",
                message=(
                    "Listen i kolonnen “Status” er forsvundet i D8 og er ændret i D6, "
                    "D7. Svarene er læst."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "same list in another order in cells",
        edit=_same_list_in_another_order_in_cells,
    ),
    Case(
        FORMS,
        "pasted over",
        (
            Expect(
                "STR050",
                "C5",
                "En liste i sag TMU-01 er forsvundet i C5. Svarene er læst.",
                "Brug helst den nye fil, vi sender; så er listen der igen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.paste_over("Sag 1", "C5", [["Teknik- og Miljøudvalget"]]),
    ),
    Case(
        FORMS,
        "other values",
        (
            Expect(
                "STR050",
                "C7",
                "En liste i sag TMU-01 er ændret i C7. Svarene er læst.",
            ),
        ),
        edit=lambda file: file.change_list("Sag 1", "C7", ["Vejafdelingen", "Parkafdelingen"]),
    ),
    Case(
        FORMS,
        "frames",
        (Expect("STR050", "B32 B33"),),
        edit=lambda file: file.remove_validations("Sag 1", "B32:B33"),
    ),
    Case(
        FORMS,
        "the checks of a text and an amount",
        edit=lambda file: file.remove_validations("Sag 1", "C40:F41"),
    ),
    Case(
        FORMS,
        "a form that is not used",
        answers=(good_case(), BLANK),
        edit=lambda file: file.remove_validations("Sag 2"),
    ),
)
