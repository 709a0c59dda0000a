"""Two records that are word for word the same idea."""

from dataclasses import replace

from templates.pack import RepeatsPack
from tests.support.proposals import on, proposal
from tests.support.records import Case

LONG = (
    "Vi samler alle møder på to dage om ugen og sparer derved både tid, kørsel og forplejning hele "
    "året igennem for alle medarbejdere i centret og deres samarbejdspartnere."
)


def test_mrg011__of_two_centres__is_told_to_both() -> None:
    case = Case.of().row(resume=LONG).row("CTM", nr="TU01", resume=LONG.upper())
    second, first = case.sees("MRG011")
    assert (second.at, first.at) == (((1, "resume"),), ((0, "resume"),))
    assert second.message == (
        "Teksterne i forslag TU01 (Service) er ord for ord de samme som i forslag ISU01 (Service) "
        "fra CIS."
    )


def test_mrg011__of_one_centre__is_told_at_the_later() -> None:
    (found,) = Case.of().row(resume=LONG).row(nr="ISU02", resume=LONG).sees("MRG011")
    assert found.at == ((1, "resume"),)
    assert found.message.endswith("de samme som i forslag ISU01 (Service) i A6.")


def test_mrg011__both_kinds_of_one_number__are_one_idea() -> None:
    case = Case.of().row(resume=LONG).row(kind="Overførsel", resume=LONG)
    assert case.sees("MRG011") == []


def test_mrg011__exact_repeat_that_counts_as_one__is_no_second_idea() -> None:
    case = Case.of().row(resume=LONG).row(resume=LONG)
    repeats = RepeatsPack(texts=("resume",), merge=True)
    case.template = replace(case.template, packs=replace(case.template.packs, repeats=repeats))
    assert case.findings(besides="ROW027") == []
    assert len(case.row(nr="ISU02", resume=LONG).sees("MRG011")) == 1


def test_mrg011__fewer_than_ten_words__are_passed_over() -> None:
    assert Case.of().row().row(nr="ISU02").sees("MRG011") == []


def test_mrg011__two_forms_of_one_file__are_known_by_their_sheets() -> None:
    (found,) = on(proposal(), nr="TMU-02", title="Nye bænke").sees("MRG011")
    assert found.at[0] == (1, "summary")
    assert found.message == (
        "Teksterne i sag TMU-02 er ord for ord de samme som i sag TMU-01 i Sag 1!A6."
    )
    assert found.fix == (
        "Er det den samme idé, så lad sagen udgå. Ellers ret teksterne, så de kan kendes fra "
        "hinanden."
    )
