"""Cases of lists that were changed after sending."""

from dataclasses import replace

from tests.support.cases import Expect
from tests.support.form_cases import FormCase
from workbook.round.model import Round


def _frame_renamed(round_: Round) -> Round:
    frames = list(round_.config.frames)
    frames[1] = frames[1].model_copy(update={"name": "Veje"})
    return replace(round_, config=round_.config.model_copy(update={"frames": tuple(frames)}))


def _centre_added(round_: Round) -> Round:
    centres = round_.config.centres
    new = centres[0].model_copy(update={"code": "CXX", "name": "Center for Nyt"})
    return replace(round_, config=round_.config.model_copy(update={"centres": (*centres, new)}))


CASES = (
    FormCase(
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
    FormCase("a centre added", later=_centre_added),
)
