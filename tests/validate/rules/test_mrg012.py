"""Two records that share most of their words."""

from tests.support.records import Case

LONG = (
    "Vi samler alle møder på to dage om ugen og sparer derved både tid, kørsel og forplejning hele "
    "året igennem for alle medarbejdere i centret og deres samarbejdspartnere."
)


def test_mrg012__small_changes__are_told_at_the_later() -> None:
    (found,) = Case.of().row(resume=LONG).row("CTM", nr="TU01", resume=f"{LONG} Nu.").sees("MRG012")
    assert found.at == ((1, "resume"),)
    assert found.message == (
        "Teksterne i forslag TU01 (Service) ligner dem i forslag ISU01 (Service) fra CIS: "
        "96 % af teksten går igen."
    )
    assert found.fix == "Er det to forskellige forslag, er alt i orden. Ellers lad forslaget udgå."


def test_mrg012__the_same_words__are_not_its_own() -> None:
    assert Case.of().row(resume=LONG).row(nr="ISU02", resume=LONG).sees("MRG012") == []
