"""A workbook whose items or lists have been changed since it was sent.

What: the round now gives the centre other items, titles, amounts or earlier remarks than the
    workbook was sent with, or other centres answer them. Of lists that centres choose from: a value
    that the workbook offers is no longer on the round's list; values that came to it are no fault.
Why: the centre answered on another text. The differences are told here once, and not cell by cell.
Mend: see that the answers still fit. Where the centre must now answer what it was not asked, a rule
    of its own says so.
Live: no; a workbook does not know that the round was changed.
"""

from collections.abc import Iterable, Iterator, Sequence

from templates.template import Template
from validate.facts.called import records_called
from validate.facts.lost_dropdowns import changed_lists
from validate.facts.renewed import without_room
from validate.facts.stamped import is_outdated
from validate.finding import Level
from validate.rule import Scope, Seen, Where, rule
from validate.stage import Stage
from validate.text import Text
from validate.view import OpenedFile
from validate.wording import listed
from workbook.records.returned import LockedChange, Renewed, Returned
from workbook.records.shown import ROLE
from workbook.round.model import Round


def _other_lists(gone: Iterable[str], new: Iterable[str]) -> Seen:
    before, now = listed(gone), listed(new)
    return Seen(
        words={
            "start": Text("Rundens lister", "The lists of the round were"),
            "what": Text(
                f" Udgået: {before.da}.{f' Kommet til: {now.da}.' * bool(now.da)}",
                f" Withdrawn: {before.en}.{f' Added: {now.en}.' * bool(now.en)}",
            ),
            "fix": Text(
                "Se efter, at valgene stadig passer. Er kun navnet nyt, så ret valget i filen, "
                "eller sæt listen i rundens opsætning tilbage.",
                "See that the choices still fit. If only the name is new, correct the choice in "
                "the file, or put the list back in the settings of the round.",
            ),
        },
    )


def _list_changed(returned: Returned, renewed: Renewed, round_: Round) -> Iterator[Seen]:
    """What differs, but for records whose answer has no room in the workbook."""
    template = round_.template
    untold = {record.key for record in without_room(returned, round_)}
    sent = {record.key: record for record in round_.records}
    changed = [
        one
        for one in renewed.changed
        if one.record.key not in untold or not _tells_who_answers(one, template)
    ]
    added = [sent[key].name for key in renewed.added if key not in untold]
    gone = [" / ".join(key) for key in renewed.gone]
    elsewhere = [" / ".join(key) for key in renewed.gone if key in sent]
    withdrawn = [name for name in gone if name not in elsewhere]
    role = [one.record.name for one in changed if _tells_who_answers(one, template)]
    text = [one.record.name for one in changed if not _tells_who_answers(one, template)]
    parts = [
        (withdrawn, Text("Udgået", "Withdrawn")),
        (elsewhere, Text("Overgået til et andet center", "Gone to another centre")),
        (role, Text("Andre ansvarlige", "Others responsible")),
        (text, Text("Anden tekst eller andre beløb", "Other text or amounts")),
    ]
    what = [
        Text(f" {title.da}: {called.da}.", f" {title.en}: {called.en}.")
        for names, title in [(added, Text("Kommet til", "Added")), *parts]
        for called in [records_called(names, template)]
        if names
    ]
    if not what:
        return
    given_up = [sent[key].name for key in renewed.given_up]
    fix = [
        *[_LOOK_AT_LIST] * bool(changed or added),
        *_said(_NOT_USED, gone, template),
        *_said(_ANOTHER_ANSWERS, given_up, template),
        *_said(_SEND_ANEW, added, template),
    ]
    cells = dict.fromkeys(one.value.place.address for one in changed)
    advice = _together(fix)
    yield Seen(
        where=Where(sheet=returned.sheet, cells=tuple(cells)),
        words={
            "start": Text("Listen", "The list was"),
            "what": _together(what),
            "fix": Text(advice.da.strip(), advice.en.strip()),
        },
        is_info=not (changed or added),
    )


def _together(parts: Sequence[Text]) -> Text:
    return Text("".join(part.da for part in parts), "".join(part.en for part in parts))


_LOOK_AT_LIST = Text(
    " Se efter, at svarene stadig passer. Listens nye tekst bruges.",
    " See that the answers still fit. The new text of the list is used.",
)
_NOT_USED = Text(" Centrets svar på {} bruges ikke.", " The centre's answers on {} are not used.")
_ANOTHER_ANSWERS = Text(
    " Centrets svar på {} bruges ikke; et andet center svarer nu.",
    " The centre's answers on {} are not used; another centre answers now.",
)
_SEND_ANEW = Text(
    " Skal centret kunne bemærke til {}, så send det en ny projektmappe.",
    " For the centre to remark on {}, send it a new workbook.",
)


def _said(text: Text, names: Sequence[str], template: Template) -> Iterator[Text]:
    if names:
        called = records_called(names, template)
        yield Text(text.da.format(called.da), text.en.format(called.en))


def _tells_who_answers(change: LockedChange, template: Template) -> bool:
    """Whether the cell tells who answers; an answer that is now locked tells it too."""
    field, owner = change.value.slot.field, template.record.owner
    return field.is_typed or field.id == owner or bool({ROLE, owner} & set(field.source))


def _values_gone(file: OpenedFile) -> Iterator[Seen]:
    """One fault for all values that the workbook offers and the round's lists have no longer."""
    gone: dict[str, None] = {}
    new: dict[str, None] = {}
    for before, since in changed_lists(file):
        gone |= dict.fromkeys(before)
        new |= dict.fromkeys(since)
    if gone:
        yield _other_lists(gone, new)


@rule(
    "STR007",
    Scope.BOOK,
    name="outdated-items",
    danish="ændret efter udsendelsen",
    severity=Level.WARNING,
    stage=Stage.IDENTITY,
    since="0.1",
    message=Text(
        "{start} er ændret, efter at projektmappen blev sendt ud.{what}",
        "{start} changed after the workbook was sent.{what}",
    ),
    fix=Text("{fix}", "{fix}"),
)
def list_renewed(file: OpenedFile) -> Iterator[Seen]:
    """One fault for all that differs in finance's list, and one for values that are gone."""
    returned = file.returned
    if returned is not None and returned.renewed is not None:
        yield from _list_changed(returned, returned.renewed, file.round)
    if is_outdated(file):
        yield from _values_gone(file)
