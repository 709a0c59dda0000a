"""What the bundled follow-up's council read in August 2024, from the facts of the sample."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from samples.ishoj import load_facts


@dataclass(frozen=True)
class PrintedItem:
    """One item as the edition prints it.

    Attributes:
        status: as the list has it; of the two of item 61, the last.
        remarks: heading and text of each, oldest first; "" where one has no heading.
    """

    nr: int
    section: str
    title: str
    centres: Sequence[str]
    director: str
    committees: Sequence[str]
    status: str
    remarks: Sequence[tuple[str, str]]

    @property
    def remark(self) -> str:
        """What was written in August."""
        return "".join(text for head, text in self.remarks if head in ("August", "August 2024"))


@cache
def printed_items() -> Mapping[str, PrintedItem]:
    """The items by their number as text, in the order of the agreement."""
    facts = load_facts()
    return {str(item["nr"]): _item(item, facts.august) for item in facts.items}


def listed(status: str) -> str:
    """A printed status as the list has it; of two, the last."""
    return status.rsplit("/", 1)[-1].strip().rstrip(".")


def _item(item: Mapping[str, Any], remarks: Mapping[str, Mapping[str, str]]) -> PrintedItem:
    return PrintedItem(
        nr=item["nr"],
        section=item["section"],
        title=item["title"],
        centres=item["centres_august"],
        director=item["director"],
        committees=item["committees"],
        status=listed(item["status_august_printed"]),
        remarks=list(remarks.get(str(item["nr"]), {}).items()),
    )
