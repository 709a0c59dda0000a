"""Names and addresses without end, which no program writes: the work and the report stay small."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.packages import pack, relationships, unpack_all
from tests.support.rounds import centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from validate.reporters import render
from workbook.read import limits
from workbook.read.open import read_book
from workbook.round.model import Round

Parts = dict[str, str]
_BOOK, _PROPERTIES, _PROGRAM = "xl/workbook.xml", "docProps/custom.xml", "docProps/app.xml"
_ANSWERS = "xl/worksheets/sheet2.xml"
_STAMP = "xl/worksheets/sheet4.xml"
_LENGTH = 70_000
_MOST = 40_000  # bytes of a report on one file


def _sheet(name: str, endless: str) -> Callable[[Parts], None]:
    return _replaced(_BOOK, f'<sheet name="{name}"', f'<sheet name="{name}{endless}"')


def _replaced(part: str, old: str, new: str) -> Callable[[Parts], None]:
    def act(parts: Parts) -> None:
        assert old in parts[part]
        parts[part] = parts[part].replace(old, new)

    return act


def _property(name: str, endless: str) -> Callable[[Parts], None]:
    """The property with so much behind it; the stamp on the sheet, which would differ, is away."""

    def act(parts: Parts) -> None:
        begin = f'name="budgetrunde.{name}"><vt:lpwstr>'
        assert begin in parts[_PROPERTIES]
        parts[_PROPERTIES] = parts[_PROPERTIES].replace(begin, begin + endless)
        parts[_STAMP] = re.sub("<sheetData>.*</sheetData>", "<sheetData/>", parts[_STAMP])

    return act


def _linked(endless: str) -> Callable[[Parts], None]:
    def act(parts: Parts) -> None:
        target = f"https://eksempel.dk/{endless}"
        outside = relationships(("rId9", "externalLinkPath", target))
        parts["xl/worksheets/_rels/sheet2.xml.rels"] = outside

    return act


LONG: dict[str, tuple[Callable[[Parts], None], list[str]]] = {
    "our sheet": (_sheet("Opfølgning", "x" * _LENGTH), ["STR011"]),
    "sheet of figures": (_sheet("Opfølgning", "1" * _LENGTH), ["STR011"]),
    "sheet for reading": (_sheet("Vejledning", "1" * _LENGTH), ["STR011"]),
    "template": (_property("template", "x" * _LENGTH), ["STR002"]),
    "municipality": (_property("municipality", "x" * _LENGTH), ["STR004"]),
    "round": (_property("round", "x" * _LENGTH), ["STR003"]),
    "centre": (_property("centre", "x" * _LENGTH), ["STR005"]),
    "item": (_property("items", "1" * _LENGTH), ["STR001"]),
    "address": (_linked("x" * _LENGTH), ["FIL011"]),
}


def _parts(round_: Round) -> Parts:
    answered = unpack_all(centre_workbook(round_, "CET", good_answers(round_, "CET")))
    return {
        name: part if isinstance(part, str) else part.decode() for name, part in answered.items()
    }


@pytest.mark.parametrize("name", LONG)
def test_name__without_end__is_told_in_a_small_report(name: str, tmp_path: Path) -> None:
    act, codes = LONG[name]
    round_ = small_round(tmp_path)
    parts = _parts(round_)
    act(parts)
    report = validate(round_, inbox(tmp_path, {"CET.xlsx": pack(parts)})).report
    assert [one.code for one in report.findings if one.file] == codes
    for format_ in ("text", "json", "html", "xlsx", "sarif"):
        assert len(render(report, format_, "da")) < _MOST


def test_names__without_end__are_cut_by_the_reader(tmp_path: Path) -> None:
    parts = _parts(small_round(tmp_path))
    _sheet("Opfølgning", "x" * _LENGTH)(parts)
    _replaced("xl/styles.xml", 'formatCode="', f'formatCode="{"0" * _LENGTH}')(parts)
    _replaced(_PROGRAM, "<Application>", f"<Application>{'x' * _LENGTH}")(parts)
    book = read_book(pack(parts))
    assert {len(code) for code in book.number_formats.values()} == {limits.NAME}
    assert (len(book.sheets[1].name), len(book.program)) == (limits.NAME, limits.TEXT)


def test_links__of_one_address__hold_it_once_and_are_counted_once(tmp_path: Path) -> None:
    count, address = limits.ATTACHMENTS, f"https://eksempel.dk/{'x' * limits.ADDRESS}"
    parts = _parts(small_round(tmp_path))
    links = '<hyperlink ref="P7" r:id="rId9"/>' * count
    _replaced(_ANSWERS, "</worksheet>", f"<hyperlinks>{links}</hyperlinks></worksheet>")(parts)
    parts["xl/worksheets/_rels/sheet2.xml.rels"] = relationships(("rId9", "hyperlink", address))
    found = read_book(pack(parts)).sheets[1].attachments
    assert (len(found), {len(one.words) for one in found}) == (count, {limits.ADDRESS})
    assert len({id(one.words) for one in found}) == 1  # a copy of each would take 650 MB
