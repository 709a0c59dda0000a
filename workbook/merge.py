"""The council edition of a round from the agreement, the edition before it and the answers.

Pure: what stands on disk is read before and written after.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbook.answers import ReadAnswer
from workbook.council.document import council_json
from workbook.council.model import AmountSeries, Council, CouncilItem, CouncilSection, Remark
from workbook.council.trace import ItemTrace, PreviousEdition, RemarkTrace, StatusTrace, Trace
from workbook.economy import Economy
from workbook.round.agreement import Item
from workbook.round.folder import Round


class MergeFault(Exception):  # noqa: N818 - as WriterFault: a bug of ours, never the operator's
    """The edition would not say what the agreement and the answers say."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one centre has answered.

    Attributes:
        name: of its file.
        sha256: of its file's bytes.
        answers: by item number.
    """

    centre: str
    name: str
    sha256: str
    answers: Mapping[int, ReadAnswer]


@dataclass(frozen=True)
class MergedRound:
    """A round with its answers put together.

    Attributes:
        council: every item of the agreement, in the order of its sections.
        trace: where its statuses and remarks came from.
    """

    round: Round
    council: Council
    trace: Trace

    @property
    def not_delivered(self) -> tuple[Item, ...]:
        """The items without a status, in the agreement's order."""
        return tuple(item for item in self.round.items if self.council_item(item).status is None)

    def council_item(self, item: Item) -> CouncilItem:
        """The item as the council reads it."""
        found = self.council.item(item.nr)
        if found is None:
            raise MergeFault(f"item {item.nr} is missing from the edition")
        return found

    def section_items(self) -> Iterator[tuple[CouncilSection, tuple[Item, ...]]]:
        """The edition's sections, each with the agreement's items."""
        for section, (_, items) in zip(self.council.sections, self.round.sections(), strict=True):
            yield section, items


def merge(round_: Round, delivered: Sequence[Delivered]) -> MergedRound:
    """The edition of the round; an item without an answer has the status None.

    An item's first centre gives its status. Its remark stands first, then those of the other
    centres, each begun with the centre's code: ``CET: I gang.``

    Raises:
        MergeFault: an item of the agreement would be missing, or an answer would be lost.
    """
    by_centre = {one.centre: one for one in delivered}
    if len(by_centre) != len(delivered):
        raise MergeFault("a centre has delivered twice")
    for one in delivered:
        foreign = set(one.answers) - {item.nr for item in round_.centre_items(one.centre)}
        if foreign:
            raise MergeFault(f"{one.name} answers items that {one.centre} does not have: {foreign}")
    merged = {item.nr: _merge_item(round_, item, by_centre) for item in round_.items}
    sections = tuple(
        CouncilSection(section.title, tuple(merged[item.nr][0] for item in items))
        for section, items in round_.sections()
    )
    council = Council(round_.template.id, round_.config.round, sections)
    order = [item.nr for item in council.items()]
    if sorted(order) != sorted(item.nr for item in round_.items):
        raise MergeFault("the edition does not have the agreement's items")
    trace = Trace(council.round, tuple(merged[nr][1] for nr in order), _previous(round_))
    return MergedRound(round_, council, trace)


def _merge_item(
    round_: Round, item: Item, delivered: Mapping[str, Delivered]
) -> tuple[CouncilItem, ItemTrace]:
    heading = round_.heading(item)
    answers = [
        (centre, delivered[centre], delivered[centre].answers[item.nr])
        for centre in item.centres
        if centre in delivered and item.nr in delivered[centre].answers
    ]
    status: str | None = None
    status_trace: StatusTrace | None = None
    remarks = list(item.history)
    earlier = round_.previous.item(item.nr) if round_.previous else None
    inherited = earlier is not None and earlier.remarks == item.history
    traces = [
        RemarkTrace(remark.round, "previous" if inherited else "agreement") for remark in remarks
    ]
    for centre, file, answer in answers:
        leads = answer.role == "lead"
        if leads and answer.status.text:
            status = answer.status.text
            place = answer.status
            status_trace = StatusTrace(file.name, file.sha256, place.sheet, place.cell)
        if answer.remark.text:
            text, place = answer.remark.text, answer.remark
            remarks.append(Remark(heading, text if leads else f"{centre}: {text}"))
            traces.append(
                RemarkTrace(heading, "returned", file.name, file.sha256, place.sheet, place.cell)
            )
    _check_status(round_, item, status)
    merged = CouncilItem(
        nr=item.nr,
        title=item.title,
        centres=item.centres,
        director=item.director,
        committees=item.committees,
        economy=_series(item.economy),
        economy_note=_note(item.economy),
        status=status,
        remarks=tuple(remarks),
    )
    return merged, ItemTrace(item.nr, status_trace, tuple(traces))


def _check_status(round_: Round, item: Item, status: str | None) -> None:
    name = round_.template.table.answering("status").list
    if status is not None and (name is None or round_.template.lists[name].find(status) is None):
        raise MergeFault(f"item {item.nr}: {status} is not on the list")


def _series(economy: Economy | None) -> tuple[AmountSeries, ...]:
    if economy is None:
        return ()
    return tuple(
        AmountSeries(series.label, tuple(series.years.items())) for series in economy.series
    )


def _note(economy: Economy | None) -> str | None:
    """What the amounts by year cannot say: a start within the year, the agreement's note."""
    if economy is None:
        return None
    starts = [entry.start for series in economy.series for entry in series.entries if entry.start]
    return "; ".join([*starts, *([economy.note] if economy.note else [])]) or None


def _previous(round_: Round) -> PreviousEdition | None:
    if round_.previous is None or round_.config.previous is None:
        return None
    digest = hashlib.sha256(council_json(round_.previous).encode()).hexdigest()
    return PreviousEdition(round_.config.previous, round_.previous.round, digest)
