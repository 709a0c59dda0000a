"""Finance's list of a closed template, such as `aftale.xlsx`, as records; every misfit is told.

The list's columns are the template's fields that are `by = "list"`: under their header, else their
label. A field of type history has a column for each earlier round ("Bemærkninger Maj 2024").
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from templates.errors import OperatorError
from templates.field import (
    AgreedField,
    AmountField,
    AmountsField,
    ChoiceField,
    ChoicesField,
    DateField,
    HistoryField,
    IntegerField,
    PercentField,
    TemplateField,
    YearField,
)
from templates.frozen import frozen
from templates.meaning.allowed import BETWEEN_VALUES
from templates.template import Template
from templates.text import Said, Text, said_in
from workbook.danish import closest
from workbook.economy import EconomyError, parse_economy
from workbook.numbers import danish, likely, read_danish
from workbook.records.day import typed_day
from workbook.records.identity import RecordMaker
from workbook.records.record import Record
from workbook.records.slot import Slot, slots_of
from workbook.records.value import Content, Place, Reading, Value
from workbook.round.examples import example_of
from workbook.round.grid import Grid, GridRow, read_grid
from workbook.round.model import Round
from workbook.round.problem import Problem, refused_list

_SPLIT: Final = re.compile(rf"\s*[{BETWEEN_VALUES}\n]\s*")
_FEW: Final = 12  # values that a sentence names
_SECTIONS: Final = "sections"
_NUMBERS: Final = (AmountField, AmountsField, IntegerField, PercentField, YearField)


def list_path(folder: Path, template: Template) -> Path:
    """Finance's list in a round folder.

    Raises:
        OperatorError: there is none, or there are two and nobody can tell which one counts.
    """
    names = [f"{template.record.file}{ending}" for ending in (".xlsx", ".csv")]
    found = [folder / name for name in names if (folder / name).is_file()]
    if not found:
        raise _no_list(folder, template, names)
    if len(found) > 1:
        raise both_lists(folder, names)
    return found[0]


def both_lists(folder: Path, names: Sequence[str]) -> OperatorError:
    """The error that a list stands there as a workbook and as a CSV file."""
    return OperatorError(
        Text(
            f"{folder} har både {' og '.join(names)}.", f"{folder} has both {' and '.join(names)}."
        ),
        Text("Behold den, der gælder.", "Keep the one that counts."),
    )


def _no_list(folder: Path, template: Template, names: Sequence[str]) -> OperatorError:
    """The error that there is no list; one under a name of an old kind of workbook is named."""
    one = f"{names[0]}"
    other = next((path for path in _others(folder, template.record.file)), None)
    nouns = template.record.noun
    hint = Text(
        f"Læg rundens {nouns.many} der som {' eller '.join(names)}; budgetrunde init viser, "
        "hvordan "
        "den ser ud.",
        f"Put the round's {nouns.en[1]} there as {' or '.join(names)}; budgetrunde init shows how "
        "it "
        "looks.",
    )
    if other is not None:
        hint = Text(
            f"{other.name} læses ikke; gem den som {one} i Excel.",
            f"{other.name} is not read; save it as {one} in Excel.",
        )
    return OperatorError(Text(f"{folder} har ikke {one}.", f"{folder} has no {one}."), hint)


def _others(folder: Path, name: str) -> Iterator[Path]:
    """Files of the list's name with another ending, and of one that Windows hid."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name.casefold().startswith(f"{name}.".casefold()):
            yield path


def list_fields(template: Template) -> tuple[TemplateField, ...]:
    """The fields that finance's list gives, in the template's order."""
    return tuple(field for field in template.fields.values() if field.by == "list")


def header_in_list(field: TemplateField) -> str:
    """The field's header in finance's list."""
    return field.header or field.title


def read_list(path: Path, round_: Round) -> tuple[Record, ...]:
    """The records of the list; see `records_in`.

    Raises:
        OperatorError: the list cannot be read, or does not fit.
    """
    return records_in(read_grid(path), round_)


