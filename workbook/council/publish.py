"""Writes the edition: workbook, council.json and sporing.json, all or none."""

import hashlib
from pathlib import Path

from templates.errors import OperatorError
from workbook.council.document import FILE_NAME as COUNCIL_FILE
from workbook.council.document import council_json
from workbook.council.edition import council_workbook
from workbook.council.trace import FILE_NAME as TRACE_FILE
from workbook.council.trace import trace_json
from workbook.files import write_files
from workbook.merge import MergedRound
from workbook.naming import base_name
from workbook.publishable import publishable
from workbook.round.agreement import agreement_path


def publish(merged: MergedRound, out: Path) -> list[Path]:
    """The paths written in the folder: the workbook first, then the two documents.

    Raises:
        PublishFault: the workbook carries more than is meant to be read; nothing was written.
        OperatorError: nothing was written; the sentence names the file and the remedy.
    """
    agreement = agreement_path(merged.round.folder)
    try:
        digest = hashlib.sha256(agreement.read_bytes()).hexdigest()
    except OSError as error:
        raise OperatorError(f"{agreement} cannot be read: {error.strerror}.") from error
    config = merged.round.config
    workbook = publishable(council_workbook(merged), config.municipality, merged.round.folder)
    contents = {
        out / f"{base_name(config)}.xlsx": workbook,
        out / COUNCIL_FILE: council_json(merged.council).encode(),
        out / TRACE_FILE: trace_json(merged.trace, (agreement.name, digest)).encode(),
    }
    write_files(contents)
    return list(contents)
