"""Whether a form still says what was sent: its years, and its other locked texts."""

from collections import Counter
from collections.abc import Sequence

from validate.facts.filled_forms import filled
from validate.facts.stamped import is_other_stamp, is_outdated
from validate.view import OpenedFile, per_file
from workbook.expression.reading import trimmed
from workbook.records.returned_form import FormCell, ReturnedForm
from workbook.typed import composed


@per_file
def moved_years(file: OpenedFile) -> tuple[int, ...] | None:
    """The years that the workbook was sent with, where the round has others now; else None."""
    if not is_outdated(file):
        return None
    found = Counter(one.form.years for one in filled(file.returned) if one.form.years)
    if not found:
        return None
    sent = found.most_common(1)[0][0]
    return sent if sent != file.round.config.years else None


def changed_in_form(file: OpenedFile, form: ReturnedForm) -> Sequence[FormCell]:
    """The locked cells of the form that say something else; blanks and line ends do not count.

    Of another edition of the template years alone are compared; and not they, where the round has
    other years since.
    """
    is_other, moved = is_other_stamp(file), moved_years(file) is not None
    return [
        cell
        for cell in form.locked
        if _plain(cell.text) != _plain(cell.sent)
        and not (moved and cell.year is not None)
        and not (is_other and cell.year is None)
    ]


def _plain(text: str) -> str:
    return trimmed(composed(text))
