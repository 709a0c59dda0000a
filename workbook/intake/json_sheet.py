"""A list of objects in JSON as a sheet: a row for each object, a column for each key."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from templates.errors import OperatorError
from templates.text import Text
from workbook.read import limits
from workbook.read.model import Cell, CellKind, Sheet, Visibility

_BETWEEN: Final = "/"
_EXAMPLE: Final = '[{"Nr.": 1, "Titel": "…"}, {"Nr.": 2, "Titel": "…"}]'


def json_sheet(text: str, name: str) -> tuple[tuple[str, ...], Sheet]:
    """The keys in the order in which they first stand, and the sheet with them in its first row.

    A list of texts is one cell, with ``/`` between them. What is null is a blank cell.

    Args:
        text: of the whole file.
        name: that messages call it by.

    Raises:
        OperatorError: it is no list of objects, or a value is an object itself; all are told.
    """
    entries = _entries(text, name)
    keys = tuple(dict.fromkeys(key for entry in entries for key in entry))
    if len(entries) >= limits.FAR_ROW or len(keys) > limits.FAR_COLUMN:
        rows, columns_ = f"{limits.FAR_ROW:,}", f"{limits.FAR_COLUMN:,}"
        raise OperatorError(
            Text(
                f"{name} har {len(entries)} objekter med {len(keys)} nøgler.",
                f"{name} has {len(entries)} objects with {len(keys)} keys.",
            ),
            Text(
                f"Der læses højst {rows.replace(',', '.')} og {columns_.replace(',', '.')}.",
                f"At most {rows} and {columns_} are read.",
            ),
        )
    columns = {key: number for number, key in enumerate(keys, start=1)}
    cells = {
        (1, number): Cell(1, number, CellKind.TEXT, key.strip()) for key, number in columns.items()
    }
    problems: list[Text] = []
    for row, entry in enumerate(entries, start=2):
        for key, value in entry.items():
            found = _said(value)
            if found is None:
                problems.append(
                    Text(
                        f"post {row - 1}, {key}: skriv en tekst, et tal eller en liste af tekster.",
                        f"entry {row - 1}, {key}: write a text, a number or a list of texts.",
                    )
                )
            elif found:
                cells[row, columns[key]] = Cell(row, columns[key], CellKind.TEXT, found)
    if problems:
        raise OperatorError(
            Text(f"{name} har værdier inde i værdier.", f"{name} has values within values."),
            Text("Ret dem.", "Correct them."),
            problems,
        )
    return keys, Sheet("", Visibility.VISIBLE, cells)


def _entries(text: str, name: str) -> Sequence[Mapping[str, Any]]:
    twice: list[str] = []

    def made(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = [key for key, _ in pairs]
        twice.extend(key for key in dict.fromkeys(keys) if keys.count(key) > 1)
        return dict(pairs)

    try:
        found = json.loads(
            text,
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_no_number,
            object_pairs_hook=made,
        )
    except RecursionError:
        raise OperatorError(
            Text(f"{name} har for mange parenteser inde i hinanden.", f"{name} is nested too deep.")
        ) from None
    except (ValueError, ArithmeticError) as error:
        raise OperatorError(
            Text(f"{name} er ikke gyldig JSON: {error}.", f"{name} is not valid JSON: {error}.")
        ) from None
    if twice:
        raise OperatorError(
            Text(
                f"{name}: et objekt har nøglen {twice[0]} to gange.",
                f"{name}: an object has the key {twice[0]} twice.",
            ),
            Text("Omdøb den ene.", "Rename one."),
        )
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise OperatorError(
            Text(f"{name} er ikke en liste af objekter.", f"{name} is no list of objects."),
            Text(f"Den skal se ud som {_EXAMPLE}.", f"It should be as {_EXAMPLE}."),
        )
    return found


def _no_number(said: str) -> None:
    raise ValueError(f"{said} is no number")


def _said(value: Any) -> str | None:
    """The value as a cell's text; None where it is more than a cell holds."""
    match value:
        case None:
            return ""
        case str():
            return value.strip()
        case Decimal():
            return format(value, "f").replace(".", ",") if _is_short(value) else str(value)
        case list():
            parts = [_said(one) for one in value if not isinstance(one, list)]
            texts = [part for part in parts if part is not None]
            return _BETWEEN.join(filter(None, texts)) if len(texts) == len(value) else None
    return None


def _is_short(value: Decimal) -> bool:
    return value.is_finite() and abs(value.adjusted()) < limits.SHORT_TEXT
