"""How finance types a made record in its own files."""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from tests.support.made.drawn import Toml, title
from tests.support.made.record import Json
from tests.support.made.values import plain


def header(spec: Toml) -> str:
    """The header of the field's column, or the first part of those of several."""
    return str(spec.get("header", title(spec)))


def headers(spec: Toml, years: Sequence[int]) -> list[str]:
    """The headers of all the field's columns."""
    if spec["type"] == "history":
        return [header(spec), f"{header(spec)} Maj 2025"]
    if spec["type"] == "amounts":
        return [f"{header(spec)} {year}" for year in years]
    return [header(spec)]


def as_typed(spec: Toml, said: Json) -> str:
    """As finance types it: dates and decimals as Danes write them, codes joined by /."""
    text = "/".join(said) if isinstance(said, list) else said if isinstance(said, str) else ""
    if spec["type"] == "date" and "K" not in text:
        return f"{date.fromisoformat(text):%d-%m-%Y}" if text else ""
    if spec["type"] in ("amount", "percent", "integer", "year"):
        return text.replace(".", ",")
    return text


def danish(number: Decimal | None) -> str:
    """The number with a comma; "" for none."""
    return "" if number is None else plain(number).replace(".", ",")


def csv_text(rows: Sequence[Mapping[str, str]]) -> str:
    """The rows below their headers."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()
