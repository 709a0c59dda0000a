"""The workbook of cases as two readers find it: openpyxl, and our own."""

import hashlib
import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from samples.excel import ReturnedFile
from tests.support.case_rounds import YEARS, by_year, good_case, small_case_round
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.dates import read_date
from workbook.case.layout import KEY_COLUMN, KEY_PREFIX, form_layout
from workbook.case.read import read_case
from workbook.case.returned import ReturnedCase, read_cases
from workbook.layout import STAMP_SHEET
from workbook.read.model import Visibility
from workbook.read.open import read_book
from workbook.round.cases import CaseRound
from workbook.stamp import read_stamps, stamp
from workbook.write.case_formulas import FormCells, wanting
from workbook.write.case_workbook import case_workbook
from workbook.write.finish import WriterFault

HOSTILE = "=1+1\n+45 -afventer @navn _x0041_ <r>a</r> æøå ÆØÅ"
LONGEST = 32_767


@pytest.fixture
def round_(tmp_path: Path) -> CaseRound:
    return small_case_round(tmp_path)


def _cases(round_: CaseRound, data: bytes) -> tuple[ReturnedCase, ...]:
    return read_cases(round_, read_book(data))


def _opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data))


def _answer(case: ReturnedCase) -> CaseAnswer:
    """The form's answer taken from its cells, each as it stands there."""
    form, years = case.round.template.form, case.layout.years
    fields = {
        field.id: case.field(field.id).text
        for field in form.fields
        if field.type != "date" and not case.field(field.id).is_blank
    }
    amounts = {
        row.id: {
            year: cell.number
            for year in years
            if (cell := case.amount(row.id, year).cell) is not None and cell.number is not None
        }
        for row in form.rows
        if row.formula is None
    }
    frames = tuple(
        FrameAnswer(
            frame.text,
            account.text,
            {
                year: place.cell.number
                for year, place in zip(years, places, strict=True)
                if place.cell is not None and place.cell.number is not None
            },
        )
        for frame, account, places in case.frame_lines()
        if frame.text or account.text or any(place.cell for place in places)
    )
    return CaseAnswer(
        fields=fields,
        date=read_date(case.field("date").cell),
        ticked=frozenset(text for text, cell in case.options("kinds") if cell.text == "x"),
        texts={
            block.id: case.long_text(block.id).text
            for block in form.texts
            if case.long_text(block.id).cell is not None
        },
        amounts=amounts,
        frames=frames,
    )


def test_case_workbook__sheets__stand_in_order_with_the_stamp_out_of_sight(
    round_: CaseRound,
) -> None:
    book = read_book(case_workbook(round_, "CBM", [good_case()], blank=2))
    visible = [sheet.name for sheet in book.sheets if sheet.visibility is Visibility.VISIBLE]
    assert visible == ["Vejledning", "Oversigt", "Sag 1", "Sag 2", "Sag 3"]
    hidden = book.sheet(STAMP_SHEET)
    assert hidden is not None
    assert hidden.visibility is Visibility.VERY_HIDDEN


def test_case_workbook__nothing_asked_for__has_one_empty_form(round_: CaseRound) -> None:
    (case,) = _cases(round_, case_workbook(round_, "CBM"))
    assert case.is_blank


def test_case_workbook__stamp__is_read_again_from_sheet_and_properties(round_: CaseRound) -> None:
    book = read_book(case_workbook(round_, "CØP"))
    assert read_stamps(book) == (stamp(round_, "CØP"),)
    assert dict(book.custom) == stamp(round_, "CØP").fields()


def test_case_workbook__every_row__is_where_the_reader_looks_for_it(round_: CaseRound) -> None:
    for case in _cases(round_, case_workbook(round_, "CBM", [good_case()], blank=1)):
        assert case.missing == ()
        assert case.repeated == ()
        assert not case.keyless
        assert list(case.strays()) == []
        assert {key: row for key, row in case.rows.items() if key != f"{KEY_PREFIX}form"} == {
            row.key: row.row for row in form_layout(round_).rows
        }


def test_case_workbook__answers__are_read_again_to_the_letter(round_: CaseRound) -> None:
    frames = (
        FrameAnswer("10.22 Trafik og infrastruktur", "089 036 4950", by_year(None, 200, 200, 200)),
        FrameAnswer("Flere/uspecificeret", "", by_year(None, 70, 70, 70)),
    )
    sent = [
        good_case("TMU-04A", frames=frames, texts={"details": HOSTILE}),
        good_case("ØKU-02", fields={"second_proposer": "Biblioteket", "sub_unit": "1. sal"}),
        replace(good_case("BSU-18"), date=None, ticked=frozenset(), frames=()),
    ]
    found = [_answer(case) for case in _cases(round_, case_workbook(round_, "CSK", sent))]
    assert found == sent


