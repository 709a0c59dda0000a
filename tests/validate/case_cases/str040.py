"""Cases of locked texts of a form that were changed."""

from tests.support.cases import Expect
from tests.support.form_cases import FormCase, each

_HELP = "Hvad går forslaget ud på? Tre-fire sætninger, som en borger kan forstå."

CASES = (
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
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
    FormCase(
        "many labels are one finding",
        (
            Expect(
                "STR040",
                "B4 B5 B6 B7",
                "4 låste celler i sag TMU-01 er ændret, først B4: sendt “Nr.”, nu “a”.",
                "Fortryd ændringen, eller skriv sagen ind i et tomt skema i filen. Det, I selv "
                "har skrevet i en låst celle, læses ikke.",
            ),
        ),
        edit=each(
            *[
                lambda file, row=row, text=text: file.set_text("Sag 1", f"B{row}", text)
                for row, text in zip(range(4, 8), "abcd", strict=True)
            ]
        ),
    ),
    FormCase("in order, and a blank more", edit=lambda file: file.set_text("Sag 1", "B4", "Nr. ")),
    FormCase(
        "a form that is not used",
        blank=1,
        edit=lambda file: file.set_number("Sag 2", "C39", 2020),
    ),
    FormCase("a column beside the keys", edit=lambda file: file.insert_column("Sag 1", "B")),
    FormCase(
        "the top of the form", edit=lambda file: file.set_text("Sag 1", "B2", "Vores forslag")
    ),
)
