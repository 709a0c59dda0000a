"""Cases of lists that were changed after sending."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.rounds import Answer, edited, without
from tests.support.small_rounds import FOLLOW_UP, FORMS
from workbook.round.model import Round


def _changed(round_: Round) -> Round:
    """Item 1 has a new title, item 2 is withdrawn."""
    return without(edited(round_, 1, title="Sol på alle skoler"), [2])


def _to(nr: int, *centres: str) -> Callable[[Round], Round]:
    """The round in which these centres answer the item."""
    return lambda round_: edited(round_, nr, centre="/".join(centres))


def _frame_renamed(round_: Round) -> Round:
    frames = list(round_.config.frames)
    frames[1] = replace(frames[1], name="Veje")
    return replace(round_, config=replace(round_.config, frames=tuple(frames)))


def _centre_added(round_: Round) -> Round:
    centres = round_.config.centres
    new = replace(centres[0], code="CXX", name="Center for Nyt")
    return replace(round_, config=replace(round_.config, centres=(*centres, new)))


CASES = (
    Case(
        FOLLOW_UP,
        "a title corrected and an item withdrawn",
        later=_changed,
        expect=(
            Expect(
                "STR007",
                cells="B6",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Udgået: punkt 2. "
                    "Anden tekst eller andre beløb: punkt 1."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Centrets "
                    "svar på punkt 2 bruges ikke."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a title corrected",
        later=lambda round_: edited(round_, 1, title="Sol på alle skoler"),
        expect=(
            Expect(
                "STR007",
                cells="B6",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Anden tekst "
                    "eller andre beløb: punkt 1."
                ),
                fix="Se efter, at svarene stadig passer. Listens nye tekst bruges.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "an item added that another centre leads",
        sent_by=_to(9, "CKM"),
        expect=(
            Expect(
                "STR007",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Kommet til: punkt 9."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Skal "
                    "centret kunne bemærke til punkt 9, så send det en ny projektmappe."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "the lead gone to another centre that was asked to remark",
        sent_by=_to(3, "CET", "CKM"),
        later=_to(3, "CKM", "CET"),
        answers={3: Answer("Under forberedelse", "Projektet er sendt i høring.")},
        expect=(
            Expect(
                "STR007",
                cells="C8 D8 H8",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Andre "
                    "ansvarlige: punkt 3."
                ),
                fix=(
                    "Se efter, at svarene stadig passer. Listens nye tekst bruges. Centrets "
                    "svar på punkt 3 bruges ikke; et andet center svarer nu."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "an item gone to another centre",
        later=_to(3, "CKM"),
        expect=(
            Expect(
                "STR007",
                message=(
                    "Listen er ændret, efter at projektmappen blev sendt ud. Overgået til et "
                    "andet center: punkt 3."
                ),
                fix="Centrets svar på punkt 3 bruges ikke.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
    Case(
        FORMS,
        "a frame renamed",
        (
            Expect(
                "STR007",
                "",
                "Rundens lister er ændret, efter at projektmappen blev sendt ud. "
                "Udgået: “10.22 Trafik og infrastruktur”. Kommet til: “10.22 Veje”.",
                "Se efter, at valgene stadig passer. Er kun navnet nyt, så ret valget i filen, "
                "eller sæt listen i rundens opsætning tilbage.",
            ),
            Expect("VAL021", "B32"),
        ),
        later=_frame_renamed,
    ),
    Case(FORMS, "a centre added", later=_centre_added),
)
