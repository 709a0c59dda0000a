"""Cases of FIL015."""

from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP

_STRINGS = "xl/sharedStrings.xml"
_MEGABYTES = 290  # of one text: within the guard's limits, and twice that while it is put together


def _with_an_endless_text(path: Path) -> None:
    """Gives the workbook one shared text that no program needs and no guard forbids."""
    letters = bytes(Random(15).choices(b"abcdefghijklmnop", k=14_000))  # noqa: S311 - no secret
    block = letters.ljust(2**20)  # so that it does not grow two hundredfold when unpacked
    sent = ZipFile(BytesIO(path.read_bytes()))
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as package:
        for name in sent.namelist():
            if name != _STRINGS:
                package.writestr(name, sent.read(name))
        with package.open(_STRINGS, "w") as part:
            part.write(b"<sst><si><t>")
            for _ in range(_MEGABYTES):
                part.write(block)
            part.write(b"</t></si></sst>")


CASES = (
    Case(
        FOLLOW_UP,
        "one text of 290 MB",
        disk=_with_an_endless_text,
        expect=(
            Expect(
                "FIL015",
                message=(
                    "Filen kunne ikke læses: det tog for lang tid eller krævede for meget"
                    " hukommelse."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
