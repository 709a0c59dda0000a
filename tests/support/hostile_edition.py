"""An edition whose texts are what nobody should be able to break it with."""

from datetime import date
from decimal import Decimal
from typing import Final

from workbook.edition.document import (
    Block,
    Column,
    Document,
    Entries,
    Entry,
    Heading,
    Legend,
    LegendEntry,
    Number,
    Paragraph,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.face import Face
from workbook.edition.record_index import Filter, IndexedRecord, RecordIndex

HOSTILE: Final = (
    "Linje et\nLinje to\n\n• Punkt\n\tIndrykket",
    "Emoji 🏗️ og kinesisk 预算",
    "שלום עולם – تقرير الميزانية",
    '=HYPERLINK("http://ondt.example";"Tryk")',
    "<script>document.title = 'ondt'</script>",
    "</script><!-- --><style>*{display:none}</style>",
    "{{ 7 * 7 }} {% raw %} {# #}",
    "#panic $ _ * @ \\ ` \"citat\" 'apostrof' &amp; &lt;",
    "A" * 400,
    "Ordene er mange. " * 1_200,
)
"""What may stand in a remark; the last has more than 20,000 characters."""


def hostile_edition(texts: tuple[str, ...] = HOSTILE) -> Document:
    """A sheet with a row, a paragraph, an entry and a legend for each text, and a title of it."""
    header = Row((Text("Nr."), Text(texts[4]), Text("Beløb")), "header")
    rows = [
        Row(
            (Number(Decimal(place)), Text(text, is_long=True), Number(Decimal(1), 0, "kr.")),
            record=place,
        )
        for place, text in enumerate(texts)
    ]
    columns = (Column("nr", 5), Column("text", 60), Column("amount", 10, is_number=True))
    table = Table("0.0", texts[-2], columns, (header, *rows))
    blocks: tuple[Block, ...] = (
        Heading(texts[-2], 1),
        *(Paragraph(text, "text") for text in texts),
        Heading(texts[4]),
        table,
        Legend(tuple(LegendEntry(text, text, "DDEBF7") for text in texts)),
        Entries(tuple(Entry(text, Text(text, colour="14506B")) for text in texts)),
    )
    records = tuple(
        IndexedRecord(f"punkt-{place}", text, ((text,),)) for place, text in enumerate(texts)
    )
    return Document(
        heading=texts[-2],
        title=texts[4],
        face=Face(texts[7], date(2026, 1, 5), case_number=texts[6], office=texts[2]),
        round=texts[6],
        template="Skabelon",
        sheets=(Sheet("Ark & <b>", blocks),),
        index=RecordIndex("punkt", "punkter", (Filter(texts[5], texts),), records),
    )
