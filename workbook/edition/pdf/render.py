"""Any edition as a PDF: A4, tagged for screen readers (PDF/UA-1), with bookmarks and links."""

import json
from datetime import UTC, datetime, time

from workbook.edition.document import Document
from workbook.edition.pdf.packing import packed
from workbook.edition.pdf.printed import printed
from workbook.edition.pdf.typesetting import typeset


def pdf_edition(document: Document) -> bytes:
    """The finished PDF; equal documents give equal bytes.

    Its only date is that of the edition, and its author the municipality. A letter that no shipped
    font has is printed as a sign that says which letter it is.

    Raises:
        OperatorError: what a picture shows is not said in words.
    """
    made = datetime.combine(document.face.edition_date, time(12), UTC)
    return packed(typeset(json.dumps(printed(document), ensure_ascii=False), made))
