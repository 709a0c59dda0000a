"""A case number that begins with another code than its committee's.

What: the letters of the number are not the code of the committee that is chosen. It is compared
    with the committee, never with the frames: a case of one committee may touch another's frame.
Why: the overview sorts by committee, and readers look for the case below the code it bears.
Mend: correct the number, or choose the other committee.
Live: no; Excel does not hold the two cells against each other.
"""

from collections.abc import Iterator

from validate.facts.codes import malformed
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.code import read_code
from workbook.records.record import Record
from workbook.records.value import Reading


@rule(
    "VAL016",
    Scope.RECORD,
    name="prefix-not-committee",
    danish="nummer fra et andet udvalg",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "Nummeret {code} hører til {piece}, men “{field}” er {chosen}.",
        "The number {code} belongs to {piece}, but “{field}” is {chosen}.",
    ),
    fix=Text(
        "Ret nummeret, eller vælg {piece} i “{field}”.",
        "Correct the number, or choose {piece} in “{field}”.",
    ),
)
def other_piece(record: Record, context: Context) -> Iterator[Seen]:
    """A field that says otherwise than the piece of the code that it agrees with."""
    for spec in context.round.template.fields.values():
        if not spec.agrees_with:
            continue
        coded, _, piece = spec.agrees_with.partition(".")
        chosen, code = record.value(spec.id), record.value(coded)
        pattern = getattr(context.round.template.fields.get(coded), "pattern", "")
        if chosen is None or code is None or chosen.reading is not Reading.READ or not pattern:
            continue
        committees = context.round.lists["committees"]
        read = read_code(pattern, code.typed, committees)
        if malformed(code, committees) is not None:
            continue  # told at the code
        if read is not None and read.pieces.get(piece, "") != chosen.text:
            words = {"code": read.text, "piece": read.pieces[piece], "chosen": chosen.text}
            yield Seen((chosen, code), words=words)
