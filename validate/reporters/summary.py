"""The findings counted by centre, as a small table of text."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from validate.finding import Level
from validate.report import Outcome, Report
from validate.reporters.labels import LEVELS_COUNTED, NOT_DELIVERED, centre_label
from validate.reporters.overview import CentreRow, centre_rows
from validate.text import Language, Text

_CENTRE = Text("Center", "Centre")
_VERDICT = Text("Svar", "Answer")
_VERDICTS: Final = {
    Outcome.ACCEPTED: Text("godkendt", "accepted"),
    Outcome.FAULTY: Text("skal rettes", "to correct"),
    Outcome.UNIDENTIFIED: Text("ikke genkendt", "not recognised"),
    Outcome.UNREADABLE: Text("kan ikke læses", "not readable"),
}
_NOTHING = "–"


def summary_lines(report: Report, language: Language) -> Iterator[str]:
    """A header and a line for each centre: what came, and how many findings it has by severity."""
    table = [
        [
            _CENTRE.in_language(language),
            _VERDICT.in_language(language),
            *(LEVELS_COUNTED[level].in_language(language) for level in Level),
        ]
    ]
    table += [_row(report, row, language) for row in centre_rows(report)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for line in table:
        texts = [cell.ljust(width) for cell, width in zip(line[:2], widths, strict=False)]
        numbers = [cell.rjust(width) for cell, width in zip(line[2:], widths[2:], strict=True)]
        yield "  ".join((*texts, *numbers))


def _row(report: Report, row: CentreRow, language: Language) -> list[str]:
    verdicts = Counter(_VERDICTS[file.outcome].in_language(language) for file in row.files)
    if row.missing:
        verdicts[NOT_DELIVERED.in_language(language)] += 1
    told = ", ".join(text if count == 1 else f"{count} {text}" for text, count in verdicts.items())
    return [
        centre_label(report, row.code, language),
        told or _NOTHING,
        *(str(row.counts[level]) for level in Level),
    ]
