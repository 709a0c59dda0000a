"""The guidance of a template: its words, and the lists that it explains."""

from collections.abc import Iterator
from typing import Final

from templates.sheet import GuidanceSheet
from workbook.round.examples import with_examples
from workbook.round.model import Round
from workbook.write.book import BookWriter
from workbook.write.guidance import Explained, GuidanceText, write_guidance_text

_STEPS = "Sådan gør I"
_LISTS = ("Det betyder ordene på listen", "Det betyder ordene på listerne")
_ROUND_LISTS: Final = {"centres": "Center", "committees": "Udvalg", "frames": "Bevillingsramme"}


def write_template_guidance(
    book: BookWriter, round_: Round, sheet: GuidanceSheet, centre: str
) -> None:
    """The sheet; its headings are the same in every workbook."""
    explained = list(_explained(round_, sheet))
    text = GuidanceText(
        sheet=sheet.name,
        intro=with_examples(round_, sheet.intro),
        steps_heading=_STEPS,
        steps=[with_examples(round_, step) for step in sheet.steps],
        lists_heading=_LISTS[len(explained) > 1],
        lists=explained,
        closing=with_examples(round_, sheet.closing),
    )
    write_guidance_text(book, round_.config, centre, text)


def _explained(round_: Round, sheet: GuidanceSheet) -> Iterator[Explained]:
    for name in sheet.explains:
        own = round_.template.lists.get(name)
        if own is not None:
            yield Explained(own.label, [(one.value, one.help) for one in own.values])
        else:
            names = _names(round_)
            values = [(value, names.get(value, "")) for value in round_.lists[name]]
            yield Explained(_ROUND_LISTS.get(name, name), values)


def _names(round_: Round) -> dict[str, str]:
    """What the round's codes stand for."""
    config = round_.config
    return {entry.code: entry.name for entry in (*config.centres, *config.committees)}
