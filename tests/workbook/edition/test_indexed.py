"""The index of an edition: what a record is linked by, and what it can be chosen by."""

from dataclasses import replace

from tests.support.ballerup import proposals
from tests.support.sample_editions import sample_edition
from tests.support.seminar import seminar
from workbook.edition.build import document
from workbook.edition.indexed import record_index
from workbook.edition.record_index import Filter


def test_index__proposals__committees_first_then_centres_then_what_else_is_listed() -> None:
    index = record_index(seminar())
    assert [one.label for one in index.filters] == [
        "Udvalg",
        "Center",
        "Udgiftsart",
        "Type",
        "Beslutning",
    ]
    assert (index.one, index.many) == ("forslag", "forslag")
    assert index.filters[2] == Filter("Udgiftsart", ("Service", "Overførsel"))


def test_index__record__anchor_of_its_key_and_its_values_as_they_are_printed() -> None:
    record = record_index(seminar()).records[2]
    assert record.anchor == "forslag-fku09-service"
    assert record.values == (
        ("Fritids- og Kulturudvalget",),
        ("Center for Fritid og Kultur",),
        ("Service",),
        ("Besparelse",),
        ("Afvist",),
    )


def test_index__item_of_two_committees__can_be_chosen_by_both() -> None:
    index = sample_edition("ishoj-2024").index
    committees = [one.label for one in index.filters].index("Udvalg")
    assert index.records[14].values[committees] == (
        "Økonomi- og Planudvalget",
        "Teknik- og Bygningsudvalget",
    )


def test_index__field_that_says_the_same_or_is_mostly_blank__is_no_choice() -> None:
    labels = [one.label for one in record_index(proposals()).filters]
    assert "Forslagsstiller" in labels
    assert "Center" not in labels
    assert "Medforslagsstiller" not in labels


def test_index__rows_and_pages__name_their_record() -> None:
    edition = document(proposals())
    pages = {sheet.name: sheet.record for sheet in edition.sheets if sheet.kind == "page"}
    names = [record.name for record in edition.index.records]
    assert pages == {name: names.index(name) for name in pages}


def test_index__says_nothing_of_its_own__and_is_no_part_of_what_is_compared() -> None:
    edition = document(seminar())
    assert replace(edition, index=replace(edition.index, records=())) == edition
