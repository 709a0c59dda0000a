"""Returned rows whose item number was changed or removed, known by their title."""

from dataclasses import dataclass

from templates.table import Source
from validate.view import FileView, per_file
from workbook.danish import folded
from workbook.layout import RowPlace
from workbook.read.returned import ReturnedRow


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """A row that by its title is an item whose own number stands nowhere."""

    place: RowPlace
    row: ReturnedRow


@per_file
def misnumbered(view: FileView) -> tuple[Misnumbered, ...]:
    """The rows, each with the item it is; one fault of the number, not a row lost and one added."""
    if view.layout is None or view.table is None or not has_numbers(view):
        return ()
    title = view.layout.table.source(Source.TITLE).key
    titles = {place.item.nr: folded(place.item.title) for place in view.layout.table.rows}
    found = []
    for place in view.layout.table.rows:
        wanted = titles[place.item.nr]
        if view.table.item_rows(place.item.nr) or list(titles.values()).count(wanted) > 1:
            continue
        rows = [row for row in view.table.rows if folded(row.text(title)) == wanted]
        if len(rows) == 1:
            found.append(Misnumbered(place, rows[0]))
    return tuple(found)


def has_numbers(view: FileView) -> bool:
    """Whether the column with the item numbers stands, without which no row is known."""
    return (
        view.layout is not None
        and view.table is not None
        and view.layout.table.source(Source.NR).key in view.table.columns
    )


def was_sent(view: FileView, nr: int) -> bool:
    """Whether the item was in the workbook when it was sent, by the stamp."""
    return view.stamp is not None and nr in view.stamp.items
