"""The contract of the merged records, and their frames for analysts who work in pandas.

What merge is about to write is compared with it before anything is written: its files have kept
it, so a table that breaks it is a bug of ours.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from templates.field import LinesField
from validate.contract.columns import NAME
from validate.contract.failures import failures
from validate.finding import Level
from validate.rules import modules, rules
from workbook.edition.dataset import Dataset, MergedRecord, MergeFault
from workbook.round.model import Round

if TYPE_CHECKING:
    import pandas as pd

_CELLS = ("STR", "VAL")
# That a cell is answered, and from its list; of what amounts come to rules are silent, too, in a
# record or a year of which a cell cannot be read.
_OF_READ_CELLS = ("VAL001", "VAL002", "SUM", "ROW014")


def check_merged(data: Dataset) -> None:
    """Nothing, where the merged records keep their contract.

    Raises:
        MergeFault: one of them breaks it; the sentence names record, column and value.
    """
    from validate.contract import schema  # noqa: PLC0415 - half a second

    round_, records, codes = data.round, data.records, binding(data.round)
    if not records:
        return
    tables = [
        (
            schema.records_schema(round_, codes),
            schema.records_frame(round_, records),
        )
    ]
    for field in _lines_fields(round_):
        stated = schema.lines_schema(round_, field, codes)
        tables.append((stated, schema.lines_frame(round_, records, field)))
    for stated, frame in tables:
        for one in failures(schema.broken(stated, frame), modules()) if len(frame) else ():
            name = frame[NAME].iloc[one.row]
            value = f" ({one.value})" if one.value else ""
            raise MergeFault(f"{name}: {one.column or 'the row'}{value} breaks “{one.check}”")


def frames(round_: Round, records: Sequence[MergedRecord]) -> Mapping[str, "pd.DataFrame"]:
    """The records as typed tables that keep their contract.

    ``records`` has one row for each, a column for each field and of amounts one for each year;
    ``amounts`` one row for each amount. Of each field of lines, ``lines_frames`` where its id is
    frames, there is one row for each line. Amounts are Decimal in the unit in which they were
    typed.

    Raises:
        pandera.errors.SchemaErrors: the records break their contract; they were changed since.
    """
    from validate.contract import schema  # noqa: PLC0415 - as above

    codes = binding(round_)
    stated = schema.records_schema(round_, codes)
    frame = schema.records_frame(round_, records)
    found = {
        "records": stated.validate(frame, lazy=True),
        "amounts": schema.amounts_frame(round_, records),
    }
    for field in _lines_fields(round_):
        stated = schema.lines_schema(round_, field, codes)
        frame = schema.lines_frame(round_, records, field)
        found[f"lines_{field.id}"] = stated.validate(frame, lazy=True)
    return found


def _lines_fields(round_: Round) -> tuple[LinesField, ...]:
    fields = round_.template.fields.values()
    return tuple(field for field in fields if isinstance(field, LinesField))


def binding(round_: Round) -> frozenset[str]:
    """The codes of the rules that forbid the round's merging, whose checks a merged table keeps.

    A round that takes a cell for what it is, though nobody can read it, merges it as blank or as
    it was typed: neither an answer from the list nor what its amounts come to is a promise then.
    """
    changes = round_.config.severities
    milder = {
        rule.code
        for rule in rules()
        if rule.severity is Level.ERROR
        and rule.code in changes
        and changes[rule.code].severity is not Level.ERROR
    }
    loose = any(code.startswith(_CELLS) for code in milder)
    return frozenset(
        rule.code
        for rule in rules()
        if (rule.severity is Level.ERROR or rule.code in changes)
        and (rule.code not in changes or changes[rule.code].severity is Level.ERROR)
        and not (loose and rule.code.startswith(_OF_READ_CELLS))
    )
