"""What comes back of forms, told in the template's own words: rows, columns, texts and sheets."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from samples.ballerup import SAMPLE
from samples.excel import ReturnedFile
from templates.read_template import bundled_template
from templates.record import Noun
from validate.engine import validate_data
from validate.finding import Finding
from validate.text import Language
from workbook.round.load import round_of
from workbook.round.model import Round

FORM = "Sag 1"
LIST = "Oversigt"

Act = Callable[[ReturnedFile], object]


@pytest.fixture(scope="module")
def round_() -> Round:
    """The real round; another edition of the template, which calls a record an idea."""
    template = bundled_template("omstilling")
    noun = Noun(a="en", one="idé", the="ideen", many="idéer", en=("idea", "ideas"))
    record = replace(template.record, noun=noun)
    return round_of(SAMPLE, replace(template, record=record, version=2))


def found(
    round_: Round, *acts: Act, centre: str = "CAM", language: Language = "da"
) -> list[Finding]:
    """What is found of a centre's forms after these acts: CAM has four, CBUR one."""
    name = f"Omstillingsforslag 2019-2022 - Budget 2019 - {centre}.xlsx"
    file = ReturnedFile((SAMPLE / "rettet" / name).read_bytes())
    for act in acts:
        act(file)
    told = validate_data(round_, name, file.data, language)
    return [one for one in told if one.code.startswith("STR")]


def told(round_: Round, *acts: Act, centre: str = "CAM") -> list[tuple[str, str, str]]:
    """Code, sheet with cells, and message of what is found."""
    return [
        (one.code, f"{one.sheet} {' '.join(one.cells)}".strip(), one.message)
        for one in found(round_, *acts, centre=centre)
    ]


def fixes(round_: Round, *acts: Act, centre: str = "CAM") -> list[str]:
    """What is to be done about it."""
    return [one.fix for one in found(round_, *acts, centre=centre)]


def test_forms__as_sent__no_finding(round_: Round) -> None:
    assert found(round_) == []


