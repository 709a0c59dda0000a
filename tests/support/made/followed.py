"""What the outputs of a made template say of the progress of its records.

It is told here from what was answered, with none of the application's own code.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from tests.support.made.drawn import Toml
from tests.support.made.edition import ExpectedEdition
from tests.support.made.lists import VALUES
from tests.support.made.printed import Line, Printed
from tests.support.made.record import MadeRecord
from tests.support.made.round import MadeRound

_ROUND: Final = "Juni 2026"
_MONTHS: Final = ("januar", "februar", "marts", "april", "maj", "juni",
                  "juli", "august", "september", "oktober", "november", "december")  # fmt: skip


@dataclass(frozen=True)
class ExpectedProgress:
    """The tables of the outputs of kind progress and changes, as lines without their order."""

    made: MadeRound

    def progress(self, number: int) -> Counter[Line]:
        """Every line of the output of this number: the record's cells, then all its remarks."""
        output = self.made.data["outputs"][number]
        groups = ExpectedEdition(self.made).groups(output["split_by"], self.made.records)
        return Counter(
            line
            for _, records in groups
            for record in records
            for line in self._of_progress(record, output)
        )

    def changes(self) -> Counter[Line]:
        """Every line of new statuses, and of new remarks on records with the status they had."""
        if not any(record.expected.get("sidst") for record in self.made.records):
            return Counter()
        return Counter(line for record in self.made.records for line in self._changed(record))

    def _of_progress(self, record: MadeRecord, output: Toml) -> Iterator[Line]:
        yield tuple(self._cell(name, record) for name in output["columns"])
        said = [*_earlier(record), *_new(record)]
        title = output["remarks"]
        yield ("\n".join([f"{title}:", *said]) if said else f"{title}: Ingen",)

    def _cell(self, name: str, record: MadeRecord) -> Printed:
        said: Any = record.expected[name]
        if self.made.fields[name]["type"] in ("integer", "year", "percent"):
            return Decimal(said) if said else None
        return "/".join(said) if isinstance(said, list) else said

    def _changed(self, record: MadeRecord) -> Iterator[Line]:
        before, after = record.expected.get("sidst"), record.expected["status"]
        new = "\n".join(_new(record)) or None
        named = (*self._names(record), "/".join(self._centres(record)), self._title(record))
        if before and before != after:
            is_forward = VALUES[1].index(str(after)) > VALUES[1].index(str(before))
            yield (*named, str(before), str(after), "Frem" if is_forward else "Tilbage", new)
        elif new:
            yield (*named, str(after), new)

    def _names(self, record: MadeRecord) -> Iterator[Printed]:
        """The key: numbers as numbers, days in words."""
        for name in self.made.data["record"]["key"]:
            said, type_ = str(record.expected[name]), self.made.fields[name]["type"]
            yield Decimal(said) if type_ in ("integer", "year") else _worded(said, type_)

    def _title(self, record: MadeRecord) -> str:
        return str(record.expected["nr"])

    def _centres(self, record: MadeRecord) -> Sequence[str]:
        is_several = self.made.fields["centre"]["type"] == "choices"
        return record.centres if is_several else record.centres[:1]


def _worded(said: str, type_: str) -> str:
    if type_ != "date" or "K" in said:
        return said
    day = date.fromisoformat(said)
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def _earlier(record: MadeRecord) -> Iterator[str]:
    """The remarks of earlier rounds, each behind its round."""
    found: Any = record.expected.get("foer") or ()
    for one in found:
        yield f"{one['round']}: {one['text']}" if one["round"] else one["text"]


def _new(record: MadeRecord) -> Iterator[str]:
    if record.expected["bem"]:
        yield f"{_ROUND}: {record.expected['bem']}"
