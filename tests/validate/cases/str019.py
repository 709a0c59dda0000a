"""Cases of an item that the centre must now answer, and for which its workbook has no cell."""

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, added, edited
from tests.support.small_rounds import FOLLOW_UP
from tests.support.written import written_centre
from workbook.round.model import Round


def _lead_moved(round_: Round) -> Round:
    """CET leads item 4 in place of CKM."""
    return edited(round_, 4, centre="CET/CKM")


def _lead_moved_and_title_changed(round_: Round) -> Round:
    return edited(_lead_moved(round_), 4, title="Flere træer")


def _item_added(round_: Round) -> Round:
    """Item 69, which CET leads."""
    return added(round_, 69)


def _answered_anew(round_: Round) -> bytes:
    """CET's workbook of the changed agreement, with another status than CKM gave before."""
    return written_centre(_lead_moved(round_), "CET", {4: Answer("Afsluttet", "Træerne står der.")})


CASES = (
    Case(
        FOLLOW_UP,
        "the lead moved to the centre",
        later=_lead_moved,
        expect=(
            Expect(
                "STR019",
                "D9",
                (
                    "Listen er ændret, efter at projektmappen blev sendt ud: CET er blevet "
                    "ansvarlig for punkt 4. Projektmappen har ingen celle til “Status”."
                ),
                (
                    "Send centret en ny projektmappe, og bed om “Status” for punkt 4 i den. "
                    "De svar, centret har givet, kan kopieres over."
                ),
                "4",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "the lead moved between two that have answered",
        later=_lead_moved,
        whole=True,
        expect=(
            Expect("STR019", "D9", item="4"),
            Expect(
                "STR007",
                "C6 D6 H6",
                (
                    "Listen er ændret, efter at projektmappen blev sendt ud. Andre "
                    "ansvarlige: punkt 4."
                ),
                (
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Centrets "
                    "svar på punkt 4 bruges ikke; et andet center svarer nu."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "the lead moved and the title changed",
        later=_lead_moved_and_title_changed,
        expect=(
            Expect(
                "STR007",
                "B9",
                (
                    "Listen er ændret, efter at projektmappen blev sendt ud. Anden tekst "
                    "eller andre beløb: punkt 4."
                ),
            ),
            Expect("STR019", "D9", item="4"),
        ),
    ),
    Case(
        FOLLOW_UP,
        "an item added",
        later=_item_added,
        whole=True,
        expect=(
            Expect(
                "STR019",
                "",
                (
                    "Listen er ændret, efter at projektmappen blev sendt ud: punkt 69 er "
                    "kommet til. Projektmappen har ingen celle til “Status”."
                ),
                (
                    "Send centret en ny projektmappe, og bed om “Status” for punkt 69 i den. "
                    "De svar, centret har givet, kan kopieres over."
                ),
                "69",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "both, and a list gone where there was one",
        later=lambda round_: _item_added(_lead_moved(round_)),
        edit=lambda file: file.remove_validations("Opfølgning", "D8"),
        expect=(
            Expect("STR050", "D8"),
            Expect(
                "STR019",
                "D9",
                (
                    "Listen er ændret, efter at projektmappen blev sendt ud: CET er blevet "
                    "ansvarlig for punkt 4, og punkt 69 er kommet til. Projektmappen har "
                    "ingen celle til “Status”."
                ),
                "",
                "4, 69",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a new workbook of the one, the old one of the other",
        centre="CKM",
        later=_lead_moved,
        whole=True,
        others={"CET": None},
        further=lambda round_: {"svar CET.xlsx": _answered_anew(round_)},
        expect=(Expect("STR007", "C6 D6 H6"),),
    ),
    Case(FOLLOW_UP, "in order", whole=True),
)
