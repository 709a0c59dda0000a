"""Findings that say the same as one: a line to read instead of fourteen."""

from collections.abc import Iterable

from templates.frozen import frozen
from validate.finding import Finding, Level
from validate.text import Language, Text
from validate.together import of_records, without_record

_SHOWN = 4


@frozen
class Group:
    """Findings of one sheet that say the same, if of several records; at least one."""

    members: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one whose words stand for all."""
        return self.members[0]

    @property
    def items(self) -> tuple[str, ...]:
        """The items at fault, each once."""
        return tuple(dict.fromkeys(one.item for one in self.members if one.item))

    @property
    def message(self) -> str:
        """What is wrong, with every record that it is wrong of."""
        return of_records(self.first.message, self._records)

    @property
    def fix(self) -> str:
        """What to do about it."""
        return of_records(self.first.fix, self._records)

    @property
    def _records(self) -> list[str]:
        return list(dict.fromkeys(one.record for one in self.members))

    def cells(self, language: Language) -> str:
        """The cells as people read them, for example “H6, H9, H12, H15 og 10 flere”, or ""."""
        cells = [cell for member in self.members for cell in member.cells]
        rest = len(cells) - _SHOWN
        if rest <= 1:
            return ", ".join(cells)
        more = Text(f"og {rest} flere", f"and {rest} more").in_language(language)
        return f"{', '.join(cells[:_SHOWN])} {more}"

    def place(self, language: Language) -> str:
        """Sheet and cells, sheet, or ""."""
        cells = self.cells(language)
        return f"{self.first.sheet}!{cells}" if cells else self.first.sheet


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """The groups, errors before warnings before infos, else in the order of their first finding."""
    order = list(Level)
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: order.index(one.severity)):
        groups.setdefault(_sameness(finding), []).append(finding)
    return [Group(tuple(members)) for members in groups.values()]


def _sameness(finding: Finding) -> tuple[object, ...]:
    return (
        *(finding.file, finding.severity, finding.code, finding.centre, finding.sheet),
        *(without_record(text, finding.record) for text in (finding.message, finding.fix)),
        finding.column if finding.record else "",
    )
