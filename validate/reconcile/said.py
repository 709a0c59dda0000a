"""What a page says of its record label by label: values beside their labels, texts below them."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from templates.frozen import frozen
from validate.reconcile.cells import cell_says
from validate.reconcile.difference import Difference, Guess, Kind
from validate.reconcile.identity import bare, named
from validate.reconcile.lines import ExpectedSheet, Said, cell_text
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.printed import PrintedCell, PrintedSheet
from validate.reconcile.words import text_message
from validate.text import Text
from workbook.read.model import Cell


@frozen
class _Found:
    """A label as it is printed, and the texts that belong to it."""

    label: PrintedCell
    texts: tuple[PrintedCell, ...]


class SaidCells:
    """The labels of one sheet, each with what it says.

    Args:
        names: what the record is called.
        wanted: what the sheet should say.
        printed: what it says.
        rows: of the sheet, that belong to its tables.
    """

    def __init__(
        self, names: Names, wanted: ExpectedSheet, printed: PrintedSheet, rows: AbstractSet[int]
    ) -> None:
        self._names = names
        self._wanted = wanted
        self._printed = printed
        self._found = _found(wanted.said, printed, rows)

    @property
    def count(self) -> int:
        """How many labels are compared."""
        return sum(named(one.label) in self._found for one in self._wanted.said)

    def differences(self) -> Iterator[Difference]:
        """Every label that says something else, or is gone."""
        for one in self._wanted.said:
            found = self._found.get(named(one.label))
            if found is None:
                yield self._difference(one, None, "")
                continue
            printed = "\n".join(text.text for text in found.texts)
            if not self._agrees(one, found, printed):
                first = found.texts[0] if found.texts else found.label
                yield self._difference(one, first, printed)

    def _agrees(self, one: Said, found: _Found, printed: str) -> bool:
        if one.is_text:
            return bare(printed) == bare(cell_text(one.content))
        cell = found.texts[0] if found.texts else found.label
        return bool(found.texts) and cell_says(self._printed.sheet, cell, one.content)

    def _difference(self, one: Said, cell: PrintedCell | None, printed: str) -> Difference:
        record = self._wanted.record
        name = self._names.record(record) if record else Text(*[self._wanted.sheet.name] * 2)
        right = cell_text(one.content)
        label = Text(*[f"“{' '.join(one.label.split())}”"] * 2)
        code, message = text_message(name, label, printed, right)
        what = f"{record.name if record else self._wanted.sheet.name} {one.label}"
        subject = Subject(Kind.TEXT, what, label)
        sheet = self._printed.sheet.name
        sides = (printed, right)
        return difference(subject, sheet, cell, sides, message, found=Guess(code))


def _found(
    said: Sequence[Said], printed: PrintedSheet, rows: AbstractSet[int]
) -> Mapping[str, _Found]:
    """By label: its cell, and the cells beside it, or all below it up to what comes next."""
    wanted = {named(one.label): one for one in said}
    found: dict[str, _Found] = {}
    below: str | None = None
    for row, cells in printed.sheet.rows():
        texts = [_printed(row, column, cell) for column, cell in sorted(cells.items())]
        texts = [one for one in texts if one.text.strip()]
        if not texts:
            continue
        label = named(texts[0].text)
        if row in rows or printed.is_heading(texts[0].text):
            below = None
        if label in wanted and label not in found:
            found[label] = _Found(texts[0], tuple(texts[1:]))
            below = label if wanted[label].is_text else None
        elif below is not None and row not in rows:
            one = found[below]
            found[below] = _Found(one.label, (*one.texts, *texts))
    return found


def _printed(row: int, column: int, cell: Cell) -> PrintedCell:
    return PrintedCell(row, column, cell.text)
