"""The round folder of a follow-up: what is read, and how every misfit is named."""

import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from templates.errors import OperatorError
from workbook.records.record import Record
from workbook.round.folder import find_round
from workbook.round.load import load_round
from workbook.round.model import Round

_CONFIG = """\
template = "opfolgning"
title = "Opfølgning på Budgetaftale 2024"
municipality = "Prøve Kommune"
agreement_year = 2024
round = "August 2024"
issued = 2024-07-01
deadline = 2024-08-16
sender = "Center for Økonomi"
years = [2024, 2025]
[[centres]]
code = "CET"
name = "Center for Ejendom og Teknik"
[[centres]]
code = "CKØ"
name = "Center for Kultur"
[[directors]]
code = "DTK"
name = "Direktør"
[[committees]]
code = "ØPU"
name = "Økonomi- og Planudvalget"
[[sections]]
title = "Udvidelser"
[[sections]]
title = "Andre aftaler"
economy = false
agreement_year = 2023
"""
_HEADER = "Nr.;Afsnit;Center;Direktør;Aftalepunkt;Økonomi;Udvalg"
_ROW = "1;Udvidelser;CET;DTK;Bænke;0,4 (2024);ØPU"


def _round(folder: Path, *lines: str, config: str = _CONFIG, encoding: str = "utf-8") -> Round:
    (folder / "runde.toml").write_text(config, encoding="utf-8")
    (folder / "aftale.csv").write_bytes("\r\n".join(lines).encode(encoding))
    return load_round(folder)


def _refusal(folder: Path, *lines: str, config: str = _CONFIG) -> OperatorError:
    with pytest.raises(OperatorError) as caught:
        _round(folder, *lines, config=config)
    return caught.value


def test_agreement__row__becomes_an_item(tmp_path: Path) -> None:
    round_ = _round(tmp_path, _HEADER, "17;Udvidelser;CKØ/CET;DTK;Bænke;0,4 (2024);ØPU")
    (item,) = round_.records
    assert round_.centres_of(item) == ("CKØ", "CET")
    assert [item.text(name) for name in ("nr", "director", "committees")] == ["17", "DTK", "ØPU"]


def test_agreement__items_out_of_order__stand_by_section_and_number(tmp_path: Path) -> None:
    lines = ["3;Andre aftaler;CET;;C;;ØPU", "2;Udvidelser;CET;;B;;ØPU", _ROW]
    assert [item.name for item in _round(tmp_path, _HEADER, *lines).records] == ["1", "2", "3"]


def test_agreement__windows_encoding__is_read(tmp_path: Path) -> None:
    (item,) = _round(tmp_path, _HEADER, _ROW, encoding="cp1252").records
    assert item.text("title") == "Bænke"


def test_agreement__every_misfit__is_named_at_its_cell(tmp_path: Path) -> None:
    error = _refusal(
        tmp_path,
        _HEADER,
        "x;Udvidelse;CEX;DTX;;0,4 (2024) 1 (2024);ØPV",
        _ROW,
        "1;Udvidelser;CET;;To gange;;ØPU",
        "4;Andre aftaler;CET;;Uden beløb;1 (2024);ØPU",
        "5;Udvidelser;CET;;Andet år;1 (2030);ØPU",
    )
    heads = [problem.splitlines()[0] for problem in error.problems]
    assert heads[0] == ("aftale.csv A2: x is no whole number; write one such as 12.")
    assert heads[1] == (
        "aftale.csv B2: Udvidelse is not among the sections of runde.toml; did you mean Udvidelser?"
    )
    assert (
        heads[2] == "aftale.csv C2: CEX is not among the centres of runde.toml; did you mean CET?"
    )
    assert (
        heads[3] == "aftale.csv D2: DTX is not among the directors of runde.toml; did you mean DTK?"
    )
    assert heads[4] == "aftale.csv E2: Aftalepunkt is blank; every record needs it."
    assert heads[5].startswith("aftale.csv F2: ")
    assert heads[6] == (
        "aftale.csv G2: ØPV is not among the committees of runde.toml; did you mean ØPU?"
    )
    assert heads[7] == ("aftale.csv A4: 1 stands here and in A3; every item stands once.")
    assert heads[8] == (
        "aftale.csv F5: the section Andre aftaler has economy = false, but 1 (2024) stands here."
    )
    assert heads[9] == ("aftale.csv F6: 2030 is not among the years in runde.toml; add it there.")
    assert len(heads) == 10
    assert "^" in error.problems[5]


def test_agreement__missing_column__is_named(tmp_path: Path) -> None:
    error = _refusal(tmp_path, "Nr.;Afsnit;Center;Aftalepunkt;Udvalg", "1;Udvidelser;CET;A;ØPU")
    assert error.message.endswith("lacks the column Økonomi.")


def test_agreement__unknown_column__is_named_with_the_nearest(tmp_path: Path) -> None:
    error = _refusal(tmp_path, f"{_HEADER};Status sdist", f"{_ROW};x")
    assert error.problems == (
        "aftale.csv H1: the header Status sdist is not known; did you mean Status sidst?",
    )


def test_agreement__unknown_column_like_none__names_those_it_may_be(tmp_path: Path) -> None:
    (problem,) = _refusal(tmp_path, f"{_HEADER};Kilde", f"{_ROW};x").problems
    assert problem == (
        "aftale.csv H1: the header Kilde is not known; remove it; known are Nr., "
        "Afsnit, Center, Direktør, Aftalepunkt, Økonomi, Udvalg, Status sidst, Bemærkninger."
    )


