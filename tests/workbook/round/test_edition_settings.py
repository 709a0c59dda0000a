"""How the edition looks, as `runde.toml` says it: what is refused, and with which remedy."""

from datetime import date

import pytest

from templates.errors import OperatorError
from templates.toml_source import parse_model
from tests.support.ballerup import FOLDER
from workbook.contrast import WHITE, contrast
from workbook.round.config import RoundConfig
from workbook.round.edition import EditionSettings

PALE = (
    "colours.0: letters in E0A800 on white, and white ones on it, have a contrast of "
    "2.1:1, and 4.5:1 is needed to read them; write a darker one, such as 936F00"
)
SETTINGS = (FOLDER / "runde.toml").read_text(encoding="utf-8").partition("[edition]")[0]


def _edition(text: str) -> EditionSettings:
    written = f"{SETTINGS}\n[edition]\n{text}\n"
    return parse_model(written, RoundConfig, name="runde.toml").edition


def _refused(text: str) -> list[str]:
    with pytest.raises(OperatorError) as refused:
        _edition(text)
    return [one.partition(": edition.")[2] for one in refused.value.problems]


def test_edition__no_settings__are_those_of_a_neutral_one() -> None:
    assert parse_model(SETTINGS, RoundConfig, name="runde.toml").edition == EditionSettings()


def test_edition__all_settings__are_read() -> None:
    found = _edition(
        """
        logo = "logo.svg"
        logo_text = "Byvåbnet"
        colours = ["003366", "7A4B00"]
        case_number = "00.15.25-G01-1-17"
        office = "Center for Økonomi"
        date = 2018-10-02
        template = "Brevpapir.DOCX"
        [edition.notes]
        "Teknik- og Miljøudvalget" = \"""
        Første linje.

        Anden.\"""
        """
    )
    assert found == EditionSettings(
        logo="logo.svg",
        logo_text="Byvåbnet",
        colours=("003366", "7A4B00"),
        case_number="00.15.25-G01-1-17",
        office="Center for Økonomi",
        date=date(2018, 10, 2),
        template="Brevpapir.DOCX",
        notes={"Teknik- og Miljøudvalget": "Første linje.\n\n        Anden."},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'colours = ["E0A800", "1B6F78"]',
            PALE,
        ),
        ('colours = ["14506B"]', "colours: write at least 2 of them"),
        (
            'colours = ["14506B", "teal"]',
            "colours.1: write a colour as six signs 0–9 and A–F, for example 14506B",
        ),
        ("date = 2018-07-31", "date: the edition's date lies before the day of issue, 2018-08-01"),
        ('logo = "logo.gif"', "logo: a logo is a file that ends in .png, .jpg, .jpeg or .svg"),
        ('template = "brev.dotx"', "template: letter paper is a Word file that ends in .docx"),
        (
            'office = "Økonomi\\tog Styring"',
            "office: write it on one line, without tabs and control characters",
        ),
        (
            'notes = { "Drift" = "a\\u202eb" }',
            "notes.Drift: write it without tabs and control characters; lines may end anywhere",
        ),
        ("colour = 3", "colour: unknown key; did you mean colours?"),
    ],
)
def test_edition__setting_that_cannot_be_printed__is_refused_with_what_to_write(
    text: str, told: str
) -> None:
    assert _refused(text) == [told]


@pytest.mark.parametrize(("colour", "expected"), [("000000", 21.0), ("FFFFFF", 1.0)])
def test_contrast__black_and_white__are_the_ends_of_the_scale(colour: str, expected: float) -> None:
    assert contrast(colour, WHITE) == pytest.approx(expected)
