"""A record that stands again in a file, equal in every field."""

from tests.support.ideas import ideas_case


def test_row027__same_in_every_field__is_told_once_at_all_its_titles() -> None:
    case = ideas_case().row().row(title="Elnøgle").row().row()
    (found,) = case.sees("ROW027")
    assert found.at == ((0, "title"), (2, "title"), (3, "title"))
    assert found.message == (
        "Idé “Fælles vagtplan” står 3 gange, ens i alle felter, og tæller én gang."
    )
    assert case.sees("ROW019") == []


def test_row027__one_field_differs__is_a_title_typed_twice() -> None:
    case = ideas_case().row().row(effect=500).row(effect=500)
    assert [found.at for found in case.sees("ROW019")] == [((1, "title"),)]
    assert [found.at for found in case.sees("ROW027")] == [((1, "title"), (2, "title"))]


def test_row027__tick_in_another_spelling__is_the_same() -> None:
    case = ideas_case().row().row(**{"areas:Ældre & Sundhed": "X"})
    assert [found.at for found in case.sees("ROW027")] == [((0, "title"), (1, "title"))]


def test_row027__same_idea_of_two_senders__is_theirs_each() -> None:
    case = ideas_case().row("GREVE").row("SOLRØD")
    assert case.sees("ROW027", centre="GREVE") == []
    told = "Vagtplanen for to plejecentre lægges sammen, så der købes færre timer af vikarer ude."
    both = ideas_case().row("GREVE", description=told).row("SOLRØD", description=told)
    assert [found.finding.centre for found in both.sees("MRG011")] == ["SOLRØD", "GREVE"]
