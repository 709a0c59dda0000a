"""Two files from one centre.

What: two or more workbooks of the folder bear the stamp of the same centre.
Why: nobody but the centre can say which one counts; the newest is not always the right one.
Mend: keep the one that counts, and move the other out of the folder; of equal ones, any.
Live: no; a workbook cannot know of the others.
"""

from collections import defaultdict
from collections.abc import Iterator

from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedFile, OpenedRound
from validate.wording import listed

_ASK = Text(
    "Spørg centret, hvilken der gælder, og flyt resten ud af mappen. Den nyeste vælges ikke af sig "
    "selv.",
    "Ask the centre which one counts, and move the rest out of the folder. The newest is not "
    "chosen by itself.",
)
_MOVE_OUT = Text(
    "Behold én af dem, og flyt resten ud af mappen.",
    "Keep one of them, and move the rest out of the folder.",
)


@rule(
    "STR009",
    Scope.INBOX,
    name="two-files-one-centre",
    danish="to filer fra ét center",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Der er flere filer fra {centre}: {names}.{hint}",
        "There are several files from {centre}: {names}.{hint}",
    ),
    fix=Text("{remedy}", "{remedy}"),
    fixed=True,
)
def two_files_one_centre(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each centre with several files, of which none was therefore taken."""
    by_centre: dict[str, list[OpenedFile]] = defaultdict(list)
    for file in view.files:
        if file.is_identified and file.centre not in view.taken and file.name not in view.misnamed:
            by_centre[file.centre].append(file)
    for code, files in sorted(by_centre.items()):
        if len(files) == 1:
            continue
        alike = len({file.sha256 for file in files}) == 1
        hint = Text(" De er helt ens.", " They are identical.") if alike else Text("", "")
        yield Seen(
            where=Where(centre=code),
            words={
                "centre": code,
                "names": listed(file.name for file in files),
                "hint": hint,
                "remedy": _MOVE_OUT if alike else _ASK,
            },
        )
