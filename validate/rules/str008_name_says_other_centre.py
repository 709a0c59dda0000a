"""A file whose name speaks of another centre than its stamp.

What: another centre's code stands as a word in the file's name, and the workbook's own does not.
Why: either the name is wrong, or a centre answered in another centre's workbook.
Mend: find out which of the two it is.
Live: no; a workbook does not look at its own name.
"""

from collections.abc import Iterator

from validate.finding import Level
from validate.refused import file_name
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from workbook.danish import join
from workbook.naming import centres_named, workbook_name


@rule(
    "STR008",
    Scope.FILE,
    name="name-says-other-centre",
    danish="filnavnet siger et andet center",
    severity=Level.ERROR,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "Filens navn siger {named}, men projektmappen er lavet til {centre}.",
        "The file's name says {named}, but the workbook was made for {centre}.",
    ),
    fix=Text(
        "Er svarene fra {centre}, så omdøb filen til “{sent}”. Er de fra {named}, så skal de "
        "skrives i den projektmappe, {named} fik tilsendt.",
        "If the answers are from {centre}, rename the file to “{sent}”. If they are from "
        "{named}, they belong in the workbook that {named} was sent.",
    ),
    doubts="owner",
)
def name_says_other_centre(view: OpenedFile) -> Iterator[Seen]:
    """A fault where the name has only other centres' codes."""
    if view.stamp is None or not view.is_identified:
        return
    config = view.round.config
    named = centres_named(file_name(view), [centre.code for centre in config.centres])
    if not named or view.centre in named:
        return
    sent = workbook_name(config, view.centre)
    yield Seen(
        where=Where(value=file_name(view)),
        expected=sent,
        words={
            "named": Text(join(named), ", ".join(named)),
            "centre": view.centre,
            "sent": sent,
        },
    )
