"""The cells of a small table of lines, each held against what its own column asks."""

from datetime import date
from decimal import Decimal

import pytest

from tests.support.proposals import line, proposal
from tests.support.records import Cell, Typed
from workbook.read.model import CellKind

_FRAME = "10.22 Trafik og infrastruktur"


@pytest.mark.parametrize(
    ("column", "cell", "codes"),
    [
        ("frame", "99.99", ["VAL002"]),
        ("frame", "10.22 Trafik og infrastrukur", ["VAL002"]),
        ("frame", "10.22", ["VAL003"]),
        ("frame", "flere/uspecificeret", ["VAL003"]),
        ("frame", "10.22 Veje og stier", ["VAL021"]),
        ("frame", "x" * 300, ["VAL002"]),
        ("frame", "Flere/uspecificeret", []),
        ("account", "(+ kontonummer)", ["VAL008"]),
        ("account", "7" * 201, ["VAL004"]),
        ("account", "202\u200b115", ["VAL007"]),
        ("account", Typed("1", CellKind.BOOLEAN), ["VAL006"]),
        ("account", "0102031234", []),
        ("account", 2021154906, []),
        ("amount_2027", "270", ["VAL011"]),
        ("amount_2027", "ikke oplyst", ["VAL012"]),
        ("amount_2027", Decimal("270.5"), ["SUM004", "VAL013"]),
        ("amount_2027", Typed("#REF!", CellKind.ERROR), ["VAL005"]),
        ("amount_2027", date(2025, 3, 17), ["VAL006"]),
        ("amount_2027", Typed("270", CellKind.NUMBER, "200+70"), ["VAL009"]),
        ("amount_2027", 270, []),
    ],
)
def test_line__each_column__is_held_against_its_own_type(
    column: str, cell: Cell, codes: list[str]
) -> None:
    assert proposal(**line(1, frame=_FRAME) | line(1, **{column: cell})).findings() == codes


def test_line__words_for_an_amount__are_told_where_they_belong() -> None:
    (found,) = proposal(**line(2, frame=_FRAME, amount_2028="ikke oplyst")).sees("VAL012")
    assert found.at == ((0, "frames:2.frame_amount.2028"),)
    assert found.message == (
        "“ikke oplyst” i “Bevillingsrammer, der påvirkes, linje 2: Beløb 2028” er ikke et beløb."
    )
    assert found.fix == (
        "Skriv ét tal, eller lad feltet stå tomt. En forklaring kan stå i “Finansiering”."
    )


def test_line__further_value_of_its_list__may_be_meant() -> None:
    (found,) = proposal(**line(1, frame="Flere / uspecifiseret")).sees("VAL002")
    assert found.message == (
        "“Flere / uspecifiseret” er ikke på listen til “Bevillingsrammer, der påvirkes, linje 1: "
        "Bevillingsramme”. Mente I “Flere/uspecificeret”?"
    )
    assert found.finding.expected == "Flere/uspecificeret"


def test_line__amounts_of_two_lines_with_decimals__are_one_finding() -> None:
    typed = line(1, amount_2027=Decimal("200.5")) | line(
        2, frame="60.62 Administration", amount_2027=Decimal("69.5")
    )
    (found,) = proposal(**typed).sees("VAL013")
    assert [slot for _, slot in found.at] == [
        "frames:1.frame_amount.2027",
        "frames:2.frame_amount.2027",
    ]


def test_line__large_round_amounts_beside_others__are_kroner_only_with_them() -> None:
    typed = line(1, amount_2027=270000)
    assert proposal(**typed).sees("VAL014") == []
