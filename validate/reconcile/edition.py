"""A council version of a follow-up held against the centres' files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from templates.errors import OperatorError
from validate.reconcile.difference import (
    NO_GUESS,
    Checked,
    Difference,
    Guess,
    Kind,
    Reconciliation,
    in_order,
)
from validate.reconcile.edition_reader import PrintedCell, PrintedEdition, PrintedItem, read_edition
from validate.reconcile.words import with_guess
from validate.rule import Text
from validate.wording import apart, shortened
from workbook.address import a1
from workbook.council.face import status_text
from workbook.council.items_sheet import economy_lines
from workbook.council.model import CouncilItem
from workbook.council.remark_rows import remark_rows
from workbook.danish import folded
from workbook.merge import MergedRound
from workbook.read.model import Book
from workbook.round.agreement import Item

_COMPARED: Final = frozenset({"status", "title", "economy"})
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


def reconcile_edition(book: Book, merged: MergedRound) -> Reconciliation:
    """Every difference between the printed edition and what the centres' files give.

    Compared are status, remarks, title and amounts of every item. Blanks, line breaks and the kind
    of dash do not count, and of a status neither do capitals nor a full stop.

    Raises:
        OperatorError: no sheet of the workbook has items below the edition's headers.
    """
    printed = read_edition(book, merged)
    if printed is None:
        raise OperatorError(
            "The workbook has no sheet with the agreement's items below the edition's headers.",
            "Name the council version of this round's follow-up.",
        )
    return _Comparison(merged, printed).outcome()


@dataclass(frozen=True, slots=True)
class _Words:
    """What is compared, in the languages of the messages."""

    kind: Kind
    da: str
    en: str


_TITLE = _Words(Kind.TITLE, "titlen", "title")
_ECONOMY = _Words(Kind.ECONOMY, "beløbene", "text of the amounts")
_REMARK = _Words(Kind.REMARK, "bemærkningen", "remark")


class _Comparison:
    def __init__(self, merged: MergedRound, printed: PrintedEdition) -> None:
        self._merged = merged
        self._printed = printed
        self._items = {item.nr: item for item in merged.round.items}
        self._cells = 0
        self._owners: dict[Kind, dict[str, list[int]]] = {kind: {} for kind in Kind}
        for item in merged.round.items:
            for kind, text in (
                (Kind.TITLE, item.title),
                (Kind.REMARK, self._remarks(merged.council_item(item))),
                (Kind.ECONOMY, "\n".join(economy_lines(item.economy))),
            ):
                self._owners[kind].setdefault(_bare(text), []).append(item.nr)

    def outcome(self) -> Reconciliation:
        found: list[Difference] = []
        first: dict[int, PrintedItem] = {}
        for place, shown in enumerate(self._printed.items):
            item = self._items.get(shown.number)
            if item is None:
                found.append(self._unknown(shown))
            elif shown.number in first:
                found.append(self._twice(item, shown, first[shown.number]))
            else:
                first[shown.number] = shown
                found += self._item(item, shown, place)
        found += [self._missing(item) for nr, item in self._items.items() if nr not in first]
        if first:
            found += self._missing_columns()
        checked = Checked(len(first), self._cells)
        return Reconciliation(self._printed.sheet, in_order(found), (), (), checked)

    def _item(self, item: Item, shown: PrintedItem, place: int) -> Iterator[Difference]:
        council = self._merged.council_item(item)
        if (cell := shown.cells.get("status")) is not None:
            yield from self._status(council, cell, place)
        if (cell := shown.cells.get("title")) is not None:
            yield from self._text(item, _TITLE, cell, cell.text, item.title)
        if (cell := shown.cells.get("economy")) is not None:
            lines = "\n".join(economy_lines(item.economy))
            yield from self._text(item, _ECONOMY, cell, cell.text, lines)
        cell = shown.remarks[0] if shown.remarks else PrintedCell(shown.nr.row, shown.nr.column, "")
        yield from self._text(item, _REMARK, cell, shown.remark, self._remarks(council))

    def _remarks(self, council: CouncilItem) -> str:
        edition = self._merged.round.template.council
        widths = [column.width for column in edition.columns]
        rows = remark_rows(edition.remarks_heading, council.remarks, widths)
        return "\n".join(row.text for row in rows)

    def _status(self, council: CouncilItem, cell: PrintedCell, place: int) -> Iterator[Difference]:
        self._cells += 1
        right = status_text(self._merged, council.status)
        if folded(cell.text) == folded(right):
            return
        found = self._status_guess(council, cell.text, place)
        printed = f"“{shortened(cell.text)}”"
        blank = not cell.text.strip()
        message = Text(
            f"Punkt {council.nr}: oversigten siger {'ingenting' if blank else printed}, "
            f"centret siger “{right}”.",
            f"Item {council.nr}: the edition says {'nothing' if blank else printed}, "
            f"the centre says “{right}”.",
        )
        stands = (Kind.STATUS, council.nr, cell)
        yield self._difference(stands, (cell.text, right), found, message)

    def _status_guess(self, council: CouncilItem, printed: str, place: int) -> Guess:
        for neighbour in self._neighbours(place):
            item = self._items.get(neighbour)
            status = self._merged.council_item(item).status if item else None
            if status and folded(status) == folded(printed):
                return Guess(
                    "other-row",
                    Text(
                        f"Det er måske status for punkt {neighbour}, som står ved siden af.",
                        f"It may be the status of item {neighbour}, which stands next to it.",
                    ),
                )
        before = self._items[council.nr].previous_status
        if before and folded(before) == folded(printed):
            return Guess(
                "stale",
                Text("Det er status fra sidste runde.", "It is the status of the round before."),
            )
        return NO_GUESS

    def _neighbours(self, place: int) -> Sequence[int]:
        items = self._printed.items
        return [items[one].number for one in (place - 1, place + 1) if 0 <= one < len(items)]

    def _text(
        self, item: Item, words: _Words, cell: PrintedCell, printed: str, right: str
    ) -> Iterator[Difference]:
        self._cells += 1
        if _bare(printed) == _bare(right):
            return
        if not printed.strip():
            code = "blank"
            message = Text(
                f"Punkt {item.nr}: {words.da} mangler. Der skulle stå “{shortened(right)}”.",
                f"Item {item.nr}: the {words.en} is missing. It should say “{shortened(right)}”.",
            )
        else:
            code = "changed"
            one, other = apart(printed, right)
            message = Text(
                f"Punkt {item.nr}: {words.da} er ændret. Der står “{one}”, men der skulle stå "
                f"“{other}”.",
                f"Item {item.nr}: the {words.en} has changed. It says “{one}” and should say "
                f"“{other}”.",
            )
        found = self._owner_guess(words.kind, printed) or Guess(code)
        stands = (words.kind, item.nr, cell)
        yield self._difference(stands, (printed, right), found, message)

    def _owner_guess(self, kind: Kind, printed: str) -> Guess | None:
        """The one other item that the text belongs to."""
        owners = self._owners[kind].get(_bare(printed), []) if printed.strip() else []
        if len(owners) != 1:
            return None
        return Guess(
            "other-row",
            Text(f"Teksten hører til punkt {owners[0]}.", f"The text belongs to item {owners[0]}."),
        )

    def _missing_columns(self) -> Iterator[Difference]:
        """Columns that the edition should have, and that no header names."""
        shown = {name for item in self._printed.items for name in item.cells}
        for column in self._merged.round.template.council.columns:
            if column.shows not in _COMPARED or column.shows in shown:
                continue
            if column.shows == "economy" and not self._has_economy():
                continue
            name = column.header
            message = Text(
                f"{name}: kolonnen mangler i oversigten, så den er ikke sammenlignet.",
                f"{name}: the edition lacks this column, so that it was not compared.",
            )
            yield Difference(Kind.COLUMN_MISSING, name, "", "", "", name, None, "", message)

    def _has_economy(self) -> bool:
        return any(section.economy and items for section, items in self._merged.round.sections())

    def _difference(
        self,
        place: tuple[Kind, int, PrintedCell],
        texts: tuple[str, str],
        found: Guess,
        message: Text,
    ) -> Difference:
        (kind, nr, cell), (printed, right) = place, texts
        return Difference(
            kind,
            f"{nr} {kind.value}",
            self._printed.sheet,
            a1(cell.row, cell.column),
            printed,
            right,
            None,
            found.code,
            with_guess(message, found),
        )

    def _unknown(self, shown: PrintedItem) -> Difference:
        message = Text(
            f"Punkt {shown.number}: aftalen har intet punkt med det nummer.",
            f"Item {shown.number}: the agreement has no item of this number.",
        )
        return self._row(Kind.ROW_UNKNOWN, shown, message)

    def _twice(self, item: Item, shown: PrintedItem, first: PrintedItem) -> Difference:
        above = a1(first.nr.row, first.nr.column)
        message = Text(
            f"Punkt {item.nr}: punktet står to gange, også i {above}.",
            f"Item {item.nr}: the item stands twice, also in {above}.",
        )
        return self._row(Kind.ROW_TWICE, shown, message)

    def _row(self, kind: Kind, shown: PrintedItem, message: Text) -> Difference:
        cell = a1(shown.nr.row, shown.nr.column)
        nr = str(shown.number)
        return Difference(kind, nr, self._printed.sheet, cell, shown.nr.text, "", None, "", message)

    def _missing(self, item: Item) -> Difference:
        title = shortened(item.title)
        message = Text(
            f"Punkt {item.nr} {title}: punktet mangler i oversigten.",
            f"Item {item.nr} {title}: the edition lacks this item.",
        )
        nr = str(item.nr)
        return Difference(Kind.ROW_MISSING, nr, "", "", "", nr, None, "", message)


def _bare(text: str) -> str:
    return "".join(text.translate(_DASHES).split())
