"""The corrected copy of a workbook of forms: its forms as they were filled in, faults marked."""

from collections.abc import Sequence
from dataclasses import field

from templates.frozen import frozen
from workbook.address import Area
from workbook.form.book import write_forms
from workbook.form.layout import FormLayout
from workbook.form.plan import OddCells, forms_plan
from workbook.form.sheet import cell_style
from workbook.records.value import Contents
from workbook.round.model import Round
from workbook.write.corrected import corrected_book
from workbook.write.corrected_cells import mark, write_kept
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_unplaced import UnplacedLine


@frozen(slots=False)
class KeptForm:
    """What the centre wrote in one form.

    Attributes:
        contents: as far as a content can say it; sums and live checks are calculated from it.
        cells: what stands otherwise than the contents have it, by slot id: a truth value, an error,
            a date where none belongs.
    """

    contents: Contents = field(default_factory=dict)
    cells: OddCells = field(default_factory=dict)


@frozen(slots=False)
class KeptForms:
    """The forms of one workbook.

    Attributes:
        forms: in the order of their numbers, from 1; blank ones among them, too.
        date_1904: how the dates among their odd cells count.
    """

    forms: tuple[KeptForm, ...] = ()
    date_1904: bool = False


def corrected_form_workbook(
    round_: Round,
    centre: str,
    kept: KeptForms,
    faults: Sequence[FaultLine],
    unplaced: Sequence[UnplacedLine],
) -> bytes:
    """The copy as an xlsx file; equal input gives equal bytes.

    Args:
        round_: the round.
        centre: its code.
        kept: the centre's forms; without any the copy has an empty one.
        faults: in the order in which they are listed, with sheets and cells of this copy.
        unplaced: what the copy has no cell for; without any there is no sheet for it.
    """
    book = corrected_book(round_, centre, faults, unplaced)
    contents = [form.contents for form in kept.forms]
    odd = [form.cells for form in kept.forms]
    plan = forms_plan(round_, centre, contents, blank=0, odd=odd)
    written = write_forms(book, plan)

    def shown(row: int, column: int) -> Area:
        return _shown(plan.layout, row, column)

    for sheet, form in zip(written.sheets, kept.forms or (KeptForm(),), strict=True):
        for slot, cell in sorted(form.cells.items()):
            place = plan.layout.places[slot]
            style = cell_style(plan, place)
            write_kept(sheet, place.row, place.column, cell, style, date_1904=kept.date_1904)
        mark(sheet, faults, shown)
    return book.to_bytes()


def _shown(layout: FormLayout, row: int, column: int) -> Area:
    """The cells of a form that show the content of this one: a field's are merged."""
    places = layout.places.values()
    last = (place.last_column for place in places if (place.row, place.column) == (row, column))
    return Area(row, column, row, next(last, column))
