"""Merges the records of a round into its edition: workbook, council.json and the internal trail."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from templates.errors import OperatorError
from workbook.edition.build import document
from workbook.edition.council import FILE_NAME as COUNCIL_FILE
from workbook.edition.council import council_json
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.trail import FILE_NAME as TRAIL_FILE
from workbook.edition.trail import FOLDER as INTERNAL
from workbook.edition.trail import trail_json, written_before
from workbook.edition.xlsx import edition_workbook
from workbook.files import write_files
from workbook.naming import base_name
from workbook.publishable import publishable
from workbook.round.model import Round


def merge_edition(
    round_: Round,
    files: Sequence[DeliveredFile],
    out: Path,
    *,
    check: Callable[[Dataset], None],
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """The paths written, all or none: the workbook, council.json, and the trail in ``internt``.

    Args:
        round_: whose records they are.
        files: what each centre delivered.
        out: the folder, the round's ``samlet``.
        check: compares the merged records with their contract; what it raises stops the merge.
        overwrite: writes also over an edition that a person has edited since.

    Raises:
        OperatorError: an edition that stands there was edited since it was written, or a file
            cannot be written; nothing was written.
        PublishFault: the workbook carries more than is meant to be read; a bug of ours.
    """
    data = dataset(round_, files)
    check(data)
    edition = document(data)
    config = round_.config
    workbook = publishable(edition_workbook(edition), config.municipality, round_.folder)
    published = {
        f"{base_name(config)}.xlsx": workbook,
        COUNCIL_FILE: council_json(data, edition).encode(),
    }
    trail = out / INTERNAL / TRAIL_FILE
    if not overwrite:
        _refuse_edited(out, published, written_before(trail))
    contents = {out / name: content for name, content in published.items()}
    contents[trail] = trail_json(data, published).encode()
    write_files(contents)
    return tuple(contents)


def _refuse_edited(out: Path, published: Mapping[str, bytes], written: Mapping[str, str]) -> None:
    """Raise where a file would be lost that is not as the last merge wrote it."""
    for name, content in published.items():
        path = out / name
        try:
            before = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise OperatorError(f"{path} cannot be read: {error.strerror}.") from error
        known = written.get(name) == hashlib.sha256(before).hexdigest()
        if not known and before != content:
            raise OperatorError(
                f"{path} has been edited since merge wrote it: nothing was written.",
                "Give the edited file another name, or move it, and merge again.",
            )
