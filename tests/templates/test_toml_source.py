"""The TOML reader: every problem with its path and line."""

from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from templates.errors import OperatorError
from templates.text import Text
from templates.toml_lines import line_numbers
from templates.toml_source import parse_model, read_model


class _Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    width: int
    name: str = ""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str
    columns: list[_Inner] = []


def test_line_numbers__nested_arrays_and_long_strings__point_at_each_key() -> None:
    text = 'a = """\nb = 1\n"""\n[x]\n[[x.y]]\nk = 1\n[x.y.z]\nq = 2\n[[x.y]]\nk = 3\n'
    lines = line_numbers(text)
    assert lines["a",] == 1
    assert ("b",) not in lines
    assert lines["x", "y", 0, "k"] == 6
    assert lines["x", "y", 0, "z", "q"] == 8
    assert lines["x", "y", 1, "k"] == 10


def test_parse_model__several_misfits__lists_all_in_the_order_of_their_lines() -> None:
    text = 'title = "x"\n[[columns]]\nwidth = "wide"\n[[columns]]\nwidht = 3\n'
    with pytest.raises(OperatorError) as caught:
        parse_model(text, _Model, name="t.toml")
    assert caught.value.problems == (
        "t.toml:3: columns.0.width: write a whole number",
        "t.toml:5: columns.1.widht: unknown key; did you mean width?",
    )
    assert caught.value.message == "t.toml has 2 problems."


def test_parse_model__no_toml__names_the_line() -> None:
    with pytest.raises(OperatorError) as caught:
        parse_model("title = [= 1]", _Model, name="t.toml")
    (problem,) = caught.value.problems
    assert problem.startswith("t.toml:1: ")
    assert problem.endswith("It says: title = [= 1]")


def test_read_model__missing_file__gives_the_hint(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        read_model(tmp_path / "runde.toml", _Model, hint=Text("Lav en.", "Make one."))
    assert caught.value.message == f"{tmp_path / 'runde.toml'} does not exist."
    assert caught.value.hint == "Make one."


def test_read_model__other_encoding__says_so(tmp_path: Path) -> None:
    path = tmp_path / "runde.toml"
    path.write_bytes("title = 'Ærø'".encode("cp1252"))
    with pytest.raises(OperatorError, match="is not saved as UTF-8"):
        read_model(path, _Model)


def test_read_model__byte_order_mark__is_read_past(tmp_path: Path) -> None:
    path = tmp_path / "runde.toml"
    path.write_bytes(b"\xef\xbb\xbf" + "title = 'Ærø'".encode())
    assert read_model(path, _Model).title == "Ærø"


class _Dated(BaseModel):
    model_config = ConfigDict(extra="forbid")
    deadline: date
    level: Literal["error", "info"]


def test_parse_model__date_in_words_and_unknown_choice__say_what_to_write() -> None:
    with pytest.raises(OperatorError) as caught:
        parse_model('deadline = "i morgen"\nlevel = "høj"', _Dated, name="t.toml")
    assert caught.value.problems == (
        "t.toml:1: deadline: write a date without quotes, for example 2024-08-16",
        "t.toml:2: level: write one of 'error' or 'info'",
    )
