"""Writes the overview: workbook, council.json and sporing.json, all or none."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from templates.errors import OperatorError
from workbook.case.model import Case
from workbook.case.overview import overview
from workbook.case.overview_book import overview_workbook
from workbook.case.overview_document import (
    COUNCIL_FILE,
    TRACE_FILE,
    overview_json,
    overview_trace_json,
)
from workbook.files import write_files
from workbook.naming import base_name
from workbook.publishable import publishable
from workbook.round.cases import DECISIONS, CaseRound
from workbook.round.folder import settings_path


def publish(round_: CaseRound, cases: Sequence[Case], out: Path) -> list[Path]:
    """The paths written in the folder: the workbook first, then the two documents.

    Raises:
        PublishFault: the workbook carries more than is meant to be read; nothing was written.
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    made = overview(round_, cases)
    config = round_.config
    workbook = publishable(overview_workbook(round_, made), config.municipality, round_.folder)
    contents = {
        out / f"{base_name(config)}.xlsx": workbook,
        out / COUNCIL_FILE: overview_json(made).encode(),
        out / TRACE_FILE: overview_trace_json(round_, made, _sources(round_.folder)).encode(),
    }
    write_files(contents)
    return list(contents)


def _sources(folder: Path) -> dict[str, tuple[str, str]]:
    """Name and sha256 of the office's own files in the round's folder."""
    files = {"settings": settings_path(folder)}
    decisions = next((path for name in DECISIONS if (path := folder / name).is_file()), None)
    if decisions is not None:
        files["decisions"] = decisions
    found: dict[str, tuple[str, str]] = {}
    for key, path in files.items():
        try:
            found[key] = (path.name, hashlib.sha256(path.read_bytes()).hexdigest())
        except OSError as error:
            raise OperatorError(f"{path} cannot be read: {error.strerror}.") from error
    return found
