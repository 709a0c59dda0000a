"""The template's conditions: judged in Python exactly as a spreadsheet program calculates them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle, islice, product
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.load import load_template
from templates.table import Check, Condition
from tests.support.libreoffice import convert
from workbook.address import a1
from workbook.conditions import asked, formula, holds, read_value, reads_as, trimmed
from workbook.read.open import open_book
from workbook.write.book import BookWriter
from workbook.write.styles import BODY

TEMPLATE = load_template("opfolgning")
STATUSES = TEMPLATE.lists["status"].texts
COLUMNS = ("role", "earlier_remarks", "status", "remark")
_SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.lower,
    str.title,
    "{}.".format,
    "{}..".format,
    "{} .".format,
    " {}".format,
    "{}  ".format,
    "{}\u00a0".format,
    "{}\n".format,
    "\t{}.".format,
    "{} og mere".format,
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", ""),
    lambda text: text.replace("ø", "o"),
    lambda text: text[:-1],
    lambda text: f"“{text}”",
    lambda text: f"={text}",
    lambda text: f"{text}\n{text}",
)
_OTHERS = (
    "",
    " ",
    "\u00a0",
    "\n",
    "\t \u00a0\r",
    ".",
    "-",
    "0",
    "*",
    "?",
    "~*",
    "SAND",
    "1,5",
    '"',
)
_REMARKS = (
    "",
    " ",
    "\u00a0\n",
    "Intet nyt at bemærke",
    "x" * 1500,
    "x" * 1501,
    "æ" * 1501,
    " " * 1600,
)


def _check(**condition: object) -> Check:
    return Check(
        code="VAL999",
        column="status",
        label="l",
        remedy="r",
        mark="fault",
        when=(Condition.model_validate({"columns": ["status"], **condition}),),
    )


SINGLE = (
    _check(blank=True),
    _check(blank=False),
    _check(values=["Afsluttet", "Sat i bero"]),
    _check(list_phase="open"),
    _check(list_phase="paused"),
    _check(listed=True),
    _check(listed=False),
    _check(spelled=True),
    _check(spelled=False),
    _check(longer_than=9),
)


def _corpus() -> Iterator[dict[str, str]]:
    """Some two hundred rows, every spelling of every status with ever other remarks and roles."""
    statuses = [
        *(spell(status) for status, spell in product(STATUSES, _SPELLINGS)),
        *(other for other in _OTHERS for _ in range(6)),
        *_random_texts(60),
    ]
    roles = cycle(("Svare", "Svare", "Kun bemærke", "svare"))
    remarks = cycle(_REMARKS)
    earlier = cycle(("", "Maj: I gang.", " "))
    for status in statuses:
        cells = (next(roles), next(earlier), status, next(remarks))
        yield dict(zip(COLUMNS, cells, strict=True))


def _random_texts(count: int) -> Iterator[str]:
    """Texts of the words, blanks and signs that statuses are written with; the same every time."""
    chance = Random(2024)  # noqa: S311 - texts for a test, no secrets
    pieces = [*STATUSES, "under", "Sat", "i", "BERO", *" \u00a0\t\n..,;-æøåÆØÅ01"]
    for _ in range(count):
        yield "".join(chance.choices(pieces, k=chance.randint(1, 4)))


@dataclass(frozen=True)
class _Row:
    """Names the cells of one row for the formulas."""

    number: int

    def cell(self, column: str) -> str:
        return f"${a1(self.number, COLUMNS.index(column) + 1)}"


@pytest.mark.libreoffice
@pytest.mark.slow
def test_conditions__spreadsheet_program__agrees_on_every_text(tmp_path: Path) -> None:
    checks = (*TEMPLATE.table.checks, *SINGLE)
    rows = list(_corpus())
    assert len(rows) >= 190
    book = BookWriter(created=datetime(2024, 8, 1), title="t", subject="s", company="c")  # noqa: DTZ001 - written as it stands
    sheet = book.sheet("Ark")
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row.values(), start=1):
            sheet.text(number, column, text, BODY)
        for column, check in enumerate(checks, start=len(COLUMNS) + 1):
            expression = f"1*{formula(check, TEMPLATE, _Row(number).cell)}"
            sheet.formula(number, column, expression, 0, BODY)
    path = tmp_path / "tekster.xlsx"
    path.write_bytes(book.to_bytes())
    calculated = open_book(convert(path, "xlsx", tmp_path / "efter")).sheets[0]
    differing = [
        (row, check.code, found)
        for number, row in enumerate(rows, start=1)
        for column, check in enumerate(checks, start=len(COLUMNS) + 1)
        if (found := calculated.cells[number, column].text)
        != str(int(holds(asked(check, TEMPLATE), row)))
    ]
    assert differing == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("afsluttet. ", "Afsluttet"),
        ("UNDER\u00a0UDMØNTNING", "Under udmøntning"),
        ("Sat i\nbero", "Sat i bero"),
        ("Afsluttet..", None),
        ("Afsluttet .", None),
        ("", None),
    ],
)
def test_read_value__spelling__is_read_as_a_person_would(text: str, value: str | None) -> None:
    assert read_value(text, STATUSES) == value


@given(st.text())
def test_trimmed__any_text__twice_is_as_once(text: str) -> None:
    assert trimmed(trimmed(text)) == trimmed(text)


@given(st.sampled_from(STATUSES), st.text(alphabet=" \t\n\u00a0", max_size=4))
def test_reads_as__blanks_around__do_not_count(status: str, blanks: str) -> None:
    assert reads_as(f"{blanks}{status}{blanks}", status)


@given(st.sampled_from([*STATUSES, *_OTHERS]), st.sampled_from(_REMARKS))
def test_holds__a_status_cell__has_at_most_one_fault_of_its_own(status: str, remark: str) -> None:
    row = {"role": "Svare", "status": status, "remark": remark, "earlier_remarks": ""}
    own = [check for check in TEMPLATE.table.checks if check.code.startswith("VAL00")]
    found = [check.code for check in own if check.column == "status"]
    hit = [
        check.code
        for check in own
        if check.column == "status" and holds(asked(check, TEMPLATE), row)
    ]
    assert len(found) == 3
    assert len(hit) <= 1


def test_holds__emoji__count_as_excel_counts_them() -> None:
    too_long = _check(longer_than=1)
    assert holds(asked(too_long, TEMPLATE), {"status": "\N{GRINNING FACE}"})
    assert not holds(asked(too_long, TEMPLATE), {"status": "x"})


def test_formula__quotation_mark_in_a_value__is_doubled() -> None:
    check = _check(values=['"klar"'])
    assert '"""klar"""' in formula(check, TEMPLATE, lambda _: "$A1")


def test_corpus__first_rows__hold_every_spelling_of_the_first_status() -> None:
    first = list(islice(_corpus(), len(_SPELLINGS)))
    assert {row["status"] for row in first} >= {"Endnu ikke påbegyndt", "ENDNU IKKE PÅBEGYNDT"}
