"""The values of a choice in all rounds up to now, record by record."""

from collections.abc import Mapping
from functools import cached_property

from templates.frozen import frozen
from templates.value_list import ListValue
from workbook.edition.dataset import Dataset, MergedRecord


@frozen(slots=False)
class Rounds:
    """What the records said of a choice in earlier rounds, and what they say now.

    Attributes:
        of: id of the choice.
    """

    data: Dataset
    of: str

    @cached_property
    def earlier(self) -> tuple[str, ...]:
        """The labels of the earlier rounds, oldest first; none in a first round."""
        previous = self.data.round.previous
        if previous is None:
            return ()
        found: dict[str, None] = {}
        for record in previous.records:
            found.update(dict.fromkeys(record.course.get(self.of, {})))
        others = [label for label in found if label != previous.round]
        return (*others, previous.round) if previous.round in found else tuple(others)

    @property
    def now(self) -> str:
        """The label of this round."""
        return self.data.round.config.round

    def said(self, record: MergedRecord) -> Mapping[str, str]:
        """The record's value in each round that it had one in, this one last."""
        content = record.contents[self.of]
        own = {self.now: content} if content and isinstance(content, str) else {}
        return {**self.before(record), **own}

    def before(self, record: MergedRecord) -> Mapping[str, str]:
        """The record's value in each earlier round, in the spelling of the list."""
        previous = self.data.round.previous
        printed = previous.record(record.key) if previous is not None else None
        course = printed.course.get(self.of, {}) if printed is not None else {}
        return {
            label: self.data.round.listed(self._list, value) or value
            for label, value in course.items()
        }

    def since(self, record: MergedRecord) -> tuple[str, int]:
        """Since which round it has had its value, and how many earlier rounds without a break.

        Empty where it has none now.
        """
        said = self.said(record)
        value = said.get(self.now, "")
        found = [self.now] if value else []
        for label in reversed(self.earlier) if value else ():
            if said.get(label) != value:
                break
            found.append(label)
        return (found[-1], len(found) - 1) if found else ("", 0)

    def entry(self, value: str) -> ListValue | None:
        """The list's value, or None."""
        listed = self.data.round.template.lists.get(self._list)
        return listed.find(value) if listed is not None else None

    def is_open(self, record: MergedRecord) -> bool:
        """Whether its value now says that the work goes on; neither closed nor set aside."""
        content = record.contents[self.of]
        entry = self.entry(content) if content and isinstance(content, str) else None
        return entry is not None and entry.phase == "open"

    @cached_property
    def _list(self) -> str:
        return getattr(self.data.field(self.of), "list", "")
