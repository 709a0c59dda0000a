"""The file that says which column is which: corrected by the officer, and held to be clear."""

from pathlib import Path
from time import process_time

import pytest

from cli import main
from templates.errors import OperatorError
from tests.support.closed_lists import Fields, closed_round, closed_template
from tests.support.told import english
from workbook.intake.run import import_list
from workbook.intake.told import told_lines
from workbook.round.load import load_round

_TITLE: Fields = {
    "titel": {"label": "Projekt", "type": "text", "by": "list", "required": True},
    "slags": {"label": "Slags", "type": "choice", "list": "art", "by": "list"},
    "svar": {"label": "Svar", "type": "text"},
}
_TEMPLATE = closed_template(_TITLE, ["nr", *_TITLE])
_ROWS = "Kode;Center;Navn\nP1;CIS;Skole\nP2;CTM;Bro\n"
_MAPPING = """\
file = "liste-fra-os.csv"
header = [1]
columns = [
    { column = "A", header = "Kode", to = ["Nr."] },
    { column = "B", header = "Center", to = ["Center"] },
    { column = "C", header = "Navn", to = ["Projekt"] },
]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round folder without its list, and the office's list beside it."""
    closed_round(tmp_path, _TEMPLATE, "Nr.;Center;Projekt", "P1;CIS;Skole")
    (tmp_path / "liste.csv").unlink()
    (tmp_path / "liste-fra-os.csv").write_text(_ROWS, encoding="utf-8")
    return tmp_path


def run(folder: Path, mapping: str) -> list[str]:
    """The problems of the mapping; none where the list is written."""
    (folder / "liste-kolonner.toml").write_text(mapping, encoding="utf-8")
    try:
        return list(english(import_list(folder / "liste-fra-os.csv", folder).problems))
    except OperatorError as error:
        start = f"{folder / 'liste-kolonner.toml'}:"
        return [problem.removeprefix(start) for problem in error.problems]


def test_mapping__corrected__says_which_column_is_which(folder: Path) -> None:
    assert run(folder, _MAPPING) == []
    assert [record.text("titel") for record in load_round(folder).records] == ["Skole", "Bro"]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'column = "B"',
            'column = "a"',
            "5: columns.1.column: column a stands twice; remove one line",
        ),
        (
            '"Center"] }',
            '"Nr."] }',
            "5: columns.1.to: Nr. is filled by column A already; write [] in one of them",
        ),
        (
            '["Projekt"]',
            '["Projekter"]',
            "6: columns.2.to: the list has no column Projekter; did you mean Projekt?",
        ),
        (
            'column = "C"',
            'column = "Q"',
            "6: columns.2.column: liste-fra-os.csv has no header in column Q",
        ),
        (
            'header = "Navn"',
            'header = "Titel"',
            (
                "6: columns.2.header: column C is headed Navn now, not Titel; see whether it is "
                "the same, and correct the header"
            ),
        ),
        (
            "liste-fra-os",
            "en-anden",
            (
                "1: file: this is about en-anden.csv, not liste-fra-os.csv; correct it, or name "
                "another with --mapping"
            ),
        ),
        ("[1]", "[9]", "2: header: row 9 of liste-fra-os.csv is blank"),
        (
            '["Projekt"]',
            '["Projekt", "Slags"]',
            ("6: columns.2.to: Projekt has no list of values, so it needs a column of its own"),
        ),
        (
            "header = [1]",
            'header = [1]\nsheet = "Ark2"',
            "3: sheet: liste-fra-os.csv has no sheet Ark2; remove the line",
        ),
        (
            "header = [1]",
            'header = [1]\nheadings = "Slags"\nbelow = "Slags"',
            '4: below: Slags is filled by headings already; write "" in one',
        ),
        (
            "header = [1]",
            "header = [1]\nkolonner = 1",
            (
                "3: kolonner: unknown key; remove it. Known here: file, header, columns, sheet, "
                "headings, below, leave_out"
            ),
        ),
    ],
)
def test_mapping__that_is_not_clear__is_told_at_its_line(
    folder: Path, old: str, new: str, problem: str
) -> None:
    assert run(folder, _MAPPING.replace(old, new, 1)) == [problem]
    assert not (folder / "liste.xlsx").exists()


def test_mapping__without_a_column_that_every_list_has__is_told(folder: Path) -> None:
    assert run(folder, _MAPPING.replace('["Projekt"]', "[]")) == [
        "liste-kolonner.toml: no column fills Projekt, which every list has."
    ]


def test_mapping__of_another_place__is_proposed_there(folder: Path) -> None:
    own = folder / "mit.toml"
    first = import_list(folder / "liste-fra-os.csv", folder, own)
    assert (first.path, first.is_proposed) == (own, True)
    own.write_text(_MAPPING, encoding="utf-8")
    assert import_list(folder / "liste-fra-os.csv", folder, own).path == folder / "liste.xlsx"


