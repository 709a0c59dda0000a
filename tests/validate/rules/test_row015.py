"""An investment in several years."""

from tests.support.proposals import amounts, proposal


def test_row015__two_years__are_told_with_their_sum() -> None:
    case = proposal(**amounts("investment", 100, 300))
    assert case.findings() == ["ROW015"]
    (found,) = case.sees("ROW015")
    assert found.at == ((0, "investment:2026"), (0, "investment:2027"))
    assert found.message == (
        "“Anlægsudgift” i sag TMU-01 står i 2026 og 2027 og er tilsammen 400 (i 1.000 kr.)."
    )
    assert found.fix == ("Er det den samme udgift hvert år, så lad den kun stå det år, den falder.")


def test_row015__one_year__is_in_order() -> None:
    assert proposal(**amounts("investment", 1700, 0, 0, 0)).sees("ROW015") == []
