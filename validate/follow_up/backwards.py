"""Items whose status is less far than last time."""

from collections.abc import Mapping

from templates.spec import Template
from validate.follow_up.cells import Answered, leading
from validate.remarks.nothing_new import says_nothing_new
from validate.view import FileView, per_file


@per_file
def moved_back(view: FileView) -> Mapping[int, Answered]:
    """The items that moved back without a word about it, by number."""
    return {
        nr: entry
        for nr, entry in leading(view).items()
        if _is_backwards(view.template, entry.place.item.previous_status, entry.status)
        and not _is_explained(entry)
    }


def _is_explained(entry: Answered) -> bool:
    return bool(entry.remark) and not says_nothing_new(entry.remark)


def _is_backwards(template: Template, earlier: str | None, now: str | None) -> bool:
    before, after = _rank(template, earlier), _rank(template, now)
    return before is not None and after is not None and after < before


def _rank(template: Template, status: str | None) -> int | None:
    name = template.table.answering("status").list
    entry = template.lists[name].find(status) if name and status else None
    return entry.rank if entry else None