@given(
    rows=st.dictionaries(
        st.sampled_from(["saving", "expense", "investment", "inside", "outside"]),
        st.dictionaries(st.sampled_from(YEARS), st.integers(-99_999, 999_999).map(Decimal)),
    )
)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_case_workbook__any_amounts__come_back_exactly(
    round_: CaseRound, rows: dict[str, dict[int, Decimal]]
) -> None:
    answer = CaseAnswer(fields={"nr": "TMU-01"}, amounts=rows)
    (case,) = _cases(round_, case_workbook(round_, "CBM", [answer]))
    found = {row: years for row, years in _answer(case).amounts.items() if years}
    assert found == {row: years for row, years in rows.items() if years}


def test_case_workbook__longest_text__survives(round_: CaseRound) -> None:
    text = "æ" * LONGEST
    data = case_workbook(round_, "CBM", [good_case(texts={"details": text})])
    (case,) = _cases(round_, data)
    assert case.long_text("details").text == text


def test_case_workbook__account__stays_text_with_its_zeros(round_: CaseRound) -> None:
    data = case_workbook(round_, "CBM", [good_case(frames=(FrameAnswer("", "0890364950"),))])
    layout = form_layout(round_)
    cell = _opened(data)["Sag 1"].cell(layout.row("frames.0").row, layout.account_column)
    assert (cell.value, cell.data_type, cell.number_format) == ("0890364950", "s", "@")


def test_case_workbook__open_cells__are_the_answers_and_nothing_else(round_: CaseRound) -> None:
    data = case_workbook(round_, "CBM", [good_case()])
    sheet = _opened(data)["Sag 1"]
    assert sheet.protection.sheet
    assert not sheet.protection.formatRows
    assert not sheet.protection.formatColumns
    (case,) = _cases(round_, data)
    wanted = {cell.address for cell in case.answers()}
    merged = {
        f"{chr(64 + column)}{row}"
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col + 1, area.max_col + 1)
    }
    opened = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    assert opened - merged == wanted


def test_case_workbook__keys__stand_in_a_hidden_locked_column(round_: CaseRound) -> None:
    sheet = _opened(case_workbook(round_, "CBM"))["Sag 1"]
    assert sheet.column_dimensions["A"].hidden
    for row in form_layout(round_).rows:
        cell = sheet.cell(row.row, KEY_COLUMN)
        assert (cell.value, cell.protection.locked) == (row.mark, True)


def test_case_workbook__validations__offer_the_lists_of_round_and_template(
    round_: CaseRound,
) -> None:
    sheet = _opened(case_workbook(round_, "CBM"))["Sag 1"]
    rules = {
        str(area): (rule.type, rule.formula1, rule.showErrorMessage)
        for rule in sheet.data_validations.dataValidation
        for area in rule.sqref.ranges
    }
    layout = form_layout(round_)

    def rule(key: str) -> tuple[str, str, bool]:
        return rules[layout.answer(key)]

    committees = '"Teknik- og Miljøudvalget,Børne- og Skoleudvalget,Økonomiudvalget"'
    assert rule("committee") == ("list", committees, True)
    assert rule("investment_financing") == ("list", '"Anlægsrammen,Lån,Drift"', True)
    assert rule("kinds.0") == ("list", '"x"', True)
    assert rule("other_frames") == ("list", '"Ingen"', False)
    assert rule("second_proposer")[2] is False
    assert rule("title") == ("textLength", "160", True)
    assert rule("summary") == ("textLength", "8000", True)
    assert rule("date")[0] == "date"
    assert rule("full_effect_year") == ("whole", "2000", True)
    saving = f"{layout.amount('saving', 2026)}:{layout.amount('saving', 2029)}"
    assert rules[saving] == ("whole", "-9999999", True)


