"""Every text of the bundled samples: what the centres wrote, and what finance's lists say."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import samples
from workbook.read.open import read_book


@cache
def sample_texts() -> frozenset[str]:
    """The texts of all facts, lists and cells, each once."""
    root = Path(samples.__file__).parent
    texts: set[str] = set()
    for path in root.rglob("*.json"):
        texts.update(_strings(json.loads(path.read_text(encoding="utf-8"))))
    for path in root.rglob("*.csv"):
        texts.update(path.read_text(encoding="utf-8").splitlines())
    for path in root.rglob("*.xlsx"):
        for sheet in read_book(path.read_bytes()).sheets:
            texts.update(cell.raw for cell in sheet.cells.values())
    return frozenset(texts)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
