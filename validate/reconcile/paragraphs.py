"""Figures in the texts beside the tables: “Aftalen har 68 punkter: 8 under forberedelse …”."""

import re
from collections.abc import Iterator
from typing import Final

from validate.reconcile.difference import Difference, Guess, Kind
from validate.reconcile.identity import alike, bare
from validate.reconcile.lines import ExpectedSheet
from validate.reconcile.naming import Subject, difference
from validate.reconcile.printed import PrintedCell, PrintedSheet
from validate.text import Text
from validate.wording import apart
from workbook.read.model import CellKind

_FIGURE: Final = re.compile(r"[-−–]?\d+(?:[.,]\d+)*")
_SHORTEST: Final = 8  # characters beside the figures


def paragraph_differences(wanted: ExpectedSheet, printed: PrintedSheet) -> Iterator[Difference]:
    """Texts that say other figures; what is rewritten or gone is the writer's own business."""
    texts = [
        PrintedCell(row, column, cell.raw)
        for (row, column), cell in sorted(printed.sheet.cells.items())
        if cell.kind is CellKind.TEXT and len(_words(cell.raw)) >= _SHORTEST
    ]
    said = {bare(one.text) for one in texts}
    for text in wanted.others:
        if not _FIGURE.search(text) or len(_words(text)) < _SHORTEST or bare(text) in said:
            continue
        like = next((one for one in texts if alike(_words(one.text), _words(text))), None)
        if like is not None and _differs(like.text, text):
            yield _difference(printed.sheet.name, like, text)


def _differs(printed: str, right: str) -> bool:
    """Whether the figures are others; in another text there are more of them, or fewer."""
    shown, wanted = _FIGURE.findall(printed), _FIGURE.findall(right)
    is_same_text = len(shown) == len(wanted) or bare(_words(printed)) == bare(_words(right))
    return shown != wanted and is_same_text


def _words(text: str) -> str:
    """The text without its figures."""
    return _FIGURE.sub("", text)


def _difference(sheet: str, cell: PrintedCell, right: str) -> Difference:
    one, other = apart(cell.text, right)
    message = Text(
        f"Teksten har andre tal. Der står “{one}”, men der skulle stå “{other}”.",
        f"The text has other figures. It says “{one}” and should say “{other}”.",
    )
    what = " ".join(right.split())[:40]
    subject = Subject(Kind.TEXT, what, Text(what, what))
    return difference(subject, sheet, cell, (cell.text, right), message, found=Guess("changed"))
