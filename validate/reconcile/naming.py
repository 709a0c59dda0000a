"""What a message calls a row, and each of its cells."""

from decimal import Decimal
from typing import Final

from templates.field import AgreedField
from templates.frozen import frozen
from validate.reconcile.difference import NO_GUESS, Difference, Guess, Kind
from validate.reconcile.figure import Figure
from validate.reconcile.lines import Head, Line
from validate.reconcile.printed import PrintedCell
from validate.reconcile.words import with_guess
from validate.text import Text
from validate.wording import shortened
from workbook.edition.dataset import Dataset, MergedRecord

_TITLE: Final = 60


@frozen
class Subject:
    """What a difference is of.

    Attributes:
        what: for lists: "12 status", "TMU-04 2020".
        words: in the middle of a sentence: "titlen".
    """

    kind: Kind
    what: str
    words: Text


class Names:
    """The words of a round's template for its records, and for what stands in their cells."""

    def __init__(self, data: Dataset) -> None:
        self._template = data.round.template
        progress = self._template.packs.progress
        self._status = progress.status if progress else ""
        self.noun: Final = self._template.record.noun

    @property
    def source(self) -> Text:
        """“sagen siger”."""
        return Text(f"{self.noun.the} siger", f"the {self.noun.en[0]} says")

    def record(self, record: MergedRecord) -> Text:
        """“Punkt 12”, as a sentence begins."""
        return self.numbered(record.name)

    def numbered(self, number: str) -> Text:
        """The same of what names a row."""
        one, english = self.noun.one, self.noun.en[0]
        return Text(
            f"{one[:1].upper()}{one[1:]} {number}", f"{english[:1].upper()}{english[1:]} {number}"
        )

    def line(self, line: Line) -> str:
        """The row as its figures and rows are named: “TMU-04 Trafiktællinger”, “I alt”."""
        if line.record is None:
            return " ".join(line.label.split())
        title = line.record.contents.get(self._template.record.title, "")
        text = shortened(title, _TITLE) if isinstance(title, str) else ""
        return f"{line.record.name} {text}".strip()

    def text(self, line: Line, head: Head) -> Subject:
        """What a text below the header is called."""
        field = self._template.fields.get(head.field)
        label = " ".join(head.text.split())
        if head.key == self._status:
            kind, words = Kind.STATUS, Text("status", "status")
        elif head.key == self._template.record.title:
            kind, words = Kind.TITLE, Text("titlen", "title")
        elif isinstance(field, AgreedField):
            kind, words = Kind.ECONOMY, Text("beløbene", "text of the amounts")
        else:
            return Subject(Kind.TEXT, f"{self._number(line)} {label}", Text(*[f"“{label}”"] * 2))
        return Subject(kind, f"{self._number(line)} {kind.value}", words)

    def remark(self, line: Line) -> Subject:
        """What the text in the rows below is called."""
        words = Text("bemærkningen", "remark")
        return Subject(Kind.REMARK, f"{self._number(line)} {Kind.REMARK.value}", words)

    def earlier(self, line: Line, head: Head) -> str:
        """What the round before said below the header; "" where the template keeps none."""
        field = self._template.fields.get(head.key)
        kept = field.kept if field is not None else ""
        before = line.record.contents.get(kept, "") if line.record and kept else ""
        return before if isinstance(before, str) else ""

    def is_answer(self, head: Head) -> bool:
        """Whether the centre itself gives what stands below the header."""
        field = self._template.fields.get(head.key)
        return field is not None and field.is_typed

    def _number(self, line: Line) -> str:
        return line.record.name if line.record else " ".join(line.label.split())


def difference(
    subject: Subject,
    sheet: str,
    cell: PrintedCell | Figure | None,
    sides: tuple[Decimal | str, Decimal | str],
    message: Text,
    *,
    found: Guess = NO_GUESS,
) -> Difference:
    """A difference between what is printed and what is expected, at the cell if there is one."""
    printed, right = sides
    gap = None
    if isinstance(right, Decimal) or isinstance(printed, Decimal):
        gap = _amount(printed) - _amount(right)
    return Difference(
        subject.kind,
        subject.what,
        sheet if cell else "",
        cell.address if cell else "",
        printed,
        right,
        gap,
        found.code,
        with_guess(message, found),
    )


def _amount(value: Decimal | str) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(0)
