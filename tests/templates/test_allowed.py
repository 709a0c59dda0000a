"""The matrix of types, layouts and givers says the same as the checks of a whole template."""

from itertools import product
from typing import Any, get_args

import pytest

from templates.errors import OperatorError
from templates.field import TemplateField
from templates.meaning.allowed import Giver, Layout, can_stand
from templates.read_template import parse_template
from templates.toml_text import toml_text

_CLASSES = get_args(get_args(TemplateField)[0])
_TYPES = [part.__dataclass_fields__["type"].default for part in _CLASSES]
_KEYS: dict[str, dict[str, Any]] = {
    "choice": {"list": "kind"},
    "choices": {"list": "kind"},
    "ticks": {"list": "kind"},
    "code": {"pattern": "{number}"},
    "lines": {"lines": 2, "fields": [{"id": "one", "label": "Linje", "type": "text"}]},
}


def _template(type_: str, layout: Layout, by: Giver) -> str:
    """A small template with a field of the type on its sheet of records."""
    closed = by == "list"
    given = {"by": "list", "required": True} if closed else {"required": True}
    record: dict[str, Any] = {
        "noun": {"a": "et", "one": "x", "the": "x", "many": "x", "en": ["x", "x"]},
        "list": "closed" if closed else "open",
        "key": ["nr"],
        "title": "nr",
        "owner": "centre" if closed else "file",
    }
    fields: dict[str, Any] = {
        "nr": {"label": "Nr.", "type": "text", **given},
        "probe": {"label": "Prøve", "type": type_, "by": by, **_KEYS.get(type_, {})},
    }
    if closed:
        record["file"] = "liste"
        fields["centre"] = {"label": "Center", "type": "choice", "list": "centres", **given}
    shown: dict[str, Any] = {"kind": "rows", "name": "Ark", "columns": ["nr", "probe"]}
    if layout == "form":
        block = {"title": "Tal", "grid": ["probe"]} if type_ == "amounts" else {"fields": ["probe"]}
        shown = {"kind": "form", "name": "Ark", "heading": "Ark"}
        shown["blocks"] = [{"fields": ["nr"]}, block]
    return toml_text(
        {
            "schema": "template-v2", "id": "x", "version": 1, "title": "X", "summary": "X",
            "unit": "kr.", "decimals": 0, "record": record, "fields": fields,
            "lists": {"kind": {"label": "Art", "values": [{"value": "a"}, {"value": "b"}]}},
            "sheets": [
                {"kind": "guidance", "name": "Hjælp", "intro": "x", "steps": ["x"]},
                shown,
                {"kind": "control", "name": "Kontrol"},
            ],
            "outputs": [{"kind": "data", "sheet": "Data"}],
        }
    )  # fmt: skip


@pytest.mark.parametrize("type_", _TYPES)
def test_matrix__each_layout_and_giver__is_what_check_says(type_: str) -> None:
    for layout, by in product(get_args(Layout), get_args(Giver)):
        try:
            parse_template(_template(type_, layout, by), "t")
            is_valid = True
        except OperatorError:
            is_valid = False
        assert is_valid == can_stand(type_, layout, by), (layout, by)