def test_agreement__missing_file__says_what_to_put_there(tmp_path: Path) -> None:
    (tmp_path / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    with pytest.raises(OperatorError, match=r"has no aftale.xlsx"):
        load_round(tmp_path)


def test_agreement__both_files__is_refused(tmp_path: Path) -> None:
    (tmp_path / "aftale.xlsx").write_bytes(b"")
    assert _refusal(tmp_path, _HEADER, _ROW).hint == "Keep the one that counts."


def test_agreement__history_columns__become_remarks_in_order(tmp_path: Path) -> None:
    header = f"{_HEADER};Status sidst;Bemærkninger;Bemærkninger Februar"
    (item,) = _round(tmp_path, header, f"{_ROW};Under udmøntning;Ansat.;I gang.").records
    assert item.text("previous_status") == "Under udmøntning"
    assert _history(item) == [("", "Ansat."), ("Februar", "I gang.")]


def _history(item: Record) -> list[tuple[str, str]]:
    return [(value.slot.part, value.text) for value in item.of_field("earlier_remarks")]


def test_round__heading__bears_the_year_only_for_an_older_agreement(tmp_path: Path) -> None:
    round_ = _round(tmp_path, _HEADER, _ROW, "2;Andre aftaler;CET;;B;;ØPU")
    assert [round_.heading(item) for item in round_.records] == ["August", "August 2024"]


def test_round__missing_folder__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="is not a folder"):
        load_round(tmp_path / "nothing")


def test_round__previous_without_edition__says_what_to_do(tmp_path: Path) -> None:
    config = 'previous = "../februar"\n' + _CONFIG
    assert _refusal(tmp_path, _HEADER, _ROW, config=config).hint.startswith(
        "Correct previous in runde.toml"
    )


def test_find_round__from_a_file_inside__finds_the_folder(tmp_path: Path) -> None:
    _round(tmp_path, _HEADER, _ROW)
    (tmp_path / "indkommet").mkdir()
    assert find_round(tmp_path / "indkommet" / "svar.xlsx") == tmp_path.resolve()


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("August 2024", "August", "a round is a name and a year"),
        ("2024-08-16", "2024-06-16", "the deadline lies before the day of issue"),
        ("[2024, 2025]", "[2025, 2024]", "years stand in order"),
        (
            'code = "CKØ"',
            'code = "CET"',
            "centres.1.code: the code CET stands twice; correct one of them",
        ),
    ],
)
def test_config__contradiction__is_named(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    error = _refusal(tmp_path, _HEADER, _ROW, config=_CONFIG.replace(old, new, 1))
    assert sentence in error.problems[0]


def _workbook(folder: Path, fill: Callable[[Worksheet], None]) -> OperatorError:
    """The refusal of a list that is a workbook, changed by ``fill``."""
    (folder / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (_HEADER, _ROW):
        sheet.append(line.split(";"))
    fill(sheet)
    book.save(folder / "aftale.xlsx")
    with pytest.raises(OperatorError) as caught:
        load_round(folder)
    return caught.value


def test_agreement__formula_never_calculated__is_refused_at_its_cell(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["F2"] = '="0,4 (2024)"'

    assert _workbook(tmp_path, fill).problems == (
        "aftale.xlsx Sheet!F2: a formula that was never calculated; write the value instead.",
    )


def test_agreement__error_value__is_refused_at_its_cell(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["E2"] = "#REF!"

    assert _workbook(tmp_path, fill).problems == (
        "aftale.xlsx Sheet!E2: #REF! is an error value; write what should stand there.",
    )


def test_agreement__first_sheet_empty__is_named(tmp_path: Path) -> None:
    def fill(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet("Noter", 0)

    assert "aftale.xlsx, Noter, is empty." in _workbook(tmp_path, fill).message


def test_agreement__damaged_workbook__is_refused(tmp_path: Path) -> None:
    (tmp_path / "runde.toml").write_text(_CONFIG, encoding="utf-8")
    (tmp_path / "aftale.xlsx").write_bytes(b"PK\x03\x04" + bytes(200))
    with pytest.raises(OperatorError, match=r"aftale.xlsx is cut off: it has no end"):
        load_round(tmp_path)


def test_agreement__unknown_last_status__is_named_with_the_nearest(tmp_path: Path) -> None:
    error = _refusal(tmp_path, f"{_HEADER};Status sidst", f"{_ROW};Under udmøntnig")
    (problem,) = error.problems
    assert problem == (
        "aftale.csv H2: Under udmøntnig is not among the status of the template; "
        "did you mean Under udmøntning?"
    )


def test_agreement__remarks_of_this_round__are_refused(tmp_path: Path) -> None:
    error = _refusal(tmp_path, f"{_HEADER};Bemærkninger August", f"{_ROW};Nyt")
    assert "H1: Bemærkninger August is this round's own" in error.problems[0]


def test_round__previous_names_this_round__is_refused(tmp_path: Path) -> None:
    edition = {"schema": "council-v1", "template": "opfolgning", "round": "August 2024"}
    (tmp_path / "samlet").mkdir()
    text = json.dumps(edition | {"sections": []})
    (tmp_path / "samlet" / "council.json").write_text(text, encoding="utf-8")
    error = _refusal(tmp_path, _HEADER, _ROW, config='previous = "."\n' + _CONFIG)
    assert error.message == "previous = . names the edition August 2024 (opfolgning)."
