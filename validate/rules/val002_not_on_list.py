"""An answer that is not one of the values on the list.

What: the cell holds a text that cannot be read as any value of the column's list.
Why: the council edition counts and compares statuses; a status of one's own, or two in one cell
    (“Under udmøntning. /Afsluttet.” in the real August edition of 2024), can be counted as neither.
Mend: choose a value on the list. The closest value is named; where the cell names several, all are.
Live: the cell turns red, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from templates.spec import Template
from validate.checks import hits
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.danish import closest, folded, join

CODE = "VAL002"


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each answer that is not on its list."""
    for hit in hits(view, CODE):
        allowed = _allowed(view.template, hit.column.spec.list)
        named = [value for value in allowed if folded(value) in folded(hit.value)]
        nearest = closest(hit.value, allowed)
        if len(named) > 1:
            hint = Text(f" Der står både {join(_quoted(named))}.", f" It names {', '.join(named)}.")
        elif nearest:
            hint = Text(f" Mente du “{nearest}”?", f" Did you mean “{nearest}”?")
        else:
            hint = Text("", "")
        yield hit.fault(
            expected="" if len(named) > 1 else nearest or "",
            hint=hint.da,
            hint_en=hint.en,
        )


def _allowed(template: Template, name: str | None) -> tuple[str, ...]:
    return template.lists[name].texts if name else ()


def _quoted(values: list[str]) -> list[str]:
    return [f"“{value}”" for value in values]


RULE = Rule(
    code=CODE,
    name="not-on-list",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "“{value}” er ikke en {label}.{hint}",
        "“{value}” is not a value of {label_en}.{hint_en}",
    ),
    fix=Text("Vælg fra listen i cellen.", "Choose from the list in the cell."),
    check=check,
)
