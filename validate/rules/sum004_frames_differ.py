"""Amounts by frame that do not add up.

What: in a year in which the lines of frames have amounts, their sum is not the net saving.
Why: the budget is changed frame by frame; what is missing in the lines is nobody's.
Mend: correct the lines, or leave their amounts blank where the case touches one frame only.
Live: the sum below the lines turns red.
"""

from collections.abc import Iterator
from decimal import Decimal

from templates.field import LineField, LinesField
from templates.frozen import frozen
from templates.template import Template
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.expression.formula import calculated, typed_parts
from workbook.numbers import danish, exact_sum, is_dust
from workbook.records.record import Record
from workbook.records.value import Reading, Value


@rule(
    "SUM004",
    Scope.RECORD,
    name="frames-differ",
    danish="rammer passer ikke",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{Record}: Linjerne i “{lines}” giver {what}.",
        "{Record}: the lines of “{lines}” give {what}.",
    ),
    fix=Text(
        "Ret beløbene i linjerne, eller lad dem stå tomme, hvis der kun er én linje.",
        "Correct the amounts of the lines, or leave them blank where there is one line only.",
    ),
)
def lines_differ(record: Record, context: Context) -> Iterator[Seen]:
    """Amounts of lines that do not add up to the field they split, in years that can be read."""
    template = context.round.template
    tables = [field for field in template.fields.values() if isinstance(field, LinesField)]
    for field in tables:
        for spec in field.fields if field.is_typed else ():
            splits = [_Split(record, template, field, spec, y) for y in context.round.config.years]
            wrong = [split for split in splits if spec.adds_up_to and split.differs]
            if wrong:
                cells = tuple(value for split in wrong for value in split.filled)
                what = [split.text for split in wrong]
                said = Text(
                    "; ".join(text.da for text in what), "; ".join(text.en for text in what)
                )
                yield Seen(cells, words={"lines": field.title, "what": said})


@frozen(slots=False)
class _Split:
    """The lines' amounts of one year, and the field that they add up to."""

    record: Record
    template: Template
    field: LinesField
    spec: LineField
    year: int

    @property
    def cells(self) -> tuple[Value, ...]:
        return tuple(
            value
            for value in self.record.of_field(self.field.id)
            if value.slot.spec is self.spec and value.slot.year == self.year
        )

    @property
    def filled(self) -> tuple[Value, ...]:
        return tuple(value for value in self.cells if value.amount is not None)

    @property
    def whole(self) -> Decimal:
        found = calculated(self.template.fields, self.spec.adds_up_to, self._typed)
        return Decimal() if found is None else found

    @property
    def added(self) -> Decimal:
        return exact_sum(value.amount for value in self.filled)

    @property
    def differs(self) -> bool:
        """Whether there are amounts, all can be read, and their sum is another."""
        parts = typed_parts(self.template.fields, self.spec.adds_up_to)
        typed = [self.record.value(part.id, str(self.year)) for part in parts]
        unread = [
            value
            for value in (*self.cells, *typed)
            if value is None or value.reading is Reading.UNREADABLE
        ]
        sizes = [value.amount for value in (*self.filled, *typed) if value is not None]
        is_off = not is_dust(exact_sum([self.added, -self.whole]), sizes)
        return bool(self.filled) and not unread and is_off

    @property
    def text(self) -> Text:
        label = self.template.fields[self.spec.adds_up_to].title
        added, whole = danish(self.added), danish(self.whole)
        apart = danish(abs(self.added - self.whole))
        return Text(
            f"{added} i {self.year}, men “{label}” er {whole} (forskel {apart})",
            f"{added} in {self.year}, but “{label}” is {whole} (difference {apart})",
        )

    def _typed(self, name: str) -> Decimal | None:
        value = self.record.value(name, str(self.year))
        return None if value is None else value.amount
