import json
from decimal import Decimal
from typing import Any

from tests.workbook.case.ballerup import case_round, cases
from workbook.case.overview import overview
from workbook.case.overview_document import overview_json, overview_trace_json
from workbook.round.cases import Decision


def document(decisions: dict[str, Decision] | None = None) -> Any:
    return json.loads(overview_json(overview(case_round(decisions), cases())))


def test_document__rows__have_exact_amounts_and_no_blank_years() -> None:
    rows = {row["nr"]: row for row in document()["rows"]}
    assert len(rows) == 43
    assert rows["TMU-07"] == {
        "nr": "TMU-07",
        "title": "Modernisering af gadebelysningen på Ballerup Boulevard",
        "committee": "TMU",
        "years": {"2020": "-0.27", "2021": "-0.27", "2022": "-0.27"},
        "anlaeg": "1.70",
    }
    assert rows["ØKU-11"]["years"]["2019"] == "-0.025"
    assert rows["TMU-02"]["years"]["2019"] == "0.00"
    assert rows["ØKU-11"]["anlaeg"] is None


def test_document__totals__are_exact() -> None:
    data = document()
    totals = data["totals"]
    assert (data["schema"], data["template"], data["round"]) == (
        "overview-v1",
        "omstilling",
        "Oktober 2018",
    )
    assert list(totals["committees"]) == ["TMU", "EBU", "BSU", "KFU", "SSU", "ØKU"]
    assert totals["committees"]["ØKU"]["2019"] == "-6.725"
    assert totals["grand"] == {
        "2019": "-32.285",
        "2020": "-46.555",
        "2021": "-51.555",
        "2022": "-52.555",
    }
    assert totals["krav"]["2019"] == "39.40"
    assert totals["rest"]["2019"] == "7.115"
    assert totals["anlaeg_by_year"] == {
        "2019": "13.50",
        "2020": "1.00",
        "2021": "0.70",
        "2022": "0.70",
    }
    assert totals["anlaeg"] == "15.90"


def test_document__left_out__is_listed_with_the_decision() -> None:
    data = document({"SSU-15": Decision.HEARING})
    assert data["left_out"] == [
        {
            "nr": "SSU-15",
            "title": "Aktivitetsbestemt medfinansiering",
            "committee": "SSU",
            "decision": "sendes i høring",
        }
    ]
    assert Decimal(data["totals"]["grand"]["2019"]) == Decimal("-30.285")


def test_trace__figure__names_file_sheet_and_every_cell() -> None:
    round_ = case_round()
    made = overview(round_, cases())
    text = overview_trace_json(round_, made, {"settings": ("runde.toml", "ab" * 32)})
    data = json.loads(text)
    assert (data["schema"], data["decisions"]) == ("trace-v1", None)
    assert data["settings"] == {"file": "runde.toml", "sha256": "ab" * 32}
    rows = {row["nr"]: row for row in data["rows"]}
    assert rows["TMU-07"] == {
        "nr": "TMU-07",
        "file": "CBEM.xlsx",
        "sha256": "cbem".ljust(64, "0"),
        "sheet": "TMU-07",
        "years": {
            "2020": {"cell": "D42", "from": ["D40", "D41"]},
            "2021": {"cell": "E42", "from": ["E40", "E41"]},
            "2022": {"cell": "F42", "from": ["F40", "F41"]},
        },
        "anlaeg": {"2019": {"cell": "C43", "from": []}},
    }


def test_trace__every_figure_of_the_overview__has_a_cell() -> None:
    round_ = case_round({"SSU-15": Decision.LEFT_OUT})
    made = overview(round_, cases())
    data = json.loads(overview_trace_json(round_, made, {}))
    found = {(row["nr"], year) for row in data["rows"] for year in row["years"]}
    assert found == {(row.nr, str(year)) for row in made.rows for year in row.years}
    assert all(cell["cell"] for row in data["rows"] for cell in row["years"].values())
    assert [one["nr"] for one in data["left_out"]] == ["SSU-15"]
