import subprocess
import sys

import pytest

from templates.field import AmountsField
from templates.read_template import bundled_template
from workbook.records.slot import slots

_ROUND_LISTS = {"committees": ("ØU", "ISU"), "centres": ("CØS",), "frames": ()}


@pytest.mark.parametrize("name", ["katalog", "opfolgning", "omstilling", "prioritering"])
def test_bundled_template__each__is_read_with_its_id(name: str) -> None:
    template = bundled_template(name)
    assert template.id == name
    assert all(field.id == key for key, field in template.fields.items())


def test_slots__amounts_by_year__one_for_each_year() -> None:
    template = bundled_template("prioritering")
    lists = _ROUND_LISTS | {name: found.texts for name, found in template.lists.items()}
    found = [slot.id for slot in slots(template, (2026, 2027), lists)]
    assert found == [
        "nr", "kind", "title", "resume", "amount:2026", "amount:2027", "type", "decision",
        "committee",
    ]  # fmt: skip
    assert isinstance(template.fields["amount"], AmountsField)


def test_slots__lines_and_ticks__one_for_each_cell() -> None:
    template = bundled_template("omstilling")
    lists = _ROUND_LISTS | {name: found.texts for name, found in template.lists.items()}
    found = [slot.id for slot in slots(template, (2019, 2020), lists)]
    assert found.count("kinds:Effektivisering") == 1
    assert "frames:5.frame_amount.2020" in found


def test_classes__of_a_template__import_no_pydantic() -> None:
    code = "import sys, templates.template; print('pydantic' in sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
