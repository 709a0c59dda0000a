"""Answer cells without their list, or with another list.

What: a cell in which a value is chosen, in the table or in a form with a case, is no longer covered
    by the list that was sent; most often something was pasted over it.
Why: the cell now takes any text, and a text that is not on the list cannot be counted.
Mend: copy the cell format from a cell that still has its list; paste as values from now on.
Live: no; but a value that is not on the list turns red.
"""

from collections.abc import Iterator, Sequence

from validate.facts.called import slot_called
from validate.facts.filled_forms import filled, form_called
from validate.facts.lost_dropdowns import lost_in_form, lost_lists
from validate.facts.offered_lists import span
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile
from validate.word import Word


def _of_column(sheet: str, header: str, without: Sequence[str], altered: Sequence[str]) -> Seen:
    return Seen(
        where=Where(sheet=sheet, cells=(*without, *altered), column=header),
        words={
            "subject": Text(f"Listen i kolonnen “{header}”", f"The list of the column “{header}”"),
            "what": _what(without, altered),
        },
    )


def _what(without: Sequence[str], altered: Sequence[str]) -> Text:
    parts = []
    if without:
        cells = span(without)
        parts.append(
            Text(
                f"er forsvundet i {cells}",
                f"is missing in {cells}",
            )
        )
    if altered:
        cells = span(altered)
        parts.append(
            Text(
                f"er ændret i {cells}",
                f"was altered in {cells}",
            )
        )
    return Text(" og ".join(part.da for part in parts), " and ".join(part.en for part in parts))


def _form_words(case: Text, without: Sequence[str], altered: Sequence[str]) -> dict[str, Word]:
    return {
        "subject": Text(f"En liste i {case.da}", f"A list of {case.en}"),
        "what": _what(without, altered),
    }


@rule(
    "STR050",
    Scope.BOOK,
    name="dropdown-removed",
    danish="liste forsvundet",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "{subject} {what}. Svarene er læst.",
        "{subject} {what}. The answers were read.",
    ),
    fix=Text(
        "Brug helst den nye fil, vi sender; så er listen der igen.",
        "Go on in the new file that we send, where the list is there again.",
    ),
)
def list_lost(file: OpenedFile) -> Iterator[Seen]:
    """One fault for each column of a sheet of rows."""
    for found in lost_lists(file):
        sheet, header = file.returned.sheet if file.returned else "", slot_called(found.slot)
        yield _of_column(sheet, header, found.without, found.altered)
    for one in filled(file.returned):
        lost = lost_in_form(file, one)
        if lost.without or lost.altered:
            without = [value.place.address for value in lost.without]
            altered = [value.place.address for value in lost.altered]
            yield Seen(
                where=Where(sheet=one.form.name, cells=(*without, *altered), item=one.record.name),
                words=_form_words(form_called(file, one), without, altered),
            )
