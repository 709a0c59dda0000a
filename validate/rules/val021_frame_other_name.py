"""A frame's number with another name behind it.

What: a line of frames begins with the number of one of the round's frames, and goes on with a name
    that is not that frame's: “10.22 Veje og stier” where 10.22 is “Trafik og infrastruktur”. Of two
    cases that give one number two names, one at least is found so. A slip in the name is VAL002's.
Why: in real proposals 10.22 stood with two names; the number or the name is wrong, and the money
    is taken from one frame or from another. So it is an error, though the number is on the list.
Mend: choose the frame from the list. Where the name is another frame's, both are named.
Live: Excel refuses what is not on the list.
"""

from collections.abc import Iterator

from validate.facts.asked import list_of
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import closest
from workbook.records.value import Reading, Value
from workbook.round.frames import other_frame_name


@rule(
    "VAL021",
    Scope.VALUE,
    name="frame-other-name",
    danish="ramme med andet navn",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "“{value}” passer ikke sammen: {code} hedder “{name}” på listen{hint}.",
        "“{value}” does not fit together: {code} is called “{name}” on the list{hint}.",
    ),
    fix=Text("Vælg {choose} på listen i cellen.", "Choose {choose} from the list in the cell."),
)
def other_name(value: Value, context: Context) -> Iterator[Seen]:
    """A frame's number with another frame's name behind it."""
    is_frame = list_of(value.slot.spec) == "frames" and value.reading is Reading.UNREADABLE
    other = other_frame_name(context.round, value.raw) if is_frame else None
    if other is None:
        return
    frame, name = other
    frames = {each.name: each for each in context.round.config.frames}
    meant = frames.get(closest(name, tuple(frames)) or "")
    hint, choose = Text("", ""), Text(f"“{frame.label}”", f"“{frame.label}”")
    if meant is not None:
        hint = Text(f", og “{meant.name}” er {meant.code}", f", and “{meant.name}” is {meant.code}")
        labels = (frame.label, meant.label)
        choose = Text("“{}” eller “{}”".format(*labels), "“{}” or “{}”".format(*labels))
    yield Seen(
        words={
            "code": frame.code,
            "name": frame.name,
            "hint": hint,
            "choose": choose,
        },
        expected="" if meant else frame.label,
    )
