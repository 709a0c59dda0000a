"""The findings as one web page that needs nothing else: for the office's browser and printer.

Without scripts it shows everything; with them it can be filtered. Its policy lets it run only its
own style and script and load nothing, so a text from a returned file cannot do anything either.
"""

import base64
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from typing import Final

from validate.finding import Level
from validate.report import Report
from validate.reporters.html_findings import findings_section
from validate.reporters.html_table import Column, cell, head, text
from validate.reporters.labels import (
    CHANGES,
    LEVELS,
    LEVELS_COUNTED,
    NOT_DELIVERED,
    OUTCOMES,
    centre_label,
    counts,
    deadline,
    title,
)
from validate.reporters.overview import CentreRow, centre_rows
from validate.text import Language, Text

_SKIP: Final = Text("Gå til fundene", "Skip to the findings")
_BY_CENTRE: Final = Text("Overblik", "Overview")
_CAPTION: Final = Text("Filer og fund for hvert center", "Files and findings of each centre")
_COLUMNS: Final = (
    Column(Text("Center", "Centre")),
    Column(Text("Filer", "Files")),
    *(Column(LEVELS_COUNTED[level]) for level in Level),
)


def render_html(report: Report, language: Language) -> str:
    """The report as an HTML document."""
    return "\n".join(_document(report, language)) + "\n"


def _document(report: Report, language: Language) -> Iterator[str]:
    style, script = _part("report.css"), _part("report.js")
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{text(title(report))}</title>"
    yield f"<style>{style}</style>\n</head>\n<body>"
    yield f'<a class="skip" href="#findings">{text(_SKIP.in_language(language))}</a>'
    yield f"<header>\n<h1>{text(title(report))}</h1>"
    due = deadline(report, language)
    yield f'<p class="sub">{text(report.round.config.municipality)} · {text(due)}</p>'
    yield f"<p>{text(counts(report, language))}</p>\n</header>\n<main>"
    yield from _overview(report, language)
    yield from _changes(report, language)
    yield from findings_section(report, language)
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>"


def _part(name: str) -> str:
    return files("validate.reporters").joinpath(name).read_text("utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _overview(report: Report, language: Language) -> Iterator[str]:
    yield '<section aria-labelledby="overview">'
    yield f'<h2 id="overview">{text(_BY_CENTRE.in_language(language))}</h2>'
    yield '<table role="table" class="overview">'
    yield f"<caption>{text(_CAPTION.in_language(language))}</caption>"
    yield head(_COLUMNS, language)
    yield '<tbody role="rowgroup">'
    for row in centre_rows(report):
        yield _centre(report, row, language)
    yield "</tbody>\n</table>\n</section>"


def _centre(report: Report, row: CentreRow, language: Language) -> str:
    lines = [f"{one.name}: {OUTCOMES[one.outcome].in_language(language)}" for one in row.files]
    if row.missing:
        lines.append(NOT_DELIVERED.in_language(language))
    name = text(centre_label(report, row.code, language))
    cells = [
        f'<th scope="row" role="rowheader">{name}</th>',
        cell(_COLUMNS[1], "<br>".join(text(line) for line in lines), language),
    ]
    cells += [
        cell(column, str(row.counts[level]), language, "number")
        for column, level in zip(_COLUMNS[2:], Level, strict=True)
    ]
    return f'<tr role="row">{"".join(cells)}</tr>'


def _changes(report: Report, language: Language) -> Iterator[str]:
    if not report.changes:
        return
    yield '<section aria-labelledby="changes">'
    yield f'<h2 id="changes">{text(CHANGES.in_language(language))}</h2>\n<ul>'
    for code, change in sorted(report.changes.items()):
        level = LEVELS[change.severity].in_language(language)
        yield f"<li>{text(code)}: {text(level)} ({text(change.reason)})</li>"
    yield "</ul>\n</section>"
