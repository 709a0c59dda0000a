"""The progress of a record: its status and remark, and what earlier rounds said of it."""

from functools import cached_property

from templates.field import TemplateField
from templates.frozen import frozen
from templates.pack import ProgressPack
from templates.value_list import ListValue, Phase
from validate.remarks.nothing_new import says_nothing_new
from workbook.danish import folded
from workbook.read.model import CellKind
from workbook.records.record import Record
from workbook.records.value import Value
from workbook.round.model import Round
from workbook.typed import cleaned, without_heading


@frozen
class EarlierRemark:
    """A remark of an earlier round, and the round's label; "" where it has no heading."""

    label: str
    text: str


@frozen(slots=False)
class Progress:
    """One record as the bindings of the pack `progress` read it.

    Attributes:
        record: as a centre returned it.
        round: that it answers.
    """

    record: Record
    round: Round

    @cached_property
    def pack(self) -> ProgressPack:
        """The bindings."""
        return progress_pack(self.round)

    @property
    def status_value(self) -> Value | None:
        """The cell of the status; None where its column is missing."""
        return self.record.value(self.pack.status)

    @property
    def remark_value(self) -> Value | None:
        """The cell of the remark; None where its column is missing."""
        return self.record.value(self.pack.remark)

    @property
    def status_cell(self) -> tuple[Value, ...]:
        """The cell of the status, for a rule that points at it; empty where it is missing."""
        return (self.status_value,) if self.status_value is not None else ()

    @property
    def remark_cell(self) -> tuple[Value, ...]:
        """The cell of the remark, for a rule that points at it; empty where it is missing."""
        return (self.remark_value,) if self.remark_value is not None else ()

    @property
    def remark_title(self) -> str:
        """What the remark is called."""
        return self.round.template.fields[self.pack.remark].title

    @cached_property
    def status(self) -> str:
        """The value of the list that the status says; "" for none, or for another text."""
        entry = self._entry(self.status_value)
        return entry.value if entry is not None else ""

    @cached_property
    def phase(self) -> Phase | None:
        """What the status says of the record's life; None for no status, or an unknown one."""
        entry = self._entry(self.status_value)
        return entry.phase if entry is not None else None

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The headings of this round, with its year first."""
        config = self.round.config
        found = (config.round, self.round.heading(self.record), config.round_name)
        return tuple(dict.fromkeys(found))

    @cached_property
    def remark(self) -> str:
        """The remark as it is printed: without this round's own heading, "" for none."""
        value = self.remark_value
        if value is None or value.kind not in (CellKind.TEXT, CellKind.NUMBER):
            return ""
        return without_heading(cleaned(value.text), self.headings)

    @property
    def has_blank_remark(self) -> bool:
        """Whether there is a cell for the remark, and nothing in it."""
        return self.remark_value is not None and self.remark_value.is_blank

    @cached_property
    def earlier_status(self) -> str:
        """The status of the round before, or ""."""
        kept = self._kept(self.pack.status)
        return cleaned(self.record.text(kept)) if kept else ""

    @cached_property
    def earlier_remarks(self) -> tuple[EarlierRemark, ...]:
        """The remarks of earlier rounds, oldest first, as finance's list has them.

        On the sheet they stand in one cell together.
        """
        kept = self._kept(self.pack.remark)
        sent = self.round.record(self.record.key) or self.record
        return tuple(
            EarlierRemark(value.slot.part, cleaned(value.text))
            for value in (sent.of_field(kept) if kept else ())
            if not value.is_blank
        )

    @property
    def last_remark(self) -> str:
        """The last remark of an earlier round, or ""."""
        return self.earlier_remarks[-1].text if self.earlier_remarks else ""

    @cached_property
    def last_telling_remark(self) -> str:
        """The last remark, this round's included, that says anything new; or ""."""
        texts = [*(earlier.text for earlier in self.earlier_remarks), self.remark]
        telling = [text for text in texts if text and not self.says_nothing_new(text)]
        return telling[-1] if telling else ""

    def says_nothing_new(self, remark: str) -> bool:
        """Whether the whole remark says that nothing has happened."""
        return says_nothing_new(remark) or folded(remark) == folded(self.pack.nothing_new)

    @property
    def has_moved_back(self) -> bool:
        """Whether the status is less far than last time, by the ranks of the list's values.

        A status without a rank, such as a paused one, has not moved back.
        """
        before, after = self._rank(self.earlier_status), self._rank(self.status)
        return before is not None and after is not None and after < before

    @property
    def explains_itself(self) -> bool:
        """Whether the remark says more than that nothing is new."""
        return bool(self.remark) and not self.says_nothing_new(self.remark)

    def _kept(self, field: str) -> str:
        """The field in which the answer of the round before is found, or ""."""
        return self.round.template.fields[field].kept

    @cached_property
    def _status_list(self) -> str:
        return list_of(self.round.template.fields[self.pack.status])

    def _entry(self, value: Value | None) -> ListValue | None:
        """The entry of the status's list that the cell says."""
        if value is None or not isinstance(value.content, str):
            return None
        return self.round.template.lists[self._status_list].find(value.content)

    def _rank(self, status: str) -> int | None:
        value = self.round.listed(self._status_list, status) if status else None
        entry = self.round.template.lists[self._status_list].find(value) if value else None
        return entry.rank if entry is not None else None


def progress_pack(round_: Round) -> ProgressPack:
    """The bindings of the pack.

    Raises:
        LookupError: the template has no such pack.
    """
    pack = round_.template.packs.progress
    if pack is None:
        raise LookupError("progress")
    return pack


def list_of(field: TemplateField) -> str:
    """Id of the list that the field is chosen from, or ""."""
    return getattr(field, "list", "")
