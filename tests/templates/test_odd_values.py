"""Whatever stands in a template, it is refused with its lines, or a workbook can be made of it."""

import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from templates.errors import OperatorError
from templates.read_template import HOME, parse_template
from templates.template import Template
from templates.toml_text import toml_text

_FILES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in (
        *(
            HOME / f"{name}.toml"
            for name in ("katalog", "opfolgning", "omstilling", "prioritering")
        ),
        Path(__file__).parent / "data" / "opfolgning_udvidet.toml",
    )
}
_ODD: tuple[Any, ...] = (
    "", "x", "nr", "{nr}", "{", "a.b", 0, -1, 3, 1.5, True, [], ["nr"], [3], {}, {"nr": "x"},
    [{"field": "nr"}], [[]], "title", "amount", "status", "owner", "kind",
)  # fmt: skip


def _places(data: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [place] if place else []
    if isinstance(data, dict):
        for key, value in data.items():
            found += _places(value, (*place, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            found += _places(value, (*place, number))
    return found


_ALL = {name: _places(data) for name, data in _FILES.items()}


@st.composite
def odd_contents(draw: st.DrawFn) -> dict[str, Any]:
    """A template's content with something odd, or nothing, in one place or two."""
    name = draw(st.sampled_from(sorted(_FILES)))
    changed = deepcopy(_FILES[name])
    for _ in range(draw(st.integers(1, 2))):
        place = draw(st.sampled_from(_ALL[name]))
        here: Any = changed
        for step in place[:-1]:
            inside = isinstance(here, dict) and step in here
            inside = inside or (isinstance(here, list) and isinstance(step, int))
            here = here[step] if inside and (isinstance(here, dict) or step < len(here)) else {}
        last: Any = place[-1]
        is_place = isinstance(last, str) if isinstance(here, dict) else isinstance(last, int)
        if isinstance(here, dict) and draw(st.booleans()):
            here.pop(last, None)
        elif is_place and (isinstance(here, dict) or last < len(here)):
            here[last] = draw(st.sampled_from(_ODD))
    return changed


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(odd_contents())
def test_odd_value_anywhere__is_refused_or_read__never_a_bug(changed: dict[str, Any]) -> None:
    text = toml_text(changed)
    assert tomllib.loads(text) == changed
    try:
        assert isinstance(parse_template(text, "t"), Template)
    except OperatorError as refused:
        assert all(  # noqa: PT017 - either way out is right
            problem.removeprefix("t:").partition(":")[0].isdigit() for problem in refused.problems
        )
        assert refused.problems or refused.hint  # noqa: PT017
