"""The JSON forms hold to the schema in the package, and the schema is closed."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from samples.ishoj import SAMPLE
from tests.validate.reporters.small_report import empty_report, small_report
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reporters.json import findings_schema, render_json
from validate.reporters.jsonl import render_jsonl
from workbook.round.load import load_round

_SCHEMA: dict[str, Any] = json.loads(findings_schema())


def _faults(document: object, schema: dict[str, Any] = _SCHEMA) -> list[str]:
    return [fault.message for fault in Draft202012Validator(schema).iter_errors(document)]


def _objects(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from _objects(part)


def test_schema__itself__is_a_schema() -> None:
    Draft202012Validator.check_schema(_SCHEMA)


def test_schema__every_object__is_closed_and_lacks_nothing() -> None:
    objects = list(_objects(_SCHEMA))
    assert len(objects) == 6
    assert [one for one in objects if one["additionalProperties"] is not False] == []
    assert [one for one in objects if one["required"] != list(one["properties"])] == []


def test_json__small_report__fits_the_schema(tmp_path: Path) -> None:
    assert _faults(json.loads(render_json(small_report(tmp_path), "da"))) == []


def test_json__no_files__fits_the_schema(tmp_path: Path) -> None:
    assert _faults(json.loads(render_json(empty_report(tmp_path), "da"))) == []


def test_json__bundled_round__fits_the_schema() -> None:
    round_ = load_round(SAMPLE / "august")
    report = validate(round_, read_inbox([round_.received])).report
    assert len(report.findings) > 10
    assert _faults(json.loads(render_json(report, "da"))) == []


@pytest.mark.parametrize(
    ("place", "key", "value"),
    [
        ("finding", "row", 6),
        ("finding", "severity", "grave"),
        ("finding", "cell", "Opfølgning!O6"),
        ("finding", "code", "ABC001"),
        ("file", "outcome", "fine"),
    ],
)
def test_schema__other_key_or_value__is_refused(
    place: str, key: str, value: object, tmp_path: Path
) -> None:
    document = json.loads(render_json(small_report(tmp_path), "da"))
    document[f"{place}s"][0][key] = value
    assert len(_faults(document)) == 1


def test_json__name_that_is_no_utf_8__has_a_replacement_character(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    report = replace(report, files=(replace(report.files[0], name="a\udce6.xlsx"),))
    assert json.loads(render_json(report, "da"))["files"][0]["path"] == "a\ufffd.xlsx"


def test_jsonl__small_report__says_the_same_as_json(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    lines = [json.loads(line) for line in render_jsonl(report, "da").splitlines()]
    kinds = [line.pop("type") for line in lines]
    assert kinds == ["header", *["file"] * 3, *["finding"] * 6, "change", "summary"]
    whole = json.loads(render_json(report, "da"))
    assert (
        lines[0]
        | {
            "files": lines[1:4],
            "findings": lines[4:10],
            "changes": lines[10:11],
            "summary": lines[11],
        }
        == whole
    )
    for kind, line in zip(kinds, lines, strict=True):
        part = {"$ref": f"#/$defs/{kind}", "$defs": _SCHEMA["$defs"]}
        assert _faults(line, part) == []
