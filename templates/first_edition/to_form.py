"""A template of the first edition with a form, in the second edition."""

from collections.abc import Iterator
from typing import Any, Final

from templates.first_edition.form import (
    Block,
    Field,
    FieldsBlock,
    Form,
    FramesBlock,
    GridBlock,
    GridRow,
    OptionsBlock,
    TextBlock,
    terms,
)
from templates.first_edition.template import FormTemplate
from templates.first_edition.to_parts import bundled_data, guidance_data, head, lists_data, renamed

_PATTERN: Final = "{committee}-{number:2}{letter?}"
_LENGTHS: Final = {"text": 200, "long_text": 8000, "code": 40}


def form_data(first: FormTemplate) -> dict[str, Any]:
    """The content of the second edition; ids stay as they are."""
    base, form = bundled_data("omstilling"), first.form
    names = {
        "nr": form.number,
        "committee": form.committee,
        "title": form.title_field,
        "net": first.overview.net,
        "investment": first.overview.investment,
    }
    fields = {name: field for block in form.blocks for name, field in _fields(block, form)}
    record = base["record"] | {"key": [form.number], "title": form.title_field}
    if record["words_to"] not in fields:
        del record["words_to"]
    overview = first.overview
    return {
        **head(first),
        "record": record,
        "lists": lists_data(first.lists) | {"decision": base["lists"]["decision"]},
        "fields": fields | {"decision": base["fields"]["decision"]},
        "sheets": list(_sheets(first, base, names)),
        "packs": _packs(first, names),
        "edition": {
            "heading": overview.heading,
            "unit": overview.unit,
            "decimals": overview.decimals,
        },
        "outputs": list(_outputs(first, base, names)),
    }


def _fields(block: Block, form: Form) -> Iterator[tuple[str, dict[str, Any]]]:
    match block:
        case FieldsBlock():
            for field in block.fields:
                yield field.id, _field(field, form)
        case OptionsBlock():
            ticks: dict[str, Any] = {"label": block.title, "type": "ticks", "list": block.list}
            ticks |= {"at_least": block.least, "help": block.help}
            yield block.id, ticks | ({"tick": block.tick} if block.tick != "x" else {})
        case TextBlock():
            text = {"label": block.title, "type": "long_text", "help": block.help}
            yield (
                block.id,
                text | _said(block, "required", "none") | _length(block.max_length, text),
            )
        case GridBlock():
            for row in block.rows:
                yield row.id, _row(row, form)
        case FramesBlock():
            yield block.id, _frames(block)


def _field(field: Field, form: Form) -> dict[str, Any]:
    made: dict[str, Any] = {"label": field.label, "type": field.type}
    if field.type == "case_number":
        made |= {"type": "code", "pattern": _PATTERN}
    made |= _said(field, "list", "free", "required", "help", "only_with")
    made |= _length(field.max_length, made)
    if field.id == form.committee:
        made["agrees_with"] = f"{form.number}.committee"
    if field.id == form.centre:
        made["agrees_with"] = "owner"
    return made


def _said(part: Any, *keys: str) -> dict[str, Any]:
    """The keys of the part that say something."""
    return {key: getattr(part, key) for key in keys if getattr(part, key)}


def _length(length: int, made: dict[str, Any]) -> dict[str, Any]:
    default = _LENGTHS.get(made["type"])
    return {} if default in (None, length) else {"max_length": length}


def _row(row: GridRow, form: Form) -> dict[str, Any]:
    made = {"label": row.label, "type": "amounts", **_said(row, "formula", "help")}
    if row.holds is not None:
        made["must_be"] = 0
    sums = [terms(other.formula) for other in form.rows if other.formula and not other.holds]
    subtracting = [found for found in sums if any(sign < 0 for _, sign in found)]
    if row.formula is None and any(row.id in dict(found) for found in subtracting):
        made["minus"] = False
    return made


def _frames(block: FramesBlock) -> dict[str, Any]:
    frame = {"id": "frame", "label": "Bevillingsramme", "type": "choice", "list": "frames"}
    amount = {"id": "frame_amount", "label": "Beløb", "type": "amounts"}
    return {
        "label": block.title,
        "type": "lines",
        "lines": block.rows,
        "help": block.help,
        "fields": [
            frame | {"extra": [block.unspecified]},
            amount | {"adds_up_to": block.splits},
            {"id": "account", "label": block.account, "type": "text"},
        ],
    }


def _blocks(form: Form) -> Iterator[dict[str, Any]]:
    """The blocks; texts and ticks that follow each other stand in one."""
    open_: list[str] = []
    for block in form.blocks:
        if isinstance(block, OptionsBlock | TextBlock):
            open_.append(block.id)
            continue
        if open_:
            yield {"fields": open_}
            open_ = []
        if isinstance(block, GridBlock):
            grid = {"title": block.title, "grid": [row.id for row in block.rows]}
            yield grid | {"help": block.help} | _said(block, "sentence")
        elif isinstance(block, FieldsBlock):
            yield {"fields": [field.id for field in block.fields]}
        else:
            yield {"fields": [block.id]}
    if open_:
        yield {"fields": open_}


def _sheets(
    first: FormTemplate, base: dict[str, Any], names: dict[str, str]
) -> Iterator[dict[str, Any]]:
    form, overview = first.form, first.overview
    yield guidance_data(first.guidance)
    control = renamed(base["sheets"][1], names) | {"name": first.cases.sheet}
    control["intro"] = first.cases.intro
    control["columns"][-1]["label"] = overview.investment_total
    yield control
    yield {
        "kind": "form",
        "name": form.sheet,
        "heading": form.heading,
        "blocks": list(_blocks(form)),
    }


def _packs(first: FormTemplate, names: dict[str, str]) -> dict[str, Any]:
    form, net, investment = first.form, names["net"], names["investment"]
    parts = terms(form.row(net).formula or net)
    added = [name for name, sign in parts if sign > 0]
    packs: dict[str, Any] = {}
    if form.row(net).formula:
        paid = [field.id for field in form.fields if field.only_with == investment]
        packs["saving"] = {"net": net, "investment": investment}
        packs["saving"] |= {"financing": paid[0]} if paid else {}
    yearly: dict[str, Any] = {"by_year": (added or [net])[0]}
    yearly["cost"] = [*(name for name, sign in parts if sign < 0), investment]
    for field in form.fields:
        if field.full_effect_of:
            yearly |= {"full_effect_from": field.id, "full_effect_of": field.full_effect_of}
    return packs | {
        "yearly": yearly,
        "magnitude": {"most": {net: "requirement"}},
        "repeats": {"same_title_in": names["committee"]},
        "publish": {},
    }


def _outputs(
    first: FormTemplate, base: dict[str, Any], names: dict[str, str]
) -> Iterator[dict[str, Any]]:
    overview = first.overview
    tables, against, by_committee, left_out, counts, pages, data = renamed(base["outputs"], names)
    tables |= {"intro": overview.intro}
    tables["below"][0]["label"] = overview.investment_total
    labels = (
        overview.grand, overview.requirement, overview.remainder, overview.investment_by_year,
    )  # fmt: skip
    for row, label in zip(against["rows"], labels, strict=True):
        row["label"] = label
    note = [*overview.legend, by_committee["note"][-1]]  # what is rounded, and what blank means
    by_committee |= {"grand": overview.grand, "note": note}
    for output in (tables, against, by_committee, left_out):
        yield output | {"sheet": overview.sheet}
    yield counts
    yield pages
    yield data | {"sheet": overview.data_sheet}
