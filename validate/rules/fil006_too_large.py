"""A workbook far larger than any answer is.

What: the file, what it unpacks to, or the number of its sheets, cells or texts passes a limit.
Why: a small package can unpack to more than the computer holds; it is refused before it does.
Mend: remove pictures and sheets that do not belong, or answer in the workbook that was sent. Where
    centres add the records themselves, share them out over several files: each is another sender,
    with a code of its own in runde.toml.
Live: no; the fault is in the file, not in a cell.
"""

from collections.abc import Iterator
from dataclasses import replace

from validate.finding import Level
from validate.refused import refused
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedFile
from workbook.read.refusal import Refusal

REASONS = {
    Refusal.TOO_LARGE: Text(
        "den fylder {measured_mb} MB, og grænsen er {limit_mb} MB",
        "it has {measured_mb} MB, and the limit is {limit_mb} MB",
    ),
    Refusal.UNPACKED_TOO_LARGE: Text(
        "den fylder {measured_mb} MB, når den pakkes ud, og grænsen er {limit_mb} MB",
        "it unpacks to {measured_mb} MB, and the limit is {limit_mb} MB",
    ),
    Refusal.TOO_MANY_MEMBERS: Text(
        "den består af {measured} dele, og grænsen er {limit}",
        "it consists of {measured} parts, and the limit is {limit}",
    ),
    Refusal.RATIO: Text(
        "en del af den bliver {measured} gange så stor, når den pakkes ud",
        "a part of it grows to {measured} times its size when unpacked",
    ),
} | {
    refusal: Text(
        f"den har {{measured}} {da}, og grænsen er {{limit}}",
        f"it has {{measured}} {en}, and the limit is {{limit}}",
    )
    for refusal, da, en in (
        (Refusal.SHEETS, "ark", "sheets"),
        (Refusal.CELLS, "celler med indhold", "cells with content"),
        (Refusal.ROWS, "udfyldte rækker i sin tabel", "filled rows in its table"),
        (Refusal.TEXTS, "forskellige tekster", "different texts"),
        (Refusal.LONG_TEXTS, "tegn i lange tekster", "characters in long texts"),
        (Refusal.FORMATS, "celleformater", "cell formats"),
        (Refusal.NAMES, "navngivne områder", "named ranges"),
        (Refusal.MERGES, "flettede områder", "merged areas"),
        (Refusal.VALIDATIONS, "områder med datavalidering", "areas with data validation"),
        (
            Refusal.ATTACHMENTS,
            "noter, figurer, billeder og links",
            "notes, shapes, pictures and links",
        ),
        (Refusal.PROPERTIES, "dokumentegenskaber", "document properties"),
        (Refusal.TAGS, "dele i sin indre opbygning", "parts in its inner structure"),
    )
}


@rule(
    "FIL006",
    Scope.FILE,
    name="too-large",
    danish="for stor fil",
    severity=Level.ERROR,
    since="0.1",
    message=Text("Filen er for stor: {what}.", "The file is too large: {what}."),
    fix=Text(
        "Slet billeder, rækker og ark, der ikke hører til, eller kopiér svarene som "
        "værdier over i den fil, I fik tilsendt: “{sent}”.{split}",
        "Delete pictures, rows and sheets that do not belong, or copy the answers as "
        "values into the file that you were sent: “{sent}”.{split}",
    ),
    fixed=True,
)
def too_large(view: OpenedFile) -> Iterator[Seen]:
    """A fault where a limit is passed."""
    split = Text("", "")
    if view.refused is not None and view.refused.reason in _OF_CONTENT and not view.round.is_closed:
        noun, sender = view.round.template.record.noun, view.round.config.sender
        split = Text(
            f" Er alle {noun.many} jeres, så bed {sender} om flere filer, og skriv højst {_EACH} i "
            "hver.",
            f" If all {noun.en[1]} are yours, ask {sender} for several files, and write at most "
            f"{_EACH} in each.",
        )
    for seen in refused(view, REASONS):
        yield replace(seen, words={**seen.words, "split": split})


_EACH = "10.000"
_OF_CONTENT = frozenset(
    {Refusal.ROWS, Refusal.CELLS, Refusal.TEXTS, Refusal.LONG_TEXTS, Refusal.TAGS}
    | {Refusal.TOO_LARGE, Refusal.UNPACKED_TOO_LARGE}
)