def test_str060__row_deleted__is_told_at_the_heading(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.delete_rows(FORM, 40)

    assert told(round_, act) == [
        ("STR060", "Sag 1 B1", "Idé EBU-01 mangler “Driftsbesparelse” i skemaet.")
    ]
    assert fixes(round_, act) == ["Skriv ideen ind i et tomt skema i filen."]


def test_str006__row_that_no_form_has__is_of_another_edition(round_: Round) -> None:
    acts = [lambda file, n=n: file.delete_rows(f"Sag {n}", 40) for n in range(1, 5)]

    assert [one.code for one in found(round_, *acts)] == ["STR006", *["STR060"] * 4]


def test_str006__row_that_the_template_lacks__is_of_another_edition(round_: Round) -> None:
    acts = (
        lambda file: file.insert_rows(FORM, 12),
        lambda file: file.set_text(FORM, "A12", "budgetrunde:district"),
    )

    assert [one.code for one in found(round_, *acts)] == ["STR006"]


def test_str061__notes_beside_the_form__are_one_finding(round_: Round) -> None:
    acts = (
        lambda file: file.set_text(FORM, "I6", "ring til os"),
        lambda file: file.set_text(FORM, "I8", "skriv"),
    )

    assert told(round_, *acts) == [
        (
            "STR061",
            "Sag 1 I6 I8",
            "I6 og I8 på idé EBU-01 hører ikke til skemaet og læses ikke: “ring til os; skriv”.",
        )
    ]


def test_str061__row_between_blocks__is_in_order(round_: Round) -> None:
    assert found(round_, lambda file: file.insert_rows(FORM, 38)) == []


def test_str062__further_year__is_told_with_its_amount(round_: Round) -> None:
    acts = (
        lambda file: file.set_number(FORM, "G39", 2023),
        lambda file: file.set_number(FORM, "G40", 50),
    )

    assert told(round_, *acts) == [
        (
            "STR062",
            "Sag 1 G39 G40",
            (
                "G39 og G40 ved “Økonomi” i idé EBU-01 er et femte år (2023) og hører ikke til "
                "skemaet, så tallet tælles ikke med: “50”."
            ),
        )
    ]


def test_str062__amount_in_an_inserted_row__is_told_with_its_words(round_: Round) -> None:
    acts = (
        lambda file: file.insert_rows(FORM, 34),
        lambda file: file.set_text(FORM, "B34", "Heraf løn"),
        lambda file: file.set_text(FORM, "D34", "1.250"),
    )

    assert told(round_, *acts) == [
        (
            "STR062",
            "Sag 1 B34 D34",
            (
                "B34 og D34 ved “Bevillingsrammer, der påvirkes” i idé EBU-01 hører ikke til "
                "skemaet, så tallet tælles ikke med: “Heraf løn; 1.250”."
            ),
        )
    ]


def test_str063__row_copied_with_an_amount__is_told_at_the_copy(round_: Round) -> None:
    acts = (
        lambda file: file.insert_rows(FORM, 41),
        lambda file: file.set_text(FORM, "A41", "budgetrunde:saving"),
        lambda file: file.set_number(FORM, "D41", 300),
    )

    assert told(round_, *acts) == [
        (
            "STR063",
            "Sag 1 D41",
            "Rækken “Driftsbesparelse” står to gange i idé EBU-01. Række 41 læses ikke.",
        )
    ]


def test_str063__row_copied_without_an_amount__is_in_order(round_: Round) -> None:
    acts = (
        lambda file: file.insert_rows(FORM, 41),
        lambda file: file.set_text(FORM, "A41", "budgetrunde:saving"),
    )

    assert found(round_, *acts) == []


def test_str064__only_form_deleted__is_told_beside_what_was_lost(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.delete_sheet(FORM)

    assert told(round_, act, centre="CBUR") == [
        ("STR064", "", "Der er ingen skemaer i filen."),
        ("STR066", "Oversigt A8", "Arket “Sag 1” (BSU-18) er slettet, så ideen mangler."),
    ]
    assert fixes(round_, act, centre="CBUR") == [
        "Har I idéer, så send filen med de udfyldte skemaer.",
        "Skriv ideen ind igen i et tomt skema, eller skriv til os, hvis ideen skal udgå.",
    ]


def test_str065__year_deleted__is_told_at_the_first_heading(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.delete_column(FORM, "D")

    assert told(round_, act) == [
        ("STR065", "Sag 1 B31", "I skemaet i idé EBU-01 mangler kolonnen for 2020.")
    ]
    assert fixes(round_, act) == ["Skriv ideen ind i et tomt skema i filen."]


def test_str066__one_renamed_another_deleted__the_deleted_one_is_told(round_: Round) -> None:
    acts = (
        lambda file: file.rename_sheet(FORM, "Sag om lys"),
        lambda file: file.delete_sheet("Sag 2"),
    )

    assert [place for code, place, _ in told(round_, *acts) if code == "STR066"] == ["Oversigt A9"]


def test_str067__blank_row_in_a_grid__is_told_at_its_label(round_: Round) -> None:
    assert told(round_, lambda file: file.insert_rows(FORM, 41)) == [
        ("STR067", "Sag 1 B41", "Der er indsat en tom række i skemaet i idé EBU-01.")
    ]


def test_str068__sheet_renamed__its_link_is_told(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.rename_sheet(FORM, "Ungdomsskolen")

    assert told(round_, act) == [
        ("STR068", "Ungdomsskolen C4", "Arket med idé EBU-01 hedder nu “Ungdomsskolen”.")
    ]
    assert fixes(round_, act) == [
        "I skal ikke gøre noget; ideen er læst. Kun linket på arket Oversigt virker ikke."
    ]


def test_str068__in_english__has_the_templates_english_words(round_: Round) -> None:
    (one,) = found(round_, lambda file: file.rename_sheet(FORM, "Lys"), language="en")

    assert one.message == "The sheet of idea EBU-01 is now called “Lys”."
    assert one.fix == (
        "Nothing need be done; the idea was read. Only the link on the sheet Oversigt fails."
    )


def test_str010__another_table_in_the_forms_place__is_told(round_: Round) -> None:
    acts = (
        lambda file: file.delete_sheet(FORM),
        lambda file: file.add_sheet(FORM, [["Titel", "Nye lamper"], ["Besparelse", 300]]),
    )

    assert told(round_, *acts) == [
        (
            "STR010",
            "Sag 1",
            "Arket “Sag 1” ligner ikke længere et skema, så det, der står på det, kan ikke læses.",
        )
    ]


def test_str010__forms_and_list_deleted__nothing_else_is_told(round_: Round) -> None:
    acts = (lambda file: file.delete_sheet(LIST), lambda file: file.delete_sheet(FORM))

    assert told(round_, *acts, centre="CBUR") == [
        ("STR010", "Oversigt", "Filen har hverken skemaer eller arket “Oversigt”.")
    ]


def test_str011__list_renamed_and_guidance_deleted__both_are_told(round_: Round) -> None:
    acts = (
        lambda file: file.rename_sheet(LIST, "Liste"),
        lambda file: file.delete_sheet("Vejledning"),
    )

    assert sorted(told(round_, *acts)) == [
        ("STR011", "", "Arket “Vejledning” mangler."),
        ("STR011", "Liste", "Arket “Oversigt” hedder nu “Liste”."),
    ]


def test_str012__sheet_of_its_own__belongs_in_a_form(round_: Round) -> None:
    assert fixes(round_, lambda file: file.add_sheet("Idéer", [["Færre møder", 200]])) == [
        "Står der idéer på det, så skriv dem i et tomt skema. Slet derefter arket “Idéer”."
    ]


def test_str013__form_hidden__is_told_with_its_record(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.set_sheet_state(FORM, "hidden")

    assert told(round_, act) == [
        ("STR013", "Sag 1 C4", "Arket “Sag 1” er skjult og har idé EBU-01, som tælles med.")
    ]
    assert fixes(round_, act) == [
        "Højreklik på et faneblad, vælg Vis, vælg “Sag 1”, og slet det, hvis ideen ikke skal med."
    ]


def test_str040__year_typed_over__is_told_of_whatever_edition(round_: Round) -> None:
    assert told(round_, lambda file: file.set_number(FORM, "C39", 2020)) == [
        (
            "STR040",
            "Sag 1 C39",
            "Årstallet i C39 (“Økonomi”) i idé EBU-01 er ændret: sendt “2019”, nu “2020”.",
        )
    ]


def test_str041__checks_typed_over__are_told_sheet_by_sheet(round_: Round) -> None:
    acts = (
        lambda file: file.set_text(FORM, "C3", "Alt er godt"),
        lambda file: file.set_number(LIST, "E8", 5),
        lambda file: file.set_number(LIST, "F12", 5),
    )

    assert [(code, place) for code, place, _ in told(round_, *acts)] == [
        ("STR041", "Oversigt E8 F12"),
        ("STR041", "Sag 1 C3"),
    ]


def test_str041__column_inserted_in_the_list__is_in_order(round_: Round) -> None:
    assert found(round_, lambda file: file.insert_column(LIST, "E")) == []


def test_str050__list_pasted_over__is_told_at_its_cell(round_: Round) -> None:
    def act(file: ReturnedFile) -> None:
        file.remove_validations(FORM, "C5:C5")
        file.remove_validations(FORM, "B32:B32")

    assert told(round_, act) == [
        (
            "STR050",
            "Sag 1 C5 B32",
            "En liste i idé EBU-01 er forsvundet i C5, B32. Svarene er læst.",
        )
    ]


def test_str051__lines_merged__is_told_at_the_first(round_: Round) -> None:
    assert told(round_, lambda file: file.merge(FORM, "B33:B34")) == [
        (
            "STR051",
            "Sag 1 B33",
            (
                "Cellerne B33:B34 i idé EBU-01 er flettet. Kun indholdet af den første celle er "
                "bevaret."
            ),
        )
    ]


def test_str052__rows_and_column_hidden__are_one_finding(round_: Round) -> None:
    acts = (lambda file: file.hide_row(FORM, 40), lambda file: file.hide_column(FORM, "E"))
    ((code, place, message),) = told(round_, *acts)

    assert (code, message) == ("STR052", "Række 40 og kolonne E i idé EBU-01 er skjult.")
    assert place.startswith("Sag 1 C40 D40 E40 F40 E")