def records_in(grid: Grid, round_: Round) -> tuple[Record, ...]:
    """The records of the list, in the order in which workbooks show them.

    The values are those of the fields that are `by = "list"`, in the cells of the list, and what
    is calculated of them. Of codes joined in one cell the content is the codes with ``/`` between
    them. The centre of a record is its owner, the first of its centres.

    Raises:
        OperatorError: the list does not fit; all problems are listed, each with its cell.
    """
    template, path = round_.template, grid.path
    fields = list_fields(template)
    wanted = [
        header for field in fields if must_stand(field) for header in headers_of(field, round_)
    ]
    missing = [header for header in wanted if header not in grid.headers]
    if missing:
        from workbook.round.headers import without_headers  # noqa: PLC0415 - only where they lack

        raise without_headers(grid, missing, wanted, round_.folder)
    found = list(judged(grid, round_))
    problems = [one for one in found if isinstance(one, Problem)]
    records = [one for one in found if isinstance(one, Record)]
    if problems:
        raise refused_list(path, problems)
    sheet = template.rows_sheet
    return in_order(records, sheet.order if sheet else (), round_.lists)


def judged(grid: Grid, round_: Round) -> Iterator[Record | Problem]:
    """The record of each row that fits, and a problem with its cell for whatever does not."""
    template = round_.template
    fields = list_fields(template)
    yield from _unknown_headers(grid, fields, round_)
    first: dict[tuple[str, ...], Said] = {}
    key = header_in_list(template.fields[template.record.key[0]])
    columns = tuple(_columns(grid, fields, round_))
    for row in grid.rows:
        reader = _RowReader(grid.path, row, round_, columns)
        record = reader.record()
        yield from reader.problems
        if record is None:
            continue
        if record.key in first:
            before, nouns = first[record.key], template.record.noun
            every = f"{'hvert' if nouns.a == 'et' else 'hver'} {nouns.one}"
            yield Problem(
                row.where(key),
                Text(
                    f"{record.name} står her og i {said_in(before, 'da')}; {every} må kun "
                    "stå én gang.",
                    f"{record.name} stands here and in {said_in(before, 'en')}; every "
                    f"{nouns.en[0]} "
                    "stands once.",
                ),
            )
            continue
        first[record.key] = row.where(key)
        yield record


def _own_rounds(round_: Round) -> tuple[str, ...]:
    """Labels of this very round, whose answers cannot stand in the list."""
    config = round_.config
    return tuple({config.heading(section) for section in (None, *config.sections)})


def in_order(
    records: Iterable[Record], order: Sequence[str], lists: Mapping[str, Sequence[str]]
) -> tuple[Record, ...]:
    """The records sorted by fields: by a list's own order, by number, else by text."""

    def place(value: Value | None) -> tuple[int, object]:
        if value is None or value.is_blank:
            return (1, 0)
        field, content = value.slot.field, value.content
        if isinstance(field, ChoiceField | ChoicesField):
            values = list(lists[field.list])
            code = value.text.split("/")[0]
            return (0, values.index(code) if code in values else len(values))
        return (0, content if content is not None else value.text)

    return tuple(sorted(records, key=lambda record: [place(record.value(name)) for name in order]))


def decimals_taken(template: Template, field: TemplateField) -> int:
    """How many decimals a number of the field may have."""
    own: int | None = getattr(field, "decimals", 0)
    return template.decimals if own is None else own


def must_stand(field: TemplateField) -> bool:
    """Whether the list must have the field's column: without it figures or records would lack."""
    return field.required or isinstance(field, AgreedField | IntegerField)


def headers_of(field: TemplateField, round_: Round) -> Iterator[str]:
    """The columns of a field in finance's list: of amounts by year one for each year."""
    for slot in slots_of(field, round_.config.years, round_.lists):
        yield _slot_header(field, slot)


def _slot_header(field: TemplateField, slot: Slot) -> str:
    header = header_in_list(field)
    return f"{header} {slot.part}" if slot.part else header


