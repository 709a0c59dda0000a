"""All that is held of a template beyond its shape."""

from collections.abc import Callable, Iterable
from typing import Final

from templates.fault import Fault
from templates.meaning.checks import check_faults
from templates.meaning.fields import field_faults
from templates.meaning.fields_listed import list_of_fields_faults
from templates.meaning.formulas import formula_faults
from templates.meaning.lists import list_faults
from templates.meaning.outputs import output_faults
from templates.meaning.packs import pack_faults
from templates.meaning.placeholders import text_faults
from templates.meaning.record import record_faults
from templates.meaning.sheets import sheet_faults
from templates.meaning.types import type_faults
from templates.meaning.units import unit_faults
from templates.meaning.unused import unused_faults
from templates.template import Template

_SUBJECTS: Final[tuple[Callable[[Template], Iterable[Fault]], ...]] = (
    record_faults,
    list_faults,
    field_faults,
    list_of_fields_faults,
    type_faults,
    formula_faults,
    text_faults,
    sheet_faults,
    check_faults,
    pack_faults,
    output_faults,
    unit_faults,
    unused_faults,
)


def faults_of(template: Template) -> tuple[Fault, ...]:
    """Every fault of what the template means; none where a workbook can be made of it."""
    return tuple(fault for subject in _SUBJECTS for fault in subject(template))
