"""The office's own checks of a made template."""

from collections.abc import Iterator, Mapping
from typing import Final

from hypothesis import strategies as st

from tests.support.made.drawn import Toml, giver
from tests.support.made.lists import OWN_LISTS, VALUES

_TEXTS: Final = ("text", "long_text", "link")
_NUMBERS: Final = ("integer", "year", "amount", "amounts", "percent")
_SINGLE: Final = ("text", "long_text", "date", "year", "integer", "amount")
_DAY: Final = "2026-06-01"


def own_checks(draw: st.DrawFn, shown: Mapping[str, Toml]) -> list[Toml]:
    """Up to two checks of one or two conditions on what stands in the workbook."""
    asked = {name: list(_conditions(name, field)) for name, field in shown.items()}
    names = [name for name, conditions in asked.items() if conditions]
    found = []
    for number in range(1, draw(st.sampled_from((2, 1, 0) if names else (0,))) + 1):
        fields = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=2))
        when = [draw(st.sampled_from(asked[name])) for name in fields]
        if any("differs_within" in one for one in when):
            when = [one for one in when if "differs_within" in one][:1]
        found.append(
            {
                "code": f"OWN{number:03}",
                "field": when[0]["field"],
                "severity": draw(st.sampled_from(("warning", "info"))),
                "when": when,
                "says": f"Prøve {number} rammer {{record}}.",
                "fix": "Se på <det> & ret det.",
                "live": f"Prøve {number}",
            }
        )
    return found


def _conditions(name: str, field: Toml) -> Iterator[Toml]:
    """All that is asked of such a field; of one that is calculated or taken over nothing."""
    type_ = field["type"]
    if giver(field) == "finance" or any(key in field for key in ("from", "formula", "inherits")):
        return
    asks: list[Toml] = []
    if type_ in _TEXTS:
        asks += [{"contains": "r1"}, {"longer_than": 20}]
    if type_ in _NUMBERS:
        years = [{"years": "every"}, {"years": "any"}] if type_ == "amounts" else [{}]
        limit = 40 if type_ == "percent" else 300
        asks += [{word: limit} | one for word in ("above", "below") for one in years]
    if type_ == "date" and not field.get("or_quarter"):
        asks += [{"before": _DAY}, {"after": _DAY}]
    if type_ in ("choice", "choices", "ticks") and field["list"] in OWN_LISTS:
        asks.append({"values": list(VALUES[OWN_LISTS.index(field["list"])][:2])})
    if type_ in ("choice", "choices", "ticks") and field["list"] == "trin":
        asks.append({"list_phase": "closed"})
    if type_ not in ("lines", "history", "agreed") and not field.get("required"):
        asks.append({"blank": True})
    if type_ in _SINGLE and name != "nr":
        asks.append({"differs_within": "nr"})
    yield from ({"field": name} | ask for ask in asks)
