"""The texts of the rows: what is changed or gone, and where the printed text may come from."""

from collections.abc import Iterator, Mapping, Sequence

from validate.reconcile.cells import compared, differs, is_figure
from validate.reconcile.difference import NO_GUESS, Difference, Guess
from validate.reconcile.identity import bare
from validate.reconcile.lines import Head, Line, cell_text
from validate.reconcile.naming import Names, Subject, difference
from validate.reconcile.pairing import Pair
from validate.reconcile.printed import PrintedCell
from validate.reconcile.words import text_message
from validate.text import Text
from validate.wording import shortened
from workbook.danish import folded
from workbook.edition.document import Cell
from workbook.edition.document import Text as TextOf

_REMARK = ""  # stands for the rows below a line where a column's key is asked for


class TextCells:
    """The texts of the pairs of one sheet.

    Args:
        names: what they are called.
        pairs: of the sheet, from the top.
        lines: all that the sheet should have.
        least: decimals with which an amount is right at least.
    """

    def __init__(
        self, names: Names, pairs: Sequence[Pair], lines: Sequence[Line], least: int
    ) -> None:
        self._names = names
        self._pairs = pairs
        self._least = least
        self._owners = _owners(lines)
        self._sheet = pairs[0].row.sheet.name if pairs else ""
        self.count = 0

    def differences(self) -> Iterator[Difference]:
        """Every text that is another one, from the top."""
        for place, pair in enumerate(self._pairs):
            for head, cell in compared(pair.line, pair.row):
                if is_figure(head, cell):
                    continue
                self.count += 1
                printed = pair.row.cell(head.place)
                if printed and differs(pair.line, pair.row, head, cell, self._least):
                    yield self._of_cell(place, head, cell, printed)
            if pair.line.detail:
                self.count += 1
                yield from self._of_details(pair)

    def _of_cell(self, place: int, head: Head, cell: Cell, printed: PrintedCell) -> Difference:
        pair = self._pairs[place]
        subject = self._names.text(pair.line, head)
        if isinstance(cell, TextOf) and cell.is_code and pair.line.record:
            return self._coded(place, head, subject, printed)
        return self._text(pair.line, subject, head.key, printed, (printed.text, cell_text(cell)))

    def _of_details(self, pair: Pair) -> Iterator[Difference]:
        printed = "\n".join(one.text for one in pair.details)
        if bare(printed) == bare(pair.line.detail):
            return
        first = pair.details[0] if pair.details else pair.row.name
        subject = self._names.remark(pair.line)
        yield self._text(pair.line, subject, _REMARK, first, (printed, pair.line.detail))

    def _text(
        self,
        line: Line,
        subject: Subject,
        key: str,
        cell: PrintedCell,
        texts: tuple[str, str],
    ) -> Difference:
        printed, right = texts
        code, message = text_message(self._name(line), subject.words, printed, right)
        found = self._owner(key, printed) or Guess(code)
        return difference(subject, self._sheet, cell, texts, message, found=found)

    def _coded(self, place: int, head: Head, subject: Subject, printed: PrintedCell) -> Difference:
        """A status or another value of a list."""
        line = self._pairs[place].line
        right = cell_text(line.cells[head.place][1])
        name = self._name(line)
        blank = not printed.text.strip()
        shown = f"“{shortened(printed.text)}”"
        label = "" if subject.words.da == "status" else f" {subject.words.da}"
        answers = self._names.is_answer(head)
        message = Text(
            f"{name.da}{label}: oversigten siger {'ingenting' if blank else shown}, "
            f"{'centret siger' if answers else 'der skulle stå'} “{right}”.",
            f"{name.en}{label}: the edition says {'nothing' if blank else shown}, "
            f"{'the centre says' if answers else 'it should say'} “{right}”.",
        )
        found = self._of_neighbour(place, head, printed.text) or self._earlier(line, head, printed)
        sides = (printed.text, right)
        return difference(subject, self._sheet, printed, sides, message, found=found)

    def _of_neighbour(self, place: int, head: Head, printed: str) -> Guess | None:
        for other in (place - 1, place + 1):
            if not 0 <= other < len(self._pairs):
                continue
            line = self._pairs[other].line
            found = next((one for one in line.header.heads if one.key == head.key), None)
            cell = line.cells.get(found.place) if found else None
            if cell and line.record and folded(cell_text(cell[1])) == folded(printed):
                number, noun = line.record.name, self._names.noun
                label = " ".join(head.text.split()).lower()
                return Guess(
                    "other-row",
                    Text(
                        f"Det er måske {label} for {noun.one} {number}, som står ved siden af.",
                        f"It may be the {label} of {noun.en[0]} {number}, which stands next to it.",
                    ),
                )
        return None

    def _earlier(self, line: Line, head: Head, printed: PrintedCell) -> Guess:
        """The answer of the round before, where the template keeps it."""
        before = self._names.earlier(line, head)
        if not before or folded(before) != folded(printed.text):
            return NO_GUESS
        label = " ".join(head.text.split()).lower()
        return Guess(
            "stale",
            Text(
                f"Det er {label} fra sidste runde.",
                f"It is the {label} of the round before.",
            ),
        )

    def _owner(self, key: str, printed: str) -> Guess | None:
        """The one other record that the text belongs to."""
        owners = self._owners.get((key, bare(printed)), ()) if printed.strip() else ()
        if len(owners) != 1:
            return None
        noun = self._names.noun
        return Guess(
            "other-row",
            Text(
                f"Teksten hører til {noun.one} {owners[0]}.",
                f"The text belongs to {noun.en[0]} {owners[0]}.",
            ),
        )

    def _name(self, line: Line) -> Text:
        if line.record is None:
            return Text(*[self._names.line(line)] * 2)
        return self._names.record(line.record)


def _owners(lines: Sequence[Line]) -> Mapping[tuple[str, str], Sequence[str]]:
    """The names of the records that have a text, by column and text."""
    found: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        if line.record is None:
            continue
        texts = [
            (line.header.head(place).key, cell_text(cell))
            for place, (_, cell) in line.cells.items()
        ]
        for key, text in [*texts, (_REMARK, line.detail)]:
            if text.strip():
                found.setdefault((key, bare(text)), []).append(line.record.name)
    return found
