"""Cases of a number that its cell shows as another one."""

from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS

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
                "Mener I det, som cellen viser, så skriv 300.000. Er 300 t.kr. rigtigt, "
                "skal I ikke gøre noget.",
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
                "Mener I noget andet, så skriv tallet om i 1.000 kr. Er 300 t.kr. "
                "rigtigt, skal I ikke gøre noget.",
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
    Case(
        FORMS,
        "a sum shown in another unit",
        (
            Expect(
                "VAL023",
                "D42",
                "Cellen viser “270,0 mio. kr.”, men det læses som 270 t.kr. i "
                "“Nettodriftsbesparelse 2027” i sag TMU-01.",
                "Cellen er låst, og 270 t.kr. gælder. Giv den sit talformat igen.",
                "TMU-01",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "D42", _MIO),
    ),
    Case(
        FORMS,
        "an amount shown in another unit beside a sum that is wrong",
        (Expect("SUM003", "D51 D52"), Expect("VAL023", "D52")),
        edit=each(
            lambda file: file.set_number("Sag 1", "D51", 40),
            lambda file: file.set_number_format("Sag 1", "D52", _MIO),
        ),
    ),
    Case(
        FORMS,
        "the heading of a year shown as another year",
        (
            Expect(
                "VAL023",
                "D39",
                "Cellen viser “2026”, men der står 2027 i D39 på arket “Sag 1”.",
                "Cellen er låst, og 2027 gælder. Giv den sit talformat igen.",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "D39", '"2026"'),
    ),
    Case(
        FORMS,
        "a label that is not shown",
        (Expect("VAL023", "B42"),),
        edit=lambda file: file.set_number_format("Sag 1", "B42", ";;;"),
    ),
    Case(
        FORMS,
        "a year shown as another year",
        (
            Expect(
                "VAL023",
                "C47",
                "Cellen viser “2028”, men det læses som 2027 i “Fuld effekt fra år” i sag TMU-01.",
            ),
        ),
        edit=each(
            lambda file: file.set_number("Sag 1", "C47", 2027),
            lambda file: file.set_number_format("Sag 1", "C47", '"2028"'),
        ),
    ),
    Case(
        FORMS,
        "a day in place of which its format says another",
        (
            Expect(
                "VAL023",
                "C11",
                "Cellen viser “31-12-2024”, men det læses som 17-03-2025 i “Dato” i sag TMU-01.",
                "Mener I noget andet, så skriv datoen om. Er 17-03-2025 rigtigt, skal I "
                "ikke gøre noget.",
            ),
        ),
        edit=lambda file: file.set_number_format("Sag 1", "C11", '"31-12-2024"'),
    ),
    Case(
        FORMS,
        "a day written in the order of other countries",
        (
            Expect(
                "VAL023",
                "C11",
                "Cellen viser “01/05/2025”, men det læses som 05-01-2025 i “Dato” i sag TMU-01.",
            ),
        ),
        edit=each(
            lambda file: file.set_date("Sag 1", "C11", 45662),
            lambda file: file.set_number_format("Sag 1", "C11", "mm/dd/yyyy"),
        ),
    ),
    Case(
        FORMS,
        "a day with the name of its month",
        edit=lambda file: file.set_number_format("Sag 1", "C11", "[$-406]d. mmmm yyyy;@"),
    ),
    Case(
        FOLLOW_UP,
        "a locked amount that is not shown",
        (
            Expect(
                "VAL023",
                "J6",
                "Cellen viser ikke noget, men det læses som 0,65 mio. kr. i “Beløb 2025” i "
                "punkt 1.",
                "Cellen er låst, og 0,65 mio. kr. gælder. Giv den sit talformat igen.",
                "1",
            ),
        ),
        edit=lambda file: file.set_number_format("Opfølgning", "J6", ";;;"),
    ),
    Case(
        FOLLOW_UP,
        "a header shown as another word",
        (Expect("VAL023", "D5"),),
        edit=lambda file: file.set_number_format("Opfølgning", "D5", ';;;"Bemærkning"'),
    ),
)
