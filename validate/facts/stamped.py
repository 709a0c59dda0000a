"""Whether a stamp is of this round, and whether the round has changed since it was set."""

from enum import Enum

from validate.view import OpenedFile, per_file
from workbook.records.returned import Returned
from workbook.round.model import Round
from workbook.stamp import Stamp


class Mismatch(Enum):
    """The first thing in which a stamp differs; the others follow from it."""

    TEMPLATE = "template"
    MUNICIPALITY = "municipality"
    ROUND = "round"
    CENTRE = "centre"


def mismatch(round_: Round, found: Stamp) -> Mismatch | None:
    """Why the workbook is none that was sent in this round, or None where it is one."""
    config = round_.config
    if found.template != round_.template.id:
        return Mismatch.TEMPLATE
    if found.municipality != config.municipality:
        return Mismatch.MUNICIPALITY
    if found.round != config.round:
        return Mismatch.ROUND
    if config.centre(found.centre) is None or not round_.takes_part(found.centre):
        return Mismatch.CENTRE
    return None


def sent_before(round_: Round, found: Stamp) -> tuple[int, ...] | None:
    """The numbers that the workbook was sent with, where its list has changed since; else None.

    Another edition of the template sums its lists up otherwise: then the numbers alone tell.
    """
    if found.items_hash == round_.items_hash(found.centre):
        return None
    is_same_edition = found.template_hash == round_.template_hash
    has_same_numbers = set(found.items) == set(round_.item_numbers(found.centre))
    return found.items if is_same_edition or not has_same_numbers else None


def later_fields(round_: Round, found: Stamp) -> frozenset[str]:
    """Ids of the fields for which the workbook was sent without cells, or with cells for another.

    They came into the template later, or are of another type or unit now, so that what was typed
    before means something else. A stamp of an earlier version of the application does not tell;
    then there are none.
    """
    now, sent = round_.field_marks, set(found.asked)
    return frozenset(name for name, mark in now.items() if sent and mark not in sent)


def is_other_version(view: OpenedFile) -> bool:
    """Whether the workbook was made with an edition of the template that has another structure.

    A workbook whose columns or forms are those of the template is read, whatever
    edition its stamp names: a value that is no longer on a list is told at its cell.
    """
    return is_other_stamp(view) and not _is_ours(view.returned)


def is_other_stamp(view: OpenedFile) -> bool:
    """Whether the workbook was made with another edition of the template, be its columns ours."""
    found = view.stamp
    return found is not None and (found.version, found.template_hash) != (
        str(view.round.template.version),
        view.round.template_hash,
    )


def _is_ours(returned: Returned | None) -> bool:
    """Whether columns or forms are the template's; a row that every form lacks was never sent."""
    if returned is None:
        return False
    columns = returned.columns
    if columns is not None:
        return not (columns.missing or columns.renamed or columns.added)
    lost = [set(form.missing) for form in returned.forms]
    return not any(form.foreign for form in returned.forms) and not set.intersection(
        *lost or [set()]
    )


@per_file
def is_outdated(view: OpenedFile) -> bool:
    """Whether the agreement has changed for this centre since its workbook was sent."""
    found = view.stamp
    return found is not None and found.items_hash != view.round.items_hash(found.centre)
