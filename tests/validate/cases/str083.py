"""Cases of a workbook that was sent before the template got fields that may be answered."""

from tests.support.cases import Case, Expect
from tests.support.editions import with_edition
from tests.support.small_rounds import FOLLOW_UP, FORMS

_DATE = '[fields.finished]\nafter = "status"\nlabel = "Forventet afsluttet"\ntype = "date"\n'
_SPENT = '[fields.spent]\nafter = "finished"\nlabel = "Forbrug til dato"\ntype = "amount"\n'
_FORM = '[fields.contact]\nafter = "summary"\nlabel = "Inddragelse"\ntype = "long_text"\n'
_LIST = '[lists.status]\nadd = [{ value = "Opgivet", after = "Afsluttet", phase = "closed" }]\n'

CASES = (
    Case(
        FOLLOW_UP,
        "a further column",
        later=with_edition(_DATE),
        expect=(
            Expect(
                "STR083",
                message=(
                    "Filen er sendt ud, før “Forventet afsluttet” kom med. Svarene i den er læst."
                ),
                fix="Vil I svare i “Forventet afsluttet”, så gør det i den rettede fil.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "two further columns",
        later=with_edition(_DATE + _SPENT),
        expect=(
            Expect(
                "STR083",
                message=(
                    "Filen er sendt ud, før “Forventet afsluttet” og “Forbrug til dato” kom med. "
                    "Svarene i den er læst."
                ),
            ),
        ),
    ),
    Case(
        FORMS,
        "a further box",
        later=with_edition(_FORM),
        expect=(
            Expect(
                "STR083",
                message="Filen er sendt ud, før “Inddragelse” kom med. Svarene i den er læst.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a column deleted beside it",
        edit=lambda file: file.set_text("Opfølgning", "E5", "Kommentar"),
        later=with_edition(_DATE),
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: version 1; runden "
                    "bruger nu version 2. Ændret er: “Forventet afsluttet” er kommet til."
                ),
            ),
            Expect("STR083"),
            Expect("STR020", "E5"),
        ),
    ),
    Case(FOLLOW_UP, "a further value of a list", later=with_edition(_LIST)),
    Case(FOLLOW_UP, "in order"),
)
