"""Cases of what is struck through."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect, each
from tests.support.small_rounds import FOLLOW_UP, FORMS

_MEND = "Slet det, hvis det ikke gælder. Fjern ellers overstregningen."


def _denied(file: ReturnedFile) -> None:
    file.set_text("Opfølgning", "E6", "Anlægget er ikke færdigt.")
    file.strike("Opfølgning", "E6", "ikke ")


def _row(file: ReturnedFile) -> None:
    for column in "ABIDE":
        file.strike("Opfølgning", f"{column}7")


def _blank(file: ReturnedFile) -> None:
    file.strike("Opfølgning", "M6")
    file.set_text("Opfølgning", "E6", "Anlægget  er færdigt.")
    file.strike("Opfølgning", "E6", "  ")


def _amounts(file: ReturnedFile) -> None:
    for cell in ("C6", "D40", "E40", "F40"):
        file.strike("Sag 1", cell)


def _texts(file: ReturnedFile) -> None:
    file.set_text("Sag 1", "B22", "Lamperne er ikke slidte.")
    file.strike("Sag 1", "B22", "ikke ")
    file.strike("Sag 1", "B41", "(investering)")


CASES = (
    Case(
        FOLLOW_UP,
        "a word of a remark",
        (
            Expect(
                "VAL024",
                "E6",
                "I punkt 1 er “ikke” i “Bemærkning” overstreget. Det kommer ikke med i udgaven.",
                _MEND,
                "1",
            ),
        ),
        edit=_denied,
    ),
    Case(
        FOLLOW_UP,
        "a status and a locked title",
        (
            Expect(
                "VAL024",
                "B6",
                "I punkt 1 er “Sol på skoler” i “Aftalepunkt” overstreget. Cellen er låst, og det "
                "gælder stadig.",
                "Fjern overstregningen. Passer teksten ikke, så skriv det i jeres eget svar.",
            ),
            Expect(
                "VAL024",
                "D6",
                "I punkt 1 er “Under udmøntning” i “Status” overstreget. Det tælles med, som det "
                "står.",
                _MEND,
            ),
        ),
        edit=each(
            lambda file: file.strike("Opfølgning", "B6"),
            lambda file: file.strike("Opfølgning", "D6"),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a whole row",
        (
            Expect(
                "VAL024",
                "A7 B7 D7 E7 I7",
                "I punkt 2 er 5 celler overstreget. Hele celler tælles med, som de står, og "
                "overstregede ord i en tekst udelades.",
                _MEND,
                "2",
            ),
        ),
        edit=_row,
    ),
    Case(FOLLOW_UP, "a blank cell and blanks in a text", edit=_blank),
    Case(
        FORMS,
        "a title and amounts",
        (
            Expect(
                "VAL024",
                "C6",
                "I sag TMU-01 er “Nye lamper på ringvejen (TMU-01)” i “Titel” overstreget. Det "
                "tælles med, som det står.",
            ),
            Expect(
                "VAL024",
                "D40 E40 F40",
                "I sag TMU-01 er “300; 300; 300” i “Driftsbesparelse” overstreget. Det tælles med, "
                "som det står.",
                _MEND,
                "TMU-01",
            ),
        ),
        edit=_amounts,
    ),
    Case(
        FORMS,
        "a word of a text and of a label",
        (
            Expect(
                "VAL024",
                "B22",
                "I sag TMU-01 er “ikke” i “Finansiering” overstreget. Det kommer ikke med i "
                "udgaven.",
            ),
            Expect(
                "VAL024",
                "B41",
                "I sag TMU-01 er “(investering)” overstreget. Cellen er låst, og det gælder "
                "stadig.",
            ),
        ),
        edit=_texts,
    ),
    Case(FORMS, "the guidance", edit=lambda file: file.strike("Vejledning", "A1")),
    Case(
        FOLLOW_UP,
        "a row by a conditional format",
        (Expect("VAL024", "D8", item="3"), Expect("VAL024", "E8", item="3")),
        edit=lambda file: file.strike_where("Opfølgning", "D6:E11", '$D6 = "Under forberedelse"'),
    ),
    Case(
        FOLLOW_UP,
        "words by a conditional format",
        (
            Expect(
                "VAL024",
                "E6",
                "I punkt 1 er “Anlæg på to skoler er i drift.” i “Bemærkning” overstreget. Det "
                "tælles med, som det står.",
                item="1",
            ),
        ),
        edit=lambda file: file.strike_where(
            "Opfølgning",
            "E6:E11",
            'NOT(ISERROR(SEARCH("skoler",E6)))',
            {"type": "containsText", "operator": "containsText", "text": "skoler"},
        ),
    ),
    Case(
        FOLLOW_UP,
        "a conditional format whose condition is not weighed",
        (
            Expect(
                "VAL024",
                "D6 D7 D8",
                "En betinget formatering på arket “Opfølgning” kan overstrege D6:D8: “AND(D6>1)”.",
                "Er noget overstreget, så slet det, der ikke gælder, og fjern formateringen.",
            ),
        ),
        edit=lambda file: file.strike_where("Opfølgning", "D6:D8", "AND(D6>1)"),
    ),
    Case(
        FOLLOW_UP,
        "a conditional format that holds nowhere",
        edit=lambda file: file.strike_where("Opfølgning", "A6:E11", '$D6="Udgår"'),
    ),
    Case(
        FORMS,
        "amounts by a conditional format",
        (Expect("VAL024", "D40 E40 F40"),),
        edit=lambda file: file.strike_where(
            "Sag 1", "C40:F42", "290", {"type": "cellIs", "operator": "greaterThan"}
        ),
    ),
)
