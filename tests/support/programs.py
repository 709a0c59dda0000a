"""Programs that save a workbook again, as a centre's may."""

from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pandas as pd

from tests.support.libreoffice import convert

Saves = Callable[[Path, Path], Path]
"""Saves a workbook in a folder as the program does; gives the file."""


def _by_openpyxl(path: Path, folder: Path) -> Path:
    openpyxl.load_workbook(path).save(folder / path.name)
    return folder / path.name


def _by_pandas(path: Path, folder: Path) -> Path:
    """Values alone: formulas become what they gave, lists and locks are gone."""
    sheets = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
    with pd.ExcelWriter(folder / path.name) as writer:
        for name, frame in sheets.items():
            frame.to_excel(writer, sheet_name=name, header=False, index=False)
    return folder / path.name


def _by_libreoffice(*formats: str) -> Saves:
    def save(path: Path, folder: Path) -> Path:
        for number, format_ in enumerate((*formats, "xlsx")):
            path = convert(path, format_, folder / f"{number} {format_}")
        return path

    return save


PROGRAMS: Mapping[str, Saves] = {
    "libreoffice": _by_libreoffice(),
    "libreoffice by ods": _by_libreoffice("ods"),
    "libreoffice by xls": _by_libreoffice("xls"),
    "openpyxl": _by_openpyxl,
    "pandas": _by_pandas,
}
