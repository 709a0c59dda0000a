"""A centre's workbook before anything stands in it."""

from datetime import datetime, time

from workbook.round.model import Round
from workbook.stamp import stamp
from workbook.write.book import BookWriter


def new_book(round_: Round, centre: str) -> BookWriter:
    """An empty workbook with the centre's properties and stamp."""
    config = round_.config
    return BookWriter(
        created=datetime.combine(config.issued, time()),
        title=f"{config.title} – {config.round}",
        subject=centre,
        company=config.municipality,
        custom=stamp(round_, centre).fields(),
    )
