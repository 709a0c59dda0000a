"""Several values in one cell are taken apart only where there is no doubt."""

from datetime import date
from pathlib import Path

import pytest

from templates.read_template import bundled_template
from templates.text import Text
from tests.support.settings import settings_of
from workbook.intake.codes import split_codes
from workbook.round.model import Round

_ROUND = Round(
    Path(),
    settings_of(
        {
            "template": "opfolgning", "title": "Opfølgning", "municipality": "Ishøj Kommune",
            "agreement_year": 2024, "round": "August 2024", "issued": date(2024, 7, 1),
            "deadline": date(2024, 8, 16), "sender": "Økonomi", "years": (2024,),
            "centres": (
                {"code": "CSO", "name": "Center for Sundhed og Omsorg"},
                {"code": "CBF", "name": "Center for Børn og Forebyggelse"},
                {"code": "CET", "name": "Center for Ejendom og Teknik"},
                {"code": "STAB", "name": "Staben"},
            ),
            "committees": ({"code": "ØPU", "name": "Økonomiudvalget"},),
            "directors": (
                {"code": "DTK", "name": "Direktør for teknik og kultur"},
                {"code": "STAB", "name": "Staben"},
            ),
        }
    ),
    bundled_template("opfolgning"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "centres", "directors"),
    [
        ("CET/DTK", ("CET",), ("DTK",)),
        ("DTK, CET", ("CET",), ("DTK",)),
        ("CSO og CBF", ("CSO", "CBF"), ()),
        ("Center for Sundhed og Omsorg og CBF", ("CSO", "CBF"), ()),
        ("cet / Direktør for teknik og kultur", ("CET",), ("DTK",)),
        ("CET\nCSO & DTK.", ("CET", "CSO"), ("DTK",)),
    ],
)
def test_codes__that_are_known__stand_in_their_own_lists(
    text: str, centres: tuple[str, ...], directors: tuple[str, ...]
) -> None:
    assert split_codes(text, ["centres", "directors"], _ROUND) == {
        "centres": centres,
        "directors": directors,
    }


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "CET / direktør Hansen",
            (
                "direktør Hansen in CET / direktør Hansen is not among the centres or directors of "
                "the round; correct it or add it there."
            ),
        ),
        ("STAB", "STAB can be read in more than one way; write the codes with / between them."),
        (
            "/".join(["CET"] * 30),
            (
                f"{'/'.join(['CET'] * 30)} has more than 24 pieces; write the codes with / between "
                "them."
            ),
        ),
    ],
)
def test_codes__with_a_doubt__are_told_and_not_split(text: str, doubt: str) -> None:
    said = split_codes(text, ["centres", "directors"], _ROUND)
    assert isinstance(said, Text)
    assert said.en == doubt
