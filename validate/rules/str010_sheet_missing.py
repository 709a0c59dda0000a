"""A sheet with the answers is not found.

What: no sheet has the table's headers, whatever it is called. Of cases: a sheet that is called as a
    form is no longer one, or the forms are gone together with the list that told of them.
Why: without it there are no answers to read, and a case would vanish unseen.
Mend: write the answers in the workbook that was sent.
Live: the figures on Kontrol, or on the list of cases, turn into error values.
"""

from collections.abc import Iterator, Sequence

from validate.facts.our_sheets import control_role, lost_forms
from validate.finding import Level
from validate.refused import sent_name
from validate.rule import InCopy, Scope, Seen, Where, rule
from validate.sheets import nearest_sheet
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed
from workbook.fixed import STAMP_SHEET
from workbook.read.model import Book


def _forms(file: OpenedFile) -> Iterator[Seen]:
    """A fault for each sheet that is no form any more, or one where all are gone with the list."""
    sent, lost = sent_name(file), lost_forms(file)
    yield from (_no_form(sheet.name, sent) for sheet in lost)
    control = control_role(file)
    if lost or (file.returned and file.returned.forms) or (control and control.found):
        return
    what = Text("Filen har ingen skemaer", "The file has no forms")
    if control is not None:
        what = Text(
            f"Filen har hverken skemaer eller arket “{control.name}”",
            f"The file has neither forms nor the sheet “{control.name}”",
        )
    where = Where(sheet=control.name if control else "")
    yield Seen(where=where, words={"what": what, "sent": sent}, stops=True)


def _no_form(sheet: str, sent: str) -> Seen:
    what = Text(
        f"Arket “{sheet}” ligner ikke længere et skema, så det, der står på det, kan ikke læses",
        f"The sheet “{sheet}” no longer looks like a form, so what it holds cannot be read",
    )
    return Seen(where=Where(sheet=sheet, value=sheet), words={"what": what, "sent": sent})


def _without_table(view: OpenedFile, book: Book, table: str, columns: Sequence[str]) -> Seen:
    names = listed(sheet.name for sheet in book.sheets if sheet.name != STAMP_SHEET)
    headers = listed(columns[:3])
    nearest = nearest_sheet(book, table)
    if book.sheet(table) is not None:
        what = Text(
            f"Arket “{table}” har ikke længere rækken med overskrifter ({headers.da} …)",
            f"The sheet “{table}” has lost its row of headers ({headers.en} …)",
        )
    elif nearest is not None:
        what = Text(
            f"Arket “{table}” mangler. Arket “{nearest}” hedder næsten det samme, men har "
            "ikke skemaets overskrifter",
            f"The sheet “{table}” is missing. The sheet “{nearest}” is called nearly so, but "
            "lacks the headers of the table",
        )
    else:
        what = Text(
            f"Arket “{table}” mangler. I filen er der {names.da or 'ingen ark'}",
            f"The sheet “{table}” is missing. The file has {names.en or 'no sheets'}",
        )
    return Seen(where=Where(sheet=table), words={"what": what, "sent": sent_name(view)}, stops=True)


@rule(
    "STR010",
    Scope.BOOK,
    name="sheet-missing",
    danish="ark mangler",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{what}.", "{what}."),
    fix=Text(
        "Skriv svarene i den fil, I fik tilsendt: “{sent}”.",
        "Write the answers in the file that you were sent: “{sent}”.",
    ),
    fixed=True,
    in_copy=InCopy(
        "file",
        "Her er et tomt skema i stedet. Skriv {the} ind i det.",
    ),
)
def records_missing(file: OpenedFile) -> Iterator[Seen]:
    """A fault where the records' sheet, or its row of headers, is gone; of forms see `_forms`."""
    if file.book is None:
        return
    if file.rows is not None and file.returned is None:
        headers = [place.header for place in file.rows.columns]
        yield _without_table(file, file.book, file.rows.sheet, headers)
    elif file.forms is not None:
        yield from _forms(file)
