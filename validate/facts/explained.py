"""Which of finance's records lack an answer for a reason that is told already."""

from collections.abc import Iterator, Sequence

from validate.facts.misnumbered import renumbered
from validate.facts.renewed import lead_fields, without_room
from validate.finding import Finding, Level
from validate.view import OpenedFile
from workbook.round.model import Round


def explained(
    round_: Round, accepted: Sequence[OpenedFile], findings: Sequence[Finding]
) -> frozenset[str]:
    """The names of the records: of a centre without a file, or of which an error tells.

    Args:
        round_: whose records they are.
        accepted: the files whose identity stands.
        findings: in all files.
    """
    taken = {file.centre for file in accepted}
    names = {one.name for one in round_.records if round_.centres_of(one)[0] not in taken}
    names |= {name for file in accepted for name in _in_file(file)}
    for one in findings:
        if one.severity is Level.ERROR and one.item:
            names |= {one.item, *one.item.split(", ")}
    names |= {name for file in accepted for name in _at_cells(file, findings)}
    return frozenset(names)


def _at_cells(file: OpenedFile, findings: Sequence[Finding]) -> Iterator[str]:
    """Of records of which an error that names none tells in the cells that they answer in.

    So does one in any cell of the sheet of those whose identity it leaves in doubt.
    """
    told = {
        (one.sheet, cell)
        for one in findings
        if one.severity is Level.ERROR and one.file == file.name and not one.item
        for cell in one.cells
    }
    sheets = {sheet for sheet, _ in told}
    for record in file.records if told else ():
        if not record.is_sure and record.place.sheet in sheets:
            yield record.name
            continue
        typed = (value.place for value in record.values.values() if value.slot.is_typed)
        if any((place.sheet, place.address) in told for place in typed):
            yield record.name


def _in_file(file: OpenedFile) -> Iterator[str]:
    """Of records whose answer nobody can read: a column is missing, or their row bears no name."""
    returned, round_ = file.returned, file.round
    sent = {record.key: record for record in round_.centre_records(file.centre)}
    asked = {field.id for field in lead_fields(round_.template)}
    missing = returned.columns.missing if returned is not None and returned.columns else ()
    lost = {header.slot.field.id for header in missing if header.slot is not None}
    if returned is None or asked & lost:
        yield from (record.name for record in sent.values())
        return
    yield from (record.name for record in without_room(returned, round_))
    yield from (record.name for record in renumbered(returned, sent, round_.template).values())
