"""The sheets of a template drawn as text."""

import pytest

from cli import main
from templates.drawing import drawing
from templates.read_template import BUNDLED, bundled_template, parse_template

_SMALL = """
schema = "template-v2"
id = "huller"
version = 1
title = "Huller i vejen"
summary = "Hvor er de, og hvad koster de?"
unit = "1.000 kr."
decimals = 0

[record]
noun = { a = "et", one = "hul", the = "hullet", many = "huller", en = ["hole", "holes"] }
list = "open"
key = ["place"]
title = "place"
owner = "file"

[fields.place]
label = "Sted"
type = "text"
max_length = 80
required = true

[fields.cost]
label = "Pris"
type = "amount"

[[sheets]]
kind = "guidance"
name = "Vejledning"
intro = "Skriv et hul i hver række."
steps = ["Mål hullet.", "Spørg, hvad det koster."]

[[sheets]]
kind = "rows"
name = "Huller"
columns = ["place", "cost"]
totals = [{ label = "I alt", of = "cost" }]

[[sheets]]
kind = "control"
name = "Kontrol"

[[outputs]]
kind = "data"
sheet = "Data"
"""


def test_drawing__rows__is_the_header_and_a_row() -> None:
    assert drawing(parse_template(_SMALL, "huller.toml")) == (
        "Huller i vejen: amounts in 1.000 kr.\n"
        "\n"
        f"Vejledning\n┌{'─' * 98}┐\n"
        f"│ {'Skriv et hul i hver række.'.ljust(96)} │\n"
        f"│ {'1. Mål hullet.'.ljust(96)} │\n"
        f"│ {'2. Spørg, hvad det koster.'.ljust(96)} │\n"
        f"└{'─' * 98}┘\n"
        "\n"
        "Huller: a row for each hul that the centre adds\n"
        "┌──────────────┬──────────────┐\n"
        "│ Sted *       │ Pris         │\n"
        "├──────────────┼──────────────┤\n"
        "│ text of at   │ amount in    │\n"
        "│ most 80      │ 1.000 kr.    │\n"
        "└──────────────┴──────────────┘\n"
        "Sum below: I alt\n"
        "\n"
        f"Kontrol\n┌{'─' * 98}┐\n"
        f"│ {'Live: is the workbook ready, and what does it lack?'.ljust(96)} │\n"
        f"└{'─' * 98}┘\n"
        "\n"
        "* must be answered; what is not for the centre says who gives it, and is locked.\n"
    )


@pytest.mark.parametrize("name", BUNDLED)
def test_drawing__bundled__names_every_field_in_lines_that_fit(name: str) -> None:
    template = bundled_template(name)
    drawn = drawing(template)
    assert max(len(line) for line in drawn.splitlines()) <= 100
    words = " ".join(drawn.replace("│", " ").split())
    assert [sheet.name for sheet in template.sheets if sheet.name not in drawn] == []
    called = ((template.fields[name].title, template.fields[name].label) for name in template.asked)
    lacking = [names for names in called if not any(one.split()[0] in words for one in names)]
    assert lacking == []


def test_command__sheets__draws_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["template", "show", "--sheets", "katalog"])
    assert left.value.code == 0
    assert "Fagområder *" in capsys.readouterr().out
