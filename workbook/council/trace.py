"""`sporing.json`: for every status and remark of the edition, the cell it came from (trace-v1)."""

import json
from dataclasses import dataclass
from typing import Literal

SCHEMA = "trace-v1"
FILE_NAME = "sporing.json"


@dataclass(frozen=True, slots=True)
class StatusTrace:
    """The cell in a returned file where a status stands."""

    file: str
    sha256: str
    sheet: str
    cell: str


@dataclass(frozen=True, slots=True)
class RemarkTrace:
    """Where one remark came from.

    Attributes:
        round: the heading it is printed under.
        source: this round's returned file, the agreement list, or the edition before this one.
        file: of a returned file; "" for the others, which the trace names once for all.
    """

    round: str | None
    source: Literal["returned", "agreement", "previous"]
    file: str = ""
    sha256: str = ""
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class ItemTrace:
    """One item; its remarks stand as in the edition, one for one.

    Attributes:
        status: None where no status was delivered.
    """

    nr: int
    status: StatusTrace | None
    remarks: tuple[RemarkTrace, ...]


@dataclass(frozen=True, slots=True)
class PreviousEdition:
    """The edition before this one.

    Attributes:
        path: as runde.toml names it.
        sha256: of its council.json as merge writes it.
    """

    path: str
    round: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Trace:
    """Where everything in the edition came from, item by item in the edition's order."""

    round: str
    items: tuple[ItemTrace, ...]
    previous: PreviousEdition | None

    def item(self, nr: int) -> ItemTrace:
        """The item of this number; KeyError where there is none."""
        for item in self.items:
            if item.nr == nr:
                return item
        raise KeyError(nr)


def trace_json(trace: Trace, agreement: tuple[str, str]) -> str:
    """The trace as JSON text: UTF-8, two blanks of indent.

    Args:
        trace: of the merged round.
        agreement: name and sha256 of the agreement list.
    """
    name, digest = agreement
    previous = trace.previous
    data = {
        "schema": SCHEMA,
        "round": trace.round,
        "agreement": {"file": name, "sha256": digest},
        "previous": previous
        and {"path": previous.path, "round": previous.round, "sha256": previous.sha256},
        "items": [_item(item) for item in trace.items],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _item(item: ItemTrace) -> dict[str, object]:
    status = item.status
    return {
        "nr": item.nr,
        "status": status
        and {
            "file": status.file,
            "sha256": status.sha256,
            "sheet": status.sheet,
            "cell": status.cell,
        },
        "remarks": [_remark(remark) for remark in item.remarks],
    }


def _remark(remark: RemarkTrace) -> dict[str, object]:
    data: dict[str, object] = {"round": remark.round, "source": remark.source}
    if remark.source == "returned":
        data |= {"file": remark.file, "sha256": remark.sha256}
        data |= {"sheet": remark.sheet, "cell": remark.cell}
    return data
