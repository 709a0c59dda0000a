"""The bundled proposals are complete, and add up to the sixteen totals that were printed."""

import csv
import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[2] / "samples" / "hoje-taastrup-2026"


def read_json(name: str) -> Any:
    """The content of one of the sample's JSON files."""
    return json.loads((SAMPLE / name).read_text(encoding="utf-8"))


FACTS: dict[str, Any] = read_json("facts.json")
TEXTS: dict[str, str] = read_json("texts.json")
FAULTS: list[dict[str, Any]] = read_json("faults.json")
ROUND: dict[str, Any] = tomllib.loads((SAMPLE / "runde.toml").read_text(encoding="utf-8"))
PROPOSALS: list[dict[str, Any]] = FACTS["proposals"]
EVERY: list[dict[str, Any]] = [*PROPOSALS, *FACTS["invented"]]
YEARS = ["2026", "2027", "2028", "2029"]
IN_BUDGET, IN_HEARING, REJECTED = (
    "Indarbejdes og sendes i høring",
    "Indarbejdes ikke, men sendes i høring",
    "Afvist",
)


def year_sums(decision: str, kind: str) -> list[int]:
    """What the proposals of this decision and kind add up to per year, in 1.000 kr."""
    rows = [p for p in PROPOSALS if (p["decision"], p["kind"]) == (decision, kind)]
    return [sum(row["amounts"][year] for row in rows) for year in YEARS]


def printed(decision: str, kind: str) -> list[int]:
    """The printed total per year, in 1.000 kr."""
    (total,) = [
        total
        for total in FACTS["published_totals"]
        if (total["decision"], total["kind"]) == (decision, kind)
    ]
    return [total["amounts"][year] for year in YEARS]


def test_proposals__rows__are_33_of_31_numbers() -> None:
    assert (len(PROPOSALS), len({proposal["nr"] for proposal in PROPOSALS})) == (33, 31)
    assert len({(proposal["nr"], proposal["kind"]) for proposal in PROPOSALS}) == 33


def test_proposals__both_kinds__in_two_numbers_and_one_has_two_types() -> None:
    transfers = [proposal["nr"] for proposal in PROPOSALS if proposal["kind"] == "Overførsel"]
    assert transfers == ["ØU09", "ISU05"]
    types = [proposal["type"] for proposal in PROPOSALS if proposal["nr"] == "ISU05"]
    assert types == ["Effektivisering", "Merudgift"]


@pytest.mark.parametrize(
    ("decision", "kind", "totals"),
    [
        (IN_BUDGET, "Service", [-9082, -8470, -7767, -7663]),
        (IN_BUDGET, "Overførsel", [-600, -600, -600, -600]),
        (IN_HEARING, "Service", [-8699, -11298, -12976, -14254]),
        (IN_HEARING, "Overførsel", [39, 78, 117, 156]),
    ],
)
def test_totals__as_printed__are_the_sums_of_the_rows(
    decision: str, kind: str, totals: list[int]
) -> None:
    assert printed(decision, kind) == totals
    assert year_sums(decision, kind) == totals


def test_totals__printed__are_sixteen() -> None:
    assert sum(len(total["amounts"]) for total in FACTS["published_totals"]) == 16


def test_proposals__types__are_as_printed() -> None:
    assert Counter(proposal["type"] for proposal in PROPOSALS) == {
        "Effektivisering": 18,
        "Besparelse": 12,
        "Merindtægt": 2,
        "Merudgift": 1,
    }


def test_proposals__numbers__begin_with_their_committee() -> None:
    found = [re.fullmatch(r"([A-ZÆØÅ]+)\d\d[a-z]?", proposal["nr"]) for proposal in EVERY]
    assert [match and match[1] for match in found] == [each["committee"] for each in EVERY]
    assert {each["committee"] for each in EVERY} == set(FACTS["committees"])


