"""The edition of a follow-up of records that was changed by hand, against the centres' files."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.errors import OperatorError
from tests.support.follow_up import follow_up_round
from tests.support.libreoffice import convert
from tests.validate.reconcile.follow_ups import (
    SHEET,
    Act,
    cell,
    data,
    edition,
    of,
    outline,
    row,
    text,
)
from tests.workbook.round.test_combined import returned_files
from validate.reconcile.compare import compare_edition, expected, reconcile_expected
from validate.reconcile.difference import Kind
from validate.reconcile.text import render_text
from workbook.edition.build import document
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.edition.xlsx import edition_workbook
from workbook.read.model import Cell, CellKind
from workbook.read.open import read_book
from workbook.write.book import BookWriter
from workbook.write.styles import BODY


def test_edition__as_merge_writes_it__agrees() -> None:
    found = of(lambda _: None)
    assert (outline(found), found.infos, found.notes, found.sheet) == ([], (), (), SHEET)
    assert found.sheets == (
        "Overblik", "Opfølgning", "Økonomi", "Opmærksomhedspunkter", "Ændringer", "Data",
    )  # fmt: skip
    assert render_text(found, "da").splitlines() == [
        (
            "Sammenlignet på arkene “Overblik”, “Opfølgning”, “Økonomi”, “Opmærksomhedspunkter”, "
            "“Ændringer” og 1 til: 27 rækker med 250 oplysninger og 88 tal i summer."
        ),
        "Ingen forskelle.",
    ]


@pytest.mark.slow
def test_edition__of_the_bundled_agreement__agrees_on_all_sheets() -> None:
    files = [DeliveredFile(f"{one}.xlsx", "", one, records) for one, records in returned_files()]
    merged = dataset(follow_up_round(), files)
    found = compare_edition(read_book(edition_workbook(document(merged))), merged)
    assert (outline(found), found.notes, found.checked.rows) == ([], (), 190)


def test_status__of_the_neighbour__found_and_guessed() -> None:
    ref = f"F{row('Træer langs')}"
    found = of(lambda file: file.set_text(SHEET, ref, "Afsluttet"))
    assert outline(found) == [(Kind.STATUS, "4 status", ref, "other-row")]
    assert found.differences[0].message.da == (
        "Punkt 4: oversigten siger “Afsluttet”, centret siger “Under udmøntning”. "
        "Det er måske status for punkt 5, som står ved siden af."
    )


def test_status__of_the_round_before__guessed_as_stale() -> None:
    ref = f"F{row('Nyt træningscenter')}"
    found = of(lambda file: file.set_text(SHEET, ref, "Endnu ikke påbegyndt"))
    assert outline(found)[0][3] == "other-row"
    ref = f"F{row('Sol på skoler')}"
    found = of(lambda file: file.set_text(SHEET, ref, "Under forberedelse"))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "stale")]
    assert found.differences[0].message.da.endswith("Det er status fra sidste runde.")


def test_status__another_one__found_without_a_guess() -> None:
    ref = f"F{row('Sol på skoler')}"
    found = of(lambda file: file.set_text(SHEET, ref, "Sat i bero"))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "")]


def test_status__blank__is_said_to_say_nothing() -> None:
    ref = f"F{row('Sol på skoler')}"
    found = of(lambda file: file.clear(SHEET, ref))
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "")]
    assert found.differences[0].message.en == (
        "Item 1: the edition says nothing, the centre says “Under udmøntning”."
    )


def test_remark__changed__shows_the_first_difference() -> None:
    ref = cell("Bemærkninger:\nAugust: Tegningerne")
    found = of(lambda file: file.set_text(SHEET, ref, text(ref).replace("på plads", "færdige")))
    assert outline(found) == [(Kind.REMARK, "7 remark", ref, "changed")]
    assert found.differences[0].message.da == (
        "Punkt 7: bemærkningen er ændret. Der står “Bemærkninger: August: Tegningerne er "
        "færdige.”, men der skulle stå “Bemærkninger: August: Tegningerne er på plads.”."
    )


def test_remark__row_deleted__found_missing() -> None:
    at = row("Bemærkninger:\nAugust: Tegningerne")
    found = of(lambda file: file.delete_rows(SHEET, at))
    assert outline(found) == [(Kind.REMARK, "7 remark", f"A{at - 1}", "blank")]


def test_remark__of_another_item__guessed() -> None:
    own, other = cell("Bemærkninger:\nAugust: Tegningerne"), cell("Bemærkninger:\nAugust: Arbejds")
    found = of(lambda file: file.set_text(SHEET, own, text(other)))
    assert outline(found) == [(Kind.REMARK, "7 remark", own, "other-row")]
    assert found.differences[0].message.da.endswith("Teksten hører til punkt 8.")


def test_title__changed__found() -> None:
    ref = cell("Varme i haller")
    found = of(lambda file: file.set_text(SHEET, ref, "Varme i hallerne"))
    assert outline(found) == [(Kind.TITLE, "2 title", ref, "changed")]


def test_title__of_another_item__guessed() -> None:
    ref = cell("Varme i haller")
    found = of(lambda file: file.set_text(SHEET, ref, "Rent vand i åen"))
    assert outline(found) == [(Kind.TITLE, "2 title", ref, "other-row")]


def test_amounts__changed__found() -> None:
    ref = cell("0,4 (2024)")
    found = of(lambda file: file.set_text(SHEET, ref, text(ref).replace("0,4", "0,5")))
    assert outline(found) == [(Kind.ECONOMY, "1 economy", ref, "changed")]


def test_committee__changed__found() -> None:
    ref = f"E{row('Sol på skoler')}"
    found = of(lambda file: file.set_text(SHEET, ref, "SU"))
    assert outline(found) == [(Kind.TEXT, "1 Ansvarligt udvalg", ref, "")]
    assert found.differences[0].message.da == (
        "Punkt 1 “Ansvarligt udvalg”: oversigten siger “SU”, der skulle stå “KMU”."
    )


def test_item__deleted_with_its_remarks__found_missing() -> None:
    at = row("Varme i haller")
    found = of(lambda file: file.delete_rows(SHEET, at, 2))
    assert outline(found) == [(Kind.ROW_MISSING, "2", "", "")]
    assert found.differences[0].message.da == (
        "Punkt 2 Varme i haller: rækken mangler på arket “Opfølgning”."
    )


def test_item__added__found_with_its_remarks_passed_over() -> None:
    def add(file: ReturnedFile) -> None:
        at = row("Rent vand")
        file.insert_rows(SHEET, at, 2)
        file.set_number(SHEET, f"A{at}", 77)
        file.set_text(SHEET, f"C{at}", "Et nyt punkt")
        file.set_text(SHEET, f"A{at + 1}", "Bemærkninger:\nIngen")

    found = of(add)
    assert outline(found) == [(Kind.ROW_UNKNOWN, "77", f"A{row('Rent vand')}", "")]
    assert found.differences[0].message.da == (
        "Punkt 77: rækken står i oversigten, men der er intet punkt eller sum med det navn."
    )


def test_item__number_of_another__found_twice_and_missing() -> None:
    at = row("Varme i haller")
    found = of(lambda file: file.set_number(SHEET, f"A{at}", 1))
    assert outline(found) == [
        (Kind.ROW_TWICE, "1", f"A{at}", ""),
        (Kind.ROW_MISSING, "2", "", ""),
    ]


def test_item__unknown_number__known_by_its_title() -> None:
    at = row("Varme i haller")
    found = of(lambda file: file.set_number(SHEET, f"A{at}", 77))
    assert outline(found) == [(Kind.ROW_UNKNOWN, "2", f"A{at}", "number")]
    assert found.differences[0].message.da == (
        "2 Varme i haller: rækken med den titel har nummeret 77. Er det tastet forkert?"
    )


def test_column__status_header_renamed__found_missing_once() -> None:
    def rename(file: ReturnedFile) -> None:
        for ref, said in file.rows(SHEET).items():
            if said == "Status":
                file.set_text(SHEET, ref, "Hvor langt er vi?")

    found = of(rename)
    assert outline(found) == [(Kind.COLUMN_MISSING, "Status", "", "")]
    assert found.differences[0].message.da == (
        "Status: kolonnen mangler på arket “Opfølgning”, så den er ikke sammenlignet."
    )


def test_count__changed__found_at_its_cell() -> None:
    ref = f"D{row('Omsorg', 'Overblik')}"
    found = of(lambda file: file.set_number("Overblik", ref, 2))
    assert outline(found) == [(Kind.TOTAL, "Omsorg Under udmøntning", ref, "")]
    assert found.differences[0].message.da == (
        "Omsorg Under udmøntning: oversigten siger 2, centrenes filer giver 1 (forskel 1)."
    )


def test_count__of_one_of_several_tables__found_in_its_own() -> None:
    ref = f"G{row('SU – Socialudvalget', 'Overblik')}"
    found = of(lambda file: file.set_number("Overblik", ref, 5))
    assert outline(found) == [(Kind.TOTAL, "SU – Socialudvalget I alt", ref, "")]


def test_sum__changed__found_with_the_sign_guessed() -> None:
    ref = f"C{row('Klima og teknik', 'Økonomi')}"
    found = of(lambda file: file.set_number("Økonomi", ref, Decimal("-3.65")))
    assert outline(found) == [(Kind.TOTAL, "Klima og teknik 2024", ref, "sign")]


def test_sum__row_deleted__found_missing() -> None:
    at = row("Omsorg", "Økonomi")
    found = of(lambda file: file.delete_rows("Økonomi", at))
    assert outline(found) == [(Kind.TOTAL_MISSING, "Omsorg", "", "")]


def test_sum__row_added__found() -> None:
    def add(file: ReturnedFile) -> None:
        at = row("Omsorg", "Økonomi")
        file.insert_rows("Økonomi", at)
        file.set_text("Økonomi", f"A{at}", "Idræt")
        file.set_number("Økonomi", f"C{at}", Decimal("1.5"))

    found = of(add)
    assert [(one.kind, one.what) for one in found.differences] == [(Kind.ROW_UNKNOWN, "Idræt")]


def test_figure__of_the_flat_table__found_as_text_and_as_another_number() -> None:
    at = row("Sol på skoler", "Data")
    file = ReturnedFile(edition())
    refs = [ref for ref, said in file.rows("Data").items() if said == "0.4"]
    assert [int(ref[1:]) for ref in refs] == [at]
    found = of(lambda file: file.set_text("Data", refs[0], "0,4"))
    assert outline(found) == [(Kind.AMOUNT, "1 2024", refs[0], "text")]
    found = of(lambda file: file.set_number("Data", refs[0], 4))
    assert outline(found) == [(Kind.AMOUNT, "1 2024", refs[0], "factor-10")]


def test_paragraph__other_figures__found_and_other_words_are_not() -> None:
    ref = cell("Aftalen har 9 punkter", "Overblik")
    said = text(ref, "Overblik")
    found = of(lambda file: file.set_text("Overblik", ref, said.replace("9 punkter", "8 punkter")))
    assert [(one.kind, one.cell) for one in found.differences] == [(Kind.TEXT, ref)]
    found = of(lambda file: file.set_text("Overblik", ref, said.replace("Aftalen", "Vores aftale")))
    assert outline(found) == []


def test_change__of_the_list_of_changes__found_there() -> None:
    ref = f"E{row('Nyt træningscenter', 'Ændringer')}"
    found = of(lambda file: file.set_text("Ændringer", ref, "Afsluttet"))
    assert [(one.kind, one.what, one.sheet, one.cell) for one in found.differences] == [
        (Kind.TEXT, "7 Nu", "Ændringer", ref)
    ]


def _respell(file: ReturnedFile) -> None:
    ref = cell("Bemærkninger:")
    file.set_text(SHEET, ref, text(ref).replace("\n", "  \n\n "))
    file.set_text(SHEET, cell("Afsluttet"), "afsluttet.")
    file.set_text(SHEET, f"A{row('Varme i haller')}", "2.")


def _rename(file: ReturnedFile) -> None:
    for place, name in enumerate(("Overblik", "Økonomi", SHEET, "Ændringer")):
        file.rename_sheet(name, f"Ark {place}")


def _name_codes(file: ReturnedFile) -> None:
    file.set_text(SHEET, f"E{row('Sol på skoler')}", "Klima- og Miljøudvalget")
    file.set_text("Data", f"C{row('Sol på skoler', 'Data')}", "CET")


def _move_item(file: ReturnedFile) -> None:
    """The second item below all others of its section."""
    at, to = row("Varme i haller"), row("Rent vand") + 2
    cells = file.rows(SHEET)
    file.insert_rows(SHEET, to, 2)
    for offset in (0, 1):
        for column in "ABCDEF":
            if (said := cells.get(f"{column}{at + offset}")) is not None:
                file.set_text(SHEET, f"{column}{to + offset}", said)
    file.delete_rows(SHEET, at, 2)


_ACTS: dict[str, Act] = {
    "sheet renamed": lambda file: file.rename_sheet(SHEET, "Endelig"),
    "sheets renamed": _rename,
    "row inserted between items": lambda file: file.insert_rows(SHEET, row("Varme i haller")),
    "columns inserted": lambda file: file.insert_column(SHEET, 1, 2),
    "column inserted within": lambda file: file.insert_column(SHEET, 4),
    "column inserted in counts": lambda file: file.insert_column("Overblik", 3),
    "note beside the table": lambda file: file.set_text(SHEET, f"L{row('Bemærk')}", "husk"),
    "blanks and capitals": _respell,
    "item moved": _move_item,
    "names for codes": _name_codes,
    "flat table sorted": lambda file: file.sort_rows("Data", 2, 10, "G"),
}


@pytest.mark.parametrize("act", _ACTS.values(), ids=_ACTS.keys())
def test_edit__that_changes_nothing__no_difference(act: Act) -> None:
    found = of(act)
    assert (outline(found), found.checked.rows, found.notes) == ([], 27, ())


def test_edit__row_hidden__told_as_information() -> None:
    at = row("Varme i haller")
    found = of(lambda file: file.hide_row(SHEET, at))
    assert (found.differences, [(one.kind, one.what, one.cell) for one in found.infos]) == (
        (),
        [(Kind.ROW_HIDDEN, "2", f"A{at}")],
    )


def test_edition__row_struck_through__a_difference_at_the_row() -> None:
    title, at = cell("Varme i haller"), row("Varme i haller")

    def strike(file: ReturnedFile) -> None:
        file.strike(SHEET, f"A{at}")
        file.strike(SHEET, title, "haller")

    found = of(strike)
    (one,) = found.differences
    assert (one.kind, one.what, one.cell) == (Kind.ROW_STRUCK, "2", f"A{at}")
    assert one.message.da.endswith(f": A{at} og {title} er overstreget i arket, men tæller med.")
    assert one.message.en.endswith(
        f": A{at} and {title} is struck through on the sheet, and still counts."
    )


@pytest.mark.parametrize("typed", ["0,4²⁾", "0,4 *", "0,4 2)", "(0,4)", "0,4-"])
def test_figure__with_a_note_or_in_brackets__is_text_and_its_amount_is_read(typed: str) -> None:
    (ref,) = [ref for ref, said in ReturnedFile(edition()).rows("Data").items() if said == "0.4"]
    (one,) = of(lambda file: file.set_text("Data", ref, typed)).differences
    gap = "−0,80" if typed[0] == "(" or typed[-1] == "-" else "0,00"
    assert (one.cell, one.guess) == (ref, "text")
    assert one.message.da.endswith(
        f" oversigten siger “{typed}”, punktet siger 0,40 (forskel {gap}). "
        "Cellen er tekst, så den tæller ikke med i summer."
    )


def test_rows__far_too_many__are_told_by_their_number() -> None:
    book = read_book(edition())
    sheet = book.sheet(SHEET)
    assert sheet is not None
    last = max(row for row, _ in sheet.cells)
    strange = {
        (row, 1): Cell(row, 1, CellKind.NUMBER, str(row)) for row in range(last + 1, last + 521)
    }
    changed = replace(sheet, cells={**sheet.cells, **strange})
    sheets = tuple(changed if one is sheet else one for one in book.sheets)
    found = reconcile_expected(replace(book, sheets=sheets), expected(data()))
    assert len(found.differences) == 501
    *_, rest = found.differences
    assert rest.message.en == "There are 20 more differences of the same kind, the first one here."
    assert (rest.cell, rest.message.da) == (
        f"A{last + 501}",
        "Der er 20 forskelle mere af samme slags, den første her.",
    )


def test_sheet__gone_or_added__said_as_a_note() -> None:
    def change(file: ReturnedFile) -> None:
        file.delete_sheet("Ændringer")
        file.add_sheet("Noter", [["Husk at ringe"]])

    found = of(change)
    assert outline(found) == []
    assert [note.da for note in found.notes] == [
        "Ikke fundet i projektmappen: arket “Ændringer”.",
        "Ikke sammenlignet: arket “Noter”.",
    ]


def test_sheet__of_the_name_without_any_header__a_difference() -> None:
    def empty(file: ReturnedFile) -> None:
        file.delete_sheet("Ændringer")
        file.add_sheet("Ændringer", [["Her stod ændringerne"]])

    found = of(empty)
    assert outline(found) == [(Kind.COLUMN_MISSING, "Ændringer", "", "")]
    assert (found.differences[0].message.da, found.notes) == (
        "Arket “Ændringer” har ikke udgavens overskrifter, så det er ikke sammenlignet.",
        (),
    )


def test_file__saved_without_values__one_difference() -> None:
    def forget(file: ReturnedFile) -> None:
        for sheet in read_book(edition()).sheets:
            for one in sheet.cells.values():
                if one.formula:
                    ref = f"{chr(64 + one.column)}{one.row}"
                    file.set_formula(sheet.name, ref, one.formula, None)

    found = of(forget)
    assert [(one.kind, one.message.da) for one in found.differences] == [
        (Kind.NOT_CALCULATED, "Filen er ikke regnet ud. Åbn den i Excel, og gem den.")
    ]


@pytest.mark.slow
@pytest.mark.libreoffice
def test_edition__saved_by_libreoffice__same_result(tmp_path: Path) -> None:
    file = ReturnedFile(edition())
    ref = f"F{row('Sol på skoler')}"
    file.set_text(SHEET, ref, "Sat i bero")
    path = tmp_path / "udgave.xlsx"
    path.write_bytes(file.data)
    saved = convert(path, "xlsx", tmp_path / "gemt").read_bytes()
    found = compare_edition(read_book(saved), data())
    assert outline(found) == [(Kind.STATUS, "1 status", ref, "")]


def test_book__of_another_kind__refused_with_a_plain_sentence() -> None:
    book = BookWriter(
        created=datetime(2018, 10, 8, tzinfo=UTC),
        title="Tom",
        subject="Tom",
        company="Prøveby Kommune",
    )
    book.sheet("Opfølgning").text(1, 1, "Intet", BODY)
    with pytest.raises(OperatorError, match="no sheet with the round's items"):
        compare_edition(read_book(book.to_bytes()), data())
