"""A record that stands in a file again, equal in every field.

What: two or more rows of a sender are the same in all that they say. Where one field differs, the
    key is typed twice (ROW019).
Why: an idea that touches several areas is often listed under each of them. The edition shows it
    under each area that is ticked, and counts it once.
Mend: nothing; the rows that repeat it can be cleared.
Live: no; the key turns yellow as where it is typed twice, which a sheet cannot tell from a repeat.
"""

from collections.abc import Iterator, Sequence

from validate.facts.elsewhere import key_values
from validate.facts.repeated import merges_repeats, repeated
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "ROW027",
    Scope.RECORDS,
    name="repeated",
    danish="gentaget",
    severity=Level.INFO,
    message=Text(
        "{Record} står {times} gange, ens i alle felter, og tæller én gang.",
        "{Record} stands {times} times, equal in every field, and counts once.",
    ),
    fix=Text(
        "I skal ikke gøre noget. Rækkerne, der gentager den første, kan slettes.",
        "Nothing needs to be done. The rows that repeat the first can be deleted.",
    ),
    needs="repeats",
)
def stands_again(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """Each record that has repeats, at the keys of all of them."""
    template = context.round.template
    if not merges_repeats(template):
        return
    for group in repeated(record for record in records if any(record.key)):
        cells = tuple(value for record in group for value in key_values(record, template))
        yield Seen(cells, group[0], {"times": len(group)})
