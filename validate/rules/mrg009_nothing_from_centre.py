"""A centre that sent no file.

What: the folder of returned files has none of the centre's.
Why: a centre may have nothing to propose; the overview does not show whether it was asked.
Mend: ask the centre, where a file is expected.
Live: no.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedRound


@rule(
    "MRG009",
    Scope.INBOX,
    name="nothing-from-centre",
    danish="ingen fil fra centret",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Der er ingen fil fra {name} ({code}).",
        "There is no file from {name} ({code}).",
    ),
    fix=Text(
        "Har centret forslag, så bed om filen. Ellers er alt i orden.",
        "If the centre has proposals, ask for its file. Else all is well.",
    ),
)
def silent_centre(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each such centre; of records that are finance's, other rules tell."""
    if view.round.template.record.list == "open":
        for centre in view.round.config.centres:
            if centre.code not in view.delivered:
                words = {"name": centre.name, "code": centre.code}
                yield Seen(where=Where(centre=centre.code), words=words)
