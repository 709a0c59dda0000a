"""The contract of merged records: generated from the template, kept by the seminar's."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from pandera.errors import SchemaErrors

from tests.support.ballerup import proposals
from tests.support.seminar import FOLDER, seminar
from validate.contract.analysis import edition_frames
from validate.contract.merged import check_merged, frames
from workbook.edition.build import document
from workbook.edition.content import Amounts
from workbook.edition.council import council_json
from workbook.edition.council_model import CouncilJson
from workbook.edition.dataset import Dataset, MergeFault
from workbook.edition.published import published_records
from workbook.round.config import Level, SeverityChange

_ROOT = Path(__file__).parents[3]


def _with(**contents: Any) -> Dataset:
    """The seminar's records, the first of them with other contents."""
    data = seminar()
    first, *others = data.records
    changed = replace(first, contents={**first.contents, **contents})
    return replace(data, records=(changed, *others))


def test_check_records__the_seminar__keeps_it() -> None:
    check_merged(seminar())


@pytest.mark.parametrize(
    ("contents", "told"),
    [
        ({"kind": "Anlæg"}, r"FKU03 \(Service\): kind \(Anlæg\) breaks “VAL002”"),
        ({"decision": "måske"}, r"decision \(måske\) breaks “VAL002”"),
        ({"committee": "KFU"}, r"committee \(KFU\) breaks “VAL002”"),
        ({"resume": ""}, "resume breaks “not_nullable”"),
        (
            {"amount": Amounts({2026: Decimal("Infinity")})},
            r"amount_2026 \(Infinity\) breaks “number”",
        ),
    ],
)
def test_check_records__a_record_that_breaks_it__is_named(
    contents: dict[str, Any], told: str
) -> None:
    with pytest.raises(MergeFault, match=told):
        check_merged(_with(**contents))


def test_check_records__required_answer_that_waits_for_an_amount__may_be_blank() -> None:
    data = _with(resume="")
    template = data.round.template
    waiting = replace(template.fields["resume"], only_with="amount")
    changed = replace(template, fields={**template.fields, "resume": waiting})
    check_merged(replace(data, round=replace(data.round, template=changed)))


def test_check_records__text_too_long__only_where_the_round_makes_that_an_error() -> None:
    data = _with(title="x" * 161)
    check_merged(data)
    change = SeverityChange(severity=Level.ERROR, reason="Titlen står i referatet.")
    config = replace(data.round.config, severities={"VAL004": change})
    with pytest.raises(MergeFault, match=r"title \(x+\) breaks “VAL004”"):
        check_merged(replace(data, round=replace(data.round, config=config)))


def test_check_records__key_twice__is_no_table_of_records() -> None:
    data = seminar()
    first = data.records[0]
    twice = replace(data, records=(*data.records[1:], first, first))
    with pytest.raises(MergeFault, match=r"record_key .* breaks “field_uniqueness”"):
        check_merged(twice)


def test_check_records__no_records__keep_it() -> None:
    check_merged(replace(seminar(), records=()))


def test_frames__records__a_column_for_each_field_and_year() -> None:
    data = seminar()
    records = frames(data.round, data.records)["records"]
    assert list(records.columns) == [
        "record_key", "record_name", "record_centre", "nr", "kind", "title", "resume",
        "amount_2026", "amount_2027", "amount_2028", "amount_2029", "type", "decision", "committee",
    ]  # fmt: skip
    included = records[records["decision"] == "Indarbejdes og sendes i høring"]
    by_kind = included.groupby("kind")["amount_2026"].sum().to_dict()
    assert by_kind == {"Service": Decimal(-9082), "Overførsel": Decimal(-600)}


def test_frames__amounts__one_row_for_each_amount() -> None:
    data = seminar()
    amounts = frames(data.round, data.records)["amounts"]
    assert len(amounts) == 4 * 34
    assert amounts.iloc[0].to_dict() == {
        "record_key": "fku03 / service",
        "record_name": "FKU03 (Service)",
        "record_centre": "CFK",
        "field": "amount",
        "year": 2026,
        "amount": Decimal(-980),
        "unit": "1.000 kr.",
    }


def test_edition_frames__of_a_published_edition__are_those_of_the_records(tmp_path: Path) -> None:
    data = seminar()
    path = tmp_path / "council.json"
    path.write_text(council_json(data, document(data)), encoding="utf-8")
    found, expected = edition_frames(FOLDER, path), frames(data.round, data.records)
    for name in ("records", "amounts"):
        pd.testing.assert_frame_equal(found[name], expected[name])


def test_edition_frames__edition_changed_by_hand__breaks_its_contract(tmp_path: Path) -> None:
    data = seminar()
    changed = json.loads(council_json(data, document(data)))
    changed["records"][0]["fields"]["decision"] = "Måske"
    path = tmp_path / "council.json"
    path.write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(SchemaErrors):
        edition_frames(FOLDER, path)


def test_contract__imported__without_pandera() -> None:
    code = (
        "import sys, validate.contract.merged\n"
        "sys.exit(','.join({'pandas', 'pandera'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=_ROOT, check=False)  # noqa: S603 - our own
    assert done.returncode == 0


FRAMES: Mapping[str, str | Decimal] = {
    "frames:2.frame": "60.60 Jordforsyning, faste ejendomme og redningsberedskab",
    "frames:2.frame_amount.2020": Decimal("12.5"),
}


def test_frames__lines__one_row_for_each_line_of_a_small_table() -> None:
    data = proposals(changes={"TMU-01": FRAMES})
    lines = frames(data.round, data.records)["lines_frames"]
    own = lines[lines["record_key"] == "tmu-01"]
    assert own.astype(object).where(own.notna(), None).to_dict("records") == [
        {
            "record_key": "tmu-01",
            "record_name": "TMU-01",
            "record_centre": "CBEM",
            "line": number,
            "frame": frame,
            "frame_amount_2019": None,
            "frame_amount_2020": amount,
            "frame_amount_2021": None,
            "frame_amount_2022": None,
            "account": account,
        }
        for number, frame, amount, account in (
            (1, "10.28 Øvrige miljøforanstaltninger", None, "089 036 4950"),
            (2, FRAMES["frames:2.frame"], Decimal("12.5"), None),
        )
    ]
    assert len(lines) == 49


def test_frames__published_lines__are_those_of_the_records() -> None:
    data = proposals(changes={"TMU-01": FRAMES})
    read = CouncilJson.model_validate(
        {
            key: value
            for key, value in json.loads(council_json(data, document(data))).items()
            if key != "schema"
        }
    )
    found = frames(data.round, published_records(data.round, read))
    expected = frames(data.round, data.records)
    assert list(found) == ["records", "amounts", "lines_frames"]
    for name, frame in expected.items():
        pd.testing.assert_frame_equal(found[name], frame)


def test_check_records__line_of_a_frame_that_is_not_the_rounds__is_named() -> None:
    check_merged(proposals())
    data = proposals(changes={"TMU-04": {"frames:1.frame": "10.99 Ukendt"}})
    with pytest.raises(MergeFault, match=r"TMU-04: frame \(10.99 Ukendt\) breaks “VAL002”"):
        check_merged(data)
