"""What a status says of an item's life."""

from templates.parts import Phase
from templates.spec import Template


def phase(template: Template, status: str | None) -> Phase | None:
    """The phase of a status as the list spells it; None for no status or an unknown one."""
    name = template.table.answering("status").list
    if status is None or name is None:
        return None
    entry = template.lists[name].find(status)
    return entry.phase if entry else None
