"""An item that is followed up, as the edition prints it: its status and all rounds' remarks."""

from collections.abc import Mapping
from functools import cached_property

from templates.frozen import frozen
from templates.pack import ProgressPack
from templates.value_list import ListValue, ValueList
from workbook.edition.dataset import Dataset, MergedRecord
from workbook.records.record import Key, Record
from workbook.records.remark import Remark
from workbook.round.previous import PreviousRecord
from workbook.typed import without_heading


@frozen(slots=False)
class Items:
    """The items of a round by the bindings of the pack `progress`."""

    data: Dataset

    @property
    def pack(self) -> ProgressPack:
        """The bindings.

        Raises:
            LookupError: the template has no such pack.
        """
        pack = self.data.round.template.packs.progress
        if pack is None:
            raise LookupError("progress")
        return pack

    @property
    def statuses(self) -> ValueList:
        """The list that a status is chosen from."""
        field = self.data.field(self.pack.status)
        return self.data.round.template.lists[getattr(field, "list", "")]

    @cached_property
    def _given(self) -> Mapping[Key, Record]:
        return {record.key: record for record in self.data.round.records}

    def status(self, record: MergedRecord) -> str:
        """The status that the centre gave; "" where it gave none."""
        return _text(record, self.pack.status)

    def earlier_status(self, record: MergedRecord) -> str:
        """The status of the round before, as the list spells it; "" for none."""
        text = _text(record, self.data.field(self.pack.status).kept)
        field = self.data.field(self.pack.status)
        return self.data.round.listed(getattr(field, "list", ""), text) or text if text else ""

    def printed(self, record: MergedRecord) -> PreviousRecord | None:
        """The item in the edition of the round before; None where that has none."""
        previous = self.data.round.previous
        return previous.record(record.key) if previous is not None else None

    def value(self, status: str) -> ListValue | None:
        """The list's value of a status, or None."""
        return self.statuses.find(status)

    def earlier_remarks(self, record: MergedRecord) -> tuple[Remark, ...]:
        """The remarks of earlier rounds, oldest first."""
        kept = self.data.field(self.pack.remark).kept
        said = record.contents[kept] if kept else ()
        found = said if isinstance(said, tuple) else ()
        return tuple(one for one in found if isinstance(one, Remark))

    def new_remarks(self, record: MergedRecord) -> tuple[Remark, ...]:
        """This round's remark, without a heading of its own; none where nothing was written."""
        round_ = self.data.round
        given = self._given.get(record.key)
        heading = round_.heading(given) if given is not None else round_.config.round
        own = (round_.config.round, heading, round_.config.round_name)
        text = without_heading(_text(record, self.pack.remark), own)
        return (Remark(heading, text),) if text else ()

    def remarks(self, record: MergedRecord) -> tuple[Remark, ...]:
        """The remarks of all rounds, oldest first."""
        return (*self.earlier_remarks(record), *self.new_remarks(record))


def _text(record: MergedRecord, field: str) -> str:
    content = record.contents.get(field, "") if field else ""
    return content if isinstance(content, str) else ""
