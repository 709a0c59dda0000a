"""Two cases that share most of their words.

What: of the words in threes that two cases have, half or more stand in both; of one centre or of
    two. Cases of fewer than 25 words are passed over, and so are those that are word for word the
    same (MRG011). The likest two of the 43 real cases of 2019 share 7 per cent.
Why: it may be one proposal that was sent twice with small changes; and it may be one measure at two
    places, as BSU-022, BSU-023 and BSU-024 were. A reader tells them apart better when warned.
Mend: nothing, where they are two proposals.
Live: no.
"""

from collections.abc import Iterator, Sequence

from validate.facts.elsewhere import seen_from
from validate.facts.ideas import near
from validate.facts.told_ideas import told
from validate.finding import Level
from validate.rule import Context, Scope, Seen, rule
from validate.text import Text
from workbook.records.record import Record


@rule(
    "MRG012",
    Scope.ROUND,
    name="same-idea-nearly",
    danish="næsten samme idé",
    severity=Level.INFO,
    since="0.1",
    message=Text(
        "Teksterne i {record} ligner dem i {other}: {share} % af teksten går igen.",
        "The texts of {record} are much like those of {other}: {share} % of the text recurs.",
    ),
    fix=Text(
        "Er det to forskellige {many}, er alt i orden. Ellers lad {the} udgå.",
        "If they are two {many}, all is well. Otherwise leave {the} out.",
    ),
    needs="repeats",
)
def idea_nearly(records: Sequence[Record], context: Context) -> Iterator[Seen]:
    """Two records that share most of their words, at the later one."""
    template = context.round.template
    for first, second, share in near(told(records, template)):
        named = seen_from(second.record, first.record, template)
        yield Seen(second.texts[:1], second.record, {"other": named, "share": int(share * 100)})
