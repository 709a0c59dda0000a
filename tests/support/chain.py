"""Rounds of one follow-up that come after each other, each in a folder of its own, for the CLI."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cli import main
from workbook.records.value import Content
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook

CONFIG = """\
template = "{template}"
title = "Opfølgning på budgetaftale 2024"
municipality = "Prøvekøbing Kommune"
agreement_year = 2024
round = "{round}"
issued = 2024-02-01
deadline = 2024-03-01
sender = "Økonomi"
years = [2024, 2025]
{previous}
centres = [
    {{ code = "CET", name = "Center for Ejendomme og Teknik" }},
    {{ code = "CKM", name = "Center for Klima og Miljø" }},
]
directors = [{{ code = "DTK", name = "Direktør for teknik og kultur" }}]
committees = [
    {{ code = "KMU", name = "Klima- og Miljøudvalget" }},
    {{ code = "SU", name = "Socialudvalget" }},
]
sections = [{{ title = "Klima" }}, {{ title = "Ældre aftaler", agreement_year = 2023 }}]
"""
LIST = """\
Nr.;Afsnit;Center;Aftalepunkt;Økonomi;Udvalg
1;Klima;CET;Sol på skoler;0,4 (2024);KMU
2;Klima;CKM/CET;Træer langs vejene;0,25 (2024-2025);KMU
10;Ældre aftaler;CKM;Rent vand i åen;;KMU
"""
Answers = Mapping[str, Mapping[str, Mapping[str, Content]]]
"""By centre and item: what stands in the slots."""


def round_folder(
    home: Path,
    name: str,
    label: str,
    *,
    previous: str = "",
    template: str = "",
    list_: str = LIST,
) -> Path:
    """A folder with settings, finance's list, and a template of its own where one is given."""
    folder = home / name
    folder.mkdir()
    settings = CONFIG.format(
        template="egen.toml" if template else "opfolgning",
        round=label,
        previous=f'previous = "../{previous}"' if previous else "",
    )
    (folder / "runde.toml").write_text(settings, encoding="utf-8")
    (folder / "aftale.csv").write_text(list_, encoding="utf-8")
    if template:
        (folder / "egen.toml").write_text(template, encoding="utf-8")
    return folder


def loaded(folder: Path) -> Round:
    """The round in the folder."""
    round_ = load_round(folder)
    assert round_ is not None
    return round_


def return_workbooks(folder: Path, answers: Answers) -> None:
    """Puts each centre's workbook with its answers among the returned files."""
    round_ = loaded(folder)
    (folder / "indkommet").mkdir(exist_ok=True)
    for centre, items in answers.items():
        contents = [items.get(record.name, {}) for record in round_.centre_records(centre)]
        data = rows_workbook(round_, centre, contents)
        (folder / "indkommet" / f"{centre}.xlsx").write_bytes(data)


def merge(folder: Path, *options: str) -> int:
    """The exit code of merging the round into a workbook and council.json, which is fastest."""
    return run("merge", str(folder), "--formats", "xlsx,json", *options)


def run(*arguments: str) -> int:
    """The exit code of a command."""
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return int(left.value.code or 0)
