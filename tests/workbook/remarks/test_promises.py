from datetime import date

import pytest

from workbook.remarks.promises import Said, promises

MAY = Said(2024, 5)

PROMISED = {
    "Oplægget kommer på udvalgets møde 14. maj 2024.": date(2024, 5, 14),
    "Planen forventes vedtaget 1.7.2024.": date(2024, 7, 1),
    "Planen forventes vedtaget 1.7.": None,
    "Planen forventes vedtaget den 1.7.2024.": date(2024, 7, 1),
    "Sagen forelægges udvalget den 18.6.": date(2024, 6, 18),
    "Sagen forelægges udvalget den 18.1.": date(2025, 1, 18),
    "Ordningen skal være klar senest 1/8 2024.": date(2024, 8, 1),
    "Aftalen ventes underskrevet den 14/6-2024.": date(2024, 6, 14),
    "Byggeriet forventes færdigt i juni.": date(2024, 6, 30),
    "Byggeriet forventes færdigt i februar.": date(2025, 2, 28),
    "Byggeriet ventes færdigt i februar 2024.": date(2024, 2, 29),
    "Stillingen forventes besat i løbet af 2. kvartal 2024.": date(2024, 6, 30),
    "Forventes gennemført i 3. kvartal.": date(2024, 9, 30),
    "Effekten ventes at vise sig i tredje kvartal 2024.": date(2024, 9, 30),
    "Effekten ventes at vise sig 1. kvartal.": date(2025, 3, 31),
    "Stien planlægges åbnet ultimo maj.": date(2024, 5, 31),
    "Stien planlægges åbnet medio 2024.": date(2024, 8, 31),
    "Analysen vil være klar i 1. halvår.": date(2024, 6, 30),
    "Analysen vil være klar inden udgangen af andet halvår 2024.": date(2024, 12, 31),
    "I juni 2024 forventes sagen behandlet.": date(2024, 6, 30),
    "Den 14.-16. juni holdes messe, og den 20. juni skal vi evaluere.": None,
    "Sagen behandles i TBU den 4. og 6. juni.": date(2024, 6, 6),
    "Planen fremlægges for KMU (juni 2024).": date(2024, 6, 30),
}

NOT_PROMISED = [
    "Sagen blev forelagt TBU i april.",
    "Byrådet vedtog i marts et nyt sæt retningslinjer.",
    "Vi vil følge den beslutning, som blev truffet i maj 2024.",
    "Mødet forventes tidligst i juni 2024.",
    "Planen ventes ikke klar i juni 2024.",
    "Åbningen forventes rykket fra juni til oktober.",
    "Regnskabet for 2. kvartal 2024 er lagt frem.",
    "Der skal findes 0,5 mio. kr. til 1/2 stilling.",
    "Beløbet skal svare til 1.250.000 kr.",
    "Vi venter svar i løbet af efteråret.",
    "Projektet forventes afsluttet i 2024.",
    "Sagen forventes behandlet i juni næste år.",
    "Vi har haft sagen på dagsordenen i maj.",
    "Det sker, når KMU har behandlet sagen i juni 2024.",
    "Sagen forelægges den 31.2.2024 eller den 12.13.2024.",
]


@pytest.mark.parametrize(("remark", "last_day"), PROMISED.items())
def test_promises__remark_of_may__ends_on_this_day(remark: str, last_day: date | None) -> None:
    expected = () if last_day is None else (last_day,)
    assert tuple(found.last_day for found in promises(remark, MAY)) == expected


@pytest.mark.parametrize("remark", NOT_PROMISED)
def test_promises__not_sure__reads_nothing(remark: str) -> None:
    assert promises(remark, MAY) == ()


def test_promises__round_without_a_month__needs_a_year() -> None:
    remark = "Første del forventes i juni. Anden del forventes i juli 2024."
    found = promises(remark, Said())
    assert [(one.last_day, one.sentence) for one in found] == [
        (date(2024, 7, 31), "Anden del forventes i juli 2024.")
    ]


def test_promises__very_long_remark__are_all_found() -> None:
    """Were any part of it tried in two ways, this would not end."""
    remark = "forventes den 1.1. " * 1700
    assert len(promises(remark, MAY)) == 1700
