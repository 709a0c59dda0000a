"""Templates that hypothesis makes: valid ones, of every field type, giver, pack and output.

A template is made as the content of its TOML file, so that the reader takes part in every test.
"""

from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

from templates.meaning.allowed import FORM_ONLY
from tests.support.made import tied
from tests.support.made.calculated import calculated
from tests.support.made.checks import own_checks
from tests.support.made.drawn import ROLE, UNITS, Toml, either, is_typed, maybe, mostly
from tests.support.made.fields import TYPES, further, key_fields, owner, share
from tests.support.made.lists import OWN_LISTS, PHASES, VALUES
from tests.support.made.outputs import outputs
from tests.support.made.sheets import (
    columns,
    guidance,
    records_and_control,
    without_years_in_labels,
)


@st.composite
def template_data(draw: st.DrawFn, *types: str) -> Toml:
    """The content of a valid template with a sheet of rows, fields of these types among others."""
    layout = draw(st.sampled_from(("open", "closed", "form")))
    is_closed = layout == "closed"
    fields, key = _fields(draw, types, layout)
    shown = columns(draw, fields, key)
    packs = _packs(draw, fields, is_closed=is_closed)
    data: Toml = {
        "schema": "template-v2",
        "id": "lavet",
        "version": draw(st.integers(1, 3)),
        "title": "Lavet & prøvet",
        "summary": "En skabelon til en prøve.",
        "unit": draw(st.sampled_from(UNITS)),
        "decimals": draw(st.integers(0, 3)),
        "record": _record(draw, fields, key, is_closed=is_closed),
        "lists": {name: _list(draw, number) for number, name in enumerate(OWN_LISTS)},
        "fields": fields,
        "sheets": [
            guidance(draw),
            *records_and_control(draw, fields, shown, is_form=layout == "form"),
        ],
        "checks": own_checks(draw, {name: fields[name] for name in shown}),
        "packs": packs,
        "edition": _edition(draw),
        "outputs": outputs(draw, fields, key, is_followed="progress" in packs),
    }
    if layout == "form" and fields["nr"]["type"] == "code" and either(draw):
        fields["nr"]["max_length"] = 12  # its sheets bear it
        data["outputs"].append({"kind": "pages", "sheet": "{nr}"})
    return data


def _fields(
    draw: st.DrawFn, types: Sequence[str], layout: str
) -> tuple[dict[str, Toml], list[str]]:
    """The fields, and the names of those that tell records apart."""
    is_closed, is_form = layout == "closed", layout == "form"
    fields = dict(key_fields(draw, is_closed=is_closed))
    key = list(fields)
    if is_closed:
        fields["centre"] = owner(draw)
    wanted = [*types, *draw(st.lists(st.sampled_from(TYPES), min_size=2, max_size=5))]
    wanted += FORM_ONLY if is_form and either(draw) else ()
    fields |= further(draw, wanted, is_closed=is_closed)
    if is_form:
        without_years_in_labels(fields)
    share(draw, fields)
    if fields.get("centre", {}).get("type") == "choices":
        fields["rolle"] = {"label": "I skal", "type": "text", "from": ROLE}
    if is_closed and mostly(draw):
        fields |= tied.followed(draw, is_shared=fields["centre"]["type"] == "choices")
    fields |= tied.agreeing(draw, fields)
    tied.wait_for_amounts(draw, fields, key)
    if not is_form:
        tied.inherit(draw, fields, key)
    fields |= calculated(draw, fields)
    return fields | tied.balanced(draw, fields, is_form=is_form), key


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
    if len(key) > 1 and either(draw):
        record["names"] = "{nr} ({side})"
    return record


def _list(draw: st.DrawFn, number: int) -> Toml:
    values = []
    for place, value in enumerate(VALUES[number]):
        entry: Toml = {"value": value, "help": f"Bruges, når det er {value}."}
        if number == 1:
            entry |= {"phase": PHASES[value], "rank": place}
        entry |= maybe(draw, colour="E2EFDA", spelled=[f"({value})"])
        values.append(entry)
    return {"label": f"Liste {number}", "values": values}


def _packs(draw: st.DrawFn, fields: Mapping[str, Toml], *, is_closed: bool) -> Toml:
    typed = {name: field for name, field in fields.items() if is_typed(field)}
    texts = [name for name, field in typed.items() if field["type"] in ("text", "long_text")]
    packs: Toml = maybe(draw, publish={}, magnitude={})
    if not is_closed and either(draw):
        packs["repeats"] = {"texts": texts} if texts else {}
    if "status" in fields:
        packs["progress"] = {"status": "status", "remark": "bem", "nothing_new": "Intet nyt"}
    formula = [name for name, field in fields.items() if field["type"] == "amounts"]
    if "sum_amounts" in fields and either(draw):
        packs["saving"] = {"net": "sum_amounts"}
    if formula and fields[formula[0]].get("by") != "finance" and either(draw):
        packs["yearly"] = {"by_year": formula[0]}
    return packs


def _edition(draw: st.DrawFn) -> Toml:
    return maybe(
        draw,
        heading="Udgave {years}",
        unit=draw(st.sampled_from(UNITS)),
        decimals=draw(st.integers(0, 3)),
        not_delivered="Ikke indsendt",
    )
