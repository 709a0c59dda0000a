"""Small rounds of a list that finance owns, written as an office writes them: a folder of files."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from templates.toml_text import toml_text
from workbook.round.load import load_round
from workbook.round.model import Round

Fields: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Fields of a template, as TOML has them."""

_GIVEN = {"by": "list", "required": True}
KEY: Fields = {
    "nr": {"label": "Nr.", "type": "text", **_GIVEN},
    "centre": {"label": "Center", "type": "choices", "list": "centres", **_GIVEN},
}
"""The fields that every such list has, unless a test says otherwise."""
_ROLE = {"role": {"label": "I skal", "type": "text", "from": "record.role"}}


def closed_template(fields: Fields, columns: Sequence[str], **changes: Any) -> str:
    """A template of a list with these fields besides the key and the centre."""
    values = [{"value": "Drift/anlæg"}, {"value": "Nej"}]
    return toml_text(
        {
            "schema": "template-v2",
            "id": "liste",
            "version": 1,
            "title": "Liste",
            "summary": "En liste.",
            "unit": "kr.",
            "decimals": 0,
            "record": {
                "noun": {"a": "et", "one": "punkt", "the": "punktet", "many": "punkter",
                         "en": ["item", "items"]},
                "list": "closed", "file": "liste", "key": ["nr"], "title": "nr", "owner": "centre",
                "shared": {"lead": "Svare", "other": "Bemærke"},
            },
            "lists": {"art": {"label": "Art", "values": values}},
            "fields": {**KEY, **fields, **_ROLE},
            "sheets": [
                {"kind": "guidance", "name": "Hjælp", "intro": "Læs.", "steps": ["Skriv."]},
                {"kind": "rows", "name": "Punkter", "columns": [*columns, *_ROLE]},
                {"kind": "control", "name": "Kontrol"},
            ],
            "outputs": [
                {"kind": "tables", "sheet": "Alt", "columns": [*KEY, *fields]},
                {"kind": "data", "sheet": "Data"},
            ],
            **changes,
        }
    )  # fmt: skip


def closed_round(folder: Path, template: str, *lines: str) -> Round:
    """The round in the folder, with these lines in finance's list; the first has its headers."""
    settings = {
        "template": "liste.toml",
        "title": "Liste",
        "municipality": "Prøvekøbing Kommune",
        "round": "Juni 2026",
        "issued": date(2026, 6, 1),
        "deadline": date(2026, 6, 20),
        "sender": "Økonomi",
        "years": [2026, 2027],
        "centres": [{"code": code, "name": f"Center {code}"} for code in ("CIS", "CTM")],
        "committees": [{"code": code, "name": f"Udvalg {code}"} for code in ("ISU", "TU")],
        "sections": [{"title": "Børn, unge"}],
    }
    (folder / "runde.toml").write_text(toml_text(settings), encoding="utf-8")
    (folder / "liste.toml").write_text(template, encoding="utf-8")
    (folder / "liste.csv").write_text("\n".join(lines), encoding="utf-8")
    round_ = load_round(folder)
    assert round_ is not None
    return round_
