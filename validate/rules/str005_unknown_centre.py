"""A workbook of a centre that is not in the round.

What: the stamp names a centre that runde.toml does not have, or that has no items in the agreement.
Why: the answers have nowhere to go; most often the centre was renamed or merged after sending.
Mend: add the centre to the round again, or send the new centre its own workbook.
Live: no; a workbook does not know the round's list of centres.
"""

from collections.abc import Iterator

from validate.facts.stamped import Mismatch, mismatch
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed


@rule(
    "STR005",
    Scope.FILE,
    name="unknown-centre",
    danish="ukendt center",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Projektmappen er lavet til centret “{found}”, som {what}.",
        "The workbook was made for the centre “{found}”, which {what}.",
    ),
    fix=Text(
        "Har centret skiftet navn, så send det en ny projektmappe, og kopiér svarene "
        "over som værdier. Skal centret være med, så føj det til rundens opsætning.",
        "If the centre has a new name, get a new workbook under that name and copy the answers as "
        "values. If the centre is to take part, add it to the settings of the round.",
    ),
    fixed=True,
)
def unknown_centre(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the stamp's centre cannot be matched."""
    if view.stamp is None or mismatch(view.round, view.stamp) is not Mismatch.CENTRE:
        return
    config, found = view.round.config, view.stamp.centre
    codes = [centre.code for centre in config.centres]
    what = Text("ingen punkter har i runden", "has no items in the round")
    if config.centre(found) is None:
        known = listed(codes)
        what = Text(
            f"ikke er med i runden. Runden har {known.da}",
            f"is not in the round. The round has {known.en}",
        )
    yield Seen(where=Where(value=found), words={"found": found, "what": what}, stops=True)
