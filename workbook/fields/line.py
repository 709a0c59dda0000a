"""The field of a line in a small table as a field by itself: it is then treated as any other."""

from templates.field import (
    AmountField,
    AmountsField,
    ChoiceField,
    DateField,
    IntegerField,
    LineField,
    LinesField,
    TemplateField,
    TextField,
    YearField,
)


def line_field(field: LinesField, line: LineField) -> TemplateField:
    """The line's field; its id names the table, too: ``frames.account``."""
    id_, label = f"{field.id}.{line.id}", line.label
    match line.type:
        case "text":
            return TextField(id=id_, label=label, max_length=line.max_length)
        case "choice":
            return ChoiceField(id=id_, label=label, list=line.list, extra=line.extra)
        case "amount":
            return AmountField(id=id_, label=label, adds_up_to=line.adds_up_to)
        case "amounts":
            return AmountsField(id=id_, label=label, adds_up_to=line.adds_up_to)
        case "date":
            return DateField(id=id_, label=label)
        case "year":
            return YearField(id=id_, label=label)
        case "integer":
            return IntegerField(id=id_, label=label)
