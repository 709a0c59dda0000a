"""What a workbook was sent with, where the agreement has since given its centre something else."""

from dataclasses import replace

from templates.table import Source
from validate.follow_up.rows import was_sent
from validate.identity import is_outdated
from validate.view import FileView, per_file
from workbook.conditions import trimmed
from workbook.danish import folded
from workbook.layout import RowPlace
from workbook.read.returned import ReturnedRow


def as_sent(view: FileView, place: RowPlace, row: ReturnedRow) -> RowPlace:
    """The row with the role that the centre had in the item when the workbook was sent.

    The role stands in the row itself. It is asked only where the agreement has changed: otherwise
    a role that reads differently is a locked cell that someone changed.
    """
    if view.layout is None or not is_outdated(view):
        return place
    roles = view.template.table.roles
    text = folded(row.text(view.layout.table.source(Source.ROLE).key))
    if text == folded(roles.lead):
        return replace(place, role="lead")
    if text == folded(roles.other):
        return replace(place, role="other")
    return place


@per_file
def without_room(view: FileView) -> tuple[RowPlace, ...]:
    """The items that the centre leads now, and whose status it could not write in this workbook.

    They came into the agreement after sending, or another centre led them then. One whose status
    stands in the file all the same is none of them.
    """
    if view.layout is None or view.table is None or not is_outdated(view):
        return ()
    status = view.layout.table.answering("status")
    rows = {place.item.nr: row for place, row in view.item_rows()}
    found = []
    for place in view.layout.table.rows:
        row = rows.get(place.item.nr)
        if place.role != "lead" or (row is not None and trimmed(row.text(status.key))):
            continue
        is_new = not was_sent(view, place.item.nr)
        if is_new or (row is not None and as_sent(view, place, row).role != "lead"):
            found.append(place)
    return tuple(found)


def without_room_numbers(view: FileView) -> frozenset[int]:
    """The numbers of those items."""
    return frozenset(place.item.nr for place in without_room(view))
