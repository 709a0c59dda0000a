"""Cases of a workbook that was sent before the template asked for an answer."""

from tests.support.cases import Case, Expect
from tests.support.editions import with_edition
from tests.support.small_rounds import FOLLOW_UP, FORMS

_REQUIRED = "required = true\n"
_DATE = '[fields.finished]\nafter = "status"\nlabel = "Forventet afsluttet"\ntype = "date"\n'
_FORM = '[fields.contact]\nafter = "summary"\nlabel = "Inddragelse"\ntype = "long_text"\n'
_FREE = '[fields.note]\nafter = "finished"\nlabel = "Note"\ntype = "text"\n'

CASES = (
    Case(
        FOLLOW_UP,
        "a further column that must be filled",
        later=with_edition(_DATE + _REQUIRED),
        expect=(
            Expect(
                "STR084",
                message=(
                    "Filen er sendt ud, før der skulle svares i “Forventet afsluttet”. De andre "
                    "svar i den er læst."
                ),
                fix="Svar i “Forventet afsluttet” i den rettede fil, og send den tilbage.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "one that must and one that may be filled",
        later=with_edition(_DATE + _REQUIRED + _FREE),
        expect=(Expect("STR083"), Expect("STR084")),
    ),
    Case(
        FOLLOW_UP,
        "in the whole folder, without a second word about each item",
        later=with_edition(_DATE + _REQUIRED),
        whole=True,
        expect=(Expect("STR084"), Expect("STR084"), Expect("STR084")),
    ),
    Case(
        FORMS,
        "a further box that must be filled",
        later=with_edition(_FORM + _REQUIRED),
        expect=(Expect("STR084"),),
    ),
    Case(FORMS, "in order"),
)