def _unknown_headers(
    grid: Grid, fields: Sequence[TemplateField], round_: Round
) -> Iterator[Problem]:
    own_rounds = _own_rounds(round_)
    known = [header for field in fields for header in headers_of(field, round_)]
    histories = [header_in_list(field) for field in fields if isinstance(field, HistoryField)]
    for index, header in enumerate(grid.headers, start=1):
        place = grid.header_places.get(header) or Text(f"kolonne {index}", f"column {index}")
        label = next((header.removeprefix(f"{name} ") for name in histories if name), header)
        if label in own_rounds:
            says = Text(
                f"{header} er rundens egen; svarene kommer fra centrene. Kun tidligere runder står "
                "i listen; slet kolonnen.",
                f"{header} is this round's own; its answers come from the centres. Only earlier "
                "rounds stand in the list.",
            )
            yield Problem(place, says, index)
        if header in known or any(header.startswith(f"{name} ") for name in histories):
            continue
        near = closest(header, known)
        names = ", ".join(known)
        says = Text(
            f"overskriften {header} kendes ikke; "
            + (f"mente I {near}?" if near else f"slet kolonnen; de kendte er {names}."),
            f"the header {header} is not known; "
            + (f"did you mean {near}?" if near else f"remove it; known are {names}."),
        )
        yield Problem(place, says, index)


@frozen
class _Column:
    """A column that a field may have in the list.

    Attributes:
        number: among those that stand there, from the left, 1-based; 1 of one that does not.
    """

    slot: Slot
    header: str
    number: int


def _columns(grid: Grid, fields: Sequence[TemplateField], round_: Round) -> Iterator[_Column]:
    """The columns of the fields: of a history those that stand there, of the others all."""
    places = list(grid.rows[0].cells) if grid.rows else []
    for field in fields:
        header = header_in_list(field)
        if isinstance(field, HistoryField):
            rounds = (one for one in places if one == header or one.startswith(f"{header} "))
            found = [(Slot(field, one.removeprefix(header).strip()), one) for one in rounds]
        else:
            slots = slots_of(field, round_.config.years, round_.lists)
            found = [(slot, _slot_header(field, slot)) for slot in slots]
        for slot, name in found:
            yield _Column(slot, name, places.index(name) + 1 if name in places else 1)


