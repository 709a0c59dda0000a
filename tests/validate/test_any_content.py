"""Whatever stands in the open cells of a workbook: a report in every form, and whole sentences.

BUDGETRUNDE_EXAMPLES sets how many workbooks are made (25 of each kind in the ordinary run).
"""

import json
import os
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from samples.excel import ReturnedFile
from tests.support.case_rounds import good_case, small_case_round
from tests.support.rounds import inbox, small_round
from tests.support.written import written_centre
from validate.engine import Validation, validate
from validate.reporters import FORMATS, render
from validate.reporters.json import findings_schema
from validate.returns.copies import return_copies
from validate.text import Language
from workbook.address import a1
from workbook.centre_book import centre_book
from workbook.form.layout import form_layout
from workbook.naming import workbook_name
from workbook.round.model import Round
from workbook.rows.layout import rows_layout

_EXAMPLES = settings(
    max_examples=int(os.environ.get("BUDGETRUNDE_EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
_SCHEMA: dict[str, Any] = json.loads(findings_schema())
_HOME = TemporaryDirectory()
_PLACE = re.compile(r"\{[a-z_]+\}|\[\[")
_PIECES = (
    *("Afsluttet", "Under udmøntning", "Sat i bero", "Ja", "x", "Ingen", "TMU-01", "10.22"),
    *(
        "010190-1234",
        "31. juni 2024",
        "februar 2024",
        "punkt 5",
        "samme som punkt 99",
        "(+ kontonummer)",
    ),
    *(
        "50,-",
        "1.250,5",
        "−50",
        "kr. 500.000",
        "0,4 mio.",
        "1e309",
        "NaN",
        "2026/2027",
        "500 årligt",
    ),
    *(
        "{sent}",
        "{0}",
        "%s",
        "“",
        "‘",
        "\u00a0",
        "\t",
        "\n",
        "\r",
        "\x01",
        "\u202e",
        "\ufeff",
        "\U0001f600",
    ),
    *(
        "=1+1",
        "#REF!",
        "<b>",
        "&amp;",
        "]]>",
        "'",
        '"',
        "\\",
        "http://example.org/a?b=c",
        "C:\\sti\\fil.xlsx",
    ),
    *("_x0041_", "\ud7ff", "Å" * 400, "a" * 33_000),
)
_ERRORS = ("#REF!", "#NAME?", "#DIV/0!", "#N/A", "#SPILL!", "#BUSY!", "#", "")

Act = Callable[[ReturnedFile, str, str], object]


def _text(text: str) -> Act:
    return lambda file, sheet, cell: file.set_text(sheet, cell, text)


def _number(number: Decimal) -> Act:
    return lambda file, sheet, cell: file.set_number(sheet, cell, number)


def _error(code: str) -> Act:
    return lambda file, sheet, cell: file.set_error(sheet, cell, code)


def _boolean(value: bool) -> Act:
    return lambda file, sheet, cell: file.set_boolean(sheet, cell, value=value)


def _date(serial: int) -> Act:
    return lambda file, sheet, cell: file.set_date(sheet, cell, serial)


def _formula(result: str) -> Act:
    return lambda file, sheet, cell: file.set_formula(sheet, cell, "A1", result)


def _clear(file: ReturnedFile, sheet: str, cell: str) -> None:
    file.clear(sheet, cell)


_TEXTS = st.one_of(
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4).map(" ".join),
    st.text(st.characters(codec="utf-8"), max_size=60),
)
_ACTS: st.SearchStrategy[Act] = st.one_of(
    _TEXTS.map(_text),
    st.decimals(allow_nan=False, allow_infinity=False, places=3).map(_number),
    st.integers(-(10**30), 10**30).map(Decimal).map(_number),
    st.sampled_from(_ERRORS).map(_error),
    st.booleans().map(_boolean),
    st.integers(-5, 3_000_000).map(_date),
    _TEXTS.map(_formula),
    st.just(_clear),
)


@cache
def _round() -> Round:
    return small_round(Path(_HOME.name) / "opfølgning")


@cache
def _case_round() -> Round:
    return small_case_round(Path(_HOME.name) / "sager")


@cache
def _answered() -> bytes:
    return written_centre(_round(), "CET")


@cache
def _proposed() -> bytes:
    return centre_book(_case_round(), "CBM", [good_case(), good_case("TMU-02")], 1)


@cache
def _table_cells() -> list[tuple[str, str]]:
    table = rows_layout(_round(), "CET")
    return [
        (table.sheet, a1(row, place.column))
        for row in range(table.first_row, table.last_row + 1)
        for place in table.columns
        if table.is_open(place, row)
    ]


@cache
def _form_cells() -> list[tuple[str, str]]:
    return [
        (sheet, a1(place.row, place.column))
        for sheet in ("Sag 1", "Sag 2", "Sag 3")
        for place in form_layout(_case_round()).places.values()
        if place.slot.is_typed
    ]


def _edits(cells: Callable[[], list[tuple[str, str]]]) -> st.SearchStrategy[Any]:
    places = st.deferred(lambda: st.sampled_from(cells()))
    return st.lists(st.tuples(places, _ACTS), min_size=1, max_size=6)


def _judged(round_: Round, centre: str, data: bytes, language: Language, form: str) -> None:
    """The report of the file is whole, in JSON and in one more form, and copies can be made."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        files = inbox(home, {workbook_name(round_.config, centre): data})
        validation = validate(round_, files, language)
        _assert_whole(validation, language)
        assert render(validation.report, form, language)
        return_copies(round_, validation, home / "retur")


def _assert_whole(validation: Validation, language: Language) -> None:
    document = json.loads(render(validation.report, "json", language))
    assert [fault.message for fault in Draft202012Validator(_SCHEMA).iter_errors(document)] == []
    for finding in validation.report.findings:
        assert finding.message, finding.code
        assert finding.fix, finding.code
        given = f"{finding.value} {finding.expected} {finding.item} {finding.column}"
        told = _PLACE.findall(finding.message + finding.fix)
        assert [place for place in told if place not in given] == [], finding


_FORMS = st.sampled_from(sorted(FORMATS))
_LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["da", "en"])


def _edited(data: bytes, edits: Sequence[tuple[tuple[str, str], Act]]) -> bytes:
    file = ReturnedFile(data)
    for (sheet, cell), act in edits:
        act(file, sheet, cell)
    return file.data


@pytest.mark.slow
@_EXAMPLES
@given(_edits(_table_cells), _LANGUAGES, _FORMS)
@example([(("Opfølgning", "D6"), _text("a" * 33_000))], "da", "xlsx")
def test_follow_up__any_content__is_reported_whole(
    edits: Sequence[tuple[tuple[str, str], Act]], language: Language, form: str
) -> None:
    _judged(_round(), "CET", _edited(_answered(), edits), language, form)


@pytest.mark.slow
@_EXAMPLES
@given(_edits(_form_cells), _LANGUAGES, _FORMS)
def test_forms__any_content__is_reported_whole(
    edits: Sequence[tuple[tuple[str, str], Act]], language: Language, form: str
) -> None:
    _judged(_case_round(), "CBM", _edited(_proposed(), edits), language, form)
