"""The council's workbook: overview, edition, economy, changes and data in one file."""

from datetime import UTC, datetime, time

from workbook.council.changes import changes
from workbook.council.changes_sheet import write_changes
from workbook.council.data_sheet import data_places, write_data
from workbook.council.economy_sheet import write_economy
from workbook.council.items_sheet import write_items
from workbook.council.overview_sheet import write_overview
from workbook.merge import MergedRound
from workbook.write.book import BookWriter
from workbook.write.styles import DEEP_BLUE, TEAL

_LANGUAGES = {"da": "da-DK", "en": "en-GB"}


def council_workbook(merged: MergedRound) -> bytes:
    """The finished xlsx; equal rounds give equal bytes.

    Its only date is the round's day of issue, and its author the municipality. Nothing in it is
    hidden. The figures are formulas over the data sheet and bear their values.
    """
    config, council = merged.round.config, merged.round.template.council
    book = BookWriter(
        created=datetime.combine(config.issued, time(12), UTC),
        title=f"{config.title} – {config.round}",
        subject=f"Status og bemærkninger til hvert punkt, {config.round}",
        company=config.municipality,
        category=merged.round.template.title,
        language=_LANGUAGES[config.language],
    )
    news = changes(merged)
    places = data_places(merged)
    overview = book.sheet(council.overview_sheet)
    overview.tab_color(DEEP_BLUE)
    write_overview(overview, merged, places, news)
    items = book.sheet(council.sheet)
    items.tab_color(TEAL)
    write_items(items, merged)
    write_economy(book.sheet(council.economy_sheet), merged, places)
    write_changes(book.sheet(council.changes_sheet), merged, news)
    write_data(book.sheet(council.data_sheet), merged, places)
    return book.to_bytes()
