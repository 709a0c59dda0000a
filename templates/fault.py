"""A fault of a template, and the file in which it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Said, Text
from templates.toml_lines import Location, nearest_line
from templates.toml_source import at_key, refused_at


@frozen
class Fault:
    """One fault.

    Attributes:
        place: of the key that is to be changed.
        says: what is wrong there and what to write.
        missing: what the template would need ("fields.amount"), where that is the fault.
    """

    place: Location
    says: Text
    missing: str = ""


@frozen
class TemplateFile:
    """The content of a template file and where its parts stand.

    Attributes:
        name: as problems name it.
        data: what it says; of an extension, together with what it extends.
        lines: of its own keys.
        removed: what an extension takes away, with the line.
        otherwise: the line for what the file itself does not say.
    """

    name: str
    data: Mapping[str, Any]
    lines: Mapping[Location, int]
    removed: Mapping[str, int] = field(default_factory=dict)
    otherwise: int = 1

    def refusal(self, faults: Iterable[Fault]) -> OperatorError:
        """The error that lists the faults, each once, in the order of their lines."""
        return refused_at(self.name, [self._problem(fault) for fault in faults])

    def _problem(self, fault: Fault) -> tuple[int, Said]:
        place = fault.place if fault.place in self.lines else in_file(fault.place, self.data)
        path = ".".join(str(step) for step in place)
        if fault.missing in self.removed:
            says = Text(
                f"{path} bruger {fault.missing}, som er fjernet her; ret det, eller behold den",
                f"{path} needs {fault.missing}, which is removed here; change that, or keep it",
            )
            return self.removed[fault.missing], says
        line = nearest_line(self.lines, place, self.otherwise)
        return line, at_key(place, fault.says)


def in_file(place: Location, data: Mapping[str, Any]) -> Location:
    """The place as the file spells it, where one value may stand for a list or a table."""
    kept: Location = ()
    here: Any = data
    for step in place:
        if isinstance(here, Mapping):
            here = here.get(str(step))
        elif isinstance(here, Sequence) and not isinstance(here, str) and isinstance(step, int):
            here = here[step] if step < len(here) else None
        else:
            break
        kept = (*kept, step)
    return kept
