"""Cases of locked texts that were changed."""

from decimal import Decimal

from samples.excel import ReturnedFile
from tests.support.case_rounds import BLANK, good_case
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS


def _title(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "B7", "Varme i alle haller")


def _amount(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "J6", Decimal("6.5"))


def _earlier_remark_erased(file: ReturnedFile) -> None:
    file.clear("Opfølgning", "O6")


def _status_of_another_centre_s_item(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "D9", "Afsluttet")


def _number_changed(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A7", 3)


def _number_unknown(file: ReturnedFile) -> None:
    file.set_number("Opfølgning", "A7", 22)


def _formula_of_another_value(file: ReturnedFile) -> None:
    file.set_formula("Opfølgning", "I6", "0.1+0.2", Decimal("0.3"))


def _column_pasted_over(file: ReturnedFile) -> None:
    for row in range(6, 11):
        file.set_text("Opfølgning", f"G{row}", "Teknik")


def _same_meaning(file: ReturnedFile) -> None:
    file.set_formula("Opfølgning", "I6", "0.2+0.2", Decimal("0.4"))
    file.set_text("Opfølgning", "J6", "0,65")
    file.set_text("Opfølgning", "B7", " Varme\u00a0i  haller")


_HELP = "Hvad går forslaget ud på? Tre-fire sætninger, som en borger kan forstå."


CASES = (
    Case(
        FOLLOW_UP,
        "title",
        edit=_title,
        expect=(
            Expect(
                "STR040",
                cells="B7",
                message=(
                    "“Aftalepunkt” for punkt 2 er ændret: sendt “Varme i haller”, nu “Varme"
                    " i alle haller”."
                ),
                item="2",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "amount",
        edit=_amount,
        expect=(
            Expect(
                "STR040",
                cells="J6",
                message=("“Beløb” for punkt 1 er ændret: sendt “0,65”, nu “6,5”."),
                item="1",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "earlier remark erased",
        edit=_earlier_remark_erased,
        expect=(
            Expect(
                "STR040",
                cells="O6",
                message=(
                    "“Tidligere bemærkninger” for punkt 1 er ændret: sendt “Februar: "
                    "Udbud.”, nu en tom celle."
                ),
                item="1",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "status of another centre's item",
        edit=_status_of_another_centre_s_item,
        expect=(
            Expect(
                "STR040",
                cells="D9",
                message=("“Status” for punkt 4 er ændret: sendt en tom celle, nu “Afsluttet”."),
                item="4",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
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
        FOLLOW_UP,
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
        FOLLOW_UP,
        "formula of another value",
        edit=_formula_of_another_value,
        expect=(
            Expect(
                "STR040",
                cells="I6",
                message=("“Beløb” for punkt 1 er ændret: sendt “0,4”, nu “0,3”."),
                item="1",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "column pasted over",
        centre="CET",
        edit=_column_pasted_over,
        expect=(
            Expect(
                "STR040",
                cells="G6 G7 G8 G9 G10",
                message=(
                    "5 låste celler i “Afsnit” er ændret, først punkt 1: sendt “Klima og "
                    "teknik”, nu “Teknik”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "same meaning",
        edit=_same_meaning,
    ),
    Case(
        FORMS,
        "another year over amounts",
        (
            Expect(
                "STR040",
                "C39",
                "Årstallet i C39 (“Økonomi”) i sag TMU-01 er ændret: sendt “2026”, nu “2020”.",
                "Skriv “2026” i C39 igen, og se efter, at beløbene nedenunder er for 2026.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_number("Sag 1", "C39", 2020),
    ),
    Case(
        FORMS,
        "two years exchanged",
        (
            Expect("STR040", "C39"),
            Expect(
                "STR040",
                "D39",
                "Årstallet i D39 (“Økonomi”) i sag TMU-01 er ændret: sendt “2027”, nu “2026”.",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "C39", 2027),
            lambda file: file.set_number("Sag 1", "D39", 2026),
        ),
    ),
    Case(
        FORMS,
        "the last year cleared",
        (
            Expect(
                "STR040",
                "F39",
                "Årstallet i F39 (“Økonomi”) i sag TMU-01 er ændret: sendt “2029”, nu en tom "
                "celle.",
            ),
        ),
        edit=lambda file: file.clear("Sag 1", "F39"),
    ),
    Case(
        FORMS,
        "a label",
        (
            Expect(
                "STR040",
                "B40",
                "Teksten i B40 i sag TMU-01 er ændret: sendt “Driftsbesparelse”, nu “Sparet løn”.",
                "Skriv “Driftsbesparelse” i B40 igen, og se efter, at svaret passer til det.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B40", "Sparet løn"),
    ),
    Case(
        FORMS,
        "the unit",
        (
            Expect(
                "STR040",
                "B39",
                "Teksten i B39 (“Økonomi”) i sag TMU-01 er ændret: sendt “I 1.000 kr.”, "
                "nu “I mio. kr.”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "B39", "I mio. kr."),
    ),
    Case(
        FORMS,
        "an answer over the help",
        (
            Expect(
                "STR040",
                "C19",
                "Teksten i C19 (“Kort opsummering af forslaget”) i sag TMU-01 er ændret: "
                f"sendt “{_HELP}”, nu “Vi vil skifte lamperne”.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C19", "Vi vil skifte lamperne"),
    ),
    Case(
        FORMS,
        "an answer beside a heading",
        (
            Expect(
                "STR040",
                "C18",
                "Teksten i C18 (“Kort opsummering af forslaget”) i sag TMU-01 er ændret: "
                "sendt en tom celle, nu “Se bilag”.",
                "Flyt indholdet i C18 til et af skemaets gule felter; her læses det ikke.",
            ),
        ),
        edit=lambda file: file.set_text("Sag 1", "C18", "Se bilag"),
    ),
    Case(
        FORMS,
        "many labels are one finding",
        (
            Expect(
                "STR040",
                "B4 B5 B6 B7",
                "4 låste celler i sag TMU-01 er ændret, først B4: sendt “Nr.”, nu “a”.",
                "Skriv sagen ind i et tomt skema i filen. Det, I selv har skrevet i en "
                "låst celle, læses ikke.",
            ),
        ),
        edit=each(
            *[
                lambda file, row=row, text=text: file.set_text("Sag 1", f"B{row}", text)
                for row, text in zip(range(4, 8), "abcd", strict=True)
            ]
        ),
    ),
    Case(
        FORMS, "in order, and a blank more", edit=lambda file: file.set_text("Sag 1", "B4", "Nr. ")
    ),
    Case(
        FORMS,
        "a form that is not used",
        answers=(good_case(), BLANK),
        edit=lambda file: file.set_number("Sag 2", "C39", 2020),
    ),
    Case(FORMS, "a column beside the keys", edit=lambda file: file.insert_column("Sag 1", "B")),
    Case(
        FORMS,
        "the top of the form",
        edit=lambda file: file.set_text("Sag 1", "B2", "Vores forslag"),
    ),
)
