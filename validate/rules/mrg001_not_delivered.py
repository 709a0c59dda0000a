"""A centre that has not delivered.

What: none of the files bears the centre's stamp, although the agreement gives it items to answer.
Why: the council edition would lack the status of those items.
Mend: ask the centre for its workbook, or merge with ``--partial``, which prints them as not
    delivered.
Live: no; a workbook cannot know of the others.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Fault, Rule, Stage, Text
from validate.view import RoundView
from workbook.danish import join
from workbook.naming import workbook_name


def check(view: RoundView) -> Iterator[Fault]:
    """A fault for each centre that leads items and sent nothing."""
    for centre in view.round.config.centres:
        led = [item.nr for item in view.round.items if item.centres[0] == centre.code]
        if not led or centre.code in view.delivered:
            continue
        numbers = [str(nr) for nr in led]
        yield Fault(
            centre=centre.code,
            item=", ".join(numbers),
            words={
                "centre": f"{centre.name} ({centre.code})",
                "items": join(numbers),
                "items_en": ", ".join(numbers),
                "noun": "punkt" if len(led) == 1 else "punkterne",
                "file": workbook_name(view.round.config, centre.code),
            },
        )


RULE = Rule(
    code="MRG001",
    name="not-delivered",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "{centre} har ikke svaret. Det gælder {noun} {items}.",
        "{centre} has not delivered. It is to answer {items_en}.",
    ),
    fix=Text(
        "Bed centret sende filen “{file}”.",
        "Ask the centre for the file “{file}”.",
    ),
    check_round=check,
    fixed=True,
)
