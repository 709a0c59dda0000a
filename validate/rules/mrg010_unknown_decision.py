"""A decision on a case that nobody sent.

What: the round's list of decisions leaves out, or sends to a hearing, a number that no case of the
    accepted files has. Capitals, blanks and leading zeros do not count. While the number of a case
    is an error, or a file cannot be taken, the line may be right, and the rule is silent.
Why: the case that was to be left out stands in the overview under another number.
Mend: correct the number in the list, or strike the line.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.facts.codes import is_in_doubt
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
    danish="ukendt beslutning",
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
    if context.is_incomplete:
        return
    doubtful = {
        name
        for name in {given_for(round_.template, entry.field)[0] for entry in round_.entries}
        if any(is_in_doubt(record.value(name), round_.committee_codes) for record in records)
    }
    for entry in round_.entries:
        names = given_for(round_.template, entry.field)
        if names[0] in doubtful:
            continue
        known = {
            tuple(round_.key_part(name, record.text(name)) for name in names): record
            for record in records
        }
        wanted = round_.identity(entry.field, entry.per)
        if wanted in known:
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
