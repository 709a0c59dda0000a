"""The sheets of a made template: rows or a form, live checks, guidance."""

from collections.abc import Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from tests.support.made.calculated import made_of
from tests.support.made.drawn import ROLE, Toml, either, is_typed, maybe, mostly
from tests.support.made.lists import OWN_LISTS, VALUES

_LISTED_LIVE: Final = ("text", "choice", "date", "year", "integer", "amount", "amounts", "code")


def columns(draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str]) -> list[str]:
    """Key and answers, what formulas are made of, and some of what else a workbook can show."""
    parts = {part for field in fields.values() for part in field.get("formula", "").split()}
    shown = []
    for name, field in fields.items():
        if field.get("from") == ROLE:
            shown.append(name)
            continue
        if field.get("by") == "finance" or any(is_typed(fields[one]) for one in made_of(field)):
            continue
        must = name in key or is_typed(field) or name in parts or "formula" in field
        if must or either(draw):
            shown.append(name)
    return shown


def guidance(draw: st.DrawFn) -> Toml:
    """What a centre reads first."""
    sheet = {"kind": "guidance", "name": "Vejledning", "intro": "Læs <dette> & skriv.",
             "steps": ["Skriv.", "Gem."]}  # fmt: skip
    return sheet | maybe(draw, explains=["art", "trin"], closing="Tak.")


def records_and_control(
    draw: st.DrawFn, fields: Mapping[str, Toml], columns: Sequence[str], *, is_form: bool
) -> list[Toml]:
    """Rows or a form, and the sheet of live checks before or after a form."""
    control: Toml = {"kind": "control", "name": "Kontrol"} | maybe(
        draw, intro="Tallene følger med."
    )
    if not is_form:
        rows: Toml = {"kind": "rows", "name": "Punkter", "columns": columns}
        return [rows | totals_of(draw, "totals", fields, columns), control]
    grid = [name for name in columns if fields[name]["type"] == "amounts"]
    others = [name for name in columns if name not in grid]
    half = draw(st.integers(1, len(others)))
    blocks: list[Toml] = [{"fields": part} for part in (others[:half], others[half:]) if part]
    if grid:
        sentence = {"sentence": f"I alt {{{grid[0]}}}."}
        texts = maybe(draw, help="I hele tal.") | (sentence if either(draw) else {})
        blocks.insert(1, {"title": "Tal & år", "grid": grid} | texts)
    shown = [name for name in columns if fields[name]["type"] in _LISTED_LIVE]
    if shown and either(draw):
        control["columns"] = shown[:4]
        control |= totals_of(draw, "totals", fields, shown[:4], has_shares=False)
    form: Toml = {"kind": "form", "name": "Punkt", "heading": "Et <punkt>", "blocks": blocks}
    return [control, form] if either(draw) else [form, control]


def totals_of(
    draw: st.DrawFn,
    key: str,
    fields: Mapping[str, Toml],
    columns: Sequence[str],
    *,
    has_shares: bool = True,
) -> Toml:
    """A total of amounts among the columns, of a percentage with its amounts, or none."""
    amounts = [name for name in columns if fields[name]["type"] in ("amount", "amounts")]
    if not amounts or not either(draw):
        return {}
    total: Toml = {"label": f"I alt, {key}", "of": draw(st.sampled_from(amounts))}
    share = fields["andel"]["formula"].split()[::2] if "andel" in columns and has_shares else []
    if share and set(share) <= set(columns) and mostly(draw):
        total["of"] = [*share, "andel"]
    listed = own_choices(fields, columns)
    if listed and either(draw):
        name = draw(st.sampled_from(listed))
        values = VALUES[OWN_LISTS.index(fields[name]["list"])]
        total["where"] = {name: list(values[:2])}
    return {key: [total]}


def own_choices(fields: Mapping[str, Toml], names: Sequence[str]) -> list[str]:
    """Those of the fields that have a list of the template's own."""
    return [name for name in names if fields[name].get("list") in OWN_LISTS]


def without_years_in_labels(fields: Mapping[str, Toml]) -> None:
    """Rows of a grid have one label: the years stand above it."""
    for field in fields.values():
        if field["type"] == "amounts" and "name" in field:
            field["label"] = field.pop("name")
