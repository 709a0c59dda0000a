"""Words in a cell of amounts, and where their parts are proposed to go."""

from collections.abc import Iterable
from decimal import Decimal

import pytest

from samples.ideas import load_facts
from templates.read_template import bundled_template
from tests.support.ideas import ideas_case
from tests.support.records import Case
from validate.facts.proposed_split import Placed, proposed_split
from validate.facts.split_words import split_words
from workbook.numbers import danish
from workbook.records.value import Content, Contents

SPLITS = load_facts().splits
_YEARS = ("fra år 2024", "2026/2027")


def _told(contents: Contents) -> set[tuple[str, str]]:
    return {(slot, _shown(slot, content)) for slot, content in contents.items()}


def _shown(slot: str, content: Content) -> str:
    if isinstance(content, Decimal):
        return str(content) if slot.endswith("year") else danish(content)
    return str(content)


def _placed(parts: Iterable[Placed]) -> set[tuple[str, str]]:
    return {(part.slot, part.text) for part in parts}


@pytest.mark.parametrize("words", sorted(set(SPLITS) - {*_YEARS}))
def test_proposed_split__every_words_of_the_cards__are_shared_out_as_by_hand(words: str) -> None:
    value = ideas_case().row(one_off=words).at(0, "one_off")
    proposal = proposed_split(value, bundled_template("katalog"))
    assert proposal is not None
    rest = [proposal.rest] if proposal.rest else []
    assert _placed([*proposal.parts, *rest]) == _told(SPLITS[words])
    assert proposal.own == _shown("", SPLITS[words].get("one_off", ""))


def _fix(case: Case, code: str) -> str:
    (found,) = case.sees(code)
    return found.fix


def test_val012__once_and_each_year__are_proposed_for_three_fields() -> None:
    case = ideas_case().row(one_off="1230 i 2024, herefter 1191 årligt")
    assert _fix(case, "VAL012") == (
        "Skriv 1.230 i “Engangsudgift”, 2024 i “År for engangsudgift” og 1.191 i “Årlig udgift”."
    )


def test_val012__each_year_alone__leaves_the_cell_blank() -> None:
    case = ideas_case().row(one_off="550 årligt")
    assert _fix(case, "VAL012") == ("Skriv 550 i “Årlig udgift”, og lad dette felt stå tomt.")


def test_val012__words_behind_a_number__go_to_the_remark() -> None:
    case = ideas_case().row(one_off="0 - men der skal findes nye lokaler")
    (found,) = case.sees("VAL012")
    assert found.fix == (
        "Skriv 0 i “Engangsudgift”. Skriv “men der skal findes nye lokaler” i “Bemærkning”."
    )
    assert found.finding.expected == "0"


def test_val012__unknown__is_a_blank_cell_not_0() -> None:
    case = ideas_case().row(effect="Ikke oplyst")
    assert _fix(case, "VAL012") == (
        "Lad feltet stå tomt: et beløb, I ikke kender, er et tomt felt, ikke 0."
    )


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        ("500 årligt", "Skriv 500 i “Årlig effekt ved fuld indfasning”."),
        ("500 i 2025", "Skriv 500 i “Effekt 2025”, og lad dette felt stå tomt."),
        (
            "ca. 500",
            "Skriv 500 i “Årlig effekt ved fuld indfasning”. Skriv “ca. 500” i “Bemærkning”.",
        ),
    ],
)
def test_val012__effect_in_words__is_proposed_for_the_effect_or_its_year(
    words: str, fix: str
) -> None:
    assert _fix(ideas_case().row(effect=words), "VAL012") == fix


def test_val012__yearly_cost_that_is_paid_once__is_proposed_for_the_other_field() -> None:
    case = ideas_case().row(yearly_cost="360 i 2024")
    assert _fix(case, "VAL012") == (
        "Skriv 360 i “Engangsudgift” og 2024 i “År for engangsudgift”, og lad dette felt stå tomt."
    )


def test_val012__template_without_the_pack__keeps_its_advice() -> None:
    case = Case.of().row(amount__2026="500 årligt")
    assert _fix(case, "VAL012") == (
        "Skriv ét tal, eller lad feltet stå tomt. En forklaring kan stå i “Resume”."
    )


def test_val012__page_of_text_in_an_amount__gets_the_general_advice() -> None:
    case = ideas_case().row(one_off="1 i 2024, " * 6000)
    assert _fix(case, "VAL012").startswith("Skriv ét tal, eller lad feltet stå tomt.")


def test_val019__two_years__names_the_first_and_the_text_for_both() -> None:
    case = ideas_case().row(full_year="2026/2027")
    assert _fix(case, "VAL019") == (
        "Skriv kun ét årstal med fire cifre, for eksempel 2026, eller lad feltet stå tomt. "
        "Det, der står nu, kan I skrive i “Bemærkning”."
    )


def test_split_words__year_by_itself__is_no_amount() -> None:
    split = split_words("Er medregnet i besparelsen for 2024")
    assert (split.once, split.yearly, split.rest) == (
        None,
        None,
        "Er medregnet i besparelsen for 2024",
    )
