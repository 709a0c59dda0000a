"""Finance's own fields: a line a number, in any spelling; the default for all others."""

from dataclasses import replace
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.field import TextField
from tests.support.priorities import priorities_round
from workbook.round.finance import finance_headers, read_finance
from workbook.round.model import KEY_SEPARATOR, FinanceEntry, Round

REJECTED = "Afvist"
DEFAULT = "Indarbejdes ikke, men sendes i høring"


def _round(folder: Path, *lines: str, header: str = "Nr.;Beslutning") -> Round:
    text = "".join(f"{line}\r\n" for line in (header, *lines))
    (folder / "beslutninger.csv").write_text(text, encoding="utf-8-sig", newline="")
    round_ = priorities_round(folder=folder)
    return replace(round_, entries=read_finance(round_))


def _problems(folder: Path, *lines: str) -> list[str]:
    with pytest.raises(OperatorError) as caught:
        _round(folder, *lines)
    return list(caught.value.problems)


@pytest.mark.parametrize("listed", ["TU04", "TU4", "tu04", "Tu - 004", "TU–04"])
def test_finance__number_spelt_otherwise__is_meant(tmp_path: Path, listed: str) -> None:
    assert _round(tmp_path, f"{listed};Afvist").decided("decision", "TU04") == REJECTED


@pytest.mark.parametrize("nr", ["TU40", "TU04a", "TU14", "ISU04"])
def test_finance__another_number__takes_the_default(tmp_path: Path, nr: str) -> None:
    round_ = _round(tmp_path, "TU04;Afvist")
    assert round_.decided("decision", nr) == DEFAULT
    assert round_.entry("decision", nr) is None


def test_finance__value_spelt_otherwise__is_the_lists(tmp_path: Path) -> None:
    assert _round(tmp_path, "TU04;afvist.", "", "ISU01;").entries == (
        FinanceEntry("decision", "TU04", REJECTED, "beslutninger.csv", 2),
    )


def test_finance__value_not_on_the_list__is_told_with_the_nearest(tmp_path: Path) -> None:
    allowed = "Indarbejdes og sendes i høring, Indarbejdes ikke, men sendes i høring, Afvist"
    assert _problems(tmp_path, "TU04;Afvidst", "TU05;ja") == [
        "beslutninger.csv B2: Afvidst: did you mean Afvist?",
        f"beslutninger.csv B3: ja: write one of {allowed}.",
    ]


def _entries(folder: Path, *lines: str) -> list[tuple[str, str, str, int]]:
    """What a list gives that decides by number, and has a note for each of its rows."""
    text = "".join(f"{line}\n" for line in ("Nr.;Udgiftsart;Beslutning;Notat", *lines))
    (folder / "beslutninger.csv").write_text(text, encoding="utf-8")
    made = priorities_round(folder=folder)
    note = TextField(id="note", label="Notat", by="finance")
    template = replace(made.template, fields={**made.template.fields, "note": note})
    found = read_finance(replace(made, template=template))
    return [(one.field, one.per, one.value, one.row) for one in found]


def test_finance__number_in_several_rows__one_of_them_or_all_alike_may_decide(
    tmp_path: Path,
) -> None:
    rows = ("TU04;Service;;Et", "TU04;Overførsel;Afvist;To", "tu4;Anlæg;afvist.;")
    assert _entries(tmp_path, *rows) == [
        ("decision", "TU04", REJECTED, 3),
        ("note", f"TU04{KEY_SEPARATOR}Service", "Et", 2),
        ("note", f"TU04{KEY_SEPARATOR}Overførsel", "To", 3),
    ]


def test_finance__number_decided_in_two_ways__is_told_at_the_second(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        _entries(tmp_path, "TU04;Service;Afvist;", f"TU04;Overførsel;{DEFAULT};")
    assert list(caught.value.problems) == [
        f"beslutninger.csv C3: {DEFAULT}: Afvist is decided of TU04 in C2; write one of them."
    ]


def test_finance__number_twice__is_refused_whatever_its_spelling(tmp_path: Path) -> None:
    assert _problems(tmp_path, "TU04;Afvist", "tu-4;Afvist") == [
        "beslutninger.csv A3: tu-4 stands twice, before in A2 as TU04."
    ]


def test_finance__value_without_number__is_refused(tmp_path: Path) -> None:
    assert _problems(tmp_path, ";Afvist") == [
        "beslutninger.csv A2: blank: write what Afvist is decided of."
    ]


def test_finance__column_missing__is_refused_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"lacks the column Beslutning\.") as caught:
        _round(tmp_path, header="Nr.;Beslutningen")
    assert caught.value.hint == (
        "Did you mean it by Beslutningen? Rename that column to Beslutning."
    )


def test_finance__no_list__gives_nothing(tmp_path: Path) -> None:
    assert read_finance(priorities_round(folder=tmp_path)) == ()


def test_finance__two_lists__are_refused(tmp_path: Path) -> None:
    (tmp_path / "beslutninger.xlsx").touch()
    with pytest.raises(OperatorError, match="has both"):
        _round(tmp_path)


def test_finance__given_for_the_whole_key__needs_every_field_of_it(tmp_path: Path) -> None:
    template = priorities_round().template
    decision = replace(template.fields["decision"], per="")
    changed = replace(template, fields={**template.fields, "decision": decision})
    assert finance_headers(changed) == ("Nr.", "Udgiftsart", "Beslutning")
    (tmp_path / "beslutninger.csv").write_text(
        "Nr.;Udgiftsart;Beslutning\nTU4;service;Afvist\n", encoding="utf-8"
    )
    bare = priorities_round(changed, tmp_path)
    round_ = replace(bare, entries=read_finance(bare))
    assert round_.decided("decision", f"TU04{KEY_SEPARATOR}Service") == REJECTED
    assert round_.decided("decision", f"TU04{KEY_SEPARATOR}Overførsel") == DEFAULT