class _RowReader:
    """Reads one row and gathers what is wrong with it."""

    def __init__(self, path: Path, row: GridRow, round_: Round, columns: Sequence[_Column]) -> None:
        self._path = path
        self._row = row
        self._columns = columns
        self._round = round_
        self._template = round_.template
        self.problems: list[Problem] = []

    def record(self) -> Record | None:
        """The record, or None where a problem leaves nothing to build."""
        number = self._row.number
        values = {column.slot.id: self._value(column, number) for column in self._columns}
        self._check_sections(values)
        if self.problems:
            return None
        spec, round_ = self._template.record, self._round
        centre = values[spec.owner].text.split("/")[0] if spec.owner in values else ""
        maker = RecordMaker(
            self._template, round_.key_part, round_.committee_codes, centre, round_.config.years
        )
        return maker.record(values.values(), values[spec.key[0]].place)

    def _value(self, column: _Column, row: int) -> Value:
        slot, header = column.slot, column.header
        text = self._row.cells.get(header, "")
        place = Place(self._path.name, "", row, column.number)
        if not text:
            if slot.field.required or slot.field.id in self._template.record.key:
                self._problem(header, blank_cell(header))
            return Value(slot, place)
        content = self._content(slot.field, header, text)
        return Value(slot, place, content, raw=text, reading=Reading.READ)

    def _content(self, field: TemplateField, header: str, text: str) -> Content:
        match field:
            case IntegerField():
                if text.isascii() and text.removeprefix("-").isdigit():
                    return read_danish(text).candidates[0]
                self._problem(
                    header,
                    Text(
                        f"“{text}” er ikke et helt tal; skriv det med cifre, fx 12.",
                        f"{text} is no whole number; write one such as 12.",
                    ),
                )
            case ChoicesField():
                return "/".join(self._codes(field.list, header, text))
            case ChoiceField() if not field.free and text not in field.extra:
                self._known(field.list, header, text)
            case DateField():
                day = typed_day(field, text)
                if day is None:
                    example = example_of(self._round, field)
                    self._problem(
                        header,
                        Text(
                            f"“{text}” er ikke en dato; skriv fx {example}.",
                            f"{text} is no date; write one such as {example}.",
                        ),
                    )
                return day
            case AgreedField():
                self._check_economy(header, text)
            case _ if isinstance(field, _NUMBERS):
                return self._number(field, header, text)
            case _:
                pass
        return text

    def _number(self, field: TemplateField, header: str, text: str) -> Content:
        """The number; of two that the text may mean the one with no more decimals than asked."""
        numbers = read_danish(text).candidates
        most = decimals_taken(self._template, field)
        found = likely(numbers, most)
        if len(found) == 1:
            return found[0]
        if found:
            one, other = (danish(number) for number in numbers[:2])
            self._problem(
                header,
                Text(
                    f"{text} kan være {one} eller {other}; skriv det uden punktum.",
                    f"{text} may be {one} or {other}; write it without a point.",
                ),
            )
        else:
            self._problem(
                header,
                Text(
                    f"“{text}” er ikke et tal; skriv fx 1250,5.",
                    f"{text} is no number; write one such as 1250,5.",
                ),
            )
        return text

    def _codes(self, name: str, header: str, text: str) -> tuple[str, ...]:
        codes = tuple(code for code in _SPLIT.split(text) if code)
        for code in codes:
            self._known(name, header, code)
        for code in dict.fromkeys(codes):
            if codes.count(code) > 1:
                self._problem(
                    header,
                    Text(f"{code} står to gange; slet den ene.", f"{code} stands twice."),
                )
        return codes

    def _known(self, name: str, header: str, text: str) -> None:
        known = list(self._round.lists[name])
        if text not in known:
            near = self._round.listed(name, text) or closest(text, known)
            is_own = name in self._template.lists
            self._problem(header, _not_listed(text, header, name, known, near, is_own=is_own))

    def _check_economy(self, header: str, text: str) -> None:
        years = self._round.config.years
        try:
            economy = parse_economy(text, (years[0], years[-1]))
        except EconomyError as error:
            shown = error.pointed()
            says = Text(f"{error.said.da}\n{shown}", f"{error.said.en}\n{shown}")
            self._problem(header, says)
            return
        outside = sorted(set(economy.years) - set(years))
        if outside:
            said = ", ".join(str(year) for year in outside)
            verb, it = ("is", "it") if len(outside) == 1 else ("are", "them")
            self._problem(
                header,
                Text(
                    f"{said} er ikke blandt årene i runde.toml; tilføj det i years der, eller ret "
                    "cellen.",
                    f"{said} {verb} not among the years in runde.toml; add {it} there.",
                ),
            )

    def _check_sections(self, values: Mapping[str, Value]) -> None:
        """A section without economy has no amounts: they would be printed nowhere."""
        sections = [
            value.text
            for value in values.values()
            if isinstance(value.slot.field, ChoiceField) and value.slot.field.list == _SECTIONS
        ]
        found = [self._round.config.section(name) for name in sections]
        bare = [section.title for section in found if section and not section.economy]
        for value in values.values():
            if bare and isinstance(value.slot.field, AgreedField) and not value.is_blank:
                self._problem(
                    header_in_list(value.slot.field),
                    Text(
                        f"afsnittet {bare[0]} har economy = false i runde.toml, men her står "
                        f"{value.text}; slet det, eller skriv economy = true.",
                        f"the section {bare[0]} has economy = false, but {value.text} stands here.",
                    ),
                )

    def _problem(self, header: str, says: Text) -> None:
        self.problems.append(Problem(self._row.where(header), says))


def blank_cell(header: str) -> Text:
    """That a cell is blank which every record fills."""
    return Text(
        f"{header} er tom; hver række skal have den.",
        f"{header} is blank; every record needs it.",
    )


def _not_listed(
    text: str, header: str, name: str, known: Sequence[str], near: str | None, *, is_own: bool
) -> Text:
    """That a text is none of a list's values, with the one that was meant, or all of a few."""
    place = "skabelonen" if is_own else "runde.toml"
    danish = f"“{text}” er ingen af værdierne til {header} ({name} i {place}); "
    english = f"{text} is not among the {name} of {'the template' if is_own else 'runde.toml'}; "
    if near:
        return Text(f"{danish}mente I {near}?", f"{english}did you mean {near}?")
    if known and len(known) <= _FEW:
        names = ", ".join(known)
        return Text(f"{danish}skriv en af: {names}.", f"{english}write one of {names}.")
    return Text(
        f"{danish}ret cellen, eller tilføj den der.", f"{english}add it there or correct the cell."
    )
