"""A text above the table of a sheet of rows."""

from samples.excel import ReturnedFile
from samples.proposals import SAMPLE
from validate.engine import validate_data
from workbook.round.load import load_round


def test_str075__a_text_above_the_headers__is_told_and_the_heading_is_ours() -> None:
    path = next((SAMPLE / "rettet").glob("*CBE.xlsx"))
    file = ReturnedFile(path.read_bytes())
    file.set_text("Forslag", "C4", "Vi har flere forslag på vej.")
    (found,) = validate_data(load_round(SAMPLE), path.name, file.data)
    assert (found.code, found.sheet, found.cells) == ("STR075", "Forslag", ("C4",))
    assert found.message.endswith("læses ikke: “Vi har flere forslag på vej.”.")
