"""The whole job on the bundled agreement: generate, validate, correct, validate, merge."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from templates.errors import OperatorError
from validate.delivery import deliveries, hindrances
from validate.engine import Validation, validate
from validate.inbox import read_inbox
from validate.reporters.text import render_text
from workbook.council.publish import publish
from workbook.files import write_file
from workbook.generate import generate
from workbook.merge import merge
from workbook.round.folder import RECEIVED, Round, load_round

_HERE = Path(__file__).parent
_CORRECTED = "rettet"
_REPORT = "fund.txt"
_ROUNDS = ("februar", "august")
_MARKER = ".budgetrunde-demo"  # only a folder that a demo made is emptied by the next one

Say = Callable[[str], None]


def run_demo(folder: Path, say: Say, sample: str = "ishoj-2024") -> None:
    """Runs the August round of the sample on a copy of it and says what there is to open.

    Args:
        folder: a new or empty folder, or one that an earlier demo made.
        say: takes each line for the operator.
        sample: name of the bundled sample.

    Raises:
        OperatorError: the folder holds something else.
    """
    _copy(_HERE / sample, folder)
    round_ = load_round(folder / "august")
    config = round_.config
    say(f"{config.title}, {config.municipality}: {len(round_.items)} items, round {config.round}.")

    sent = generate(round_)
    say(f"\n1. generate: {len(sent.files)} workbooks, one for each centre, in {round_.sent}")

    say(f"\n2. validate: what came back, in {round_.received}\n")
    first = _validate(round_)
    report = render_text(first.report, "da")
    write_file(folder / _REPORT, report.encode())
    say(report.rstrip())
    stopping = len(hindrances(first, partial=False))
    say(f"\n   {stopping} errors stand, so nothing is merged.")

    say("\n3. The centres send corrected workbooks.")
    _replace_inbox(round_)

    second = _validate(round_)
    errors = hindrances(second, partial=False)
    say(f"\n4. validate again: {len(errors)} errors, {_warnings(second)} warnings.")
    if errors:
        raise OperatorError("The corrected answers of the sample still have errors.")

    published = publish(merge(round_, deliveries(round_, second)), round_.merged)
    say("\n5. merge: the council's edition")
    say("\nOpen these:")
    for path in [*published, sent.folder / sent.files[0].file, folder / _REPORT]:
        say(f"   {path}")


def _validate(round_: Round) -> Validation:
    return validate(round_, read_inbox([round_.received]))


def _warnings(validation: Validation) -> int:
    return sum(finding.severity == "warning" for finding in validation.report.findings)


def _copy(sample: Path, folder: Path) -> None:
    marker = folder / _MARKER
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())) and not marker.exists():
        raise OperatorError(f"{folder} is not empty.", "Name a new folder for the demo.")
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        marker.touch()
        for name in _ROUNDS:
            if (folder / name).exists():
                shutil.rmtree(folder / name)
            shutil.copytree(sample / name, folder / name)


def _replace_inbox(round_: Round) -> None:
    with _explained(round_.received):
        shutil.rmtree(round_.received)
        shutil.copytree(round_.folder / _CORRECTED, round_.folder / RECEIVED)


@contextmanager
def _explained(folder: Path) -> Iterator[None]:
    """Turns a fault of the disk into words; copying a tree gathers its faults in one error."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or "see that the disk is not full"
        raise OperatorError(
            f"{error.filename or folder} cannot be written: {reason}.",
            "Close its files in Excel, or name another folder.",
        ) from None
