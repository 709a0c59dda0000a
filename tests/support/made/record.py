"""One made record."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from workbook.records.value import Content

Json: TypeAlias = str | list[Any] | dict[str, str] | None
"""What a field of a record says in ``council.json``."""


@dataclass
class MadeRecord:
    """One record: what each of its centres and finance say, and what the edition must have.

    Attributes:
        centres: that share it; the first leads.
        cells: what the leading centre types, by slot id.
        remarks: what the other centres type, by centre and slot id.
        listed: finance's list, by header.
        decided: finance's fields, by id, as typed in ``beslutninger``.
        typed_keys: the key's fields, by id, as one would type them in ``beslutninger``.
        answered: what the leading centre and finance's list say, by field id.
        expected: what is merged, by field id.
    """

    centres: tuple[str, ...]
    cells: dict[str, Content] = field(default_factory=dict)
    remarks: dict[str, dict[str, Content]] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)
    decided: dict[str, str] = field(default_factory=dict)
    typed_keys: dict[str, str] = field(default_factory=dict)
    answered: dict[str, Json] = field(default_factory=dict)
    expected: dict[str, Json] = field(default_factory=dict)

    def cells_of(self, centre: str) -> dict[str, Content]:
        """What this centre types."""
        return self.cells if centre == self.centres[0] else self.remarks.get(centre, {})
