"""docs/template-language.md: every key of a template, written from the classes themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_args

from templates import meaning
from templates.check import OwnCheck
from templates.describe import meanings, summary
from templates.field import BaseField, TemplateField
from templates.json_schema import schema_of_template
from templates.kinds import toml_key
from templates.meaning.allowed import Layout, can_stand, is_given
from templates.meaning.fields_named import ROUND_LISTS
from templates.output import BaseOutput, Output
from templates.pack import Packs
from templates.parts_of import parts
from templates.sheet import SheetSpec
from templates.template import Template

_HEADINGS: Mapping[str, str] = {
    "RecordSpec": "`[record]`",
    "Noun": "`noun` of the record",
    "Shared": "`shared` of the record",
    "ValueList": "`[lists.…]`",
    "ListValue": "A value of a list",
    "LineField": "A field of a line",
    "Total": "A total",
    "ControlColumn": "A column of `control`",
    "FormBlock": "A block of a form",
    "OwnCheck": "`[[checks]]`",
    "Condition": "A condition",
    "Edition": "`[edition]`",
    "Column": "A column of an output",
    "TotalRow": "A row of `totals`",
}
_PLACEHOLDERS = (
    ("`label` of a field", ("`{round}` `{unit}`; one cell each: `{year}` of amounts, `{n}` of "
     "choices, `{value}` of ticks")),
    ("`help` of a field or block; `intro`, `steps`, `closing` of a workbook's sheet", ("`{unit}` "
     "`{round}` `{years}` `{deadline}`, and each field of type `code`, `date` or `year`: an "
     "example of it in this round")),
    ("`label` of a column or total", ("`{unit}`, the field of `split_by`; of a column of amounts "
     "`{year}`")),
    ("`sheet` of an output", "the field of `split_by` (its `short`); of pages the code"),
    ("`heading` of an output", ("the field of `split_by`, `{unit}` `{round}` `{years}`; of pages "
     "every field")),
    ("`intro`, `note` of an output", ("`{unit}` `{round}` `{years}` and the phrases `{counted}` "
     "(how many of each value; of `counts` with `columns_by`), `{since}` (what changed; needs "
     "`[packs.progress]`), `{loans}` (the round's), `{more}` (what the rows count beyond the "
     "closing row; needs `rows_by` and `grand`)")),
    ("`heading` of the edition", "`{unit}` `{round}` `{years}`"),
    ("`says`, `fix` of a check", ("every field, `{Record}` `{record}`; with `differs_within` "
     "`{values}`")),
    ("`sentence` of a grid", "the fields of the grid"),
    ("`names` of the record", "the fields of the key"),
)  # fmt: skip
_SOURCES = (
    ("`nr.committee`, `nr.number`, `nr.letter`", "a piece of a field of type `code`"),
    ("`economy.amounts`, `economy.note`", "what a field of type `agreed` says: amounts, words"),
    ("`record.role`", "the word of `shared` for the centre"),
    ('`["centre", "director"]`', "fields joined by `/`"),
)


def language_page() -> str:
    """The page."""
    return "\n".join(_lines()).rstrip() + "\n"


def _lines() -> Iterator[str]:
    yield "# The template language"
    yield ""
    yield (
        "`make docs` writes this page from the classes that read a template. It is the second "
        'edition of the language, `schema = "template-v2"`; `budgetrunde template upgrade` prints '
        "a template of the first in it, and `budgetrunde template schema` a JSON Schema for your "
        "editor. A key with ! must stand. Where a list of ids or texts stands, one may stand alone."
    )
    yield ""
    yield from _table("At the top", Template)
    yield from _extension()
    for name in ("RecordSpec", "Noun", "Shared", "ValueList", "ListValue"):
        yield from _table(_HEADINGS[name], parts()[name])
    yield (
        f"The round gives the lists {', '.join(f'`{name}`' for name in ROUND_LISTS)}; a field "
        "names them like the template's own."
    )
    yield ""
    yield from _fields()
    for part in _members(SheetSpec):
        yield from _table(f'`[[sheets]]` with `kind = "{_tag(part, "kind")}"`', part)
    for name in ("FormBlock", "ControlColumn", "Total"):
        yield from _table(_HEADINGS[name], parts()[name])
    yield from _table(_HEADINGS["OwnCheck"], OwnCheck)
    yield from _table(_HEADINGS["Condition"], parts()["Condition"])
    for key, part in _packs():
        yield from _table(f"`[packs.{key}]`", part)
    yield from _table(_HEADINGS["Edition"], parts()["Edition"])
    yield from _table("`[[outputs]]`: what all have", BaseOutput)
    for part in _members(Output):
        yield from _table(f'`[[outputs]]` with `kind = "{_tag(part, "kind")}"`', part, BaseOutput)
    for name in ("Column", "TotalRow"):
        yield from _table(_HEADINGS[name], parts()[name])
    yield from _pairs("Placeholders", ("where", "known"), _PLACEHOLDERS)
    yield "Any other name in braces is refused."
    yield ""
    yield from _held()


def _held() -> Iterator[str]:
    yield "## What `template check` holds"
    yield ""
    yield (
        "First the shape: unknown and missing keys, values of another type. Where the shape is "
        "right, what the template means, each fault at its line with what to write:"
    )
    yield ""
    for found in sorted(iter_modules(meaning.__path__), key=lambda module: module.name):
        module = import_module(f"templates.meaning.{found.name}")
        own = [thing for thing in vars(module).values() if callable(thing)]
        names = {one.__name__ for one in own if one.__module__ == module.__name__}
        if any(name.endswith("_faults") for name in names):
            yield f"- {(module.__doc__ or '').partition(chr(10))[0]}"
    yield ""


def _extension() -> Iterator[str]:
    known = schema_of_template()["then"]["properties"]
    yield "## A template that extends another"
    yield ""
    yield (
        "It has `schema`, `id`, `version` and `extends` of its own, and then only what differs: "
        "the same tables with other keys. A new field says `after` which field it stands, in every "
        "sheet and output that has that one; a new value stands under `add` of its list, with "
        "`after`. Bindings of packs are replaced one by one, sheets are changed by their name, "
        "checks and outputs are added."
    )
    yield ""
    yield "| key | meaning |"
    yield "|---|---|"
    for key in ("extends", "remove"):
        yield f"| `{key}` | {known[key]['description']} |"
    yield ""


def _fields() -> Iterator[str]:
    yield from _table("`[fields.…]`: what all have", BaseField)
    yield from _pairs("What `from` can name", ("source", "what it is"), _SOURCES)
    for part in _members(TemplateField):
        yield from _table(f'`type = "{_tag(part, "type")}"`', part, BaseField)
        if part.__name__ == "LinesField":
            yield from _table(_HEADINGS["LineField"], parts()["LineField"])
    yield "## Which type stands where"
    yield ""
    yield (
        "Who gives it: the centre in rows or in a form, finance's list in rows, or finance's "
        "decision, which no centre's workbook has."
    )
    yield ""
    yield "| type | centre, rows | centre, form | list, rows | finance |"
    yield "|---|---|---|---|---|"
    layouts: Sequence[Layout] = ("rows", "form")
    for part in _members(TemplateField):
        name = _tag(part, "type")
        marks = [can_stand(name, layout, "centre") for layout in layouts]
        marks += [can_stand(name, "rows", "list"), is_given(name, "finance")]
        yield f"| `{name}` | {' | '.join('✓' if mark else '' for mark in marks)} |"
    yield ""


def _members(union: Any) -> tuple[type[Any], ...]:
    return get_args(get_args(union)[0])


def _tag(part: type[Any], key: str) -> str:
    return str(next(field.default for field in fields(part) if field.name == key))


def _packs() -> Iterator[tuple[str, type[Any]]]:
    names = [field.name for field in fields(Packs)]
    found = [part for name, part in parts().items() if name.endswith("Pack")]
    return zip(names, found, strict=True)


def _table(heading: str, part: type[Any], without: type[Any] | None = None) -> Iterator[str]:
    definitions = schema_of_template()["$defs"]
    known = {toml_key(field.name) for field in fields(without)} if without is not None else set()
    if part is Template:
        definition = schema_of_template()["else"]
    else:
        name = part.__name__ if part.__name__ in definitions else _named(part)
        definition = definitions[name]
    said = meanings(part)
    own = [key for key in said if key in definition["properties"] and key not in known - {"type"}]
    if without is not None:
        own = [key for key in own if key not in ("type", "kind")]
    yield f"## {heading}"
    yield ""
    yield summary(part)
    yield ""
    if not own:
        return
    yield "| key | value | default | meaning |"
    yield "|---|---|---|---|"
    for key in own:
        found = definition["properties"][key]
        must = "!" if key in definition.get("required", ()) else ""
        cells = (f"`{key}`{must}", _value(found), _default(found), said[key])
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _named(part: type[Any]) -> str:
    """A class of which the schema has only those that are made of it: any of them."""
    return next(name for name, other in parts().items() if other is not part and
                issubclass(other, part))  # fmt: skip


def _value(found: Mapping[str, Any]) -> str:
    if "const" in found or "enum" in found:
        words = found.get("enum", [found.get("const")])
        return " ".join(f'`"{one}"`' for one in words if one)
    if "$ref" in found:
        return "table"
    for key in ("anyOf", "oneOf"):
        if key in found:
            words = [_value(one) for one in found[key] if one.get("type") != "null"]
            return " or ".join(dict.fromkeys(words))
    kind = found.get("type")
    if kind == "array":
        inner = "values" if "prefixItems" in found else f"{_value(found['items'])}s"
        return f"list of {inner}".replace("tables or texts", "texts or tables")
    return _number(found) or {"string": "text", "boolean": "true, false"}.get(
        str(kind), "table by id"
    )


def _number(found: Mapping[str, Any]) -> str:
    kind = found.get("type")
    if kind in ("integer", "number"):
        word = "whole number" if kind == "integer" else "number"
        low = found.get("minimum", found.get("exclusiveMinimum"))
        high = found.get("maximum")
        bounds = f" {low}–{high}" if high is not None else f" from {low}" if low is not None else ""
        return word + bounds
    return ""


def _default(found: Mapping[str, Any]) -> str:
    default = found.get("default")
    if default in (None, "", [], {}):
        return ""
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _pairs(heading: str, titles: tuple[str, str], rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    yield f"## {heading}"
    yield ""
    yield f"| {titles[0]} | {titles[1]} |"
    yield "|---|---|"
    for left, right in rows:
        yield f"| {left} | {right} |"
    yield ""
