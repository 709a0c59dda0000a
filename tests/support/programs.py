"""Programs that save workbooks again, as a centre's may; a start of LibreOffice takes them all."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pandas as pd

from tests.support.libreoffice import saved_again

Saves = Callable[[Sequence[Path], Path], Sequence[Path]]
"""Saves workbooks in a folder as the program does; gives the files, in their order."""


def _by_openpyxl(paths: Sequence[Path], folder: Path) -> Sequence[Path]:
    for path in paths:
        openpyxl.load_workbook(path).save(folder / path.name)
    return [folder / path.name for path in paths]


def _by_pandas(paths: Sequence[Path], folder: Path) -> Sequence[Path]:
    """Values alone: formulas become what they gave, lists and locks are gone."""
    for path in paths:
        sheets = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
        with pd.ExcelWriter(folder / path.name) as writer:
            for name, frame in sheets.items():
                frame.to_excel(writer, sheet_name=name, header=False, index=False)
    return [folder / path.name for path in paths]


def _by_libreoffice(*formats: str) -> Saves:
    def save(paths: Sequence[Path], folder: Path) -> Sequence[Path]:
        for number, format_ in enumerate((*formats, "xlsx")):
            paths = saved_again(paths, folder / f"{number} {format_}", format_)
        return paths

    return save


PROGRAMS: Mapping[str, Saves] = {
    "libreoffice": _by_libreoffice(),
    "libreoffice by ods": _by_libreoffice("ods"),
    "libreoffice by xls": _by_libreoffice("xls"),
    "openpyxl": _by_openpyxl,
    "pandas": _by_pandas,
}
