"""A round of priorities, built without a folder: centres propose, one row a proposal and kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from templates.field import TemplateField
from templates.read_template import bundled_template
from templates.template import Template
from tests.support.settings import settings_of
from workbook.round.config import Centre, Named
from workbook.round.model import Round

CENTRES = (
    Centre(code="CBU", name="Center for Børn og Unge"),
    Centre(code="CIT", name="Center for It og Digitalisering"),
    Centre(code="CTM", name="Center for Teknik og Miljø"),
)
COMMITTEES = (
    Named(code="ISU", name="Institutions- og Skoleudvalget"),
    Named(code="TU", name="Teknisk Udvalg"),
    Named(code="ØU", name="Økonomiudvalget"),
)
YEARS = (2026, 2027, 2028, 2029)


def priorities_round(
    template: Template | None = None, folder: Path = Path("runde"), **settings: object
) -> Round:
    """A round of the bundled template, or of another one; settings change runde.toml's."""
    config = settings_of(
        {
            "template": "prioritering",
            "title": "Prioriteringsforslag 2026-2029",
            "municipality": "Høje-Taastrup Kommune",
            "round": "Juni 2025",
            "issued": date(2025, 6, 2),
            "deadline": date(2025, 6, 20),
            "sender": "Budget og Økonomi",
            "years": YEARS,
            "centres": CENTRES,
            "committees": COMMITTEES,
        }
        | settings,
    )
    return Round(
        folder=folder,
        config=config,
        template=bundled_template("prioritering") if template is None else template,
    )


def with_fields(template: Template, **fields: TemplateField) -> Template:
    """The template with further fields, each a column at the end of its rows sheet."""
    sheets = tuple(
        replace(sheet, columns=(*sheet.columns, *fields)) if sheet == template.rows_sheet else sheet
        for sheet in template.sheets
    )
    return replace(template, fields={**template.fields, **fields}, sheets=sheets)
