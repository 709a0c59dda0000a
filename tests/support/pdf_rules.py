"""Rules of PDF/UA-1 (ISO 14289-1) that a program can judge, each with its paragraph."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.support.tagged_pdf import TaggedPdf

_PAINTS = frozenset(
    "S s f F f* B B* b b* sh Do Tj TJ ' \" INLINE IMAGE".split()  # noqa: SIM905 - as the norm has them
)


def faults_of(pdf: TaggedPdf) -> list[str]:
    """What the PDF breaks, one phrase each."""
    return [*_of_file(pdf), *_of_pages(pdf), *_of_fonts(pdf), *_of_tree(pdf)]


def _of_file(pdf: TaggedPdf) -> Iterator[str]:
    root = pdf.root
    if not bool(root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked", False)):
        yield "6.2: not marked as tagged"
    if not str(root.get("/Lang", "")):
        yield "7.2: no language"
    if not bool(
        root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False)
    ):
        yield "7.1: the window does not show the title"
    with pdf.pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "5: does not say that it is accessible"
        if not metadata.get("dc:title"):
            yield "7.1: no title"


def _of_pages(pdf: TaggedPdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pdf.pages, start=1):
        if page.obj.get("/Annots") is not None and str(page.obj.get("/Tabs", "")) != "/S":
            yield f"7.18.3: page {number}: the order of its links is not that of its text"
        for one in page.obj.get("/Annots", []):
            if not str(one.get("/Contents", "")):
                yield f"7.18.5: page {number}: a link without words"
            if "/StructParent" not in one:
                yield f"7.18.1: page {number}: a link outside of the tree"
        yield from (f"7.1: page {number}: {fault}" for fault in _painted(page))


def _painted(page: pikepdf.Page) -> Iterator[str]:
    """What is painted neither as a part of the tree nor as decoration."""
    open_: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in ("BDC", "BMC"):
            open_.append(str(next(iter(instruction.operands))))
        elif name == "EMC":
            open_.pop()
        elif name in _PAINTS and not open_:
            yield f"{name} outside of tags"
            return
    if open_:
        yield "a tag without end"


def _of_fonts(pdf: TaggedPdf) -> Iterator[str]:
    for page in pdf.pdf.pages:
        for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items():
            inner = font.get("/DescendantFonts", [font])[0]
            descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
            if not any(f"/FontFile{end}" in descriptor for end in ("", "2", "3")):
                yield f"7.21.4: the font {name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"7.21.7: the font {name} does not say its letters"


def _of_tree(pdf: TaggedPdf) -> Iterator[str]:
    level = 0
    for element in pdf.tree.all("H1", "H2", "H3", "H4", "H5", "H6"):
        found = int(element.kind[1])
        if found > level + 1:
            yield f"7.4.2: {element.text} skips a level"
        level = found
    for element in pdf.tree.all("Figure", "Formula"):
        if not element.alternative.strip():
            yield "7.3: a figure without words"
    for place, table in enumerate(pdf.tree.all("Table"), start=1):
        yield from (f"7.5: table {place}: {fault}" for fault in _of_table(list(table.all("TR"))))
    named = Counter(str(one) for one in _ids(pdf.root.StructTreeRoot.K))
    yield from (f"7.1: the name {name} stands twice" for name, times in named.items() if times > 1)


def _of_table(rows: list[Any]) -> Iterator[str]:
    """Rows of unlike length, and headers that do not say what they head."""
    lengths: Counter[int] = Counter()
    below: Counter[int] = Counter()  # cells that reach down into a later row
    for number, row in enumerate(rows):
        cells = list(row.all("TH", "TD"))
        spans = [int(cell.attributes.get("/ColSpan", 1)) for cell in cells]
        for cell, span in zip(cells, spans, strict=True):
            for further in range(1, int(cell.attributes.get("/RowSpan", 1))):
                below[number + further] += span
        lengths[sum(spans) + below[number]] += 1
        for cell in cells:
            if cell.kind == "TH" and "/Scope" not in cell.attributes:
                yield f"the header {cell.text} heads nothing"
    if len(lengths) > 1:
        yield f"rows of {sorted(lengths)} columns"


def _ids(node: Any) -> Iterator[Any]:
    for one in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(one, pikepdf.Dictionary):
            if "/ID" in one:
                yield one.ID
            yield from _ids(one.get("/K", pikepdf.Array()))
