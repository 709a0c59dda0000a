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
from collections.abc import Iterator, Mapping, Sequence

from templates.field import TicksField
from validate.facts.asked import CHOOSE, list_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import either
from workbook.danish import closest, folded, join
from workbook.read.model import CellKind
from workbook.records.value import Reading, Value
from workbook.round.frames import frame_by_code, other_frame_name
from workbook.round.model import Round

CODE = "VAL002"
_FEW, _ROOM = 8, 120  # values, and their letters


def _quoted(values: list[str]) -> list[str]:
    return [f"“{value}”" for value in values]


@rule(
    CODE,
    Scope.VALUE,
    name="not-on-list",
    danish="ikke på listen",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{value}” er ikke {not_one} “{field}”.{hint}",
        "“{value}” is not {not_one} “{field}”.{hint}",
    ),
    fix=Text("{mend}", "{mend}"),
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
        typed = folded(value.raw)
        named = [each for each in allowed if _stands_in(each, typed)]
        names = _names(list_of(spec), context.round)
        by_code = frame_by_code(context.round, value.raw) if list_of(spec) == "frames" else None
        nearest = by_code or closest(value.raw, (*allowed, *names)) or ""
        nearest = "" if len(named) > 1 else nearest
        yield Seen(
            words={
                "not_one": Text("på listen til", "on the list of"),
                "hint": _hint(named, nearest, names.get(nearest, "")),
                "mend": CHOOSE if nearest or named or names else _one_of(allowed),
            },
            expected=names.get(nearest, nearest),
        )


def is_other_frame(value: Value, context: Context) -> bool:
    """Whether it is a frame's number with another name behind it, of which VAL021 speaks."""
    if list_of(value.slot.spec) != "frames":
        return False
    return other_frame_name(context.round, value.raw) is not None


_READABLE = (CellKind.TEXT, CellKind.NUMBER)


def _one_of(allowed: Sequence[str]) -> Text:
    """What to choose, with the values named where a sentence has room for them."""
    if len(allowed) > _FEW or sum(map(len, allowed)) > _ROOM:
        return CHOOSE
    values = either(allowed)
    return Text(
        f"Vælg fra listen i cellen: {values.da}.", f"Choose from the list in the cell: {values.en}."
    )


def _stands_in(value: str, typed: str) -> bool:
    """Whether the folded text has the value in it, as words of their own."""
    return re.search(rf"(?<!\w){re.escape(folded(value))}(?!\w)", typed) is not None


def _names(name: str, round_: Round) -> Mapping[str, str]:
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
