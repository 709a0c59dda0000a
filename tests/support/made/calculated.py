"""Calculated fields that hypothesis makes: sums, pieces of codes and economies, texts joined."""

from collections.abc import Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from tests.support.made.drawn import Toml, either, is_typed, mostly

_JOINED: Final = ("text", "choice", "code", "integer", "year", "date")


def made_of(field: Toml) -> list[str]:
    """The fields of which this one is a piece, or the text."""
    sources = field.get("from", [])
    return sources if isinstance(sources, list) else [sources.partition(".")[0]]


def calculated(draw: st.DrawFn, fields: Mapping[str, Toml]) -> dict[str, Toml]:
    """Sums of amounts, pieces of codes and economies, texts joined."""
    found: dict[str, Toml] = {}
    for type_ in ("amount", "amounts"):
        parts = [
            name
            for name, field in fields.items()
            if field["type"] == type_ and field.get("by") != "finance"
        ]
        units = {fields[name].get("unit") for name in parts}
        if parts and len(units) == 1 and either(draw):
            found[f"sum_{type_}"] = _formula(draw, fields, parts, type_)
    found |= _share(draw, {**fields, **found})
    for name, field in fields.items():
        if field.get("by") == "finance" or not either(draw):
            continue
        if field["type"] == "code" and field["pattern"].startswith("{committee}"):
            found[f"udvalg_{name}"] = {
                "label": f"Udvalg af {name}",
                "type": "choice",
                "list": "committees",
                "from": f"{name}.committee",
            }
        if field["type"] == "agreed":
            label = f"Aftalt {name}"
            found[f"note_{name}"] = {
                "label": f"Note {name}",
                "type": "text",
                "from": f"{name}.note",
            }
            found[f"aar_{name}"] = {
                "label": label + " {year}",
                "type": "amounts",
                "unit": "mio. kr.",
                "from": f"{name}.amounts",
            }
    joined = [
        name
        for name, field in fields.items()
        if field["type"] in _JOINED and field.get("by") != "finance" and not field.get("or_quarter")
    ]
    if len(joined) > 1 and either(draw):
        found["samlet"] = {"label": "Samlet", "type": "text", "from": joined[:2]}
    return found


def _share(draw: st.DrawFn, fields: Mapping[str, Toml]) -> dict[str, Toml]:
    """A percentage of two single amounts in one unit, sums among them; or none."""
    amounts = [
        name
        for name, field in fields.items()
        if field["type"] == "amount" and field.get("by") != "finance"
    ]
    pairs = [
        (above, below)
        for above in amounts
        for below in amounts
        if above != below and fields[above].get("unit") == fields[below].get("unit")
    ]
    if not pairs or not mostly(draw):
        return {}
    above, below = draw(st.sampled_from(pairs))
    decimals = draw(st.integers(0, 2))
    share: Toml = {"label": "Andel i alt", "type": "percent", "formula": f"{above} / {below}"}
    return {"andel": share | {"decimals": decimals}}


def _formula(draw: st.DrawFn, fields: Mapping[str, Toml], parts: Sequence[str], type_: str) -> Toml:
    signs = [draw(st.sampled_from("+-")) for _ in parts]
    formula = " ".join(f"{sign} {part}" for sign, part in zip(signs, parts, strict=True))
    field: Toml = {"label": f"Sum af {type_}", "type": type_, "formula": formula}
    if type_ == "amounts":
        field |= {"label": "Sum {year}"}
    if "unit" in fields[parts[0]]:
        field["unit"] = fields[parts[0]]["unit"]
    for part, sign in zip(parts, signs, strict=True):
        if sign == "-" and is_typed(fields[part]) and either(draw):
            fields[part]["minus"] = False
    return field
