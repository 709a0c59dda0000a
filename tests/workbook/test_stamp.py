"""The stamp is read again as it was set, however long it is."""

from pathlib import Path

from tests.support.rounds import added, centre_workbook, small_round
from tests.support.written import written_centre
from workbook.naming import workbook_name
from workbook.read.open import open_book
from workbook.stamp import read_stamps, stamp


def test_stamp__more_numbers_than_a_property_holds__goes_on_in_further_ones(
    tmp_path: Path,
) -> None:
    round_ = added(small_round(tmp_path), *range(100, 260))
    path = tmp_path / workbook_name(round_.config, "CET")
    path.write_bytes(centre_workbook(round_, "CET", {}))
    [found] = read_stamps(open_book(path))
    assert found == stamp(round_, "CET")
    assert len(found.items) == 165
    lengths = {name: len(text) for name, text in open_book(path).custom.items() if "items" in name}
    assert lengths["budgetrunde.items"] == 255
    assert set(lengths) - {"budgetrunde.items_hash"} == {
        "budgetrunde.items",
        "budgetrunde.items.2",
        "budgetrunde.items.3",
    }


def test_stamp__fields__bear_their_mark(tmp_path: Path) -> None:
    round_ = small_round(tmp_path)
    path = tmp_path / "cet.xlsx"
    path.write_bytes(written_centre(round_, "CET"))
    [found] = read_stamps(open_book(path))
    assert [one.partition(".")[0] for one in found.asked] == list(round_.template.asked)
