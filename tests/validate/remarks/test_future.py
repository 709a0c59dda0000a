import pytest

from validate.remarks.future import future_sentence


@pytest.mark.parametrize(
    ("remark", "sentence"),
    [
        ("Forventes gennemført i 3. kvartal.", "Forventes gennemført i 3. kvartal."),
        ("Bænkene er købt. De ventes sat op til maj.", "De ventes sat op til maj."),
        ("Næste etape planlægges nu", "Næste etape planlægges nu"),
        ("Taget vil blive skiftet.", "Taget vil blive skiftet."),
        ("Er i udbud.\nArbejdet påbegyndes snart", "Arbejdet påbegyndes snart"),
        ("Skolen er forventet klar i juni.", "Skolen er forventet klar i juni."),
        ("Vi forventer at være i mål.", "Vi forventer at være i mål."),
    ],
)
def test_future_sentence__still_to_come__is_quoted(remark: str, sentence: str) -> None:
    assert future_sentence(remark) == sentence


@pytest.mark.parametrize(
    "remark",
    [
        "Besparelsen blev som forventet.",
        "Det gik hurtigere end forventet.",
        "Arbejdet blev forventet dyrere, men holdt rammen.",
        "Der forventes ikke yderligere udgifter.",
        "Stillingen er besat.",
        "Den forventede effekt er nået.",
        "",
    ],
)
def test_future_sentence__past_or_denied__is_none(remark: str) -> None:
    assert future_sentence(remark) is None
