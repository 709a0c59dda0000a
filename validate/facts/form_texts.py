"""Whether a form still says what was sent: its years, and its other locked texts."""

from collections import Counter
from collections.abc import Mapping, Sequence

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
    other years since. A help that every form of the workbook has in the same other words was sent
    in these: the office has put it better since.
    """
    is_other, moved = is_other_stamp(file), moved_years(file) is not None
    return [
        cell
        for cell in form.locked
        if _plain(cell.text) != _plain(cell.sent)
        and not (moved and cell.year is not None)
        and not (is_other and cell.year is None)
        and not (_is_help(cell) and _helps(file).get(_place(cell)) == _plain(cell.text))
    ]


@per_file
def _helps(file: OpenedFile) -> Mapping[tuple[str, str], str]:
    """The helps that all forms have in the same words, which are more than one, by their place."""
    forms = file.returned.forms if file.returned is not None else ()
    said: dict[tuple[str, str], list[str]] = {}
    for form in forms:
        for cell in form.locked:
            if _is_help(cell):
                said.setdefault(_place(cell), []).append(_plain(cell.text))
    return {
        place: texts[0]
        for place, texts in said.items()
        if texts[0] and len(texts) == len(forms) > 1 and len(set(texts)) == 1
    }


def _is_help(cell: FormCell) -> bool:
    """Whether a help stands there as sent: beside a label, or in the place of one that has none."""
    return cell.year is None and bool(cell.sent) and cell.sent != cell.label


def _place(cell: FormCell) -> tuple[str, str]:
    return cell.label, cell.sent


def _plain(text: str) -> str:
    return trimmed(composed(text))
