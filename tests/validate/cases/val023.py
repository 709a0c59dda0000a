"""Cases of a number that its cell shows as another one."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FORMS

_MIO = '0.0" mio. kr."'

CASES = (
    Case(
        FORMS,
        "an amount shown in another unit",
        (
            Expect(
                "VAL023",
                "D40",
                "Cellen viser “300,0 mio. kr.”, men det læses som 300 t.kr. i “Driftsbesparelse "
                "2027” i sag TMU-01.",
                "Mener I det, som cellen viser, så skriv 300.000. Er 300 t.kr. rigtigt, behøver I "
                "ikke gøre noget.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "D40", _MIO),
    ),
    Case(
        FORMS,
        "a row of amounts shown in another unit",
        (
            Expect(
                "VAL023",
                "D40 E40 F40",
                "Cellerne viser “300,0 mio. kr.”, men det læses som 300 t.kr. i “Driftsbesparelse” "
                "i sag TMU-01.",
            ),
        ),
        edit=each(
            lambda file: file.set_number_format("Sag 1", "D40", _MIO),
            lambda file: file.set_number_format("Sag 1", "E40", _MIO),
            lambda file: file.set_number_format("Sag 1", "F40", _MIO),
        ),
    ),
    Case(
        FORMS,
        "an amount shown as a percentage",
        (
            Expect(
                "VAL023",
                "D40",
                "Cellen viser “30000%”, men det læses som 300 t.kr. i “Driftsbesparelse 2027” i "
                "sag TMU-01.",
                "Mener I noget andet, så skriv tallet om i 1.000 kr. Er 300 t.kr. rigtigt, "
                "behøver I ikke gøre noget.",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "D40", "0%"),
    ),
    Case(
        FORMS,
        "an amount that is not shown",
        (Expect("VAL023", "D40"),),
        edit=lambda file: file.set_number_format("Sag 1", "D40", ";;;"),
    ),
    Case(
        FORMS,
        "an amount shown in kroner, though it is in thousands",
        (Expect("VAL023", "D40"),),
        edit=lambda file: file.set_number_format("Sag 1", "D40", '_-* #,##0\\ "kr."_-'),
    ),
    Case(
        FORMS,
        "an amount shown with more decimals and in red",
        edit=lambda file: file.set_number_format("Sag 1", "D40", "#,##0.00_ ;[Red]-#,##0.00 "),
    ),
    Case(
        FORMS,
        "an amount shown in its own unit",
        edit=lambda file: file.set_number_format("Sag 1", "D40", '#,##0" t.kr."'),
    ),
    Case(
        FORMS,
        "an amount shown in millions, scaled as they are",
        edit=lambda file: file.set_number_format("Sag 1", "D40", '0.0," mio. kr."'),
    ),
    Case(
        FORMS,
        "a title that is not shown",
        (
            Expect(
                "VAL023",
                "C6",
                "Cellen viser ikke noget, men det læses som “Nye lamper på ringvejen (TMU-01)” i "
                "“Titel” i sag TMU-01.",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "C6", ";;;"),
    ),
    Case(
        FORMS,
        "a title in a format for numbers",
        edit=lambda file: file.set_number_format("Sag 1", "C6", '"Nej"'),
    ),
)
