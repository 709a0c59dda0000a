"""Mistakes in finance's list, as a workbook and as a CSV file."""

from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from tests.first_mistakes.mistake import Mistake, as_csv, both, cell, file, renamed, sheets

_HEADERS: Final = "Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg"
_STATUSES: Final = (
    "skriv en af: Endnu ikke påbegyndt, Under forberedelse, Under udmøntning, Afsluttet, "
    "Sat i bero."
)


def _on_a_later_sheet(sheet: Worksheet) -> None:
    book = sheet.parent
    assert book is not None
    notes = book.create_sheet("Noter", 0)
    notes["A1"] = "Hilsen fra økonomi"


def _below_notes(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Budgetaftalen"


def _of_another_office(sheet: Worksheet) -> None:
    for column, header in enumerate(("Id", "Emne", "Afdeling", "Beskrivelse", "Pris"), start=1):
        sheet.cell(1, column).value = header
    sheet.delete_cols(6, 9)


def _emptied(sheet: Worksheet) -> None:
    sheet.delete_rows(1, sheet.max_row)


IN_CELLS: Final = (
    Mistake(
        "a centre's code in small letters",
        cell("C4", "cet"),
        "aftale.xlsx Aftale!C4:",
        "“cet” er ingen af værdierne til Center",
        "mente I CET?",
    ),
    Mistake(
        "a centre's full name",
        cell("C4", "Center for Ejendom og Teknik"),
        "aftale.xlsx Aftale!C4:",
        "“Center for Ejendom og Teknik” er ingen af værdierne",
        "mente I CET?",
    ),
    Mistake(
        "an unknown centre",
        cell("C4", "XQZ"),
        "aftale.xlsx Aftale!C4:",
        "(centres i runde.toml)",
        "skriv en af: CBU, CET.",
    ),
    Mistake(
        "a centre twice in a cell",
        cell("C4", "CET/CET"),
        "aftale.xlsx Aftale!C4:",
        "CET står to gange",
        "slet den ene",
    ),
    Mistake(
        "a status that is none",
        cell("H2", "Igang"),
        "aftale.xlsx Aftale!H2:",
        "“Igang” er ingen af værdierne til Status sidst",
        _STATUSES,
    ),
    Mistake(
        "a misspelt status",
        cell("H2", "Afsluttt"),
        "aftale.xlsx Aftale!H2:",
        "“Afsluttt” er ingen af værdierne",
        "mente I Afsluttet?",
    ),
    Mistake(
        "a misspelt section",
        cell("B4", "Besparelse"),
        "aftale.xlsx Aftale!B4:",
        "“Besparelse” er ingen af værdierne til Afsnit",
        "mente I Besparelser?",
    ),
    Mistake(
        "a committee's full name",
        cell("G2", "Børne- og Ungeudvalget"),
        "aftale.xlsx Aftale!G2:",
        "er ingen af værdierne til Udvalg",
        "mente I BUU?",
    ),
    Mistake(
        "a number twice",
        cell("A3", 1),
        "aftale.xlsx Aftale!A3:",
        "1 står her og i Aftale!A2",
        "hvert punkt må kun stå én gang",
    ),
    Mistake(
        "a number in letters",
        cell("A3", "to"),
        "aftale.xlsx Aftale!A3:",
        "“to” er ikke et helt tal",
        "fx 12",
    ),
    Mistake(
        "no number",
        cell("A3", None),
        "aftale.xlsx Aftale!A3:",
        "Nr. er tom",
        "hver række skal have den",
    ),
    Mistake(
        "no text",
        cell("E3", None),
        "aftale.xlsx Aftale!E3:",
        "Aftalepunkt er tom",
        "hver række skal have den",
    ),
    Mistake(
        "an amount without its year",
        cell("F2", "2,0"),
        "aftale.xlsx Aftale!F2:",
        "2,0 har ikke noget år",
        "Skriv det bagefter: 2,0 (2026)",
    ),
    Mistake(
        "an amount with a point",
        cell("F2", "2.5 (2026)"),
        "aftale.xlsx Aftale!F2:",
        "2.5 er ikke et dansk tal",
        "Skriv 2,5.",
    ),
    Mistake(
        "an amount of the list in kroner",
        cell("F2", "500000 (2026)"),
        "aftale.xlsx Aftale!F2:",
        "500000 ligner kroner",
        "Skriv det i mio. kr.",
    ),
    Mistake(
        "a year that is not the round's",
        cell("F2", "2,0 (2025)"),
        "aftale.xlsx Aftale!F2:",
        "2025 er ikke blandt årene i runde.toml",
        "tilføj det i years der",
    ),
    Mistake(
        "an amount in a section without any",
        cell("F5", "1,0 (2026)"),
        "aftale.xlsx Aftale!F5:",
        "afsnittet Andre aftaler har economy = false",
        "slet det, eller skriv economy = true",
    ),
    Mistake(
        "an error value",
        cell("E3", "#REF!"),
        "aftale.xlsx Aftale!E3:",
        "#REF! er en fejlværdi",
        "skriv det, der skal stå",
    ),
    Mistake(
        "a formula that was never calculated",
        cell("E3", "=A3&B3"),
        "aftale.xlsx Aftale!E3:",
        "en formel, der aldrig er beregnet",
        "skriv værdien i stedet",
    ),
)

IN_HEADERS: Final = (
    Mistake(
        "a misspelt header",
        cell("G1", "Udvlag"),
        "arket Aftale mangler kolonnen Udvalg",
        "Skal kolonnen omdøbes?",
        "Udvlag til Udvalg",
    ),
    Mistake(
        "a header that is missing",
        sheets(lambda sheet: sheet.delete_cols(6)),
        "arket Aftale mangler kolonnen Økonomi",
        "Den første række skal have overskrifterne",
        "Nr., Afsnit, Center",
    ),
    Mistake(
        "headers of another list",
        sheets(_of_another_office),
        "arket Aftale mangler kolonnerne Nr., Afsnit",
        "Har jeres liste andre kolonner",
        'budgetrunde import "LISTE.xlsx"',
    ),
    Mistake(
        "the list on a later sheet",
        sheets(_on_a_later_sheet),
        "række 1 på arket Aftale",
        "arket Noter mangler kolonnerne Nr., Afsnit",
        "Flyt arket forrest.",
    ),
    Mistake(
        "notes above the headers",
        sheets(_below_notes),
        "række 3 på arket Aftale",
        "Overskrifterne står i",
        "Slet rækkerne over dem.",
    ),
    Mistake(
        "a header twice",
        cell("D1", "Center"),
        "Aftale!C1 og Aftale!D1",
        "har begge overskriften Center",
        "Omdøb eller slet den ene",
    ),
    Mistake(
        "an unknown header",
        cell("I1", "Kilde"),
        "aftale.xlsx Aftale!I1:",
        "overskriften Kilde kendes ikke",
        "slet kolonnen; de kendte er",
    ),
    Mistake(
        "remarks of this very round",
        cell("I1", "Bemærkninger November"),
        "aftale.xlsx Aftale!I1:",
        "er rundens egen",
        "slet kolonnen",
    ),
    Mistake(
        "an empty list",
        sheets(_emptied),
        "aftale.xlsx",
        "er tom",
        "Udfyld listen",
    ),
)

IN_FILES: Final = (
    Mistake(
        "no list",
        renamed("aftale.xlsx", "liste.xlsx"),
        "har ikke aftale.xlsx",
        "Læg rundens punkter der",
        "aftale.xlsx eller aftale.csv",
    ),
    Mistake(
        "a list of an old kind",
        renamed("aftale.xlsx", "aftale.xls"),
        "har ikke aftale.xlsx",
        "aftale.xls læses ikke",
        "gem den som aftale.xlsx i Excel",
    ),
    Mistake(
        "two lists",
        file("aftale.csv", b"Nr.\n"),
        "både aftale.xlsx og aftale.csv",
        "har både",
        "Behold den, der gælder",
    ),
    Mistake(
        "a CSV file under the name of a workbook",
        file("aftale.xlsx", _HEADERS.encode()),
        "aftale.xlsx",
        "er ikke en projektmappe",
        "endelsen .csv",
    ),
    Mistake(
        "half a workbook",
        file("aftale.xlsx", b"PK\x03\x04half"),
        "aftale.xlsx",
        "er ikke hel",
        "Hent den igen",
    ),
    Mistake(
        "a quotation mark without its end in a CSV file",
        as_csv(f'{_HEADERS}\n1;Udvidelser;CET;DIR;"Flere pædagoger;;BUU\n'),
        "aftale.csv",
        "har ingen afslutning",
        'skrives to gange: "".',
    ),
    Mistake(
        "a mistake in a CSV file of Excel's own encoding",
        as_csv(f"{_HEADERS}\n1;Udvidelser;CETT;DIR;Flere pædagoger;;BUU\n", "cp1252"),
        "aftale.csv C2:",
        "“CETT” er ingen af værdierne",
        "mente I CET?",
    ),
    Mistake(
        "a CSV file in no encoding",
        both(as_csv(""), file("aftale.csv", b"Nr.;Afsnit\n1;Br\x81\n")),
        "se linje 2",
        "hverken UTF-8",
        "“CSV UTF-8”",
    ),
)
