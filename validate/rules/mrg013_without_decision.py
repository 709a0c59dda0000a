"""Records of which finance's list says nothing.

What: finance gives a field of its own, and its list names some records and not these. Where there
    is no list yet, or it names nothing, this rule is silent.
Why: the field's default is printed for them; of a list that was left half done nobody can see it.
Mend: add the lines that are missing, where the default is not what was decided.
Live: no; the field stands in no centre's workbook.
"""

from collections.abc import Iterator, Sequence

from validate.facts.codes import is_in_doubt
from validate.facts.undecided import given_for
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from validate.wording import listed
from workbook.records.record import Record


@rule(
    "MRG013",
    Scope.ROUND,
    name="without-decision",
    danish="uden beslutning",
    severity=Level.INFO,
    message=Text(
        "“{given}” er ikke angivet for {names}, som derfor får “{default}”.",
        "“{given}” is not given for {names}, which therefore get “{default}”.",
    ),
    fix=Text(
        "Er det rigtigt, skal I ikke gøre noget. Ellers skriv dem i {file}.",
        "If that is right, nothing needs to be done. Otherwise write them in {file}.",
    ),
)
def without_decision(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """One line for each of finance's fields, with all keys that take its default."""
    round_ = context.round
    for field in round_.template.fields.values():
        entries = [entry for entry in round_.entries if entry.field == field.id]
        known = {round_.identity(field.id, entry.per) for entry in entries}
        names = given_for(round_.template, field.id) if entries and field.default else ()
        lacking: dict[tuple[str, ...], str] = {}
        for record in records:
            asked = (record.value(name) for name in names)
            if any(is_in_doubt(value, round_.committee_codes) for value in asked):
                continue  # its number is told as wrong
            key = tuple(round_.key_part(name, record.text(name)) for name in names)
            if names and all(key) and key not in known:
                lacking.setdefault(key, " ".join(record.text(name) for name in names))
        if lacking:
            yield Seen(
                words={
                    "given": field.title,
                    "names": listed(lacking.values()),
                    "default": field.default,
                    "file": entries[0].file,
                }
            )
