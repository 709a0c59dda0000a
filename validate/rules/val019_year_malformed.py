"""A year's cell that holds something else than one year.

What: the field asks for a year, and holds words, two years, a number that is no year of this
    century, or a date: ``2026/2027``, ``fra år 2024``, ``Ikke oplyst``, 20244, 2024,5. A year
    typed in a cell with a date's format is a date to Excel: 2024 shows as a day of 1905.
Why: the printed case names the year, and the amounts are held against it (SUM006).
Mend: type four digits, or leave the cell blank. Where one year can be read, it is proposed.
Live: Excel refuses what is no year; pasted in, it turns the cell red and is counted as lacking.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from validate.facts.asked import cell_of, type_of
from validate.facts.called import slot_called
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import numbered, shortened
from workbook.danish import date_text
from workbook.numbers import plain
from workbook.read.dates import day_of
from workbook.read.model import CellKind
from workbook.read.years import likely_years
from workbook.records.value import Reading, Value

_KINDS = (CellKind.TEXT, CellKind.NUMBER, CellKind.DATE)


def _says(label: str, shown: str, years: tuple[int, ...]) -> Text:
    if len(years) == 1:
        hint = Text(f" Mente I {years[0]}?", f" Did you mean {years[0]}?")
    elif years:
        named = numbered(years)
        hint = Text(f" Der står både {named.da}.", f" It names {named.en}.")
    else:
        hint = Text("", "")
    return Text(
        f"“{shown}” i “{label}” er ikke ét årstal.{hint.da}",
        f"“{shown}” in “{label}” is not one year.{hint.en}",
    )


def _is_date(label: str, text: str, day: date | None, years: tuple[int, ...]) -> Text:
    if day is not None and years and day.year != years[0]:
        return Text(
            f"Excel har lavet årstallet {years[0]} i “{label}” om til en dato, {date_text(day)}.",
            f"Excel has made a date, {day.isoformat()}, of the year {years[0]} in “{label}”.",
        )
    shown = Text(date_text(day), day.isoformat()) if day else Text(text, text)
    hint = Text(f" Mente I {years[0]}?", f" Did you mean {years[0]}?") if years else Text("", "")
    return Text(
        f"“{label}” er datoen {shown.da}, ikke et årstal.{hint.da}",
        f"“{label}” is the date {shown.en}, and no year.{hint.en}",
    )


def _mend_within(period: Sequence[int], years: tuple[int, ...], words: str) -> Text:
    one = next((year for year in years if year in period), period[0])
    where = Text("", "")
    if len(years) > 1 and words:
        where = Text(
            f" Det, der står nu, kan I skrive i “{words}”.",
            f" What stands there can be written in “{words}”.",
        )
    return Text(
        f"Skriv kun ét årstal med fire cifre, for eksempel {one}, eller lad feltet stå tomt."
        f"{where.da}",
        f"Type one year of four digits alone, {one} for example, or leave the cell blank."
        f"{where.en}",
    )


def _words_title(value: Value, context: Context) -> str:
    """The text for words beside the year of the full effect; "" where it is another year."""
    template = context.round.template
    pack, text = template.packs.yearly, template.fields.get(template.record.words_to)
    if pack is None or not pack.once or pack.full_effect_from != value.slot.field.id:
        return ""
    return text.title if text is not None else ""


def _mend_date(period: Sequence[int], years: tuple[int, ...]) -> Text:
    one = f"'{years[0] if years else period[0]}"
    return Text(
        f"Slet datoen, og skriv årstallet med en apostrof foran: {one}. Så laver Excel det ikke "
        "om.",
        f"Delete the date, and type the year with an apostrophe in front: {one}. Then Excel "
        "leaves it as it is.",
    )


@rule(
    "VAL019",
    Scope.VALUE,
    name="year-malformed",
    danish="forkert årstal",
    severity=Level.ERROR,
    since="0.1",
    message=Text("{what}", "{what}"),
    fix=Text("{mend}", "{mend}"),
)
def no_year(value: Value, context: Context) -> Iterator[Seen]:
    """A cell that holds something else than one year, with the years that it may mean."""
    if type_of(value) != "year" or value.kind not in _KINDS or value.reading is Reading.READ:
        return
    cell, label = cell_of(value), slot_called(value.slot)
    years = likely_years(cell, counts_from_1904=value.counts_from_1904)
    if value.kind is CellKind.DATE:
        day = day_of(cell, counts_from_1904=value.counts_from_1904)
        what = _is_date(label, value.raw, day, years)
        mend = _mend_date(context.round.config.years, years)
    else:
        number = cell.number
        shown = shortened(value.raw) if number is None else plain(number).replace(".", ",")
        what = _says(label, shown, years)
        mend = _mend_within(context.round.config.years, years, _words_title(value, context))
    expected = str(years[0]) if len(years) == 1 else ""
    yield Seen(words={"what": what, "mend": mend}, expected=expected)
