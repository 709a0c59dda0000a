"""Templates that hypothesis makes: valid ones, of every field type, giver, pack and output.

A template is made as the content of its TOML file, so that the reader takes part in every test.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from templates.meaning.allowed import FINANCE_TYPES, FORM_ONLY, NEVER_LISTED, ONLY_LISTED

Toml: TypeAlias = dict[str, Any]
"""A part of the template, as TOML has it."""

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

OWN_LISTS: Final = ("art", "trin")
ROUND_LISTS: Final = ("centres", "committees", "directors", "frames", "sections")
VALUES: Final = (
    ("Drift/anlæg", "Service & <tilbud>", "I gang, men ikke færdig", "Nej"),
    ("Lav", "Høj", "Ø-drift", "Færdig"),
)
"""Of the template's two lists; no value begins another."""
PATTERNS: Final = ("{committee}-{number:2}{letter?}", "{committee}{number:2}", "K{number:3}")

_WORDS: Final = ("Felt", "Mål & midler", "Ø <felt>", "Andel i %", "I alt", "Svar på “hvad”")
_UNITS: Final = ("kr.", "1.000 kr.", "mio. kr.")
_TELLING: Final = ("text", "code", "integer")  # types that alone can tell records apart
_LISTED_LIVE: Final = ("text", "choice", "date", "year", "integer", "amount", "amounts", "code")
_JOINED: Final = ("text", "choice", "code", "integer", "year", "date")


@st.composite
def template_data(draw: st.DrawFn, *types: str) -> Toml:
    """The content of a valid template with a sheet of rows, fields of these types among others."""
    layout = draw(st.sampled_from(("open", "closed", "form")))
    is_closed = layout == "closed"
    fields = dict(_key_fields(draw, is_closed=is_closed))
    key = list(fields)
    if is_closed:
        fields["centre"] = _owner(draw)
    wanted = [*types, *draw(st.lists(st.sampled_from(TYPES), min_size=2, max_size=5))]
    wanted += FORM_ONLY if layout == "form" and _either(draw) else ()
    fields |= _further(draw, wanted, is_closed=is_closed)
    if layout == "form":
        _without_years_in_labels(fields)
    _share(draw, fields)
    fields |= _calculated(draw, fields)
    unit = draw(st.sampled_from(_UNITS))
    columns = _columns(draw, fields, key)
    data: Toml = {
        "schema": "template-v2",
        "id": "lavet",
        "version": draw(st.integers(1, 3)),
        "title": "Lavet & prøvet",
        "summary": "En skabelon til en prøve.",
        "unit": unit,
        "decimals": draw(st.integers(0, 3)),
        "record": _record(draw, fields, key, is_closed=is_closed),
        "lists": {name: _list(draw, number) for number, name in enumerate(OWN_LISTS)},
        "fields": fields,
        "sheets": [
            _guidance(draw),
            *_records_and_control(draw, fields, columns, is_form=layout == "form"),
        ],
        "packs": _packs(draw, fields, is_closed=is_closed),
        "edition": _edition(draw),
        "outputs": _outputs(draw, fields, key),
    }
    if layout == "form" and fields["nr"]["type"] == "code" and _either(draw):
        fields["nr"]["max_length"] = 12  # its sheets bear it
        data["outputs"].append({"kind": "pages", "sheet": "{nr}"})
    return data


def _either(draw: st.DrawFn) -> bool:
    return draw(st.booleans())


def _records_and_control(
    draw: st.DrawFn, fields: Mapping[str, Toml], columns: Sequence[str], *, is_form: bool
) -> list[Toml]:
    control: Toml = {"kind": "control", "name": "Kontrol"} | _maybe(
        draw, intro="Tallene følger med."
    )
    if not is_form:
        rows: Toml = {"kind": "rows", "name": "Punkter", "columns": columns}
        return [rows | _totals_of(draw, "totals", fields, columns), control]
    grid = [name for name in columns if fields[name]["type"] == "amounts"]
    others = [name for name in columns if name not in grid]
    half = draw(st.integers(1, len(others)))
    blocks: list[Toml] = [{"fields": part} for part in (others[:half], others[half:]) if part]
    if grid:
        sentence = {"sentence": f"I alt {{{grid[0]}}}."}
        texts = _maybe(draw, help="I hele tal.") | (sentence if _either(draw) else {})
        blocks.insert(1, {"title": "Tal & år", "grid": grid} | texts)
    shown = [name for name in columns if fields[name]["type"] in _LISTED_LIVE]
    if shown and _either(draw):
        control["columns"] = shown[:4]
        control |= _totals_of(draw, "totals", fields, shown[:4])
    form: Toml = {"kind": "form", "name": "Punkt", "heading": "Et <punkt>", "blocks": blocks}
    return [control, form] if _either(draw) else [form, control]


