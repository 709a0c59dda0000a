"""A centre that has not delivered.

What: none of the files bears the centre's stamp, although the agreement gives it items to answer.
Why: the council edition would lack the status of those items.
Mend: ask the centre for its workbook, or merge with ``--partial``, which prints them as not
    delivered.
Live: no; a workbook cannot know of the others.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from validate.facts.called import records_called
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.text import Text
from validate.view import OpenedRound
from workbook.naming import workbook_name


def _without_file(
    view: OpenedRound, led: Mapping[str, str], called: Callable[[Sequence[str]], Text]
) -> Iterator[Seen]:
    for centre in view.round.config.centres:
        names = [name for name, lead in led.items() if lead == centre.code]
        if not names or centre.code in view.delivered:
            continue
        yield Seen(
            where=Where(centre=centre.code, item=", ".join(names)),
            words={
                "centre": f"{centre.name} ({centre.code})",
                "items": called(names),
                "file": workbook_name(view.round.config, centre.code),
            },
        )


@rule(
    "MRG001",
    Scope.INBOX,
    name="not-delivered",
    danish="svar mangler",
    severity=Level.ERROR,
    since="0.1",
    message=Text(
        "{centre} har ikke svaret. Det gælder {items}.",
        "{centre} has not delivered. It is to answer {items}.",
    ),
    fix=Text(
        "Bed centret sende filen “{file}”.",
        "Ask the centre for the file “{file}”.",
    ),
    fixed=True,
    is_of_partial=True,
)
def no_file_of_leader(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each centre that leads records of finance's and sent nothing."""
    template = view.round.template
    led = {record.name: view.round.centres_of(record)[0] for record in view.round.records}
    yield from _without_file(view, led, lambda names: records_called(names, template))