def test_case_workbook__long_list__stands_on_the_stamp_sheet(round_: CaseRound) -> None:
    book = _opened(case_workbook(round_, "CBM"))
    layout = form_layout(round_)
    cell = f"B{layout.row('frames.0').row}"
    (rule,) = (
        rule
        for rule in book["Sag 1"].data_validations.dataValidation
        if cell in {str(area) for area in rule.sqref.ranges}
    )
    written = rule.formula1
    values = [frame.label for frame in round_.config.frames] + ["Flere/uspecificeret"]
    assert written == f'"{",".join(values)}"'
    many = tuple(
        round_.config.frames[0].model_copy(update={"code": f"70.{n}", "name": "Ældre, og unge"})
        for n in range(30)
    )
    longer = replace(round_, config=round_.config.model_copy(update={"frames": many}))
    book = _opened(case_workbook(longer, "CBM"))
    (rule,) = (
        rule
        for rule in book["Sag 1"].data_validations.dataValidation
        if cell in {str(area) for area in rule.sqref.ranges}
    )
    sheet, _, area = rule.formula1.rpartition("!")
    assert sheet.strip("'") == STAMP_SHEET
    found = [row[0].value for row in book[STAMP_SHEET][area.replace("$", "")]]
    assert found == [f"70.{n} Ældre, og unge" for n in range(30)] + ["Flere/uspecificeret"]


def test_case_workbook__formulas_of_a_form__name_no_other_sheet(round_: CaseRound) -> None:
    book = read_book(case_workbook(round_, "CBM", [good_case()]))
    sheet = book.sheet("Sag 1")
    assert sheet is not None
    formulas = [cell.formula for cell in sheet.cells.values() if cell.formula is not None]
    assert len(formulas) == 3 * len(YEARS) + 2
    assert not [formula for formula in formulas if "!" in formula]


def test_case_workbook__what_is_wanting__is_counted_in_numbers_not_in_true_and_false(
    round_: CaseRound,
) -> None:
    form, cells = round_.template.form, FormCells(form_layout(round_))
    for _, count in wanting(form, cells):
        assert re.match(r"1\*\(|\(COUNTA?\(", count), count
        assert re.search(r"1\*|\)\*\(|\)-COUNT", count), count


def test_case_workbook__formula_rows__carry_the_exact_sums(round_: CaseRound) -> None:
    (case,) = _cases(round_, case_workbook(round_, "CBM", [good_case()]))

    def row(name: str) -> list[str]:
        return [case.amount(name, year).text for year in YEARS]

    assert row("net") == ["", "270", "270", "270"]
    assert row("total") == ["-1700", "270", "270", "270"]
    assert row("service_difference") == ["", "0", "0", "0"]


def test_case_workbook__year__is_a_number_without_a_dot_and_read_as_typed(
    round_: CaseRound,
) -> None:
    data = case_workbook(round_, "CBM", [good_case(fields={"full_effect_year": "2027"})])
    cell = _opened(data)["Sag 1"][form_layout(round_).answer("full_effect_year")]
    assert (cell.value, cell.number_format) == (2027, "0")
    (case,) = _cases(round_, data)
    found = read_case(round_, case, file="a.xlsx", sha256="", centre="CBM")
    assert found.fields["full_effect_year"] == "2027"


def test_case_workbook__same_input__gives_the_same_bytes(round_: CaseRound) -> None:
    first, second = (
        hashlib.sha256(case_workbook(round_, "CBM", [good_case()], blank=1)).hexdigest()
        for _ in range(2)
    )
    assert first == second


def test_case_workbook__form_copied_and_renamed__is_known_with_its_answers(
    round_: CaseRound,
) -> None:
    book = _opened(case_workbook(round_, "CBM", [good_case()]))
    copy = book.copy_worksheet(book["Sag 1"])
    copy.title = "Endnu et forslag"
    saved = BytesIO()
    book.save(saved)
    first, second = _cases(round_, saved.getvalue())
    assert (first.sheet.name, second.sheet.name) == ("Sag 1", "Endnu et forslag")
    assert _answer(second) == _answer(first) == good_case()


def test_case_workbook__sheet_renamed_and_filled_in__is_read_by_its_keys(
    round_: CaseRound,
) -> None:
    file = ReturnedFile(case_workbook(round_, "CBM"))
    layout = form_layout(round_)
    file.set_text("Sag 1", layout.answer("nr"), "TMU-09")
    file.set_number("Sag 1", layout.amount("saving", 2028), 40)
    file.rename_sheet("Sag 1", "Vores bedste idé")
    (case,) = _cases(round_, file.data)
    assert case.sheet.name == "Vores bedste idé"
    assert case.field("nr").text == "TMU-09"
    assert case.amount("saving", 2028).text == "40"


def test_case_workbook__more_frames_than_lines__is_refused(round_: CaseRound) -> None:
    frames = tuple(FrameAnswer("30.30 Folkeskolen") for _ in range(6))
    with pytest.raises(WriterFault, match="6 frames on 5 lines"):
        case_workbook(round_, "CBM", [good_case(frames=frames)])
