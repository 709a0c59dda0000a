"""The whole job on a bundled round: generate, validate, correct, validate, merge, reconcile."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from samples import kl
from samples.ballerup import PUBLISHED
from templates.errors import OperatorError
from validate.assemble import assemble, hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.reconcile.run import reconcile
from validate.reconcile.run import text as reconciliation_text
from validate.reporters.text import render_text
from workbook.files import write_file
from workbook.generate import generate
from workbook.round.folder import RECEIVED
from workbook.round.load import load_round
from workbook.round.model import Round

_HERE: Final = Path(__file__).parent
_CORRECTED: Final = "rettet"
_REPORT: Final = "fund.txt"
_MARKER: Final = ".budgetrunde-demo"  # only a folder that a demo made is emptied by the next one
_FACTS: Final = ("facts.json", "faults.json", "remarks.json", "texts.json", "splits.json")
# The round of each sample that is run, from the sample's folder.
_ROUNDS: Final[Mapping[str, str]] = {
    "ishoj-2024": "august",
    "ballerup-2019": ".",
    "hoje-taastrup-2026": ".",
    "kl-2024": ".",
}
# What came back is made from the facts, where the workbooks would be too large to bundle.
_MADE: Final[Mapping[str, Callable[[Path], None]]] = {"kl-2024": kl.build}

Say = Callable[[str], None]


def run_demo(folder: Path, say: Say, sample: str) -> None:
    """Runs a round of the sample on a copy of it and says what there is to open.

    Args:
        folder: a new or empty folder, or one that an earlier demo made.
        say: takes each line for the operator.
        sample: name of the bundled sample.

    Raises:
        OperatorError: the folder holds something else.
    """
    copy = _copy(sample, folder)
    if sample in _MADE:
        _MADE[sample](copy)
    round_ = load_round(copy / _ROUNDS[sample])
    config = round_.config
    say(f"{config.title}, {config.municipality}: {_size(round_)}, round {config.round}.")

    sent = generate(round_)
    say(f"\n1. generate: {len(sent.files)} workbooks, one for each centre, in {round_.sent}")

    say(f"\n2. validate: what came back, in {round_.received}\n")
    first = _validate(round_)
    report = render_text(first.report, "da")
    write_file(copy / _REPORT, report.encode())
    say(report.rstrip())
    say(f"\n   {len(hindrances(first, partial=False))} errors stand, so nothing is merged.")

    say("\n3. The centres send corrected workbooks.")
    _replace_inbox(round_)
    second = _validate(round_)
    errors = hindrances(second, partial=False)
    warnings = second.report.count(Level.WARNING)
    say(f"\n4. validate again: {len(errors)} errors, {warnings} warnings.")
    if errors:
        raise OperatorError("The corrected answers of the sample still have errors.")

    published = assemble(round_, second, round_.merged).paths
    say("\n5. merge: the council's edition")
    if (copy / PUBLISHED).exists():
        say("\n6. reconcile: the overview as it was published in 2018, typed by hand\n")
        say(reconciliation_text(reconcile(round_, copy / PUBLISHED), "da").rstrip())
    say("\nOpen these:")
    for path in [*published, sent.folder / sent.files[0].file, copy / _REPORT]:
        say(f"   {path}")


def _size(round_: Round) -> str:
    """How many records finance sends out, or what the centres are asked for."""
    many = round_.template.record.noun.en[1]
    return f"{len(round_.records)} {many}" if round_.is_closed else many


def _validate(round_: Round) -> Validation:
    return validate(round_, read_inbox([round_.received]))


def _copy(sample: str, folder: Path) -> Path:
    """A copy of the sample without its facts, inside the folder."""
    marker = folder / _MARKER
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())) and not marker.exists():
        raise OperatorError(f"{folder} is not empty.", "Name a new folder for the demo.")
    copy = folder / sample
    with _explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        marker.touch()
        if copy.exists():
            shutil.rmtree(copy)
        shutil.copytree(_HERE / sample, copy, ignore=shutil.ignore_patterns(*_FACTS))
    return copy


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
