"""A small round of proposals on forms, built without a folder, and a proposal without a fault."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from templates.field import TemplateField
from templates.read_template import bundled_template
from templates.sheet import FormBlock, FormSheet
from templates.template import Template
from tests.support.settings import settings_of
from workbook.records.value import Content, Contents
from workbook.round.model import Round

YEARS = (2026, 2027, 2028, 2029)


def forms_round(
    template: Template | None = None, folder: Path = Path("runde"), **settings: object
) -> Round:
    """A round of the bundled template, or of another one; settings change runde.toml's.

    Centres CBM, CSK, CØP; committees TMU, BSU, ØKU; years 2026 to 2029; three frames.
    """
    config = settings_of(
        {
            "template": "omstilling",
            "title": "Omstillingsforslag til budget 2026",
            "municipality": "Prøvekøbing Kommune",
            "round": "Marts 2025",
            "issued": date(2025, 3, 3),
            "deadline": date(2025, 4, 4),
            "sender": "Økonomi",
            "years": YEARS,
            "centres": [
                {"code": "CBM", "name": "Center for By og Miljø"},
                {"code": "CSK", "name": "Center for Skole og Kultur"},
                {"code": "CØP", "name": "Center for Økonomi og Personale"},
            ],
            "committees": [
                {"code": "TMU", "name": "Teknik- og Miljøudvalget"},
                {"code": "BSU", "name": "Børne- og Skoleudvalget"},
                {"code": "ØKU", "name": "Økonomiudvalget"},
            ],
            "frames": [
                {"code": "10.22", "name": "Trafik og infrastruktur"},
                {"code": "30.30", "name": "Folkeskolen"},
                {"code": "60.62", "name": "Administration"},
            ],
        }
        | settings,
    )
    return Round(
        folder=folder,
        config=config,
        template=bundled_template("omstilling") if template is None else template,
    )


def with_block(template: Template, *fields: TemplateField, **block: object) -> Template:
    """The template with further fields, in a block of their own at the end of its form."""
    names = tuple(field.id for field in fields)
    added = FormBlock(**{"fields": names} | block)  # type: ignore[arg-type]
    sheets = tuple(
        replace(sheet, blocks=(*sheet.blocks, added)) if isinstance(sheet, FormSheet) else sheet
        for sheet in template.sheets
    )
    more = {field.id: field for field in fields}
    return replace(template, fields={**template.fields, **more}, sheets=sheets)


def by_year(field: str, *amounts: int | None, years: tuple[int, ...] = YEARS) -> dict[str, Content]:
    """The amounts of a field, from the first year on; None leaves a year blank."""
    return {
        f"{field}:{year}": Decimal(amount)
        for year, amount in zip(years, amounts, strict=False)
        if amount is not None
    }


def good_form(nr: str = "TMU-01", **typed: Content) -> dict[str, Content]:
    """A proposal that lacks nothing; what is given counts instead, None for a blank cell.

    It saves 270 a year from 2027 on, after an investment of 1.700 in 2026; 250 of it inside
    servicerammen, 20 outside.
    """
    given: dict[str, Content] = {
        "nr": nr,
        "committee": nr.partition("-")[0],
        "title": f"Nye lamper på ringvejen ({nr})",
        "centre": "CBM",
        "date": date(2025, 3, 17),
        "kinds:Effektivisering": "Effektivisering",
        "summary": "Lamperne er slidte og bruger meget strøm.",
        "financing": "Regningen for strøm falder.",
        "assessment": "Lyset bliver bedre.",
        "frames:1.frame": "10.22 Trafik og infrastruktur",
        "frames:1.account": "202 115 4906",
        "investment_financing": "Anlægsrammen",
        "other_frames": "Ingen",
        "other_remarks": "Ingen",
        **by_year("saving", None, 300, 300, 300),
        **by_year("expense", None, 30, 30, 30),
        **by_year("investment", 1700),
        **by_year("inside", None, 250, 250, 250),
        **by_year("outside", None, 20, 20, 20),
    }
    return {slot: content for slot, content in {**given, **typed}.items() if content is not None}


def without(contents: Contents, *fields: str) -> dict[str, Content]:
    """The contents without the cells of these fields."""
    return {
        slot: content for slot, content in contents.items() if slot.partition(":")[0] not in fields
    }
