"""The progress of the records that their centre answers."""

from collections.abc import Iterable, Iterator

from validate.packs.progress import Progress
from validate.rule import Context
from workbook.records.record import Record


def led(records: Iterable[Record], context: Context) -> Iterator[Progress]:
    """The progress of the records whose centre answers them, not only remarks on them."""
    return (context.of(Progress, record) for record in records if record.is_led)
