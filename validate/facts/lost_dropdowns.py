"""The lists that the open cells of a returned sheet have lost, or offer otherwise."""

from collections import Counter
from collections.abc import Iterator, Sequence

from templates.field import (
    ChoiceField,
    ChoicesField,
    LineField,
    LongTextField,
    TemplateField,
    TicksField,
)
from templates.frozen import frozen
from validate.facts.filled_forms import FilledForm
from validate.facts.offered_lists import offered
from validate.facts.stamped import is_other_stamp, is_outdated
from validate.view import OpenedFile
from workbook.address import a1
from workbook.fields.lists import list_of, workbook_lists
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.slot import Slot
from workbook.records.value import Value
from workbook.round.model import Round


@frozen
class LostLists:
    """One column with cells that no longer have the list that was sent.

    Attributes:
        slot: of the column.
        allowed: what the list offers.
        without: addresses of cells that no list covers.
        altered: of those with another list.
    """

    slot: Slot
    allowed: tuple[str, ...]
    without: tuple[str, ...]
    altered: tuple[str, ...]


def lost_lists(file: OpenedFile) -> Iterator[LostLists]:
    """The columns with such cells, from the left.

    A list that differs tells nothing where the workbook was sent with another edition of the
    template, or the round has since given its lists other values.
    """
    returned = file.returned
    columns = returned.columns if returned else None
    if file.book is None or file.rows is None:
        return
    if returned is None or columns is None or columns.sheet is None:
        return
    rows = _rows(file.round, returned)
    for place in file.rows.columns:
        field, column = place.slot.field, columns.columns.get(place.key)
        allowed = _allowed(field, file.round)
        if not place.is_open or not allowed or column is None:
            continue
        lists = {
            record.place.row: offered(file.book, columns.sheet, record.place.row, column)
            for record in rows
        }
        had_list = [one for one in rows if _was_open(one, field, returned)]
        opened = [one.place.row for one in had_list if _is_open(field, is_led=one.is_led)]
        without = [row for row in opened if not lists[row]]
        if sum(map(bool, lists.values())) >= len(had_list):
            without = []  # sorting moves the rows and leaves the lists where they are
        altered = [row for row in opened if lists[row] and set(allowed) not in map(set, lists[row])]
        if is_other_stamp(file) or (_is_of_round(field, file.round) and is_outdated(file)):
            altered = []
        if without or altered:
            yield LostLists(
                place.slot,
                allowed,
                tuple(a1(row, column) for row in without),
                tuple(a1(row, column) for row in altered),
            )


def changed_lists(file: OpenedFile) -> Iterator[tuple[list[str], list[str]]]:
    """Of each list of the round's settings that an open cell offers: what is gone, what is new.

    A value that the workbook offers is gone where the round's list has it in no spelling.
    """
    if file.book is None or file.returned is None:
        return
    round_, seen = file.round, set()
    for record in file.returned.records:
        for value in record.values.values():
            name, spec = getattr(value.slot.spec, "list", ""), value.slot.spec
            sheet = file.book.sheet(value.place.sheet)
            if not name or name in round_.template.lists or sheet is None:
                continue
            if not value.slot.is_typed or value.inherited:
                continue
            extra = getattr(spec, "extra", ())
            for sent in offered(file.book, sheet, value.place.row, value.place.column):
                if (name, sent) not in seen:
                    seen.add((name, sent))
                    known = {round_.listed(name, one) for one in sent}
                    gone = [one for one in sent if not (round_.listed(name, one) or one in extra)]
                    yield gone, [one for one in round_.lists[name] if one not in known]


@frozen
class LostInForm:
    """The cells of a form that no longer have the list that was sent.

    Attributes:
        without: those that no list covers.
        altered: those with another list.
    """

    without: tuple[Value, ...] = ()
    altered: tuple[Value, ...] = ()


def lost_in_form(file: OpenedFile, filled: FilledForm) -> LostInForm:
    """The cells of the form in which a value is chosen, and that lack their list.

    Where the column of a year is gone, so are the lists that began in it: then nothing is told.
    """
    form, record = filled.form, filled.record
    if file.book is None or form.sheet is None or form.lost_years:
        return LostInForm()
    without, altered = [], []
    for value in record.values.values():
        allowed = _allowed_in_form(value.slot, file.round)
        if not allowed:
            continue
        lists = offered(file.book, form.sheet, value.place.row, value.place.column)
        read = [_read(texts, value.slot, file.round) for texts in lists]
        if not lists:
            without.append(value)
        elif set(allowed) not in read:
            altered.append(value)
    if is_other_stamp(file) or is_outdated(file):
        altered = []
    return LostInForm(tuple(without), tuple(altered))


def _read(texts: Sequence[str], slot: Slot, round_: Round) -> set[str]:
    """The values that are offered: centres and committees by their code."""
    name = getattr(slot.spec, "list", "")
    return {(round_.listed(name, text) if name else None) or text for text in texts}


def _allowed_in_form(slot: Slot, round_: Round) -> tuple[str, ...]:
    """What is offered in the slot's cell: a long text may offer its word for nothing."""
    field, spec = slot.field, slot.spec
    if not field.is_typed:
        return ()
    if isinstance(spec, LineField) and spec.list:
        return (*round_.lists[spec.list], *spec.extra)
    if isinstance(field, LongTextField):
        return (field.none,) if field.none else ()
    return _allowed(field, round_)


def _rows(round_: Round, returned: Returned) -> Sequence[Record]:
    """The records of the file; of finance's those that stand in one row."""
    if not round_.is_closed:
        return returned.records
    count = Counter(record.key for record in returned.records)
    return [record for record in returned.records if count[record.key] == 1]


def _allowed(field: TemplateField, round_: Round) -> tuple[str, ...]:
    """What may be chosen in the field's cells; nothing where any text may stand there."""
    match field:
        case TicksField():
            return (field.tick,)
        case ChoiceField() if field.free:
            return ()
        case ChoiceField() | ChoicesField():
            return workbook_lists(round_)[list_of(field)]
    return ()


def _is_of_round(field: TemplateField, round_: Round) -> bool:
    """Whether the round's settings give the list, not the template."""
    return not isinstance(field, TicksField) and (
        getattr(field, "list", "") not in round_.template.lists
    )


def _was_open(record: Record, field: TemplateField, returned: Returned) -> bool:
    """Whether the centre could answer the field when the workbook was sent, and so had a list.

    Where finance's list has changed since, the role that stands in the row is the one of then.
    """
    renewed = returned.renewed
    is_other_role = renewed is not None and record.key in renewed.taken_over | renewed.given_up
    return _is_open(field, is_led=record.is_led != is_other_role)


def _is_open(field: TemplateField, *, is_led: bool) -> bool:
    return is_led or field.open_to == "all"
