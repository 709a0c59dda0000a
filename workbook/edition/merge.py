"""Merges the records of a round into its edition: all its formats and the internal trail."""

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from templates.frozen import frozen
from templates.regular import read_regular
from templates.toml_source import unreadable
from workbook.edition.build import document
from workbook.edition.council import FILE_NAME as COUNCIL_FILE
from workbook.edition.council import council_json
from workbook.edition.dataset import Dataset, DeliveredFile, dataset
from workbook.edition.face import Letterhead, Logo
from workbook.edition.figures import figures
from workbook.edition.formats import FORMATS, LeftOut, render
from workbook.edition.letterhead.read import read_letterhead
from workbook.edition.logo import read_logo
from workbook.edition.trail import FILE_NAME as TRAIL_FILE
from workbook.edition.trail import FOLDER as INTERNAL
from workbook.edition.trail import trail_json, written_before
from workbook.edition.trail_book import FILE_NAME as TRAIL_BOOK
from workbook.edition.trail_book import Roads, trail_workbook
from workbook.files import settle, write_files
from workbook.naming import base_name
from workbook.publishable.check import publishable
from workbook.round.model import Round

_NEW: Final = " - ny udgave"  # behind the name of an edition that stands beside an edited one


@frozen
class MergedFiles:
    """What a merge wrote.

    Attributes:
        paths: the edition in each format, council.json, and the trail in ``internt``, as a
            workbook and as JSON.
        edited: what somebody has edited since an earlier merge wrote it, with the path of the new
            one beside it.
        left_out: the formats that could not be made.
        older: files of an earlier merge, in formats that were not written now.
    """

    paths: tuple[Path, ...]
    edited: Mapping[Path, Path]
    left_out: tuple[LeftOut, ...] = ()
    older: tuple[Path, ...] = ()


def merge_edition(
    round_: Round,
    files: Sequence[DeliveredFile],
    out: Path,
    *,
    check: Callable[[Dataset], None],
    day: date | None = None,
    formats: Sequence[str] = FORMATS,
) -> MergedFiles:
    """The edition, written all or nothing.

    What stands there as an earlier merge wrote it is replaced; what somebody has edited since, or
    put there, stays, and the new one gets a name of its own beside it. A format that cannot be made
    is left out, and the others are written.

    Args:
        round_: whose records they are.
        files: what each centre delivered.
        out: the folder, the round's ``samlet``.
        check: compares the merged records with their contract; what it raises stops the merge.
        day: of the edition; without one that of the settings, else the round's day of issue.
        formats: of `FORMATS`; council.json is written whatever they are.

    Raises:
        OperatorError: a file cannot be read or written; nothing was written.
        PublishFault: a file carries more than is meant to be read; a bug of ours.
    """
    settle(out)  # what an earlier run was about to write is its, not somebody's edit
    logo, letterhead = round_logo(round_), round_letterhead(round_)
    data = dataset(round_, files, day)
    check(data)
    edition = document(data, logo)
    edition = replace(edition, face=replace(edition.face, letterhead=letterhead))
    rendered = render(edition, formats)
    trail = out / INTERNAL / TRAIL_FILE
    written = written_before(trail)
    wanted = {
        out / f"{base_name(round_.config)}.{name}": content
        for name, content in rendered.contents.items()
    }
    wanted[out / COUNCIL_FILE] = council_json(data, edition).encode()
    for path, content in wanted.items():
        publishable(content, path.suffix, round_.config.municipality, round_.folder)
    targets = {path: _free(path, content, written) for path, content in wanted.items()}
    contents = {targets[path]: content for path, content in wanted.items()}
    published = {path.name: _digest(content) for path, content in contents.items()}
    older = {name: out / name for name in written if _is_ours(out / name, written, published)}
    kept = {name: written[name] for name in older}
    found = tuple(figures(data))
    links = _roads(round_, trail.parent)
    contents[trail.with_name(TRAIL_BOOK)] = trail_workbook(data, found, links)
    contents[trail] = trail_json(data, published | kept, found).encode()
    write_files(contents)
    edited = {path: target for path, target in targets.items() if path != target}
    return MergedFiles(tuple(contents), edited, rendered.left_out, tuple(older.values()))


def _roads(round_: Round, start: Path) -> Roads:
    """The ways from the folder of the trail to where the figures came from."""
    return Roads(_way(start, round_.received), _way(start, round_.folder))


def _way(start: Path, target: Path) -> str:
    """The way from one folder to another; "" where they lie on two drives."""
    try:
        return Path(os.path.relpath(target.resolve(), start.resolve())).as_posix()
    except ValueError:
        return ""


def round_logo(round_: Round) -> Logo | None:
    """The logo that the round's settings name.

    Raises:
        OperatorError: it is none that can be shown; see `read_logo`.
    """
    settings = round_.config.edition
    if settings.logo is None:
        return None
    alternative = settings.logo_text or f"Logo for {round_.config.municipality}"
    return read_logo(round_.folder / settings.logo, alternative)


def round_letterhead(round_: Round) -> Letterhead | None:
    """The letter paper that the round's settings name.

    Raises:
        OperatorError: no edition can stand on it; see `read_letterhead`.
    """
    name = round_.config.edition.template
    return None if name is None else read_letterhead(round_.folder / name)


def _is_ours(path: Path, written: Mapping[str, str], published: Mapping[str, str]) -> bool:
    """Whether an earlier merge wrote the file as it stands there, and this one does not."""
    if path.name in published or path.name != Path(path.name).name:
        return False
    try:
        return _digest(read_regular(path)) == written[path.name]
    except OSError:
        return False


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


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
            raise unreadable(target, error) from error
        is_ours = _digest(before) in written.values()
        if is_ours or before == content:
            return target
        number += 1
