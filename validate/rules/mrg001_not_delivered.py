"""A centre that has not delivered.

What: none of the files bears the centre's stamp, although the agreement gives it items to answer.
Why: the council edition would lack the status of those items.
Mend: ask the centre for its workbook, or merge with ``--partial``, which prints them as not
    delivered.
Live: no; a workbook cannot know of the others.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from validate.finding import Level
from validate.record_names import records_called
from validate.record_rule import Scope, Seen, Where, as_fault, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import OpenedRound, RecordRoundView, RoundView
from workbook.danish import join
from workbook.naming import workbook_name


def check(view: RoundView) -> Iterator[Fault]:
    """A fault for each centre that leads items and sent nothing."""
    led = {str(item.nr): item.centres[0] for item in view.round.items}
    yield from _silent(view, led, _items)


def _items(names: Sequence[str]) -> Text:
    return Text(
        f"{'punkt' if len(names) == 1 else 'punkterne'} {join(names)}",
        f"{'item' if len(names) == 1 else 'items'} {', '.join(names)}",
    )


def _silent(
    view: RoundView | RecordRoundView,
    led: Mapping[str, str],
    called: Callable[[Sequence[str]], Text],
) -> Iterator[Fault]:
    return map(as_fault, _without_file(view, led, called))


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


RULE = Rule(
    code="MRG001",
    name="not-delivered",
    severity=Level.ERROR,
    stage=Stage.ROUND,
    since="0.1",
    message=Text(
        "{centre} har ikke svaret. Det gælder {items}.",
        "{centre} has not delivered. It is to answer {items_en}.",
    ),
    fix=Text(
        "Bed centret sende filen “{file}”.",
        "Ask the centre for the file “{file}”.",
    ),
    check_round=check,
    fixed=True,
)


@on_records(RULE, Scope.INBOX)
def no_file_of_leader(view: OpenedRound) -> Iterator[Seen]:
    """A fault for each centre that leads records of finance's and sent nothing."""
    if not isinstance(view, RecordRoundView):
        return
    template = view.round.template
    led = {record.name: view.round.centres_of(record)[0] for record in view.round.records}
    yield from _without_file(view, led, lambda names: records_called(names, template))
