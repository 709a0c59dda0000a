"""An answer that is not one of the values on the list.

What: the cell holds a text that cannot be read as any value of the column's list.
Why: the council edition counts and compares statuses; a status of one's own, or two in one cell
    (“Under udmøntning. /Afsluttet.” in the real August edition of 2024), can be counted as neither.
    So it is with a committee, a centre or a frame that the round does not have. A frame's code with
    another name behind it is VAL021's.
Mend: choose a value on the list. The closest value is named; where the cell names several, all are.
Live: the cell turns red, and the sheet Kontrol counts it.
"""

import re
from collections.abc import Iterator, Mapping

from templates.field import TicksField
from templates.spec import Template
from validate.asked import CHOOSE, list_of
from validate.case.cells import FormCell, Wants, form_cells, readable
from validate.finding import Level
from validate.follow_up.checks import hits
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import CaseFile, FileView
from workbook.case.choices import frame_by_code, other_frame_name, read_choice, read_tick
from workbook.case.lists import list_texts
from workbook.danish import closest, folded, join
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value
from workbook.round.records import RecordRound

CODE = "VAL002"

_CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each answer that is not on its list."""
    for hit in hits(view, CODE):
        allowed = _allowed(view.template, hit.column.spec.list)
        named = [value for value in allowed if folded(value) in folded(hit.value)]
        nearest = closest(hit.value, allowed)
        if len(named) > 1:
            hint = Text(f" Der står både {join(_quoted(named))}.", f" It names {', '.join(named)}.")
        elif nearest:
            hint = Text(f" Mente du “{nearest}”?", f" Did you mean “{nearest}”?")
        else:
            hint = Text("", "")
        yield hit.fault(
            expected="" if len(named) > 1 else nearest or "",
            hint=hint.da,
            hint_en=hint.en,
            not_one="en status",
            mend=_CHOOSE.da,
            mend_en=_CHOOSE.en,
            not_one_en="a value of status",
        )


def check_cases(file: CaseFile) -> Iterator[Fault]:
    """A fault for each choice that is not on its list, and each tick that is none."""
    for found in form_cells(file):
        if not readable(found):
            continue
        text, round_ = found.place.text, found.case.round
        if found.wants is Wants.TICK and read_tick(text, found.tick) is None:
            yield found.fault(
                hint=f" Sæt {found.tick} ved “{found.label}”, eller lad feltet stå tomt.",
                hint_en=f" Put {found.tick} beside “{found.label}”, or leave it blank.",
                not_one="et kryds",
                not_one_en="a tick",
                mend=f"Skriv {found.tick}, eller slet det, der står.",
                mend_en=f"Write {found.tick}, or delete what stands there.",
            )
        elif (
            found.wants is Wants.CHOICE
            and found.list
            and not found.free
            and read_choice(round_, found.list, text) is None
            and not (found.list == "frames" and other_frame_name(round_, text))
        ):
            yield _not_listed(found, found.list)


def _not_listed(found: FormCell, name: str) -> Fault:
    text, round_ = found.place.text, found.case.round
    nearest = frame_by_code(round_, text) if name == "frames" else None
    nearest = nearest or closest(text, list_texts(round_, name))
    hint = Text("", "")
    if nearest:
        hint = Text(f" Mente I “{nearest}”?", f" Did you mean “{nearest}”?")
    return found.fault(
        expected=nearest or "",
        hint=hint.da,
        hint_en=hint.en,
        not_one=f"på listen til “{found.label}”",
        not_one_en=f"on the list of “{found.label}”",
        mend=_CHOOSE.da,
        mend_en=_CHOOSE.en,
    )


def _allowed(template: Template, name: str | None) -> tuple[str, ...]:
    return template.lists[name].texts if name else ()


def _quoted(values: list[str]) -> list[str]:
    return [f"“{value}”" for value in values]


RULE = Rule(
    code=CODE,
    name="not-on-list",
    severity=Level.ERROR,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "“{value}” er ikke {not_one}.{hint}",
        "“{value}” is not {not_one_en}.{hint_en}",
    ),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
    check_cases=check_cases,
)


@on_records(
    RULE,
    Scope.VALUE,
    message=Text(
        "“{value}” er ikke {not_one} “{field}”.{hint}",
        "“{value}” is not {not_one} “{field}”.{hint}",
    ),
)
def not_on_list(value: Value, context: Context) -> Iterator[Seen]:
    """A choice or a tick that is none."""
    spec = value.slot.spec
    if value.reading is not Reading.UNREADABLE or value.kind not in _READABLE:
        return
    if isinstance(spec, TicksField):
        mend = Text(
            f"Skriv {spec.tick}, eller slet det, der står.",
            f"Write {spec.tick}, or delete what stands there.",
        )
        yield Seen(
            words={
                "not_one": Text("et kryds ved", "a tick beside"),
                "hint": "",
                "mend": mend,
            },
            expected=spec.tick,
        )
    elif list_of(spec) and not is_other_frame(value, context):
        allowed = (*context.round.lists[list_of(spec)], *getattr(spec, "extra", ()))
        named = [each for each in allowed if _stands_in(each, value.raw)]
        names = _names(list_of(spec), context.round)
        by_code = frame_by_code(context.round, value.raw) if list_of(spec) == "frames" else None
        nearest = by_code or closest(value.raw, (*allowed, *names)) or ""
        nearest = "" if len(named) > 1 else nearest
        yield Seen(
            words={
                "not_one": Text("på listen til", "on the list of"),
                "hint": _hint(named, nearest, names.get(nearest, "")),
                "mend": CHOOSE,
            },
            expected=names.get(nearest, nearest),
        )


def is_other_frame(value: Value, context: Context) -> bool:
    """Whether it is a frame's number with another name behind it, of which VAL021 speaks."""
    if list_of(value.slot.spec) != "frames":
        return False
    return other_frame_name(context.round, value.raw) is not None


_READABLE = (CellKind.TEXT, CellKind.NUMBER)


def _stands_in(value: str, text: str) -> bool:
    """Whether the text has the value in it, as words of their own."""
    return re.search(rf"(?<!\w){re.escape(folded(value))}(?!\w)", folded(text)) is not None


def _names(name: str, round_: RecordRound) -> Mapping[str, str]:
    """The codes of the round's list by their names; none of a list without codes."""
    config = round_.config
    coded = {
        "centres": config.centres,
        "committees": config.committees,
        "directors": config.directors,
    }
    return {entry.name: entry.code for entry in coded.get(name, ())}


def _hint(named: list[str], nearest: str, code: str) -> Text:
    if len(named) > 1:
        return Text(f" Der står både {join(_quoted(named))}.", f" It names {', '.join(named)}.")
    if not nearest:
        return Text("", "")
    meant = f"“{code}” ({nearest})" if code else f"“{nearest}”"
    return Text(f" Mente I {meant}?", f" Did you mean {meant}?")
