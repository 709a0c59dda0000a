"""The outputs of a made template."""

from collections.abc import Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from tests.support.made.drawn import ROLE, UNITS, Toml, either, maybe, mostly
from tests.support.made.sheets import totals_of

_PLAIN: Final = ("text", "long_text", "choice", "choices", "integer", "year", "percent", "code")


def outputs(
    draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str], *, is_followed: bool
) -> list[Toml]:
    """One table with everything, the flat table, and others."""
    names = [name for name, field in fields.items() if field.get("from") != ROLE]
    amounts = [name for name in names if fields[name]["type"] in ("amount", "amounts")]
    split = [name for name in names if fields[name]["type"] in ("choice", "choices", "ticks")]
    every: Toml = {"kind": "tables", "sheet": "Alt", "heading": "Alt om {years}", "columns": names}
    every |= totals_of(draw, "totals", fields, names)
    found = [every | maybe(draw, note="Bemærk: {unit}.")]
    if either(draw):
        by = draw(st.sampled_from([*split, "owner"]))
        shown = draw(st.lists(st.sampled_from([*names, "owner"]), unique=True, max_size=4))
        parted: Toml = {"kind": "tables", "sheet": "Delt", "heading": f"Om {{{by}}}"}
        parted |= {"split_by": by, "columns": list(dict.fromkeys([*key, *shown]))}
        parted |= totals_of(draw, "totals", fields, [one for one in shown if one != "owner"])
        found.append(parted | maybe(draw, unit=draw(st.sampled_from(UNITS)), decimals=1))
    if amounts and either(draw):
        found.append(_totals_output(draw, fields, amounts, split))
    if split and either(draw):
        by = draw(st.sampled_from(split))
        counted: Toml = {"kind": "counts", "sheet": "Antal", "heading": "Antal", "rows_by": by}
        across = [name for name in (*split, "owner") if name != by]
        counted |= maybe(draw, columns_by=draw(st.sampled_from(across)), chart="columns")
        found.append(counted | maybe(draw, grand="I alt"))
    if either(draw):
        shown = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=4))
        found.append({"kind": "cards", "sheet": "Kort", "fields": shown})
    if is_followed and mostly(draw):
        plain = [name for name in names if fields[name]["type"] in _PLAIN]
        found.append(_progress_output(draw, plain, [*split, "owner"]))
    if is_followed and mostly(draw):
        found.append({"kind": "changes", "sheet": "Nyt"})
    if is_followed and either(draw):
        found.append({"kind": "late", "sheet": "Sent", "heading": "Sent", "columns": key})
    if is_followed and fields["status"].get("kept") and either(draw):
        over: Toml = {"sheet": "Runder", "field": "status"}
        rows = maybe(draw, rows_by="owner") or {"chart": "lines"}
        found.append({"kind": "course"} | over | rows)
        found.append({"kind": "still", "columns": key} | over)
    return [*found, {"kind": "data", "sheet": "Data"}]


def _totals_output(
    draw: st.DrawFn, fields: Mapping[str, Toml], amounts: Sequence[str], split: Sequence[str]
) -> Toml:
    of = draw(st.sampled_from(amounts))
    output: Toml = {"kind": "totals", "sheet": "Summer", "heading": "Summer", "of": of}
    by = [None, *split, "owner"]
    rows_by, columns_by = draw(st.sampled_from(by)), draw(st.sampled_from(by))
    if rows_by:
        output |= {"rows_by": rows_by} | maybe(draw, chart="bars", grand="I alt", count="Antal")
    if columns_by and columns_by != rows_by:
        output["columns_by"] = columns_by
    if fields[of]["type"] == "amounts":
        apart = ["tables", "sum"] if "columns_by" in output else ["columns", "sum"]
        output["over_years"] = draw(st.sampled_from(apart))
    return output | maybe(draw, sign="turned", unit=draw(st.sampled_from(UNITS)))


def _progress_output(draw: st.DrawFn, names: Sequence[str], split: Sequence[str]) -> Toml:
    shown = draw(st.lists(st.sampled_from(names), unique=True, max_size=4))
    output: Toml = {"kind": "progress", "sheet": "Status", "columns": ["nr", "status"]}
    output["columns"] = list(dict.fromkeys([*output["columns"], *shown]))
    output |= {"split_by": draw(st.sampled_from(split)), "remarks": "Svar"}
    return output | maybe(draw, legend="trin")
