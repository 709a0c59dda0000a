"""Where a returned file stands, seen from the report."""

import os
from pathlib import Path
from urllib.parse import quote

from validate.report import FileResult, Report


def relative_path(report: Report, result: FileResult) -> str:
    """The path from the round's folder, with forward slashes.

    The file's name alone where it lies outside the round.
    """
    home, path = _absolute(report.round.folder), _absolute(result.path)
    if path.is_relative_to(home):
        return path.relative_to(home).as_posix()
    return path.name


def path_from_report(report: Report, result: FileResult) -> str:
    """The path from the folder that the report lies in, with forward slashes.

    On another drive the file's name alone.
    """
    if report.home is None:
        return relative_path(report, result)
    try:
        return Path(os.path.relpath(_absolute(result.path), report.home.resolve())).as_posix()
    except ValueError:  # what Windows has for two drives
        return result.path.name


def relative_uri(path: str) -> str:
    """The relative path as a URI reference; bytes that are no UTF-8 keep their value.

    >>> relative_uri("indkommet/Opfølgning #2.xlsx")
    'indkommet/Opf%C3%B8lgning%20%232.xlsx'
    """
    return quote(path.encode("utf-8", "surrogateescape"), safe="/")


def _absolute(path: Path) -> Path:
    return path.parent.resolve() / path.name  # a link keeps its own name
