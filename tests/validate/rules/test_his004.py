"""A list whose titles or amounts are not those of the edition before."""

from dataclasses import replace
from decimal import Decimal

from tests.support.follow_up import follow_up_round
from tests.support.progress import FollowUp, follow_up
from validate.engine import validate
from validate.inbox import Inbox
from workbook.round.model import Round
from workbook.round.previous import PreviousEdition, PreviousRecord

_CODE = "HIS004"


def _edition(round_: Round, nr: int, title: str, **amounts: str) -> Round:
    """The round after an edition with this item; the amounts by year, ``y2024``."""
    agreed = {int(year[1:]): Decimal(amount) for year, amount in amounts.items()}
    record = PreviousRecord((str(nr),), str(nr), title, agreed=agreed)
    return replace(round_, previous=PreviousEdition("Februar 2024", (record,)))


def _after(nr: int, title: str, **amounts: str) -> FollowUp:
    case = follow_up()
    return replace(case, round=_edition(case.round, nr, title, **amounts))


def test_his004__another_title__is_told_with_both() -> None:
    case = _after(1, "Solceller på skoler", y2024="0.4", y2025="0.65", y2026="0.65", y2027="0.65")
    (found,) = case.sees(_CODE)
    assert found.message == (
        "Punkt 1 står anderledes i listen end i udgaven februar 2024: titlen er “Sol på skoler” "
        "(før “Solceller på skoler”)."
    )
    assert found.fix == (
        "Er det en rettelse, er alt i orden. Ellers skriv i listen, hvad der står i udgaven."
    )
    one = found.finding
    assert (one.value, one.expected) == ("Sol på skoler", "Solceller på skoler")
    assert (one.item, one.centre) == ("1", "")


def test_his004__other_amounts__are_told_by_year() -> None:
    (found,) = _after(1, "Sol på skoler", y2024="0.4", y2025="0.6", y2026="0.6").sees(_CODE)
    assert found.message == (
        "Punkt 1 står anderledes i listen end i udgaven februar 2024: beløbet i mio. kr. er 0,65 "
        "(før 0,6) i 2025 og 2026 og 0,65 (før 0) i 2027."
    )
    assert (found.finding.value, found.finding.expected) == ("", "")


def test_his004__title_and_amount_in_english__are_told_together() -> None:
    (found,) = _after(4, "Træer", y2024="0.2").sees(_CODE, "en")
    assert found.message == (
        "Item 4 differs in the list from the edition Februar 2024: the title is “Træer langs "
        "vejene” (was “Træer”), and the amount in mio. kr. is 0,25 (was 0,2) in 2024."
    )


def test_his004__a_thousand_times_as_large__is_asked_about() -> None:
    (found,) = _after(4, "Træer langs vejene", y2024="0.00025").sees(_CODE)
    assert found.message.endswith("Beløbet er nu 1.000 gange så stort: er det skrevet i 1.000 kr.?")


def test_his004__one_series_for_two__other_capitals_and_a_year_outside__are_in_order() -> None:
    years = {"y2023": "7", "y2024": "2.50", "y2025": "0.1", "y2026": "0.1", "y2027": "0.10"}
    title = next(one for one in follow_up().round.records if one.name == "3").text("title")
    assert _after(3, f"{title.upper()}.", **years).sees(_CODE) == []


def test_his004__item_of_the_edition_alone_or_no_edition__is_in_order() -> None:
    assert _after(99, "Udgået").sees(_CODE) == []
    assert follow_up().sees(_CODE) == []


def test_his004__list_without_an_economy__is_compared_by_its_titles() -> None:
    case = _after(1, "Sol på skoler", y2024="3")
    first = case.round.records[0]
    values = {name: one for name, one in first.values.items() if name != "economy"}
    rest = case.round.records[1:]
    bare = replace(case, round=replace(case.round, records=(replace(first, values=values), *rest)))
    assert (first.name, len(case.sees(_CODE)), bare.sees(_CODE)) == ("1", 1, [])


def test_his004__whole_round__tells_it_of_no_file_and_no_cell() -> None:
    round_ = follow_up_round()
    first = round_.records[0]
    round_ = _edition(round_, int(first.name), "Noget andet")
    findings = validate(round_, Inbox((), (), (), is_whole=True)).report.findings
    (found,) = [one for one in findings if one.code == _CODE]
    assert (found.file, found.sheet, found.cells, found.centre) == ("", "", (), "")
    assert found.item == first.name


def test_his004__edition_that_tells_of_no_amounts__is_compared_by_its_titles() -> None:
    case = follow_up()
    record = PreviousRecord(("1",), "1", "Sol på skoler")
    edition = PreviousEdition("Februar 2024", (record,))
    assert replace(case, round=replace(case.round, previous=edition)).sees(_CODE) == []