def test_proposals__titles__stand_in_the_first_row_of_a_number() -> None:
    without = [(each["nr"], each["kind"]) for each in EVERY if each["title"] is None]
    assert without == [("ØU09", "Overførsel"), ("ISU05", "Overførsel")]


def test_invented__only_one__rejected_and_no_number_of_the_document() -> None:
    (invented,) = FACTS["invented"]
    assert (invented["nr"], invented["decision"]) == ("FKU09", REJECTED)
    assert "FKU09" not in {proposal["nr"] for proposal in PROPOSALS}
    assert {proposal["decision"] for proposal in PROPOSALS} == {IN_BUDGET, IN_HEARING}


def test_centres__each_number__belongs_to_exactly_one() -> None:
    centres: dict[str, set[str]] = {}
    for proposal in EVERY:
        centres.setdefault(proposal["nr"], set()).add(proposal["centre"])
    assert [nr for nr, codes in centres.items() if len(codes) != 1] == []
    rows = Counter(proposal["centre"] for proposal in EVERY)
    assert rows == {"CBS": 11, "CØD": 8, "CBE": 4, "CSH": 4, "CSÆ": 4, "CFK": 3}


def test_round__lists__are_those_of_the_facts() -> None:
    for kind in ("centres", "committees"):
        assert {entry["code"]: entry["name"] for entry in ROUND[kind]} == FACTS[kind]
    assert (ROUND["template"], ROUND["years"]) == ("prioritering", FACTS["years"])


def test_decisions__list__gives_each_number_once_as_in_the_facts() -> None:
    text = (SAMPLE / "beslutninger.csv").read_text(encoding="utf-8-sig")
    header, *rows = csv.reader(text.splitlines(), delimiter=";")
    assert header == ["Nr.", "Beslutning"]
    assert len(rows) == 32
    assert dict(rows) == {each["nr"]: each["decision"] for each in EVERY}


def test_texts__numbers__are_exactly_those_of_the_facts() -> None:
    assert set(TEXTS) == {proposal["nr"] for proposal in EVERY}


@pytest.mark.parametrize("nr", list(TEXTS))
def test_texts__each__is_two_to_four_whole_sentences(nr: str) -> None:
    sentences = re.findall(r"[.](?= [A-ZÆØÅ]|$)", TEXTS[nr])
    assert 2 <= len(sentences) <= 4
    assert TEXTS[nr] == TEXTS[nr].strip()
    assert TEXTS[nr].endswith(".")
    assert 100 <= len(TEXTS[nr]) <= 400


def test_texts__addresses_telephones_and_placeholders__none() -> None:
    everything = json.dumps([FACTS, TEXTS], ensure_ascii=False)
    telephone = r"(?<!\d)(?:\d{8}|\d{4} \d{4}|\d\d \d\d \d\d \d\d)(?!\d)"
    for unwanted in (r"\S*@\S*|https?:\S*|www\.\S*", telephone, r"(?i)\btlf\b|e-mail|xxx|\?\?"):
        assert re.findall(unwanted, everything) == []


def test_faults__each__is_in_a_record_of_its_centre() -> None:
    records = {(each["centre"], each["nr"], each["kind"]) for each in EVERY}
    assert [f for f in FAULTS if (f["centre"], f["nr"], f["kind"]) not in records] == []
    assert {fault["centre"] for fault in FAULTS} == set(FACTS["centres"])


def test_faults__codes__are_twelve_and_one_spelling_more() -> None:
    assert Counter(fault["code"] for fault in FAULTS) == {
        "OWN001": 1,
        "OWN002": 1,
        "ROW019": 1,
        "VAL001": 1,
        "VAL002": 1,
        "VAL003": 2,
        "VAL009": 1,
        "VAL011": 1,
        "VAL012": 1,
        "VAL013": 1,
        "VAL014": 1,
        "VAL015": 1,
    }


def test_faults__no_record__has_two() -> None:
    records = [(fault["nr"], fault["kind"]) for fault in FAULTS]
    assert len(records) == len(set(records)) == 13
