"""The outcome of a comparison as a versioned document (schema ``reconcile-v1``)."""

from decimal import Decimal
from importlib.metadata import version

from validate.reconcile.council_file import CouncilFile
from validate.reconcile.difference import Difference, Reconciliation
from validate.text import Language
from workbook.json_text import json_text
from workbook.numbers import plain

SCHEMA = "reconcile-v1"


def render_json(
    reconciliation: Reconciliation, council: CouncilFile, round_: str, language: Language
) -> str:
    """The outcome as JSON text: same input, same bytes.

    Amounts are exact decimals as strings with a point; ``difference`` is null where one side is no
    amount.

    Args:
        reconciliation: the outcome.
        council: the file that was held against the round.
        round_: the round's label.
        language: of the messages.
    """
    checked = reconciliation.checked
    data = {
        "schema": SCHEMA,
        "tool": "budgetrunde",
        "version": version("budgetrunde"),
        "round": round_,
        "council": {"file": council.name, "sha256": council.sha256, "sheet": reconciliation.sheet},
        "agrees": reconciliation.agrees,
        "differences": [_difference(one, language) for one in reconciliation.differences],
        "infos": [_difference(one, language) for one in reconciliation.infos],
        "notes": [note.in_language(language) for note in reconciliation.notes],
        "checked": {"rows": checked.rows, "cells": checked.cells, "totals": checked.totals},
    }
    return json_text(data, indent=2) + "\n"


def _difference(one: Difference, language: Language) -> dict[str, str | None]:
    return {
        "kind": one.kind.value,
        "what": one.what,
        "sheet": one.sheet,
        "cell": one.cell,
        "printed": _value(one.printed),
        "expected": _value(one.expected),
        "difference": None if one.difference is None else plain(one.difference),
        "guess": one.guess or None,
        "message": one.message.in_language(language),
    }


def _value(value: Decimal | str) -> str:
    return plain(value) if isinstance(value, Decimal) else value
