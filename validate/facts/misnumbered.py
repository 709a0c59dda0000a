"""Records of finance's list whose number was typed over in their own row."""

from collections.abc import Mapping

from templates.template import Template
from workbook.danish import folded
from workbook.records.record import Key, Record
from workbook.records.returned import Returned


def renumbered(
    returned: Returned, sent: Mapping[Key, Record], template: Template
) -> Mapping[int, Record]:
    """By row: the missing record whose title stands in it, beside no number or none of ours.

    It was not deleted: what is wrong in the row is told there, and once.
    """
    title = template.record.title
    missing = {folded(sent[key].text(title)): sent[key] for key in returned.missing}
    rows = {row.place.row: folded(row.text(title)) for row in returned.unknown}
    return {row: missing[text] for row, text in rows.items() if text in missing}
