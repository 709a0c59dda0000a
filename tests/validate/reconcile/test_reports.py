"""What the operator sees of a comparison, and files that are none."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from samples.ballerup_published import published_overview
from templates.errors import OperatorError
from tests.validate.reconcile.proposals import correct, data, of
from tests.validate.reporters.test_commands import COMMAND
from validate.reconcile.compare import compare_edition
from validate.reconcile.council_file import open_council
from validate.reconcile.json import render_json
from validate.reconcile.text import render_text
from validate.text import Text


def test_text__published__one_line_for_each_difference_and_the_whole_last() -> None:
    text = render_text(of(published_overview()), "da")
    lines = text.splitlines()
    assert lines[0] == (
        "Oversigt!C9  TMU-04 Trafiktællinger 2019: oversigten siger 0,01, sagen siger −0,01 "
        "(forskel 0,02). Fortegnet er vendt."
    )
    assert lines[20:] == [
        (
            "Oversigt!B68  Til orientering: Anlægsudgift pr. år 2019: noten siger 13,45, men "
            "rækken siger 13,50."
        ),
        "",
        "Alle 37 tal i summerne passer med rækkerne over dem.",
        "Ikke fundet i projektmappen: arkene “Overblik” og “Data”.",
        "Siderne for de enkelte sager er ikke i projektmappen.",
        (
            "Sammenlignet på arket “Oversigt”: 43 rækker med 258 oplysninger og 45 tal i summer; "
            "37 af dem har rækker over sig."
        ),
        "20 forskelle.",
    ]


def test_text__nothing_differs__says_so() -> None:
    text = render_text(of(correct()), "en")
    assert text.splitlines() == [
        "All 37 figures of the totals agree with the rows above them.",
        "Not found in the workbook: the sheets “Overblik”, “Data”.",
        "The pages of the single cases are not in the workbook.",
        (
            "Compared on the sheet “Oversigt”: 43 rows with 258 entries, and 45 figures of totals; "
            "37 of them have rows above them."
        ),
        "No differences.",
    ]


@pytest.mark.parametrize("render", ["text", "json"])
def test_report__texts_that_command_a_terminal__are_shown_and_forge_no_line(
    render: str, tmp_path: Path
) -> None:
    nasty = "\x1b[31m\u202eTrafik\x9b\nIngen forskelle.\u2028"
    path = tmp_path / "svar\u202exod.xlsx"
    path.write_bytes(published_overview())
    council = open_council(path)
    plain = compare_edition(council.book, data())
    one = replace(plain.differences[0], sheet=nasty, printed=nasty, message=Text(nasty, nasty))
    result = replace(plain, differences=(one,), sheet=nasty, notes=(Text(nasty, nasty),))
    said = (
        render_json(result, council, nasty, "da") if render == "json" else render_text(result, "da")
    )
    assert COMMAND.search(said) is None
    assert [line for line in said.splitlines() if line.startswith("Ingen forskelle.")] == []
    if render == "text":
        assert said.startswith("␛[31m‹U+202E›Trafik‹U+009B›↵Ingen forskelle.↵!C9  ␛[31m")


def test_json__published__names_the_file_and_has_exact_figures(tmp_path: Path) -> None:
    path = tmp_path / "byrådet.xlsx"
    path.write_bytes(published_overview())
    council = open_council(path)
    outcome = compare_edition(council.book, data())
    found = json.loads(render_json(outcome, council, "Budget 2019", "da"))
    assert (found["schema"], found["round"], found["agrees"]) == (
        "reconcile-v1",
        "Budget 2019",
        False,
    )
    assert found["council"] == {
        "file": "byrådet.xlsx",
        "sha256": hashlib.sha256(published_overview()).hexdigest(),
        "sheet": "Oversigt",
    }
    assert found["differences"][1] == {
        "kind": "amount",
        "what": "TMU-04 2020",
        "sheet": "Oversigt",
        "cell": "D9",
        "printed": "0.5",
        "expected": "-0.05",
        "difference": "0.55",
        "guess": "sign+factor-10",
        "message": "TMU-04 Trafiktællinger 2020: oversigten siger 0,50, sagen siger −0,05 "
        "(forskel 0,55). Fortegnet er vendt, og tallet er 10 gange for stort.",
    }
    assert found["checked"] == {"rows": 43, "cells": 258, "totals": 45}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "does not exist"),
        (b"", "is no Excel workbook"),
        (b"Nr.;Indsats\n", "is no Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "\\."),
    ],
)
def test_file__that_is_no_workbook__operator_error(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "oversigt.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(OperatorError, match=sentence):
        open_council(path)


def test_published__written_twice__equal_bytes() -> None:
    assert published_overview() == published_overview()
