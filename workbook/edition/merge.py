"""Merges the records of a round into its edition: workbook, council.json and the internal trail."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.regular import read_regular
from workbook.edition.build import document
from workbook.edition.council import FILE_NAME as COUNCIL_FILE
from workbook.edition.council import council_json
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.trail import FILE_NAME as TRAIL_FILE
from workbook.edition.trail import FOLDER as INTERNAL
from workbook.edition.trail import trail_json, written_before
from workbook.edition.xlsx import edition_workbook
from workbook.files import settle, write_files
from workbook.naming import base_name
from workbook.publishable import publishable
from workbook.round.model import Round

_NEW: Final = " - ny udgave"  # behind the name of an edition that stands beside an edited one


@frozen
class MergedFiles:
    """What a merge wrote.

    Attributes:
        paths: the workbook, council.json, and the trail in ``internt``.
        edited: what somebody has edited since an earlier merge wrote it, with the path of the new
            one beside it.
    """

    paths: tuple[Path, ...]
    edited: Mapping[Path, Path]


def merge_edition(
    round_: Round,
    files: Sequence[DeliveredFile],
    out: Path,
    *,
    check: Callable[[Dataset], None],
) -> MergedFiles:
    """The edition, written all or nothing.

    What stands there as an earlier merge wrote it is replaced; what somebody has edited since, or
    put there, stays, and the new one gets a name of its own beside it.

    Args:
        round_: whose records they are.
        files: what each centre delivered.
        out: the folder, the round's ``samlet``.
        check: compares the merged records with their contract; what it raises stops the merge.

    Raises:
        OperatorError: a file cannot be read or written; nothing was written.
        PublishFault: the workbook carries more than is meant to be read; a bug of ours.
    """
    settle(out)  # what an earlier run was about to write is its, not somebody's edit
    data = dataset(round_, files)
    check(data)
    edition = document(data)
    config = round_.config
    workbook = publishable(edition_workbook(edition), config.municipality, round_.folder)
    trail = out / INTERNAL / TRAIL_FILE
    written = written_before(trail)
    wanted = {
        out / f"{base_name(config)}.xlsx": workbook,
        out / COUNCIL_FILE: council_json(data, edition).encode(),
    }
    targets = {path: _free(path, content, written) for path, content in wanted.items()}
    contents = {targets[path]: content for path, content in wanted.items()}
    published = {path.name: content for path, content in contents.items()}
    contents[trail] = trail_json(data, published).encode()
    write_files(contents)
    edited = {path: target for path, target in targets.items() if path != target}
    return MergedFiles(tuple(contents), edited)


def _free(path: Path, content: bytes, written: Mapping[str, str]) -> Path:
    """The path, or one beside it where what stands there is not as a merge wrote it.

    Args:
        path: where the content belongs.
        content: that is to be written.
        written: the sha256 of what the last merge wrote, by name; whoever gave it another name
            has edited nothing.
    """
    number = 0
    while True:
        mark = "" if number == 0 else _NEW if number == 1 else f"{_NEW} {number}"
        target = path.with_name(f"{path.stem}{mark}{path.suffix}")
        try:
            before = read_regular(target)
        except FileNotFoundError:
            return target
        except OSError as error:
            raise OperatorError(f"{target} cannot be read: {error.strerror}.") from error
        is_ours = hashlib.sha256(before).hexdigest() in written.values()
        if is_ours or before == content:
            return target
        number += 1
