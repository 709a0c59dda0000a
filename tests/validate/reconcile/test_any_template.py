"""Whatever valid template is made: its edition agrees, and what is typed over in it is found."""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from samples.excel import ReturnedFile
from tests.support.made.round import MadeRound, made_rounds
from tests.test_any_template import _EXAMPLES, filled
from validate.assemble import delivered_files
from validate.reconcile.compare import expected, reconcile_expected
from workbook.address import a1
from workbook.edition.build import document
from workbook.edition.dataset import dataset
from workbook.edition.document import Table
from workbook.edition.xlsx import edition_workbook
from workbook.read.model import CellKind
from workbook.read.open import read_book


@_EXAMPLES
@given(made_rounds(), st.data())
def test_any_template__edition__agrees_with_what_is_inserted_and_numbers_typed_over_are_found(
    made: MadeRound, draw: st.DataObject
) -> None:
    with TemporaryDirectory() as place:
        round_ = filled(made, Path(place))
        data = dataset(round_.round, delivered_files(round_.validation))
    written = document(data)
    book = edition_workbook(written)
    wanted = expected(data)
    read = read_book(book)
    found = reconcile_expected(read, wanted)
    assert [one.message.da for one in found.differences] == []
    # A sheet without a table says in a sentence that nothing is new.
    bare = [
        f"Ikke sammenlignet: arket “{sheet.name}”."
        for sheet in written.sheets
        if not any(isinstance(block, Table) for block in sheet.blocks)
    ]
    assert [note.da for note in found.notes if "Ikke" in note.da and note.da not in bare] == []
    sheet = draw.draw(st.sampled_from([one.name for one in read.sheets]))
    file = ReturnedFile(book)
    before = draw.draw(st.integers(1, 4))
    if sheet != "Data":  # a table object, to whose columns Excel gives names
        file.insert_column(sheet, before)
    file.insert_rows(sheet, draw.draw(st.integers(1, 12)))
    found = reconcile_expected(read_book(file.data), wanted)
    assert [one.message.da for one in found.differences] == []
    numbers = [
        (sheet.name, a1(cell.row, cell.column), cell.number)
        for sheet in read.sheets
        for cell in sheet.cells.values()
        if cell.kind is CellKind.NUMBER
        and cell.number is not None
        # a key that a joined text of its row repeats: the row is known by that text, too
        and not any(
            one.kind is CellKind.TEXT and one.text == cell.text
            for one in sheet.cells.values()
            if one.row == cell.row
        )
    ]
    some = st.lists(st.sampled_from(numbers), max_size=4) if numbers else st.just([])
    for sheet, ref, number in draw.draw(some):
        file = ReturnedFile(book)
        file.set_number(sheet, ref, number + Decimal(7003))
        found = reconcile_expected(read_book(file.data), wanted)
        assert found.differences, (sheet, ref, number)
