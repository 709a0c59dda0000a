"""The bundled follow-up of an agreement as a round of the second template language."""

from pathlib import Path

import samples
from templates.read_template import bundled_template
from templates.template import Template
from workbook.round.cases import record_round
from workbook.round.records import RecordRound

FOLDER = Path(samples.__file__).parent / "ishoj-2024" / "august"


def follow_up_round(template: Template | None = None) -> RecordRound:
    """The round of August 2024, described by this template or the bundled one."""
    return record_round(FOLDER, template or bundled_template("opfolgning"))
