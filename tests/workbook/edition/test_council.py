"""council.json: the whole edition, read back, and a document made from it alone."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from templates.errors import OperatorError
from templates.field import DateField
from tests.support.seminar import YEARS, printed_totals, seminar
from workbook.edition.build import document
from workbook.edition.content import Amounts, Line
from workbook.edition.council import content_json, council_json, read_council, schema_json
from workbook.edition.document import Document
from workbook.edition.face import Face
from workbook.edition.published import published_content, published_records
from workbook.edition.xlsx import edition_workbook


@pytest.fixture(scope="module")
def edition() -> Document:
    return document(seminar())


@pytest.fixture(scope="module")
def text(edition: Document) -> str:
    return council_json(seminar(), edition)


def _written(folder: Path, text: str) -> Path:
    path = folder / "council.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_council__totals__the_sixteen_printed_ones(text: str) -> None:
    found = {
        (total["caption"], total["label"], int(year)): Decimal(amount)
        for total in json.loads(text)["totals"]
        if total["label"].startswith("I alt, ")
        for year, amount in total["amounts"].items()
    }
    assert found == printed_totals()


def test_council__read_back__the_same_document_and_workbook(
    text: str, edition: Document, tmp_path: Path
) -> None:
    again = read_council(_written(tmp_path, text)).document()
    assert again == edition
    assert edition_workbook(again) == edition_workbook(edition)


def test_council__of_an_earlier_version__has_the_neutral_face_of_its_day_of_issue(
    text: str, tmp_path: Path
) -> None:
    earlier = json.loads(text)
    del earlier["face"]
    found = read_council(_written(tmp_path, json.dumps(earlier))).document()
    assert found.face == Face("Høje-Taastrup Kommune", date(2025, 5, 5))


def test_council__record__has_every_field(text: str) -> None:
    record = json.loads(text)["records"][2]
    resume = record["fields"].pop("resume")
    assert record == {
        "key": ["fku09", "service"],
        "name": "FKU09 (Service)",
        "centre": "CFK",
        "fields": {
            "nr": "FKU09",
            "kind": "Service",
            "title": "Kortere åbningstid i svømmehallen om søndagen",
            "amount": {"2026": "-150", "2027": "-300", "2028": "-300", "2029": "-300"},
            "type": "Besparelse",
            "decision": "Afvist",
            "committee": "FKU",
        },
    }
    assert resume.startswith("Svømmehallen åbner to timer senere")


def test_council__head__says_whose_edition_it_is(text: str) -> None:
    found = json.loads(text)
    assert {name: found[name] for name in list(found)[:11]} == {
        "schema": "council-v2",
        "template": {"id": "prioritering", "version": 1, "title": "Prioriteringsforslag"},
        "heading": "Prioriteringsforslag 2026–2029",
        "title": "Prioriteringsforslag 2026-2029",
        "municipality": "Høje-Taastrup Kommune",
        "face": {
            "name": "Høje-Taastrup Kommune",
            "date": "2025-08-19",
            "office": "Center for Økonomi og Digitalisering",
        },
        "round": "Budget 2026",
        "issued": "2025-05-05",
        "deadline": "2025-06-13",
        "language": "da",
        "years": list(YEARS),
    }
    assert found["lists"]["kind"][0] == {
        "value": "Service",
        "name": "Service",
        "meaning": "Udgifter inden for servicerammen.",
    }


def test_council__published__names_no_returned_file(text: str) -> None:
    assert ".xlsx" not in text
    assert ".csv" not in text


def test_council__keeps_its_schema(text: str) -> None:
    Draft202012Validator(json.loads(schema_json())).validate(json.loads(text))


def test_council__records_read_back__say_the_same(text: str, tmp_path: Path) -> None:
    data = seminar()
    found = published_records(data.round, read_council(_written(tmp_path, text)))
    assert [record.contents for record in found] == [record.contents for record in data.records]


@pytest.mark.parametrize(
    ("said", "content"),
    [
        ("2027-06-30", date(2027, 6, 30)),
        ("2027K3", "2027K3"),
        *((typed, typed) for typed in ("31-02-2027", "2027-02-31", "20270630", "-", "NaN")),
    ],
)
def test_council__date_read_back__is_a_day_or_what_was_typed(said: str, content: object) -> None:
    assert published_content(DateField(id="dag", label="Dag"), said) == content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", None),
        ("I gang.", "I gang."),
        (Decimal("-0.050"), "-0.05"),
        (("A", "B"), ("A", "B")),
        ((), None),
        (Amounts({}), None),
        (Amounts({0: Decimal("1E+3")}), "1000"),
        (
            (Line({"frame": "10.22 Trafik"}, {"frame_amount": Amounts({2026: Decimal(-5)})}),),
            ({"frame": "10.22 Trafik", "frame_amount": {"2026": "-5"}},),
        ),
    ],
)
def test_content_json__of_each_kind__exact(content: object, said: object) -> None:
    assert content_json(content) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[]", "is no council-v2 document"),
        ("{", "is no JSON"),
        ('{"schema": "council-v1"}', "is no council-v2 document"),
        ('{"schema": "council-v2"}', "template: Field required"),
    ],
)
def test_read_council__another_file__is_refused(text: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=told):
        read_council(_written(tmp_path, text))


def test_read_council__missing_file__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="cannot be read"):
        read_council(tmp_path / "council.json")
