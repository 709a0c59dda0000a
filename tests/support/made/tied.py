"""Fields of a made template that hang together with another one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from tests.support.made.drawn import Toml, either, giver, is_typed, maybe, mostly

_AMOUNTS: Final = ("amount", "amounts")


def agreeing(draw: st.DrawFn, fields: Mapping[str, Toml]) -> dict[str, Toml]:
    """Choices that must be the record's own centre, or the committee of a code."""
    found: dict[str, Toml] = {}
    if either(draw):
        chosen = {"label": "Stiller", "type": "choice", "list": "centres"}
        found["stiller"] = chosen | {"agrees_with": "owner"} | maybe(draw, required=True)
    for name, field in fields.items():
        is_code = field["type"] == "code" and field["pattern"].startswith("{committee}")
        if is_code and giver(field) != "finance" and either(draw):
            chosen = {"label": f"Hører til {name}", "type": "choice", "list": "committees"}
            found[f"til_{name}"] = chosen | {"agrees_with": f"{name}.committee"}
    return found


def followed(draw: st.DrawFn, *, is_shared: bool) -> dict[str, Toml]:
    """A status and a remark, with those of earlier rounds in finance's list."""
    earlier = maybe(
        draw,
        sidst={"label": "Status sidst", "type": "choice", "list": "trin", "by": "list"},
        foer={"label": "Bemærkninger", "type": "history", "by": "list"},
    )
    status: Toml = {"label": "Status", "type": "choice", "list": "trin", "required": True}
    remark: Toml = {"label": "Bemærkning", "type": "long_text"}
    remark |= maybe(draw, open_to="all") if is_shared else {}
    status |= {"kept": "sidst"} if "sidst" in earlier else {}
    remark |= {"kept": "foer"} if "foer" in earlier else {}
    return earlier | {"status": status, "bem": remark}


def wait_for_amounts(draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str]) -> None:
    """Some fields are answered only where there is an amount."""
    amounts = [name for name, one in fields.items() if _is_known_amount(one)]
    for name in _free(fields, key):
        if amounts and fields[name]["type"] not in _AMOUNTS and draw(st.integers(0, 2)) == 0:
            fields[name]["only_with"] = draw(st.sampled_from(amounts))


def _is_known_amount(field: Toml) -> bool:
    return field["type"] in _AMOUNTS and giver(field) != "finance"


def inherit(draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str]) -> None:
    """Some fields stand once for all records of one number; sums are of a row's own amounts."""
    for name in _free(fields, key):
        if len(key) > 1 and fields[name]["type"] not in _AMOUNTS and mostly(draw):
            fields[name]["inherits"] = "nr"


def _free(fields: Mapping[str, Toml], key: Sequence[str]) -> Iterator[str]:
    """The typed fields that are not tied yet, and to which none is."""
    named = {
        field["agrees_with"].partition(".")[0]
        for field in fields.values()
        if "agrees_with" in field
    }
    for name, field in fields.items():
        is_tied = any(word in field for word in ("only_with", "inherits", "agrees_with", "open_to"))
        if is_typed(field) and name not in (*key, *named, "status", "bem") and not is_tied:
            yield name


def balanced(draw: st.DrawFn, fields: Mapping[str, Toml], *, is_form: bool) -> dict[str, Toml]:
    """Amounts that must be those of another field: a formula of both must be 0."""
    amounts = [name for name, one in fields.items() if is_typed(one) and one["type"] in _AMOUNTS]
    if not amounts or not mostly(draw):
        return {}
    name = draw(st.sampled_from(amounts))
    type_ = fields[name]["type"]
    same: Toml = {"type": type_} | {
        one: fields[name][one] for one in ("unit", "decimals") if one in fields[name]
    }
    years = " {year}" if type_ == "amounts" and not is_form else ""
    return {
        "lige": {"label": f"Lige så meget{years}"} | same,
        "forskel": {"label": f"Forskel{years}", "formula": f"- {name} + lige", "must_be": 0} | same,
    }
