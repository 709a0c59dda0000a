"""Whatever template is extended: it is the one that says all of it in one file.

BUDGETRUNDE_EXAMPLES sets how many templates are made (25 in the ordinary run).
"""

import os
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from templates import read_template
from templates.toml_text import toml_text
from tests.support.made.drawn import Toml, is_typed
from tests.support.made.template import template_data

_EXAMPLES = settings(
    max_examples=int(os.environ.get("BUDGETRUNDE_EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    derandomize=True,
)
_NEW: Toml = {"label": "Kommet til", "type": "text", "help": "Nyt & <vigtigt>."}
_VALUE: Toml = {"value": "Kommet til", "help": "Bruges, når det er nyt."}
_CARDS: Toml = {"kind": "cards", "sheet": "Til sidst", "fields": ["nr", "nyt"]}
_HEAD = {"schema": "template-v2", "id": "vores", "version": 7, "title": "Vores egen"}


def _extension(data: Toml, changed: str, neighbour: str) -> Toml:
    """The file that changes a field, puts a new one after its neighbour, and takes a sheet away."""
    return {
        "extends": "lavet",
        **_HEAD,
        "remove": ["outputs.Data", *(f"checks.{one['code']}" for one in data["checks"][:1])],
        "fields": {changed: {"help": "Ændret."}, "nyt": {"after": neighbour} | _NEW},
        "lists": {"art": {"add": [_VALUE | {"after": "Nej"}]}},
        "edition": {"heading": "Vores udgave"},
        "packs": {"publish": {"except": ["nyt"]}},
        "outputs": [_CARDS],
    }


def _whole(data: Toml, changed: str, neighbour: str) -> Toml:
    """The same in one file."""
    made = deepcopy(data) | _HEAD
    made["fields"][changed]["help"] = "Ændret."
    made["fields"]["nyt"] = _NEW
    made["lists"]["art"]["values"].append(_VALUE)
    made["edition"]["heading"] = "Vores udgave"
    made["packs"]["publish"] = {"except": ["nyt"]}
    made["checks"] = made["checks"][1:]
    kept = [output for output in made["outputs"] if output["sheet"] != "Data"]
    for part in (*made["sheets"], *kept):
        for holder in (part, *part.get("blocks", ())):
            for key in ("columns", "fields", "grid"):
                if neighbour in holder.get(key, ()):
                    at = holder[key].index(neighbour)
                    holder[key] = [*holder[key][: at + 1], "nyt", *holder[key][at + 1 :]]
    made["outputs"] = [*kept, _CARDS]
    return made


@_EXAMPLES
@given(template_data(), st.data())
def test_any_extension__of_any_template__is_the_template_in_one_file(
    made: Toml, data: st.DataObject
) -> None:
    typed = [name for name, field in made["fields"].items() if is_typed(field)]
    in_lines = [name for name in typed if made["fields"][name]["type"] != "amounts"]
    changed, neighbour = (data.draw(st.sampled_from(names)) for names in (typed, in_lines))
    written = toml_text(_extension(made, changed, neighbour))
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        Path(folder, "lavet.toml").write_text(toml_text(made), encoding="utf-8")
        patch.setattr(read_template, "HOME", Path(folder))
        patch.setattr(read_template, "BUNDLED", ("lavet",))
        extended: Any = read_template.parse_template(written, "vores.toml")
    whole = toml_text(_whole(made, changed, neighbour))
    assert extended == read_template.parse_template(whole, "hel.toml")
