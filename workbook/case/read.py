"""A returned form as a case: exact amounts as typed, formula rows calculated from them."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from templates.form import Field
from workbook.case.arithmetic import result
from workbook.case.choices import code_of, read_choice, read_tick
from workbook.case.dates import read_date
from workbook.case.model import Case, CaseFrame, Origin
from workbook.case.returned import CaseCell, ReturnedCase
from workbook.case.years import read_year
from workbook.read.model import CellKind
from workbook.round.cases import CaseRound
from workbook.typed import cleaned

SECOND_PROPOSER = "second_proposer"


def read_case(
    round_: CaseRound,
    returned: ReturnedCase,
    *,
    file: str,
    sha256: str,
    centre: str,
    counts_from_1904: bool = False,
) -> Case:
    """The case of a returned form.

    A cell that cannot be read counts as blank here; the rules find it before merge takes the case.

    Args:
        round_: the round.
        returned: the form as it came back.
        file: name of the file it stands in.
        sha256: of the file.
        centre: code of the file's stamp.
        counts_from_1904: whether the workbook's dates do.
    """
    form = round_.template.form
    texts = {field.id: field_text(round_, returned, field) for field in form.fields}
    proposers = [texts[form.centre], texts.get(SECOND_PROPOSER, "")]
    apart = {form.number, form.title_field, form.committee, form.centre}
    dates = [field.id for field in form.fields if field.type == "date"]
    day = _date(returned, dates[0], counts_from_1904) if dates else None
    return Case(
        nr=texts[form.number],
        title=texts[form.title_field],
        committee=code_of(round_, "committees", texts[form.committee]),
        centre=centre,
        proposers=tuple(name for name in proposers if name),
        date=day,
        kinds=kinds(round_, returned),
        fields={
            field.id: texts[field.id]
            for field in form.fields
            if field.id not in apart and field.type != "date" and texts[field.id]
        },
        texts=dict(_texts(returned)),
        amounts=amounts(returned),
        frames=tuple(_frames(round_, returned)),
        origin=Origin(file, sha256, returned.sheet.name, dict(_addresses(returned))),
    )


def typed_amounts(returned: ReturnedCase) -> dict[str, dict[int, Decimal]]:
    """The amounts of the typed rows by row id and year, in the template's unit; no blank ones."""
    found: dict[str, dict[int, Decimal]] = {}
    for row in returned.round.template.form.rows:
        if row.formula is None:
            found[row.id] = _by_year(
                returned.amount(row.id, year) for year in returned.layout.years
            )
    return found


def amounts(returned: ReturnedCase) -> dict[str, dict[int, Decimal]]:
    """The amounts of all rows, those of formula rows calculated; a year without any is left out."""
    form = returned.round.template.form
    typed = typed_amounts(returned)
    found: dict[str, dict[int, Decimal]] = {}
    for row in form.rows:
        by_year = {year: result(form, row.id, typed, year) for year in returned.layout.years}
        found[row.id] = {year: amount for year, amount in by_year.items() if amount is not None}
    return found


def amount_of(cell: CaseCell) -> Decimal | None:
    """The number in the cell; None where there is none, also where a text looks like one."""
    if cell.cell is None or cell.cell.kind is not CellKind.NUMBER:
        return None
    return cell.cell.number


def field_text(round_: CaseRound, returned: ReturnedCase, field: Field) -> str:
    """What is written in the field, a choice as its list has it, a year in four digits."""
    place = returned.field(field.id)
    text = _text(place)
    if field.type == "year":
        year = read_year(place.cell)
        return text if year is None else str(year)
    if field.list is None or not text:
        return text
    listed = read_choice(round_, field.list, text)
    return listed or text


def kinds(round_: CaseRound, returned: ReturnedCase) -> tuple[str, ...]:
    """The values that are ticked, in the order of the list."""
    return tuple(
        value
        for block in round_.template.form.options
        for value, cell in returned.options(block.id)
        if read_tick(cell.text, block.tick)
    )


def _texts(returned: ReturnedCase) -> Iterator[tuple[str, str]]:
    for block in returned.round.template.form.texts:
        text = _text(returned.long_text(block.id))
        if text:
            yield block.id, text


def _frames(round_: CaseRound, returned: ReturnedCase) -> Iterator[CaseFrame]:
    for frame, account, cells in returned.frame_lines():
        by_year = _by_year(cells)
        name = _text(frame)
        if name or by_year or _text(account):
            listed = read_choice(round_, "frames", name) if name else None
            yield CaseFrame(listed or name, _text(account), by_year)


def _by_year(cells: Iterable[CaseCell]) -> dict[int, Decimal]:
    found: dict[int, Decimal] = {}
    for cell in cells:
        amount = amount_of(cell)
        if amount is not None and cell.year is not None:
            found[cell.year] = amount
    return found


def _date(returned: ReturnedCase, key: str, counts_from_1904: bool) -> date | None:
    return read_date(returned.field(key).cell, counts_from_1904=counts_from_1904)


def _addresses(returned: ReturnedCase) -> Iterator[tuple[str, str]]:
    form = returned.round.template.form
    for field in form.fields:
        if field.id in returned.rows:
            yield field.id, returned.field(field.id).address
    for block in form.texts:
        if block.id in returned.rows:
            yield block.id, returned.long_text(block.id).address
    for row in form.rows:
        if row.id in returned.rows:
            for year in returned.layout.years:
                yield f"{row.id} {year}", returned.amount(row.id, year).address


def _text(cell: CaseCell) -> str:
    if cell.cell is None or cell.cell.kind not in (CellKind.TEXT, CellKind.NUMBER):
        return ""
    return cleaned(cell.text)