def _without_years_in_labels(fields: Mapping[str, Toml]) -> None:
    """Rows of a grid have one label: the years stand above it."""
    for field in fields.values():
        if field["type"] == "amounts":
            field["label"] = field.pop("name")


def _maybe(draw: st.DrawFn, **keys: Any) -> Toml:
    """Each of these keys, or not."""
    return {name: value for name, value in keys.items() if _either(draw)}


def _title(field: Toml) -> str:
    return str(field.get("name", field["label"]))


def _label(draw: st.DrawFn, number: int) -> str:
    return f"{draw(st.sampled_from(_WORDS))} {number}"


def _key_fields(draw: st.DrawFn, *, is_closed: bool) -> list[tuple[str, Toml]]:
    """One field that tells records apart, and perhaps a second one."""
    given: Toml = {"by": "list"} if is_closed else {}
    first = _field(draw, draw(st.sampled_from(_TELLING)), 1)
    found = [("nr", first | given | {"required": True})]
    if _either(draw):
        type_ = draw(st.sampled_from(("choice", "year", "date", "text")))
        second = _field(draw, type_, 2) | given | {"required": True}
        if type_ == "choice":
            second = {"label": second["label"], "type": "choice", "list": "art"} | given
            second["required"] = True
        found.append(("side", second))
    return found


def _owner(draw: st.DrawFn) -> Toml:
    type_ = draw(st.sampled_from(("choice", "choices")))
    return {"label": "Center", "type": type_, "list": "centres", "by": "list", "required": True}


def _further(draw: st.DrawFn, types: Sequence[str], *, is_closed: bool) -> dict[str, Toml]:
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
        return field | _maybe(draw, required=True, help="Skriv <kort> & klart.")
    for key in ("at_least", "minus"):
        field.pop(key, None)
    if by == "list":
        if field["type"] == "choices":  # several in one cell: values without a sign between them
            field.pop("at_most", None)
            field["list"] = draw(st.sampled_from(("trin", "centres", "committees")))
        return field | {"by": "list"} | _maybe(draw, header=f"Kolonne {_title(field)}")
    if field["type"] == "choice" and field["list"] in OWN_LISTS and not field.get("free"):
        values = VALUES[OWN_LISTS.index(field["list"])]
        field |= _maybe(draw, default=values[0])
    if field["type"] in ("text", "long_text"):
        field |= _maybe(draw, default="Ikke nævnt")
    return field | {"by": "finance"} | _maybe(draw, per="nr")


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
        "text": lambda: _maybe(draw, max_length=120),
        "long_text": lambda: _maybe(draw, max_length=600, none="Ingen"),
        "date": lambda: _maybe(draw, or_quarter=True),
        "year": lambda: _maybe(draw, within=[2020, 2035]),
        "percent": lambda: {"decimals": draw(st.integers(0, 2))},
        "code": lambda: {"pattern": draw(st.sampled_from(PATTERNS))},
    }
    return field | keys[type_]() if type_ in keys else field


def _line_fields(draw: st.DrawFn) -> list[Toml]:
    """What a line asks; its first field names it."""
    first: Toml = {"id": "hvad", "label": "Hvad & hvem", "type": "text"}
    if _either(draw):
        first = {"id": "hvad", "label": "Hvad", "type": "choice", "list": "art"}
    types = draw(st.lists(st.sampled_from(LINE_TYPES), unique=True, max_size=2))
    further = [{"id": f"l_{type_}", "label": f"Del: {type_}", "type": type_} for type_ in types]
    return [first, *further]


def _listed(draw: st.DrawFn, type_: str) -> Toml:
    """What a field with a list has besides its label."""
    if type_ == "ticks":
        return {"list": draw(st.sampled_from(OWN_LISTS))} | _maybe(draw, at_least=1, tick="ja")
    if type_ == "choices":
        name = draw(st.sampled_from((*OWN_LISTS, "centres", "committees")))
        return {"list": name, "at_most": draw(st.integers(1, 3))} | _maybe(draw, at_least=1)
    name = draw(st.sampled_from((*OWN_LISTS, *ROUND_LISTS)))
    if name in ROUND_LISTS:
        return {"list": name} | _maybe(draw, extra=["Udenfor listen", "Andet"])
    return {"list": name} | ({"free": True} if draw(st.integers(0, 3)) == 0 else {})


def _amount(draw: st.DrawFn, type_: str, label: str, number: int) -> Toml:
    """What an amount has besides its label, or with another one for each year."""
    keys = _maybe(draw, unit=draw(st.sampled_from(_UNITS)), decimals=2)
    if type_ == "amounts":
        keys |= {"label": "{year}\n{unit} " + str(number), "name": label}
        keys |= _maybe(draw, at_least=1)
    return keys


