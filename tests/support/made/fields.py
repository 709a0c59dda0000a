"""Fields that hypothesis makes: of every type, given by centre, list or finance."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from hypothesis import strategies as st

from templates.meaning.allowed import FINANCE_TYPES, FORM_ONLY, NEVER_LISTED, ONLY_LISTED
from tests.support.made.drawn import UNITS, Toml, either, maybe, mostly, title
from tests.support.made.lists import OWN_LISTS, ROUND_LISTS, VALUES

TYPES: Final = (
    "text",
    "long_text",
    "choice",
    "choices",
    "ticks",
    "date",
    "year",
    "integer",
    "percent",
    "amount",
    "amounts",
    "code",
    "link",
    "agreed",
    "history",
)
"""The types of a field in a row."""
LINE_TYPES: Final = ("text", "amount", "amounts", "date", "year", "integer")
TYPED: Final = (*(one for one in TYPES if one not in ONLY_LISTED), *FORM_ONLY)
LISTED: Final = tuple(one for one in TYPES if one not in (*NEVER_LISTED, *FORM_ONLY))

PATTERNS: Final = ("{committee}-{number:2}{letter?}", "{committee}{number:2}", "K{number:3}")

_WORDS: Final = ("Felt", "Mål & midler", "Ø <felt>", "Andel i %", "I alt", "Svar på “hvad”")
_TELLING: Final = ("text", "code", "integer")  # types that alone can tell records apart


def _label(draw: st.DrawFn, number: int) -> str:
    return f"{draw(st.sampled_from(_WORDS))} {number}"


def key_fields(draw: st.DrawFn, *, is_closed: bool) -> list[tuple[str, Toml]]:
    """One field that tells records apart, and perhaps a second one."""
    given: Toml = {"by": "list"} if is_closed else {}
    first = _field(draw, draw(st.sampled_from(_TELLING)), 1)
    found = [("nr", first | given | {"required": True})]
    if mostly(draw):
        type_ = draw(st.sampled_from(("choice", "year", "date", "text")))
        second = _field(draw, type_, 2) | given | {"required": True}
        if type_ == "choice":
            second = {"label": second["label"], "type": "choice", "list": "art"} | given
            second["required"] = True
        found.append(("side", second))
    return found


def owner(draw: st.DrawFn) -> Toml:
    """The centres of a record, or its one centre."""
    type_ = draw(st.sampled_from(("choice", "choices")))
    return {"label": "Center", "type": type_, "list": "centres", "by": "list", "required": True}


def further(draw: st.DrawFn, types: Sequence[str], *, is_closed: bool) -> dict[str, Toml]:
    """A field of each type, given by whom it can; one of them at least is a centre's."""
    fields: dict[str, Toml] = {}
    for number, type_ in enumerate(types, start=3):
        givers = ["centre"] if type_ in TYPED else []
        givers += ["list"] if is_closed and type_ in LISTED else []
        givers += ["finance"] if type_ in FINANCE_TYPES else []
        if givers:
            by = draw(st.sampled_from(givers))
            fields[f"f{number}"] = _given(draw, _field(draw, type_, number), by)
    if not any(field.get("by", "centre") == "centre" for field in fields.values()):
        fields["svar"] = {"label": "Svar", "type": "text", "required": True}
    return fields


def _given(draw: st.DrawFn, field: Toml, by: str) -> Toml:
    """The field, given by centre, list or finance."""
    if by == "centre":
        return field | maybe(draw, required=True, help="Skriv <kort> & klart.")
    for key in ("at_least", "minus"):
        field.pop(key, None)
    if by == "list":
        if field["type"] == "choices":  # several in one cell: values without a sign between them
            field.pop("at_most", None)
            field["list"] = draw(st.sampled_from(("trin", "centres", "committees")))
        return field | {"by": "list"} | maybe(draw, header=f"Kolonne {title(field)}")
    if field["type"] == "choice" and field["list"] in OWN_LISTS and not field.get("free"):
        values = VALUES[OWN_LISTS.index(field["list"])]
        field |= maybe(draw, default=values[0])
    if field["type"] in ("text", "long_text"):
        field |= maybe(draw, default="Ikke nævnt")
    return field | {"by": "finance"} | maybe(draw, per="nr")


def _field(draw: st.DrawFn, type_: str, number: int) -> Toml:
    """A field of the type, as a centre types it."""
    field: Toml = {"label": _label(draw, number), "type": type_}
    if type_ in ("choice", "choices", "ticks"):
        return field | _listed(draw, type_)
    if type_ == "lines":
        return field | {"lines": draw(st.integers(1, 3)), "fields": _line_fields(draw)}
    if type_ in ("amount", "amounts"):
        return field | _amount(draw, type_, field["label"], number)
    keys: Mapping[str, Callable[[], Toml]] = {
        "text": lambda: maybe(draw, max_length=120),
        "long_text": lambda: maybe(draw, max_length=600, none="Ingen"),
        "date": lambda: maybe(draw, or_quarter=True),
        "year": lambda: maybe(draw, within=[2020, 2035]),
        "percent": lambda: {"decimals": draw(st.integers(0, 2))},
        "code": lambda: {"pattern": draw(st.sampled_from(PATTERNS))},
    }
    return field | keys[type_]() if type_ in keys else field


def _line_fields(draw: st.DrawFn) -> list[Toml]:
    """What a line asks; its first field names it."""
    first: Toml = {"id": "hvad", "label": "Hvad & hvem", "type": "text"}
    if either(draw):
        first = {"id": "hvad", "label": "Hvad", "type": "choice", "list": "art"}
    types = draw(st.lists(st.sampled_from(LINE_TYPES), unique=True, max_size=2))
    further = [{"id": f"l_{type_}", "label": f"Del: {type_}", "type": type_} for type_ in types]
    return [first, *further]


def _listed(draw: st.DrawFn, type_: str) -> Toml:
    """What a field with a list has besides its label."""
    if type_ == "ticks":
        return {"list": draw(st.sampled_from(OWN_LISTS))} | maybe(draw, at_least=1, tick="ja")
    if type_ == "choices":
        name = draw(st.sampled_from((*OWN_LISTS, "centres", "committees")))
        return {"list": name, "at_most": draw(st.integers(1, 3))} | maybe(draw, at_least=1)
    name = draw(st.sampled_from((*OWN_LISTS, *ROUND_LISTS)))
    if name in ROUND_LISTS:
        return {"list": name} | maybe(draw, extra=["Udenfor listen", "Andet"])
    return {"list": name} | ({"free": True} if draw(st.integers(0, 3)) == 0 else {})


def _amount(draw: st.DrawFn, type_: str, label: str, number: int) -> Toml:
    """What an amount has besides its label, or with another one for each year."""
    keys = maybe(draw, unit=draw(st.sampled_from(UNITS)), decimals=2)
    if type_ == "amounts":
        keys |= {"label": "{year}\n{unit} " + str(number), "name": label}
        keys |= maybe(draw, at_least=1)
    return keys


def share(draw: st.DrawFn, fields: dict[str, Toml]) -> None:
    """Some texts open to every centre of a record that several can have."""
    if fields.get("centre", {}).get("type") != "choices":
        return
    for field in fields.values():
        is_text = field["type"] in ("text", "long_text") and "by" not in field
        if is_text and either(draw):
            field["open_to"] = "all"
