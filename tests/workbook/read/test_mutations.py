"""Whatever happens to a good workbook's bytes: a workbook or a refusal, and nothing else.

BUDGETRUNDE_MUTATIONS sets how many (500 in the ordinary run; 10,000 before a release).
"""

import io
import os
import random
from collections.abc import Callable
from datetime import datetime
from functools import cache

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from tests.support.packages import pack, rows, unpack_all, workbook
from workbook.read.model import Book, CellKind
from workbook.read.open import read_book
from workbook.read.refusal import Refused

_NUMBER = int(os.environ.get("BUDGETRUNDE_MUTATIONS", "500"))
_PIECES = (
    *(b"<", b">", b"&", b'"', b"/", b"\0", b"\xff", b"-1", b"99999999999999999999", b"NaN", b"A1"),
    *(b"<c>", b"</c>", b"<row>", b"</row>", b"<sheetData>", b"</sheetData>", b"<!DOCTYPE a>"),
    *(b"<v>", b"</v>", b"<f>", b"</f>", b":", b'r="', b't="s"', b"PK\x01\x02", b"PK\x05\x06"),
)


@cache
def _good() -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    date = book.add_format({"num_format": "dd-mm-yyyy", "locked": False})
    bold = book.add_format({"bold": True})
    for name in ("Opfølgning", "Kontrol"):
        sheet = book.add_worksheet(name)
        sheet.protect()
        sheet.merge_range("A1:C1", "Overskrift", bold)
        sheet.write_rich_string("A2", "Under ", bold, "udmøntning")
        sheet.write_number("B2", 0.4)
        sheet.write_datetime("C2", datetime.fromisoformat("2024-02-29"), date)
        sheet.write_formula("D2", "=SUM(B2:B9)", None, 0.4)
        sheet.write_boolean(1, 4, boolean=True)
        sheet.data_validation("F2:F9", {"validate": "list", "source": ["a", "b"]})
        sheet.autofilter("A2:F9")
        sheet.filter_column("A", "x == b")
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column("G:H", None, None, {"hidden": True})
        sheet.add_table("J1:K4")
    book.define_name("Sum", "=Kontrol!$D$2")
    book.set_custom_property("stempel", "x")
    book.close()
    return buffer.getvalue()


def _change(random_: random.Random, data: bytes) -> bytes:
    """One to four changes: a byte, a piece put in, a stretch lost, moved or repeated."""
    for _ in range(random_.randint(1, 4)):
        at = random_.randrange(len(data) + 1)
        end = min(len(data), at + random_.choice((1, 1, 4, 40, 400)))
        middle = random_.choice(
            (random_.randbytes(end - at), random_.choice(_PIECES), b"", data[at:end] * 2)
        )
        data = data[:at] + middle + data[end:]
    return data


def _of_the_package(random_: random.Random) -> bytes:
    """Bytes overwritten in their place, and in every other file the lengths changed too."""
    data = bytearray(_good())
    for _ in range(random_.randint(1, 4)):
        data[random_.randrange(len(data))] = random_.randrange(256)
    return _change(random_, bytes(data)) if random_.random() < 0.5 else bytes(data)


def _of_a_part(random_: random.Random) -> bytes:
    parts = unpack_all(_good())
    name = random_.choice([name for name in parts if "theme" not in name])
    content = parts[name]
    assert isinstance(content, bytes)
    return pack({**parts, name: _change(random_, content)})


def _of_the_parts_set(random_: random.Random) -> bytes:
    """Parts lost, and parts in each other's place."""
    parts = unpack_all(_good())
    one, other = random_.sample(sorted(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]
    if random_.random() < 0.5:
        del parts[random_.choice(sorted(parts))]
    return pack(parts)


@pytest.mark.parametrize("mutate", [_of_the_package, _of_a_part, _of_the_parts_set])
def test_mutation__of_a_good_workbook__is_read_or_refused(
    mutate: Callable[[random.Random], bytes],
) -> None:
    outcomes: set[type[Book | Refused]] = set()
    for seed in range(_NUMBER // 3 + 1):
        try:
            outcomes.add(type(read_book(mutate(random.Random(seed)))))  # noqa: S311 - to repeat
        except Refused as refused:
            outcomes.add(type(refused))
    assert outcomes == {Book, Refused}


@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1"]))
def test_bytes__of_any_kind__are_refused(data: bytes, magic: bytes) -> None:
    with pytest.raises(Refused):
        read_book(magic + data)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40))
def test_text__any_that_xlsxwriter_writes__comes_back(text: str) -> None:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, text)
    sheet.write_string(0, 1, "fast")
    book.close()
    cell = read_book(buffer.getvalue()).sheets[0].cell(1, 1)
    expected = text.replace("\r\n", "\n")
    assert (cell.raw if cell else "") == expected


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number__any__comes_back_to_the_bit(number: float) -> None:
    inner = f'<row r="1"><c r="A1"><v>{number:.17g}</v></c></row>'
    cell = read_book(workbook(rows(inner))).sheets[0].cell(1, 1)
    assert cell is not None
    assert (cell.kind, float(cell.raw)) == (CellKind.NUMBER, number)
