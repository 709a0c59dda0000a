"""Cases of what stands on a sheet beside its cells."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS

_MEND = "Skriv det, der skal med, i cellen, hvor det hører til. Resten kommer ikke videre."


def _notes(file: ReturnedFile) -> None:
    for row in range(6, 11):
        file.add_note("Opfølgning", f"E{row}", f"Note {row}", author="")


def _everything(file: ReturnedFile) -> None:
    file.add_text_box("Sag 1", "C40", "Beløbene er\nforeløbige.")
    file.add_picture("Oversigt", "B2", "Skærmbillede")
    file.embed_file("Sag 1", "D4", "Bilag.docx")
    file.add_link("Sag 1", "B22", "https://example.org/regnskab")


def _seen_links(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E6", "Se www.example.org/svar/ eller skriv til by@example.org")
    file.add_link("Opfølgning", "E6", "https://www.example.org/svar")
    file.add_link("Opfølgning", "E6", "mailto:by@example.org?subject=Svar")


def _extra_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Bilag", [["Regnskab"]])
    file.add_text_box("Bilag", "C4", "Foreløbigt")


def _bare_sheet(file: ReturnedFile) -> None:
    file.add_sheet("Bilag", [])
    file.add_text_box("Bilag", "C4", "Foreløbigt")


CASES = (
    Case(
        FOLLOW_UP,
        "a note at a remark",
        (
            Expect(
                "STR072",
                "E6",
                "En note på arket “Opfølgning” læses ikke: E6 “Sekretariatet: Vi venter på "
                "staten.”.",
                _MEND,
            ),
        ),
        edit=lambda file: file.add_note("Opfølgning", "E6", "Vi venter på staten."),
    ),
    Case(
        FOLLOW_UP,
        "a conversation with a reply",
        (
            Expect(
                "STR072",
                "E8",
                "En kommentar på arket “Opfølgning” læses ikke: E8 “Er det rigtigt? Ja, se "
                "bilag.”.",
            ),
        ),
        edit=lambda file: file.add_thread("Opfølgning", "E8", ["Er det rigtigt?", "Ja, se bilag."]),
    ),
    Case(
        FOLLOW_UP,
        "many notes",
        (
            Expect(
                "STR072",
                "E6 E7 E8 E9 E10",
                "5 noter på arket “Opfølgning” læses ikke: E6 “Note 6”; E7 “Note 7”; E8 “Note 8” "
                "og 2 mere.",
            ),
        ),
        edit=_notes,
    ),
    Case(
        FOLLOW_UP,
        "addresses that stand in the cell",
        (Expect("PUB002", "E6"),),
        edit=_seen_links,
    ),
    Case(
        FOLLOW_UP,
        "a text box on a sheet of its own",
        (Expect("STR012"),),
        edit=_extra_sheet,
    ),
    Case(
        FOLLOW_UP,
        "a text box on a sheet with nothing else",
        (
            Expect(
                "STR072",
                "C4",
                "En tekstboks eller figur på arket “Bilag” læses ikke: C4 “Foreløbigt”.",
            ),
        ),
        edit=_bare_sheet,
    ),
    Case(
        FORMS,
        "one of each",
        (
            Expect("STR072", "B2", "Et billede på arket “Oversigt” læses ikke: B2 “Skærmbillede”."),
            Expect(
                "STR072", "D4", "En indlejret fil på arket “Sag 1” læses ikke: D4 “Bilag.docx”."
            ),
            Expect(
                "STR072",
                "B22",
                "Et link på arket “Sag 1” læses ikke: B22 “https://example.org/regnskab”.",
            ),
            Expect(
                "STR072",
                "C40",
                "En tekstboks eller figur på arket “Sag 1” læses ikke: C40 “Beløbene er "
                "foreløbige.”.",
            ),
        ),
        edit=_everything,
    ),
    Case(
        FORMS,
        "a note beside an error",
        (Expect("STR072", "C4"), Expect("VAL001", "C4")),
        edit=each(
            lambda file: file.clear("Sag 1", "C4"),
            lambda file: file.add_note("Sag 1", "C4", "Nummeret kommer."),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a picture placed in a cell below the table",
        (
            Expect(
                "STR072",
                "B30",
                "Et billede på arket “Opfølgning” læses ikke: B30 “Kort over skolen”.",
                _MEND,
            ),
        ),
        edit=lambda file: file.place_picture("Opfølgning", "B30", "Kort over skolen"),
    ),
    Case(
        FORMS,
        "a picture placed in a cell beside the form",
        (Expect("STR072", "J22"),),
        edit=lambda file: file.place_picture("Sag 1", "J22", "Kort"),
    ),
    Case(
        FORMS,
        "a picture placed in a cell of the guidance",
        (Expect("STR072", "B40"),),
        edit=lambda file: file.place_picture("Vejledning", "B40", "Kort"),
    ),
)