def _share(draw: st.DrawFn, fields: dict[str, Toml]) -> None:
    """Some texts open to every centre of a record that several can have."""
    if fields.get("centre", {}).get("type") != "choices":
        return
    for field in fields.values():
        is_text = field["type"] in ("text", "long_text") and "by" not in field
        if is_text and _either(draw):
            field["open_to"] = "all"


def _is_typed(field: Toml) -> bool:
    return "by" not in field and "from" not in field and "formula" not in field


def _made_of(field: Toml) -> list[str]:
    """The fields of which this one is a piece, or the text."""
    sources = field.get("from", [])
    return sources if isinstance(sources, list) else [sources.partition(".")[0]]


def _calculated(draw: st.DrawFn, fields: Mapping[str, Toml]) -> dict[str, Toml]:
    """Sums of amounts, pieces of codes and economies, texts joined."""
    found: dict[str, Toml] = {}
    for type_ in ("amount", "amounts"):
        parts = [
            name
            for name, field in fields.items()
            if field["type"] == type_ and field.get("by") != "finance"
        ]
        units = {fields[name].get("unit") for name in parts}
        if parts and len(units) == 1 and _either(draw):
            found[f"sum_{type_}"] = _formula(draw, fields, parts, type_)
    for name, field in fields.items():
        if field.get("by") == "finance" or not _either(draw):
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
    if len(joined) > 1 and _either(draw):
        found["samlet"] = {"label": "Samlet", "type": "text", "from": joined[:2]}
    return found


def _formula(draw: st.DrawFn, fields: Mapping[str, Toml], parts: Sequence[str], type_: str) -> Toml:
    signs = [draw(st.sampled_from("+-")) for _ in parts]
    formula = " ".join(f"{sign} {part}" for sign, part in zip(signs, parts, strict=True))
    field: Toml = {"label": f"Sum af {type_}", "type": type_, "formula": formula}
    if type_ == "amounts":
        field |= {"label": "Sum {year}"}
    if "unit" in fields[parts[0]]:
        field["unit"] = fields[parts[0]]["unit"]
    for part, sign in zip(parts, signs, strict=True):
        if sign == "-" and _is_typed(fields[part]) and _either(draw):
            fields[part]["minus"] = False
    return field


def _columns(draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str]) -> list[str]:
    """Key and answers, what formulas are made of, and some of what else a workbook can show."""
    made_of = {part for field in fields.values() for part in field.get("formula", "").split()}
    shown = []
    for name, field in fields.items():
        if field.get("by") == "finance" or any(_is_typed(fields[one]) for one in _made_of(field)):
            continue
        must = name in key or _is_typed(field) or name in made_of or "formula" in field
        if must or _either(draw):
            shown.append(name)
    return shown


def _record(
    draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str], *, is_closed: bool
) -> Toml:
    noun = {"a": "et", "one": "punkt", "the": "punktet", "many": "punkter", "en": ["item", "items"]}
    record: Toml = {"noun": noun, "list": "open", "key": key, "title": key[0], "owner": "file"}
    if is_closed:
        record |= {"list": "closed", "file": "liste", "owner": "centre"}
        if fields["centre"]["type"] == "choices":
            record["shared"] = {"lead": "Svare", "other": "Bemærke"}
    else:
        record["blank"] = draw(st.integers(1, 4))
    if len(key) > 1 and _either(draw):
        record["names"] = "{nr} ({side})"
    return record


def _list(draw: st.DrawFn, number: int) -> Toml:
    values = []
    for place, value in enumerate(VALUES[number]):
        entry: Toml = {"value": value, "help": f"Bruges, når det er {value}."}
        if number == 1:
            entry |= {"phase": ("open", "paused", "closed", "closed")[place], "rank": place}
        entry |= _maybe(draw, colour="E2EFDA", spelled=[f"({value})"])
        values.append(entry)
    return {"label": f"Liste {number}", "values": values}


def _guidance(draw: st.DrawFn) -> Toml:
    sheet = {"kind": "guidance", "name": "Vejledning", "intro": "Læs <dette> & skriv.",
             "steps": ["Skriv.", "Gem."]}  # fmt: skip
    return sheet | _maybe(draw, explains=["art", "trin"], closing="Tak.")


