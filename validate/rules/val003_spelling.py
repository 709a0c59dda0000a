"""A value of the list, spelled in another way.

What: but for capitals, blanks, or a full stop at the end the answer is a value of the list:
    ``Afsluttet.``, ``afsluttet``, ``Under  udmøntning``.
Why: it stood so in real editions (“Afsluttet.” ten times in one of August 2024), and a count by
    status then has two lines for one status.
Mend: nothing needs to be done; it is merged as the list has it.
Live: the cell turns yellow, and the sheet Kontrol counts it.
"""

from collections.abc import Iterator

from validate.checks import hits
from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.conditions import read_value

CODE = "VAL003"


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each answer that only the spelling keeps off the list."""
    for hit in hits(view, CODE):
        name = hit.column.spec.list
        listed = read_value(hit.value, view.template.lists[name].texts if name else ()) or ""
        yield hit.fault(expected=listed, listed=listed)


RULE = Rule(
    code=CODE,
    name="spelling",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "“{value}” er ikke skrevet som på listen. Det tælles med som “{listed}”.",
        "“{value}” is not spelled as on the list. It is counted as “{listed}”.",
    ),
    fix=Text(
        "I behøver ikke gøre noget. Næste gang kan I vælge “{listed}” på listen.",
        "Nothing needs to be done. Next time, choose “{listed}” on the list.",
    ),
    check=check,
)
