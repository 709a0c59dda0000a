"""The whole job on a bundled round: generate, validate, return, correct, merge, reconcile."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from samples import kl
from samples.ballerup import PUBLISHED
from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Language, Text
from validate.assemble import assemble, hindrances
from validate.engine import Validation, validate
from validate.finding import Level
from validate.inbox import read_inbox
from validate.reconcile.run import reconcile
from validate.reconcile.run import text as reconciliation_text
from validate.reporters import render
from validate.reporters.text import render_text
from validate.returns.copies import return_copies
from workbook.files import write_file
from workbook.generate import generate
from workbook.round.folder import RECEIVED
from workbook.round.load import load_round
from workbook.round.model import Round

_HERE: Final = Path(__file__).parent
_CORRECTED: Final = "rettet"
_REPORT: Final = "fund.html"
_COPIES: Final = "retur"
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


@frozen
class _ToOpen:
    """A file that the demo ends with, and what it is."""

    path: Path
    what: Text


def run_demo(folder: Path, say: Say, sample: str, language: Language = "en") -> None:
    """Runs a round of the sample on a copy of it and says what there is to open.

    Args:
        folder: a new or empty folder, or one that an earlier demo made.
        say: takes each line for the operator.
        sample: name of the bundled sample.
        language: of these lines.

    Raises:
        OperatorError: the folder holds something else.
    """
    copy = _copy(sample, folder)
    if sample in _MADE:
        _MADE[sample](copy)
    round_ = load_round(copy / _ROUNDS[sample])

    def tell(da: str, en: str) -> None:
        say(Text(da, en).in_language(language))

    config, size = round_.config, _size(round_)
    tell(
        f"{config.title}, {config.municipality}: {size.da}, runden {config.round}.",
        f"{config.title}, {config.municipality}: {size.en}, round {config.round}.",
    )
    sent = generate(round_)
    tell(
        f"\n1. generate: {len(sent.files)} projektmapper, én til hvert center, i {round_.sent}",
        f"\n1. generate: {len(sent.files)} workbooks, one for each centre, in {round_.sent}",
    )
    tell(
        f"\n2. validate: det, der kom tilbage, i {round_.received}\n",
        f"\n2. validate: what came back, in {round_.received}\n",
    )
    first = _validate(round_)
    say(render_text(first.report, "da").rstrip())
    report = render(replace(first.report, home=copy), "html", "da")
    write_file(copy / _REPORT, report if isinstance(report, bytes) else report.encode())
    returned = _returned_copy(round_, first, copy / _COPIES)
    errors = len(hindrances(first, partial=False))
    tell(
        f"\n   {errors} skal rettes, så der samles ikke noget. Centret får en kopi og en mail.",
        f"\n   {errors} errors stand, so nothing is merged. The centre gets a copy and a mail.",
    )
    tell(
        "\n3. Centrene sender rettede projektmapper.",
        "\n3. The centres send corrected workbooks.",
    )
    _replace_inbox(round_)
    second = _validate(round_)
    left, warnings = hindrances(second, partial=False), second.report.count(Level.WARNING)
    tell(
        f"\n4. validate igen: {len(left)} skal rettes, {warnings} at se efter.",
        f"\n4. validate again: {len(left)} errors, {warnings} warnings.",
    )
    if left:
        raise OperatorError(
            Text(
                "Eksemplets rettede svar har stadig fejl.",
                "The corrected answers of the sample still have errors.",
            )
        )

    published = assemble(round_, second, round_.merged).paths
    tell("\n5. merge: byrådets udgave", "\n5. merge: the council's edition")
    if (copy / PUBLISHED).exists():
        tell(
            "\n6. reconcile: oversigten, som den blev offentliggjort i 2018, skrevet af i hånden\n",
            "\n6. reconcile: the overview as it was published in 2018, typed by hand\n",
        )
        say(reconciliation_text(reconcile(round_, copy / PUBLISHED), "da").rstrip())
    tell("\nÅbn disse i rækkefølge:", "\nOpen these, in this order:")
    answered = sent.folder / sent.files[0].file
    for one in (
        _ToOpen(
            answered, Text("det, et center får og svarer i", "what a centre gets to answer in")
        ),
        _ToOpen(
            copy / _REPORT, Text("fejlene i det, der kom tilbage", "the faults in what came back")
        ),
        *returned,
        _ToOpen(published[0], Text("det, byrådet læser", "what the council reads")),
    ):
        say(f"   {one.path}\n      {one.what.in_language(language)}")


def _returned_copy(round_: Round, validation: Validation, folder: Path) -> list[_ToOpen]:
    """The copy and the mail of the file with the most errors; a whole round has one of each."""
    errors = Counter(
        finding.file for finding in validation.report.findings if finding.severity is Level.ERROR
    )
    worst = max(validation.views, key=lambda view: errors[view.name])
    answered = replace(validation.report, missing=())  # without the reminders
    written = return_copies(round_, replace(validation, report=answered, views=(worst,)), folder)
    what = {
        ".xlsx": Text(
            "et centers svar med fejlene markeret, som det får tilbage",
            "a centre's answers with the faults marked, as it gets them back",
        ),
        ".eml": Text("mailen, den er vedhæftet", "the mail that it is attached to"),
    }
    return [_ToOpen(path, what[path.suffix]) for path in written if path.suffix in what]


def _size(round_: Round) -> Text:
    """How many records finance sends out, or what the centres are asked for."""
    noun = round_.template.record.noun
    if round_.is_closed:
        return Text(f"{len(round_.records)} {noun.many}", f"{len(round_.records)} {noun.en[1]}")
    return Text(noun.many, noun.en[1])


def _validate(round_: Round) -> Validation:
    return validate(round_, read_inbox([round_.received]))


def _copy(sample: str, folder: Path) -> Path:
    """A copy of the sample without its facts, inside the folder."""
    marker = folder / _MARKER
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())) and not marker.exists():
        raise OperatorError(
            Text(f"{folder} er ikke tom.", f"{folder} is not empty."),
            Text("Angiv en ny mappe til demoen.", "Name a new folder for the demo."),
        )
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
            Text(
                f"{error.filename or folder} kan ikke skrives: {reason}.",
                f"{error.filename or folder} cannot be written: {reason}.",
            ),
            Text(
                "Luk dens filer i Excel, eller angiv en anden mappe.",
                "Close its files in Excel, or name another folder.",
            ),
        ) from None
