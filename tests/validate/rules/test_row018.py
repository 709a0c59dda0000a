"""An expense that takes the whole saving."""

from tests.support.proposals import amounts, no_amounts, proposal


def test_row018__larger_in_every_year__is_told_at_the_expense() -> None:
    spent = amounts("expense", None, 500, 500, 500) | no_amounts("inside", "outside")
    case = proposal(**spent)
    assert case.findings() == ["ROW014", "ROW018"]
    (found,) = case.sees("ROW018")
    assert found.at == tuple((0, f"expense:{year}") for year in (2027, 2028, 2029))
    assert found.message == (
        "“Driftsudgift (investering)” i sag TMU-01 er mindst lige så stor som “Driftsbesparelse” "
        "i alle år med en besparelse."
    )
    assert found.fix == "Se efter, om beløbene står i de rigtige felter."


def test_row018__money_only_moved__is_in_order() -> None:
    same = [50, 50, 50, 50]
    moved = amounts("saving", *same) | amounts("expense", *same) | no_amounts("inside", "outside")
    assert proposal(**moved).sees("ROW018") == []


def test_row018__larger_in_one_year__is_in_order() -> None:
    spent = amounts("expense", None, 500, 30, 30) | no_amounts("inside", "outside")
    assert proposal(**spent).findings() == ["ROW014"]
