"""`reconcile`: a council version, perhaps edited by hand, held against the centres' files."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from templates.errors import NoInput
from templates.frozen import frozen
from templates.text import Text
from validate.assemble import delivered_files
from validate.engine import validate
from validate.inbox import read_inbox
from validate.reconcile.compare import compare_edition
from validate.reconcile.council_file import CouncilFile, open_council
from validate.reconcile.difference import Difference, Reconciliation
from validate.reconcile.json import render_json
from validate.reconcile.text import render_text
from validate.text import Language
from workbook.edition.dataset import dataset
from workbook.read.model import Book
from workbook.round.model import Round


@frozen(slots=False)
class Held:
    """A council version held against its round."""

    round: str
    council: CouncilFile
    result: Reconciliation

    @property
    def differences(self) -> Sequence[Difference]:
        """What the council version says otherwise than the centres' files."""
        return self.result.differences


def reconcile(round_: Round, council: Path) -> Held:
    """The council version against what the files in the round's inbox say.

    Findings in those files do not stop it: the question is what was printed of them.

    Raises:
        OperatorError: the council version cannot be read.
        NoInput: the inbox is empty.
    """
    file = open_council(council)
    inbox = read_inbox([round_.received]) if round_.received.is_dir() else None
    if inbox is None or not inbox.files:
        raise NoInput(
            Text(
                f"Der er ingen projektmappe i {round_.received}.",
                f"No workbook is found in {round_.received}.",
            ),
            Text(
                "Byrådets udgave sammenlignes med de indkomne projektmapper; læg dem der.",
                "The council version is held against the returned workbooks; put them there.",
            ),
        )
    validation = validate(round_, inbox)
    data = dataset(round_, delivered_files(validation), day_of(file.book, round_))
    return Held(round_.config.round, file, compare_edition(file.book, data))


def day_of(book: Book, round_: Round) -> date | None:
    """The day of the edition, which its workbook was made on; None where that cannot be its day.

    Who edits the workbook leaves that as it is; one that was typed by hand may be of any day.
    """
    try:
        day = date.fromisoformat(book.core.get("created", "")[:10])
    except ValueError:
        return None
    return day if day >= round_.config.issued else None


def text(held: Held, language: Language) -> str:
    """The comparison as text."""
    return render_text(held.result, language)


def document(held: Held, language: Language) -> str:
    """The comparison as a versioned document."""
    return render_json(held.result, held.council, held.round, language)


RENDERERS: Final[dict[str, Callable[[Held, Language], str]]] = {"text": text, "json": document}
