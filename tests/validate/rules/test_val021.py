"""A frame’s number with another frame’s name behind it."""

from dataclasses import replace

from templates.field import ChoiceField
from tests.support.records import Case

_FRAMES = [
    {"code": "10.22", "name": "Trafik og infrastruktur"},
    {"code": "30.30", "name": "Folkeskolen"},
]


def _case() -> Case:
    case = Case.of(frames=_FRAMES)
    frame = ChoiceField(id="frame", label="Ramme", list="frames")
    case.template = replace(case.template, fields={**case.template.fields, "frame": frame})
    return case


def test_val021__other_frames_name__names_both() -> None:
    case = _case().row(frame="10.22 Folkeskolen")
    assert case.findings() == ["VAL021"]
    (found,) = case.sees("VAL021")
    assert found.at == ((0, "frame"),)
    assert found.message == (
        "“10.22 Folkeskolen” passer ikke sammen: 10.22 hedder “Trafik og infrastruktur” på "
        "listen, og “Folkeskolen” er 30.30."
    )
    assert found.fix == (
        "Vælg “10.22 Trafik og infrastruktur” eller “30.30 Folkeskolen” på listen i cellen."
    )


def test_val021__unknown_frame__is_not_its_own() -> None:
    assert _case().row(frame="99.99 Andet").findings() == ["VAL002"]


def test_val021__the_frame__is_in_order() -> None:
    assert _case().row(frame="10.22 Trafik og infrastruktur").sees("VAL021") == []
