"""Whatever valid template is made: what is filled in is read, found, merged and printed exactly.

BUDGETRUNDE_EXAMPLES sets how many templates are made for each test (12 in the ordinary run).
"""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from templates.read_template import read_template
from tests.support.made.checked import times
from tests.support.made.edition import ExpectedEdition
from tests.support.made.followed import ExpectedProgress
from tests.support.made.lists import CENTRES
from tests.support.made.printed import council_of, lines_of
from tests.support.made.round import MadeRound, made_rounds
from tests.support.said_pdf import tables_in, tables_of, texts_of
from tests.support.tagged_pdf import TaggedPdf
from validate.assemble import assemble, delivered_files
from validate.engine import Validation, validate
from validate.examine import Examiner
from validate.finding import Level
from validate.inbox import read_inbox
from validate.opening import ReadFile
from validate.returns.form_copy import FormCopy
from validate.returns.rows_copy import RowsCopy
from validate.view import OpenedFile
from workbook.edition.build import document
from workbook.edition.dataset import DeliveredFile, dataset
from workbook.edition.formats import FORMATS
from workbook.edition.pdf.render import pdf_edition
from workbook.form.book import form_workbook
from workbook.form.layout import FormLayout
from workbook.layouts import layout_of, read_returned
from workbook.naming import workbook_name
from workbook.read.model import Book, Cell, CellKind, Sheet
from workbook.read.open import read_book
from workbook.records.returned import Returned
from workbook.records.value import Content
from workbook.round.load import round_of
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout

_COUNT = int(os.environ.get("BUDGETRUNDE_EXAMPLES", "12"))
_EXAMPLES = settings(
    max_examples=_COUNT,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # a round takes long to make smaller
)
_FAULTS = {
    "error": (CellKind.ERROR, "#REF!"),
    "text": (CellKind.TEXT, "noget ganske andet"),
    "number": (CellKind.NUMBER, "1234567"),
    "date": (CellKind.DATE, "47000"),
    "truth": (CellKind.BOOLEAN, "0"),
}
"""What may come to stand in a cell; besides that it can be emptied."""


@dataclass(frozen=True)
class Filled:
    """A made round whose workbooks have come back."""

    made: MadeRound
    round: Round
    validation: Validation

    @property
    def views(self) -> Sequence[OpenedFile]:
        """The files."""
        return list(self.validation.views)


def filled(made: MadeRound, folder: Path) -> Filled:
    """The round in the folder, its workbooks filled in and validated."""
    made.write(folder)
    round_ = round_of(folder, read_template(folder / "lavet.toml"))
    round_.received.mkdir()
    for centre in CENTRES:
        if round_.takes_part(centre):
            path = round_.received / workbook_name(round_.config, centre)
            path.write_bytes(written(made, round_, centre))
    return Filled(made, round_, validate(round_, read_inbox([round_.received])))


def written(made: MadeRound, round_: Round, centre: str) -> bytes:
    """The centre's workbook, filled in."""
    contents = [record.cells_of(centre) for record in made.sent_to(centre)]
    if round_.template.form_sheet is not None:
        return form_workbook(round_, centre, contents)
    return rows_workbook(round_, centre, contents)


def typed(returned: Returned | None) -> list[tuple[object, Mapping[str, Content]]]:
    """What the centre answered, record by record."""
    assert returned is not None
    return [
        (
            record.key,
            {
                slot: value.content
                for slot, value in record.values.items()
                if value.slot.is_typed and not value.is_blank
            },
        )
        for record in returned.records
    ]


@_EXAMPLES
@given(made_rounds())
def test_any_template__faultless_round__is_merged_and_printed_exactly(made: MadeRound) -> None:
    with TemporaryDirectory() as place:
        folder = Path(place)
        round_ = filled(made, folder)
        report = round_.validation.report
        assert [one.message for one in report.at_least(Level.ERROR)] == []
        _own_checks_are_exact(round_)
        _copies_say_the_same(round_)
        formats = [one for one in FORMATS if one != "pdf"]  # `_pdf_is_exact` makes one
        merged = folder / "samlet"
        paths = assemble(round_.round, round_.validation, merged, formats=formats).paths
        council = council_of(folder / "samlet" / "council.json")
        _records_are_exact(made, council)
        _tables_are_exact(made, council)
        [workbook] = [one for one in paths if one.suffix == ".xlsx" and one.parent.name == "samlet"]
        _flat_table_is_exact(made, workbook)
        _pdf_is_exact(round_)


def _own_checks_are_exact(filled: Filled) -> None:
    """Each check of the office's own is told of the records of which it holds, and of no other."""
    told = Counter(
        (one.file, one.code)
        for one in filled.validation.report.findings
        if one.code.startswith("OWN")
    )
    expected = Counter(
        {
            (view.name, check["code"]): times(check, filled.made, view.centre)
            for view in filled.views
            for check in filled.made.data["checks"]
        }
    )
    assert told == +expected


def _copies_say_the_same(filled: Filled) -> None:
    """A corrected copy holds all answers and nothing that has no place."""
    view = filled.views[0]
    layout = layout_of(filled.round, view.centre)
    copy = FormCopy(view, layout) if isinstance(layout, FormLayout) else RowsCopy(view)
    assert copy.unplaced == ()
    again = read_returned(filled.round, read_book(copy.to_bytes()), layout, view.name)
    assert typed(again) == typed(view.returned)


def _records_are_exact(made: MadeRound, council: Any) -> None:
    key = made.data["record"]["key"]
    found = {_key(record["fields"], key): record for record in council["records"]}
    assert len(council["records"]) == len(found) == len(made.records)
    for record in made.records:
        merged = found[_key(record.expected, key)]
        assert merged["fields"] == record.expected
        assert merged["centre"] == record.centres[0]


