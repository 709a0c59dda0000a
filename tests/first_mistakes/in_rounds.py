"""Mistakes about what a round names: other rounds, templates, rules, decisions, folders."""

from pathlib import Path
from typing import Final

from tests.first_mistakes.mistake import Change, Mistake, below, both, file, renamed, settings

_PREVIOUS: Final = '# previous = "../forrige-runde"'


def _with_round_beside(name: str) -> Change:
    """Puts another round's settings beside the folder."""

    def made(folder: Path) -> None:
        beside = folder.parent / name
        beside.mkdir()
        (beside / "runde.toml").write_bytes((folder / "runde.toml").read_bytes())

    return made


IN_ROUNDS: Final = (
    Mistake(
        "an earlier round that does not exist",
        settings(_PREVIOUS, 'previous = "../maj"'),
        "runde.toml: previous = ../maj",
        "findes ikke",
        "stien går ud fra rundens egen mappe",
    ),
    Mistake(
        "an earlier round that is misspelt",
        both(_with_round_beside("august"), settings(_PREVIOUS, 'previous = "../agust"')),
        "runde.toml: previous = ../agust",
        "findes ikke",
        'Mente I previous = "../august"?',
    ),
    Mistake(
        "an earlier round that is not merged",
        both(_with_round_beside("august"), settings(_PREVIOUS, 'previous = "../august"')),
        "council.json",
        "ikke samlet endnu",
        "Saml den forrige runde først",
    ),
    Mistake(
        "an earlier edition that is none",
        both(
            _with_round_beside("august"),
            lambda folder: file("council.json", b"{}")(folder.parent / "august"),
            settings(_PREVIOUS, 'previous = "../august/council.json"'),
        ),
        "council.json",
        "er ikke en udgave, som merge har skrevet",
        "Saml den forrige runde først",
    ),
    Mistake(
        "a template with its Danish letter",
        settings('template = "opfolgning"', 'template = "opfølgning"'),
        "skabelon opfølgning",
        "Der er ingen skabelon",
        "Mente I opfolgning?",
    ),
    Mistake(
        "a template that does not exist",
        settings('template = "opfolgning"', 'template = "egen.toml"'),
        "egen.toml",
        "findes ikke",
        "Angiv en af katalog, omstilling",
    ),
    Mistake(
        "a rule that does not exist",
        below('[severities.ROW999]\nseverity = "info"\nreason = "Sommer."'),
        "ROW999",
        "som ikke er en regel",
        "budgetrunde rules viser dem alle",
    ),
    Mistake(
        "a rule that is fixed",
        below('[severities.MRG001]\nseverity = "info"\nreason = "Sommer."'),
        "MRG001",
        "kan ikke ændres",
        "Slet [severities.MRG001]",
    ),
    Mistake(
        "a severity in Danish",
        below('[severities.ROW003]\nseverity = "oplysning"\nreason = "Sommer."'),
        "severities.ROW003.severity:",
        "mente I 'info'?",
        "Skriv en af 'error', 'warning' eller 'info'",
    ),
    Mistake(
        "a severity without its reason",
        below('[severities.ROW003]\nseverity = "info"'),
        "severities.ROW003.reason:",
        "nøglen mangler",
        'skriv reason = "…"',
    ),
    Mistake(
        "settings that Windows calls otherwise",
        renamed("runde.toml", "runde.toml.txt"),
        "runde.toml",
        "Filen hedder runde.toml.txt",
        "omdøb den til runde.toml",
    ),
    Mistake(
        "a decision that is none",
        file("beslutninger.csv", "Nr.;Beslutning\nTMU-01;Måske\n".encode()),
        "beslutninger.csv B2:",
        "Måske",
        "skriv en af",
        "omstilling",
    ),
    Mistake(
        "a decision of nothing",
        file("beslutninger.csv", b"Nr.;Beslutning\n;Ja\n"),
        "beslutninger.csv A2:",
        "cellen er tom",
        "skriv, hvad Ja er besluttet om",
        "omstilling",
    ),
    Mistake(
        "decisions under another header",
        file("beslutninger.csv", b"Nummer;Beslutning\n"),
        "beslutninger.csv mangler kolonnen Nr.",
        "Den første række skal have overskrifterne",
        "Nr., Beslutning",
        "omstilling",
    ),
)