def _packs(draw: st.DrawFn, fields: Mapping[str, Toml], *, is_closed: bool) -> Toml:
    typed = {name: field for name, field in fields.items() if _is_typed(field)}
    texts = [name for name, field in typed.items() if field["type"] in ("text", "long_text")]
    packs: Toml = _maybe(draw, publish={}, magnitude={})
    if not is_closed and _either(draw):
        packs["repeats"] = {"texts": texts} if texts else {}
    status = [
        name
        for name, field in typed.items()
        if field["type"] == "choice" and field["list"] == "trin"
    ]
    remarks = [name for name in texts if fields[name]["type"] == "long_text"]
    if is_closed and status and remarks:
        packs["progress"] = {"status": status[0], "remark": remarks[0], "nothing_new": "Intet nyt"}
    formula = [name for name, field in fields.items() if field["type"] == "amounts"]
    if "sum_amounts" in fields and _either(draw):
        packs["saving"] = {"net": "sum_amounts"}
    if formula and fields[formula[0]].get("by") != "finance" and _either(draw):
        packs["yearly"] = {"by_year": formula[0]}
    return packs


def _edition(draw: st.DrawFn) -> Toml:
    return _maybe(
        draw,
        heading="Udgave {years}",
        unit=draw(st.sampled_from(_UNITS)),
        decimals=draw(st.integers(0, 3)),
        not_delivered="Ikke indsendt",
    )


def _totals_of(
    draw: st.DrawFn, key: str, fields: Mapping[str, Toml], columns: Sequence[str]
) -> Toml:
    """A total of amounts among the columns, or none."""
    amounts = [name for name in columns if fields[name]["type"] in ("amount", "amounts")]
    if not amounts or not _either(draw):
        return {}
    total: Toml = {"label": f"I alt, {key}", "of": draw(st.sampled_from(amounts))}
    listed = _own_choices(fields, columns)
    if listed and _either(draw):
        name = draw(st.sampled_from(listed))
        values = VALUES[OWN_LISTS.index(fields[name]["list"])]
        total["where"] = {name: list(values[:2])}
    return {key: [total]}


def _own_choices(fields: Mapping[str, Toml], names: Sequence[str]) -> list[str]:
    """Those of the fields that have a list of the template's own."""
    return [name for name in names if fields[name].get("list") in OWN_LISTS]


def _outputs(draw: st.DrawFn, fields: Mapping[str, Toml], key: Sequence[str]) -> list[Toml]:
    """One table with everything, the flat table, and others."""
    names = list(fields)
    amounts = [name for name in names if fields[name]["type"] in ("amount", "amounts")]
    split = [name for name in names if fields[name]["type"] in ("choice", "choices", "ticks")]
    every: Toml = {"kind": "tables", "sheet": "Alt", "heading": "Alt om {years}", "columns": names}
    every |= _totals_of(draw, "totals", fields, names)
    outputs = [every | _maybe(draw, note="Bemærk: {unit}.")]
    if _either(draw):
        by = draw(st.sampled_from([*split, "owner"]))
        shown = draw(st.lists(st.sampled_from([*names, "owner"]), unique=True, max_size=4))
        parted: Toml = {"kind": "tables", "sheet": "Delt", "heading": f"Om {{{by}}}"}
        parted |= {"split_by": by, "columns": list(dict.fromkeys([*key, *shown]))}
        parted |= _totals_of(draw, "totals", fields, [one for one in shown if one != "owner"])
        outputs.append(parted | _maybe(draw, unit=draw(st.sampled_from(_UNITS)), decimals=1))
    if amounts and _either(draw):
        outputs.append(_totals_output(draw, fields, amounts, split))
    if split and _either(draw):
        by = draw(st.sampled_from(split))
        counted: Toml = {"kind": "counts", "sheet": "Antal", "heading": "Antal", "rows_by": by}
        across = [name for name in (*split, "owner") if name != by]
        counted |= _maybe(draw, columns_by=draw(st.sampled_from(across)), chart="columns")
        outputs.append(counted | _maybe(draw, grand="I alt"))
    if _either(draw):
        shown = draw(st.lists(st.sampled_from(names), unique=True, min_size=1, max_size=4))
        outputs.append({"kind": "cards", "sheet": "Kort", "fields": shown})
    return [*outputs, {"kind": "data", "sheet": "Data"}]


def _totals_output(
    draw: st.DrawFn, fields: Mapping[str, Toml], amounts: Sequence[str], split: Sequence[str]
) -> Toml:
    of = draw(st.sampled_from(amounts))
    output: Toml = {"kind": "totals", "sheet": "Summer", "heading": "Summer", "of": of}
    by = [None, *split, "owner"]
    rows_by, columns_by = draw(st.sampled_from(by)), draw(st.sampled_from(by))
    if rows_by:
        output |= {"rows_by": rows_by} | _maybe(draw, chart="bars", grand="I alt", count="Antal")
    if columns_by and columns_by != rows_by:
        output["columns_by"] = columns_by
    if fields[of]["type"] == "amounts":
        apart = ["tables", "sum"] if "columns_by" in output else ["columns", "sum"]
        output["over_years"] = draw(st.sampled_from(apart))
    return output | _maybe(draw, sign="turned", unit=draw(st.sampled_from(_UNITS)))
