"""The edition before: read from the file of either version, and refused where it is none."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from templates.errors import OperatorError
from templates.field import DateField, IntegerField, TemplateField
from templates.read_template import bundled_template
from tests.support.chain import round_folder
from tests.support.follow_up import FOLDER, follow_up_round
from workbook.records.remark import Remark
from workbook.records.value import Content
from workbook.round.kept import with_previous
from workbook.round.load import round_of
from workbook.round.previous import PreviousEdition, PreviousRecord
from workbook.round.read_previous import previous_edition

FIRST = {
    "schema": "council-v1",
    "template": "opfolgning",
    "round": "Februar 2024",
    "sections": [
        {
            "title": "Klima",
            "items": [
                {
                    "nr": 10,
                    "title": "Rent vand i åen",
                    "centres": ["CKM"],
                    "director": None,
                    "committees": ["KMU"],
                    "economy": [
                        {"label": "Drift", "years": {"2024": "0.5"}},
                        {"label": "Anlæg", "years": {"2024": "2", "2025": "1"}},
                    ],
                    "economy_note": None,
                    "status": "Under udmøntning",
                    "remarks": [
                        {"round": None, "text": "Aftalt."},
                        {"round": "Februar", "text": "Der måles."},
                        {"round": "Februar", "text": "CET: Vi graver."},
                    ],
                },
                {
                    "nr": 2,
                    "title": "Træer langs vejene",
                    "centres": ["CKM", "CET"],
                    "director": "DTK",
                    "committees": ["KMU"],
                    "economy": [],
                    "economy_note": None,
                    "status": None,
                    "remarks": [],
                },
            ],
        }
    ],
}


def _read(tmp_path: Path, content: object) -> PreviousEdition:
    """What the round says of an edition with this content."""
    template = bundled_template("opfolgning")
    round_ = follow_up_round()
    text = content if isinstance(content, str) else json.dumps(content)
    (tmp_path / "council.json").write_text(text, encoding="utf-8")
    config = replace(round_.config, previous=".")
    found = previous_edition(tmp_path, config, template)
    assert found is not None
    return found


def test_previous__first_edition__status_and_remarks_by_the_fields_that_keep_them(
    tmp_path: Path,
) -> None:
    edition = _read(tmp_path, FIRST)
    assert edition.round == "Februar 2024"
    two, ten = edition.records
    assert (two.key, two.title, two.answers) == (("2",), "Træer langs vejene", {})
    assert (two.histories, two.agreed) == ({"earlier_remarks": ()}, {})
    assert ten.answers == {"previous_status": "Under udmøntning"}
    assert ten.histories["earlier_remarks"] == (
        Remark("", "Aftalt."),
        Remark("Februar", "Der måles.\nCET: Vi graver."),
    )
    assert ten.agreed == {2024: Decimal("2.5"), 2025: Decimal(1)}


def test_previous__real_first_edition__is_where_a_round_takes_it_over() -> None:
    round_ = follow_up_round()
    assert round_.previous is not None
    assert (round_.previous.round, len(round_.previous.records)) == ("Februar 2024", 68)
    first = round_.previous.records[0]
    assert (first.name, first.answers["previous_status"]) == ("1", "Under udmøntning")
    assert first.agreed == {2024: Decimal(3), 2025: Decimal(3)}
    assert json.loads((FOLDER / "../februar/samlet/council.json").read_text("utf-8"))["round"] == (
        "Februar 2024"
    )


def test_previous__settings_name_none__is_none(tmp_path: Path) -> None:
    folder = round_folder(tmp_path, "feb", "Februar 2024")
    assert round_of(folder, bundled_template("opfolgning")).previous is None


@pytest.mark.parametrize(
    "years", [{"i år": "1"}, {"2024": "meget"}, {"2024": "NaN"}, {"2024": float("inf")}]
)
def test_previous__year_or_amount_that_is_none__is_refused(
    tmp_path: Path, years: dict[str, object]
) -> None:
    item = {"nr": 1, "title": "A", "economy": [{"years": years}], "status": None, "remarks": []}
    with pytest.raises(OperatorError) as refused:
        _read(tmp_path, FIRST | {"sections": [{"items": [item]}]})
    assert refused.value.message.endswith("is no edition that merge has written.")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("ikke JSON", "is no edition that merge has written."),
        ({"schema": "council-v9"}, "is no edition that merge has written."),
        ([], "is no edition that merge has written."),
        (FIRST | {"sections": 3}, "is no edition that merge has written."),
        (
            FIRST | {"round": "August 2024"},
            "previous = . names the edition August 2024 (opfolgning).",
        ),
        (FIRST | {"template": "andet"}, "previous = . names the edition Februar 2024 (andet)."),
    ],
)
def test_previous__no_edition_before_this_one__is_refused(
    tmp_path: Path, content: object, sentence: str
) -> None:
    with pytest.raises(OperatorError) as refused:
        _read(tmp_path, content)
    assert refused.value.message.endswith(sentence)


def test_previous__folder_without_an_edition__says_what_to_do(tmp_path: Path) -> None:
    round_ = follow_up_round()
    config = replace(round_.config, previous=".")
    with pytest.raises(OperatorError) as refused:
        previous_edition(tmp_path, config, round_.template)
    assert refused.value.message == (
        f"The earlier round is not merged yet: it has no {tmp_path / 'samlet' / 'council.json'}."
    )
    assert (refused.value.hint or "").startswith("Merge the earlier round first")


def _kept(field: TemplateField, said: str) -> Content:
    """What item 2 of the next round has of an answer that the edition printed."""
    round_ = follow_up_round()
    answer = replace(field, id="answer", by="centre", kept=field.id)
    fields = {**round_.template.fields, "answer": answer, field.id: field}
    round_ = replace(round_, template=replace(round_.template, fields=fields))
    printed = PreviousRecord(("2",), "2", "Træer langs vejene", {field.id: said})
    edition = PreviousEdition("Maj 2024", (printed,), "maj/samlet/council.json")
    after = with_previous(round_, edition)
    (record,) = (one for one in after.records if one.key == ("2",))
    value = record.value(field.id)
    return value.content if value is not None else None


def test_kept__day_or_quarter__is_what_the_edition_says() -> None:
    day = DateField(id="end", label="Slut før", by="list")
    assert _kept(day, "2024-08-15") == date(2024, 8, 15)
    assert _kept(day, "2027K3") == "2027K3"  # of a field that took quarters


@pytest.mark.parametrize("said", ["snart", "2024-02-31", "15-08-2024", "2027K5"])
def test_kept__date_that_nobody_could_read__names_file_and_record(said: str) -> None:
    with pytest.raises(OperatorError) as refused:
        _kept(DateField(id="end", label="Slut før", by="list"), said)
    assert refused.value.message == (
        f"maj/samlet/council.json: item 2: “{said}” is no date, which end keeps."
    )
    assert refused.value.hint == (
        "Write the earlier Slut før of item 2 in finance's list; it counts."
    )


@pytest.mark.parametrize("said", ["NaN", "mange"])
def test_kept__number_that_is_none__names_file_and_record(said: str) -> None:
    with pytest.raises(OperatorError) as refused:
        _kept(IntegerField(id="jobs", label="Stillinger før", by="list"), said)
    assert refused.value.message == (
        f"maj/samlet/council.json: item 2: “{said}” is no integer, which jobs keeps."
    )
