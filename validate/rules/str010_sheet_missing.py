"""The sheet with the items is not found.

What: no sheet has the table's headers, whatever it is called.
Why: without it there are no answers to read.
Mend: undo the deletion, or write the answers in the workbook that was sent.
Live: the figures on Kontrol turn into error values.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import sent_name
from validate.rule import Fault, Rule, Stage, Text
from validate.sheets import nearest_sheet
from validate.view import FileView
from validate.wording import listed
from workbook.layout import STAMP_SHEET


def check(view: FileView) -> Iterator[Fault]:
    """A fault where the sheet, or its row of headers, is gone."""
    if view.book is None or view.layout is None or view.table is not None:
        return
    table = view.layout.table
    names = listed(sheet.name for sheet in view.book.sheets if sheet.name != STAMP_SHEET)
    headers = listed(column.header for column in table.columns[:3])
    nearest = nearest_sheet(view.book, table.sheet)
    if view.book.sheet(table.sheet) is not None:
        what = Text(
            f"Arket “{table.sheet}” har ikke længere rækken med overskrifter ({headers.da} …)",
            f"The sheet “{table.sheet}” has lost its row of headers ({headers.en} …)",
        )
    elif nearest is not None:
        what = Text(
            f"Arket “{table.sheet}” mangler. Arket “{nearest}” hedder næsten det samme, men har "
            "ikke skemaets overskrifter",
            f"The sheet “{table.sheet}” is missing. The sheet “{nearest}” is called nearly so, but "
            "lacks the headers of the table",
        )
    else:
        what = Text(
            f"Arket “{table.sheet}” mangler. I filen er der {names.da or 'ingen ark'}",
            f"The sheet “{table.sheet}” is missing. The file has {names.en or 'no sheets'}",
        )
    words = {"what": what.da, "what_en": what.en, "sent": sent_name(view)}
    yield Fault(sheet=table.sheet, words=words, stops=True)


RULE = Rule(
    code="STR010",
    name="sheet-missing",
    severity=Level.ERROR,
    stage=Stage.SHEET,
    since="0.1",
    message=Text("{what}.", "{what_en}."),
    fix=Text(
        "Fortryd sletningen, eller skriv svarene i den fil, I fik tilsendt: “{sent}”.",
        "Undo the deletion, or write the answers in the file that you were sent: “{sent}”.",
    ),
    check=check,
    fixed=True,
)
