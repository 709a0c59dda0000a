"""A decision on a case that nobody sent.

What: the round's list of decisions leaves out, or sends to a hearing, a number that no case of the
    accepted files has. Capitals, blanks and leading zeros do not count.
Why: the case that was to be left out stands in the overview under another number.
Mend: correct the number in the list, or strike the line.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.facts.codes import likely_codes
from validate.facts.undecided import given_for
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.danish import closest
from workbook.records.record import Record
from workbook.round.model import KEY_SEPARATOR


@rule(
    "MRG010",
    Scope.ROUND,
    name="unknown-decision",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{file}, række {row}: “{given}” gælder {per}, som ingen fil har.{hint}",
        "{file}, row {row}: “{given}” is on {per}, which no file has.{hint}",
    ),
    fix=Text(
        "Ret nummeret dér, eller slet linjen.",
        "Correct the number there, or strike the line.",
    ),
)
def unknown_key(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """A line of finance's list on a key that no record has."""
    round_ = context.round
    for entry in round_.entries:
        names = given_for(round_.template, entry.field)
        known = {
            tuple(round_.key_part(name, record.text(name)) for name in names): record
            for record in records
        }
        wanted = round_.identity(entry.field, entry.per)
        meant = likely_codes(records, names[0], round_.committee_codes)
        if wanted in known or wanted[0] in {round_.key_part(names[0], code) for code in meant}:
            continue
        texts = [" ".join(record.text(name) for name in names) for record in known.values()]
        per = entry.per.replace(KEY_SEPARATOR, " ")
        nearest = closest(per, texts) or ""
        hint = Text(f" Den nærmeste er {nearest}.", f" The nearest is {nearest}.")
        yield Seen(
            words={
                "file": entry.file,
                "row": str(entry.row),
                "given": entry.value,
                "per": per,
                "hint": hint if nearest else "",
            },
            expected=nearest,
        )
