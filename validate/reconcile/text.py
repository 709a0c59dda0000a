"""The outcome of a comparison as text for a terminal or an e-mail."""

from collections.abc import Iterator, Sequence
from typing import Final

from validate.reconcile.difference import Checked, Reconciliation
from validate.reporters.plain import line
from validate.text import Language, Text
from workbook.danish import join

_MOST: Final = 5  # sheets in one sentence


def render_text(reconciliation: Reconciliation, language: Language) -> str:
    """A line for each difference, then the sentences about the whole."""
    return "\n".join(map(line, _lines(reconciliation, language))) + "\n"


def _lines(reconciliation: Reconciliation, language: Language) -> Iterator[str]:
    for one in reconciliation.differences:
        place = f"{one.sheet}!{one.cell}  " if one.cell else ""
        yield f"{place}{one.message.in_language(language)}"
    for one in reconciliation.infos:
        label = Text("Til orientering", "For information").in_language(language)
        yield f"{one.sheet}!{one.cell}  {label}: {one.message.in_language(language)}"
    if reconciliation.differences or reconciliation.infos:
        yield ""
    for note in reconciliation.notes:
        yield note.in_language(language)
    yield _checked(reconciliation).in_language(language)
    yield _verdict(len(reconciliation.differences)).in_language(language)


def listed_sheets(names: Sequence[str]) -> Text:
    """The sheets as a sentence names them; of many the first, and how many more.

    >>> listed_sheets(["A", "B"])
    Text(da='arkene “A” og “B”', en='the sheets “A”, “B”')
    """
    shown = [f"“{name}”" for name in names[:_MOST]]
    more = len(names) - len(shown)
    danish = join([*shown, *([f"{more} til"] if more else [])])
    english = ", ".join([*shown, *([f"{more} more"] if more else [])])
    one = len(names) == 1
    sheets = Text("arket", "the sheet") if one else Text("arkene", "the sheets")
    return Text(f"{sheets.da} {danish}", f"{sheets.en} {english}")


def _checked(reconciliation: Reconciliation) -> Text:
    checked = reconciliation.checked
    sheets = listed_sheets(reconciliation.sheets or (reconciliation.sheet,))
    danish = f"Sammenlignet på {sheets.da}: {checked.rows} rækker med "
    english = f"Compared on {sheets.en}: {checked.rows} rows with "
    if checked.totals:
        over = _over_rows(checked)
        entries = (
            Text("oplysninger", "entries") if reconciliation.sheets else Text("tal", "figures")
        )
        return Text(
            f"{danish}{checked.cells} {entries.da} og {checked.totals} tal i summer{over.da}.",
            f"{english}{checked.cells} {entries.en}, and {checked.totals} figures of totals"
            f"{over.en}.",
        )
    if not checked.rows:
        return Text("Intet er sammenlignet.", "Nothing was compared.")
    return Text(f"{danish}{checked.cells} oplysninger.", f"{english}{checked.cells} entries.")


def _over_rows(checked: Checked) -> Text:
    """How many of the totals add rows; the requirement's figures add none."""
    if checked.over_rows in {0, checked.totals}:
        return Text("", "")
    return Text(
        f"; {checked.over_rows} af dem har rækker over sig",
        f"; {checked.over_rows} of them have rows above them",
    )


def _verdict(count: int) -> Text:
    if not count:
        return Text("Ingen forskelle.", "No differences.")
    if count == 1:
        return Text("1 forskel.", "1 difference.")
    return Text(f"{count} forskelle.", f"{count} differences.")