def test_mapping__rows_that_are_left_out_or_headings__are_what_it_says(folder: Path) -> None:
    rows = "Kode;Center;Navn\nDrift/anlæg\nP1;CIS;Skole\nNej\nP2;CTM;Bro\nI alt;;2\nSe note;;\n"
    (folder / "liste-fra-os.csv").write_text(rows, encoding="utf-8")
    more = 'header = [1]\nheadings = "Slags"\nleave_out = ["I alt", "Se note"]'
    assert run(folder, _MAPPING.replace("header = [1]", more)) == []
    assert [record.text("slags") for record in load_round(folder).records] == ["Drift/anlæg", "Nej"]


def test_mapping__rows_below_a_record__say_the_column_that_they_begin_with(folder: Path) -> None:
    rows = "Nr.;Center\nP1;CIS\nProjekt: Skole\nP2;CTM\nProjekt: Bro\nprojekt: over åen\n"
    file = folder / "liste-fra-os.csv"
    file.write_text(rows, encoding="utf-8")
    proposed = import_list(file, folder)
    assert proposed.mapping.below == "Projekt"
    assert english(proposed.notes)[-1] == "3 rows say Projekt for the row above them."
    import_list(file, folder)
    titles = [record.text("titel") for record in load_round(folder).records]
    assert titles == ["Skole", "Bro\nover åen"]


def test_mapping__of_a_round_in_english__has_english_comments(folder: Path) -> None:
    settings = (folder / "runde.toml").read_text(encoding="utf-8")
    (folder / "runde.toml").write_text('language = "en"\n' + settings, encoding="utf-8")
    import_list(folder / "liste-fra-os.csv", folder)
    text = (folder / "liste-kolonner.toml").read_text(encoding="utf-8")
    assert text.startswith("# How liste-fra-os.csv is read as liste.xlsx.")


def test_mapping__an_unknown_heading__is_told_once(folder: Path) -> None:
    rows = "Kode;Center;Navn\nVeje\nP1;CIS;Skole\nP2;CTM;Bro\n"
    (folder / "liste-fra-os.csv").write_text(rows, encoding="utf-8")
    assert run(folder, _MAPPING.replace("header = [1]", 'header = [1]\nheadings = "Slags"')) == [
        (
            "A2: Veje stands alone in its row, and is no Slags; add it to the round, or write it "
            "under leave_out."
        )
    ]


def test_mapping__rows_with_too_many_cells__are_told(folder: Path) -> None:
    (folder / "liste-fra-os.csv").write_text(_ROWS + "P3;CIS;Vej; sti\n", encoding="utf-8")
    assert run(folder, _MAPPING) == [
        (
            "D4: the row has more cells than there are headers. Does a text in it have a "
            "separator? Then put the text in quotation marks."
        )
    ]


def test_import__headers_alone_or_none_of_ours__are_refused(folder: Path) -> None:
    file = folder / "liste-fra-os.csv"
    file.write_text("Nr.;Center;Projekt\n", encoding="utf-8")
    with pytest.raises(OperatorError, match="the headers stand in row 1, and no row below them"):
        import_list(file, folder)
    file.write_text("x;y\n1;2\n", encoding="utf-8")
    with pytest.raises(OperatorError, match="no row has headers that look like the list's"):
        import_list(file, folder)


def test_import__by_command__ends_with_1_where_a_value_does_not_fit(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = folder / "liste-fra-os.csv"
    file.write_text("Nr.;Center;Projekt\nP1;CXX;Skole\n", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["import", str(file), str(folder)])
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (1, f"{folder / 'liste-kolonner.toml'}\n")
    assert "1 værdi passer ikke:\n  B2: CXX er ikke i rundens liste centres;" in said.err


def test_import__thousands_of_problems__are_counted_not_listed(folder: Path) -> None:
    rows = "".join(f"P{number};XX;Skole\n" for number in range(300))
    (folder / "liste-fra-os.csv").write_text("Nr.;Center;Projekt\n" + rows, encoding="utf-8")
    file = folder / "liste-fra-os.csv"
    lines = list(told_lines(import_list(file, folder), file, folder, "en"))
    assert "300 values do not fit:" in lines
    assert "  … and 200 more." in lines
    assert len(lines) < 120


def test_import__eight_times_as_many_rows__takes_no_more_than_in_step(folder: Path) -> None:
    file = folder / "liste-fra-os.csv"
    times = []
    for count in (200, 1600):
        rows = "".join(f"P{number};CIS;Skole {number}\n" for number in range(count))
        file.write_text("Nr.;Center;Projekt\n" + rows, encoding="utf-8")
        (folder / "liste-kolonner.toml").unlink(missing_ok=True)
        start = process_time()
        assert import_list(file, folder).records == count
        times.append(process_time() - start)
    assert times[1] < 30 * max(times[0], 0.01)
