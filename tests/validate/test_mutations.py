"""Whatever bytes change inside a returned workbook, it gets findings or a clean read.

`tests/workbook/read/test_mutations.py` changes whole files for the reader, most of which the
package's checksums give away. Here a part is changed and packed again, so that the change reaches
the rules. BUDGETRUNDE_MUTATIONS sets how many (200 of each kind in the ordinary run; 10,000 before
a release).
"""

import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from samples.ballerup import SAMPLE as BALLERUP
from samples.ishoj import SAMPLE as ISHOJ
from tests.workbook.read.test_mutations import _change
from validate.engine import validate_data
from workbook.address import parse_a1
from workbook.round.load import load_round

_NUMBER = int(os.environ.get("BUDGETRUNDE_MUTATIONS", "200"))


@pytest.mark.parametrize(
    ("home", "file"),
    [
        (ISHOJ / "august", "rettet/*CET.xlsx"),
        (BALLERUP, "rettet/*CAM.xlsx"),
    ],
    ids=["follow-up", "cases"],
)
def test_part__changed_anywhere__gives_findings_or_none(home: Path, file: str) -> None:
    round_ = load_round(home)
    path = next(home.glob(file))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist() if "theme" not in name}
    for seed in range(_NUMBER):
        random_ = random.Random(seed)  # noqa: S311 - to repeat
        changed = random_.choice(sorted(parts))
        data = _packed(parts | {changed: _change(random_, parts[changed])})
        for finding in validate_data(round_, path.name, data):
            assert finding.message
            assert finding.fix
            assert all(parse_a1(cell) for cell in finding.cells)


def test_cell__whose_address_is_none__is_damage_at_no_cell() -> None:
    home = ISHOJ / "august"
    path = next(home.glob("rettet/*CET.xlsx"))
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    table = "xl/worksheets/sheet2.xml"
    assert b'r="A6"' in parts[table]
    parts[table] = parts[table].replace(b'r="A6"', b'r="192:4"', 1)
    (finding,) = validate_data(load_round(home), path.name, _packed(parts))
    assert (finding.code, finding.cells) == ("FIL005", ())


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()
