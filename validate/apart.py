"""Whether returned files are read in worker programs, or here."""

from collections.abc import Sequence
from pathlib import Path

from templates.errors import OperatorError
from templates.text import Text

SMALL_FILE = 256 * 2**10  # bytes; a centre's workbook has a tenth of it
FEW_FILES = 30


def must_be_apart(paths: Sequence[Path], jobs: int | None) -> bool:
    """Whether the files are for workers.

    A worker costs 0.4 s to start, which is as much as 60 ordinary files take. A few small files are
    therefore read here, where the guard bounds them: what unpacks from SMALL_FILE has at most a few
    million tags. Anything larger, and any crowd of files, is read in workers.

    Args:
        paths: the files.
        jobs: so many workers, whatever the files are; None where it is decided here.

    Raises:
        OperatorError: fewer than one job.
    """
    if jobs is not None and jobs < 1:
        raise OperatorError(
            Text(
                f"--jobs {jobs}: mindst ét job skal læse.",
                f"--jobs {jobs}: at least one job must read.",
            ),
            Text("Udelad --jobs.", "Leave --jobs out."),
        )
    return jobs is not None or len(paths) > FEW_FILES or not all(map(_is_small, paths))


def _is_small(path: Path) -> bool:
    """Whether it is read here: also what is no file, as the guard tells that at once."""
    try:
        return path.lstat().st_size <= SMALL_FILE
    except (OSError, ValueError):
        return True
