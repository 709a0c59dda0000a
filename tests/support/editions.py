"""A round whose template became another edition of itself after its workbooks were sent."""

from collections.abc import Callable
from dataclasses import replace

from templates.read_template import parse_template
from workbook.round.model import Round


def with_edition(changes: str) -> Callable[[Round], Round]:
    """What makes of a round the same one with version 2 of its template.

    Args:
        changes: what an extension says of it, as TOML.
    """

    def changed(round_: Round) -> Round:
        name = round_.template.id
        head = f'schema = "template-v2"\nid = "{name}"\nversion = 2\nextends = "{name}"\n'
        return replace(round_, template=parse_template(f"{head}{changes}", f"{name}-2.toml"))

    return changed
