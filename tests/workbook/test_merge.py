"""Answers and agreement become the edition, and every status and remark keeps its place."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.workbook.council.editions import (
    DONE,
    PAUSED,
    UNDER_WAY,
    config,
    deliver,
    facts,
    ishoj,
    item,
    listed_status,
    small_merged,
    small_round,
)
from workbook.council.model import Council, CouncilItem, CouncilSection, Remark
from workbook.council.trace import RemarkTrace, StatusTrace
from workbook.merge import MergeFault, merge


def test_merge__sections__stand_in_order_with_their_items() -> None:
    council = small_merged().council
    found = [(section.title, [one.nr for one in section.items]) for section in council.sections]
    assert found == [("Udvidelser", [1, 2]), ("Andre aftaler", [5])]


def test_merge__statuses__are_the_first_centres() -> None:
    assert [one.status for one in small_merged().council.items()] == [UNDER_WAY, DONE, PAUSED]


def test_merge__status_of_another_centre__does_not_count() -> None:
    round_ = small_round()
    merged = merge(round_, [deliver(round_, "CET", nr_1=(DONE, None))])
    assert [one.status for one in merged.council.items()] == [None, None, None]


def test_merge__two_centres_remark__the_other_is_named_and_stands_last() -> None:
    one = small_merged().council.item(1)
    assert one is not None
    assert one.remarks == (
        Remark("August", "Arbejdet er begyndt."),
        Remark("August", "CET: Grunden er klar."),
    )


def test_merge__history__stands_before_this_rounds_remark() -> None:
    two = small_merged().council.item(2)
    assert two is not None
    assert two.remarks == (
        Remark(None, "I gang."),
        Remark("Maj", "Intet nyt."),
        Remark("August", "Færdig."),
    )


def test_merge__section_of_an_older_agreement__heads_the_remark_with_the_year() -> None:
    older = config(sections=({"title": "Udvidelser", "agreement_year": 2023},))
    round_ = small_round(config=older, items=(item(1),))
    merged = merge(round_, [deliver(round_, "CET", nr_1=(DONE, "Færdig."))])
    assert [one.remarks for one in merged.council.items()] == [(Remark("August 2024", "Færdig."),)]


def test_merge__economy__keeps_every_year_and_says_the_rest_in_the_note() -> None:
    two = small_merged().council.item(2)
    assert two is not None
    amounts = [(series.label, dict(series.years)) for series in two.economy]
    assert [
        (label, {year: str(value) for year, value in one.items()}) for label, one in amounts
    ] == [(None, {2024: "3.0", 2026: "-1.0"})]
    assert two.economy_note == "start 1. juni 2024; Fremrykket"


def test_merge__nobody_delivered__keeps_every_item() -> None:
    merged = merge(small_round(), [])
    assert [one.nr for one in merged.council.items()] == [1, 2, 5]
    assert [one.nr for one in merged.not_delivered] == [1, 2, 5]


def test_merge__trace__names_file_sheet_and_cell() -> None:
    found = small_merged().trace.item(2)
    sha = "cet" * 16
    assert found.status == StatusTrace("CET.xlsx", sha, "Opfølgning", "N2")
    assert found.remarks == (
        RemarkTrace(None, "agreement"),
        RemarkTrace("Maj", "agreement"),
        RemarkTrace("August", "returned", "CET.xlsx", sha, "Opfølgning", "O2"),
    )


def test_merge__remarks_of_the_edition_before__are_traced_to_it() -> None:
    old = (Remark("Maj", "I gang."),)
    before = CouncilItem(1, "Punkt 1", ("CET",), None, ("TBU",), (), None, UNDER_WAY, old)
    previous = Council("opfolgning", "Maj 2024", (CouncilSection("Udvidelser", (before,)),))
    round_ = small_round(
        items=(item(1, history=old),), previous=previous, config=config(previous="../maj")
    )
    trace = merge(round_, []).trace
    assert trace.item(1).remarks == (RemarkTrace("Maj", "previous"),)
    assert trace.previous is not None
    assert (trace.previous.path, trace.previous.round) == ("../maj", "Maj 2024")


def test_merge__trace_of_every_item__has_one_entry_for_each_remark() -> None:
    merged = ishoj()
    for one in merged.council.items():
        headings = [origin.round for origin in merged.trace.item(one.nr).remarks]
        assert headings == [remark.round for remark in one.remarks]


def test_merge__a_centre_twice__is_a_fault() -> None:
    round_ = small_round()
    twice = deliver(round_, "CET", nr_2=(DONE, None))
    with pytest.raises(MergeFault, match="twice"):
        merge(round_, [twice, twice])


def test_merge__an_answer_to_a_foreign_item__is_a_fault() -> None:
    round_ = small_round()
    with pytest.raises(MergeFault, match="does not have"):
        merge(round_, [deliver(round_, "CKM", nr_2=(DONE, None))])


def test_merge__a_status_off_the_list__is_a_fault() -> None:
    round_ = small_round()
    with pytest.raises(MergeFault, match="Næsten færdig is not on the list"):
        merge(round_, [deliver(round_, "CET", nr_2=("Næsten færdig", None))])


def test_merge__an_item_in_no_section__is_a_fault() -> None:
    round_ = small_round()
    lost = replace(round_, items=(*round_.items, item(9, section="Ukendt")))
    with pytest.raises((MergeFault, KeyError)):
        merge(lost, [])


def test_merge__bundled_agreement__has_the_facts_of_all_68_items() -> None:
    found = {one.nr: one for one in ishoj().council.items()}
    assert sorted(found) == list(range(1, 69))
    for fact in facts()["items"]:
        one = found[fact["nr"]]
        assert one.title == fact["title"]
        assert one.status == listed_status(fact["status_august_printed"])
        assert list(one.committees) == fact["committees"]
        assert [remark.round for remark in one.remarks] == fact["remark_headings_in_august_edition"]
        assert [
            {"label": series.label, "years": {str(y): str(v.normalize()) for y, v in series.years}}
            for series in one.economy
        ] == [
            {
                "label": series["label"],
                "years": {y: str(Decimal(v).normalize()) for y, v in series["years"].items()},
            }
            for series in fact["economy_series"] or []
        ]
