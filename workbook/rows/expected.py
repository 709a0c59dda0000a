"""What the locked cells of a centre's rows were sent with, found once for each centre."""

from dataclasses import field
from datetime import date
from decimal import Decimal
from functools import cached_property

from templates.frozen import frozen
from templates.template import Template
from workbook.danish import folded
from workbook.expression.formula import formula_of
from workbook.records.record import Key, Record
from workbook.records.shown import shown
from workbook.records.slot import Slot
from workbook.records.value import Content, Value
from workbook.round.model import Round, per_centre


@frozen(slots=False)
class Expected:
    """What finance's records say in a workbook.

    Attributes:
        template: of the round.
        contents: found before, by record and slot.
        texts: likewise, in the form in which two equal contents are equal.
    """

    template: Template
    contents: dict[tuple[Key, str], Content] = field(default_factory=dict)
    texts: dict[tuple[Key, str], str] = field(default_factory=dict)

    @cached_property
    def given(self) -> frozenset[str]:
        """Ids of the fields that stand in the workbook as finance gave them.

        They are no key, and no formula or anything else that is made of answers.
        """
        template = self.template
        sheet = template.rows_sheet
        return frozenset(
            name
            for name in (sheet.columns if sheet is not None else ())
            if name not in template.record.key and formula_of(template.fields[name]) is None
        )

    def content(self, sent: Record, slot: Slot) -> Content:
        """What stands in the slot's cell of a record that was sent; None for nothing."""
        known, key = self.contents, (sent.key, slot.id)
        if key not in known:
            known[key] = shown(self.template, sent, slot)
        return known[key]

    def says(self, sent: Record, value: Value) -> bool:
        """Whether the cell says to the letter what it was sent with, as nearly all do."""
        content = self.content(sent, value.slot)
        is_text = content is None or isinstance(content, str)
        return value.raw == (content or "") if is_text else value.content == content

    def text(self, sent: Record, slot: Slot) -> str:
        """The same as `comparable` text."""
        known, key = self.texts, (sent.key, slot.id)
        if key not in known:
            known[key] = comparable(self.content(sent, slot))
        return known[key]


@per_centre
def expected(round_: Round, _centre: str) -> Expected:
    """What the rows of the centre's workbook were sent with."""
    return Expected(round_.template)


def comparable(content: Content) -> str:
    """The content in the form in which two equal contents are equal."""
    match content:
        case Decimal():
            return format(content.normalize(), "f")
        case date():
            return content.isoformat()
        case _:
            return folded(content or "")