def _key(fields: Mapping[str, object], key: Sequence[str]) -> tuple[object, ...]:
    return tuple(fields[name] for name in key)


def _tables_are_exact(made: MadeRound, council: Any) -> None:
    expected, followed = ExpectedEdition(made), ExpectedProgress(made)
    blocks = [block for section in council["sections"] for block in section["blocks"]]
    for number, output in enumerate(made.data["outputs"]):
        tables = [
            block
            for block in blocks
            if block["kind"] == "table" and block["id"].startswith(f"{number}.")
        ]
        match output["kind"]:
            case "tables":
                repeated = expected.repeated(number)
                assert lines_of(tables, "body", repeated=repeated) == expected.lines(number)
                totals = [
                    tuple(one for one in line if one is not None)
                    for line in lines_of(tables, "total").elements()
                ]
                assert Counter(totals) == expected.totals(number)
            case "totals":
                assert lines_of(tables, "body", "grand") == expected.summed(number)
            case "progress":
                assert lines_of(tables, "body") == followed.progress(number)
            case "changes":
                assert lines_of(tables, "body") == followed.changes()
            case "counts":
                assert lines_of(tables, "body", "grand") == expected.counted(number)


def _flat_table_is_exact(made: MadeRound, workbook: Path) -> None:
    sheet = openpyxl.load_workbook(workbook, data_only=True)["Data"]
    rows = [tuple(map(_judged, row)) for row in sheet.iter_rows(min_row=4, values_only=True)]
    expected = ExpectedEdition(made, between_lines="\n")
    wanted = [tuple(map(_judged, expected.flat(record))) for record in made.records]
    assert Counter(rows) == Counter(wanted)


def _pdf_is_exact(filled: Filled) -> None:
    """Each cell of each table stands in the PDF, and each other text in its order."""
    edition = document(dataset(filled.round, delivered_files(filled.validation)))
    pdf = TaggedPdf(pdf_edition(edition))
    assert tables_in(pdf) == tables_of(edition)
    said, at = "".join(pdf.tree.text.split()), 0
    for text in texts_of(edition):
        at = said.find(text, at)
        assert at >= 0, text
        at += len(text)


def _judged(value: object) -> object:
    """A cell as another reader finds it: numbers as binary floats, dates with a time of day."""
    match value:
        case datetime():
            return value.date()
        case Decimal() | int():
            return float(value)
        case "":
            return None
    return value


@_EXAMPLES
@given(made_rounds(), st.data())
def test_any_template__fault_in_any_cell__is_found_or_changes_the_edition(
    made: MadeRound, data: st.DataObject
) -> None:
    with TemporaryDirectory() as place:
        made.write(Path(place))
        round_ = round_of(Path(place), read_template(Path(place, "lavet.toml")))
        centre = made.records[0].centres[0]
        returned = _Returned(round_, centre, read_book(written(made, round_, centre)))
        for _ in range(4):
            sheet, cell = returned.with_fault(data, len(made.sent_to(centre)))
            if cell is not None:
                assert returned.tells(sheet, cell), (sheet, cell)


@dataclass(frozen=True)
class _Returned:
    """A faultless workbook, to be changed in one cell after the other."""

    round: Round
    centre: str
    book: Book

    def with_fault(self, data: st.DataObject, records: int) -> tuple[str, Cell | None]:
        """What comes to stand in a cell of one of so many records; None for the same again."""
        layout = layout_of(self.round, self.centre, records)
        number = data.draw(st.integers(0, records - 1))
        if isinstance(layout, RowsLayout):
            place = data.draw(st.sampled_from(layout.columns))
            sheet, row, column = layout.sheet, layout.first_row + number, place.column
        else:
            cell = data.draw(st.sampled_from([*layout.places.values()]))
            sheet, row, column = layout.name(number + 1), cell.row, cell.column
        before = self._sheet(sheet).cell(row, column)
        kind, raw = data.draw(st.sampled_from([*_FAULTS.values(), (CellKind.TEXT, "")]))
        is_same = before is None and (not raw or kind is CellKind.BOOLEAN)  # no tick either
        if before is not None:
            is_same = (before.kind, before.raw) == (kind, raw)
        return sheet, None if is_same else Cell(row, column, kind, raw)

    def _sheet(self, name: str) -> Sheet:
        return next(sheet for sheet in self.book.sheets if sheet.name == name)

    def tells(self, name: str, changed: Cell) -> bool:
        """Whether a rule sees the cell, or what is merged is something else."""
        codes, merged = self._judged
        sheet = self._sheet(name)
        cells = {**sheet.cells, (changed.row, changed.column): changed}
        other = replace(sheet, cells=cells)
        sheets = tuple(other if one is sheet else one for one in self.book.sheets)
        found, now = self._examined(replace(self.book, sheets=sheets))
        return bool(found - codes) or merged != now

    @cached_property
    def _judged(self) -> tuple[Counter[str], object]:
        return self._examined(self.book)

    def _examined(self, book: Book) -> tuple[Counter[str], object]:
        """The codes of the findings, and all that the records say once they are merged."""
        examiner = Examiner(self.round, "da", keep=True)
        name = workbook_name(self.round.config, self.centre)
        examined = examiner.of(Path(name), name, ReadFile("0" * 64, book=book))
        assert isinstance(examined.view, OpenedFile)
        file = DeliveredFile(name, "0" * 64, self.centre, examined.view.records)
        records = dataset(self.round, [file]).records
        codes = Counter(finding.code for finding in examined.findings)
        return codes, [(record.key, record.contents) for record in records]
