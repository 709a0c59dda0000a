"""Text boxes, pictures, embedded files and links, as Excel stores what is put on a sheet."""

from typing import Final
from xml.etree.ElementTree import SubElement
from xml.sax.saxutils import escape, quoteattr

from samples.excel.cells import cell_at, put_error
from samples.excel.hung import Hung, hung_part, refer
from samples.excel.package import WORKBOOK, Package
from samples.excel.xml_part import parse, place
from workbook.address import parse_a1

_SPREADSHEET: Final = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMPATIBLE: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_DRAWING_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawing+xml"
_EMPTY: Final = f'<xdr:wsDr xmlns:xdr="{_SPREADSHEET}" xmlns:a="{_MAIN}"></xdr:wsDr>'
_DRAWING: Final = Hung("drawing", "xl/drawings/drawing{}.xml", _EMPTY, _DRAWING_TYPE)
_GEOMETRY: Final = (
    '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="rect">'
    "<a:avLst/></a:prstGeom></xdr:spPr>"
)
_PIXEL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415478"
    "9c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)

_METADATA: Final = "xl/metadata.xml"
_RICH: Final = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata"
_NAMES: Final = (
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    f'xmlns:xlrd="{_RICH}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" '
    'minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1">'
    '<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst>'
    '</bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>'
    "</metadata>"
)
_VALUES: Final = f'<rvData xmlns="{_RICH}" count="1"><rv s="0">{{}}</rv></rvData>'
_STRUCTURES: Final = (
    f'<rvStructures xmlns="{_RICH}" count="1"><s t="_localImage">'
    '<k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/><k n="Text" t="s"/></s>'
    "</rvStructures>"
)


def add_text_box(package: Package, sheet: str, ref: str, text: str) -> None:
    """A text box that begins over the cell; each line of the text is a paragraph."""
    paragraphs = "".join(
        f'<a:p><a:r><a:rPr lang="da-DK" sz="1100"/><a:t>{escape(line)}</a:t></a:r></a:p>'
        for line in text.split("\n")
    )
    _draw(
        package,
        sheet,
        ref,
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="{id}" name="Tekstfelt {id}"/>'
        f'<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>{_GEOMETRY}<xdr:txBody><a:bodyPr wrap="square"/>'
        f"<a:lstStyle/>{paragraphs}</xdr:txBody></xdr:sp>",
    )


def add_picture(package: Package, sheet: str, ref: str, description: str) -> None:
    """A picture over the cell, with what it shows in its description."""
    drawing = _drawing(package, sheet)
    target = package.free_name("xl/media/image{}.png")
    key = package.attach(drawing, target, _PIXEL, "image/png", "image")
    _draw(
        package,
        sheet,
        ref,
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{id}" name="Billede {id}" '
        f"descr={quoteattr(description)}/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip "
        f'xmlns:r="{_RELATIONS}" r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</xdr:blipFill>{_GEOMETRY}</xdr:pic>",
    )


def place_picture(package: Package, sheet: str, ref: str, description: str) -> None:
    """A picture in the cell itself, with what it shows in its description.

    Raises:
        ValueError: the workbook has one already.
    """
    if _METADATA in package:
        raise ValueError("one picture in a cell is enough")
    texts = f"<v>0</v><v>5</v><v>{escape(description)}</v>"
    for kind, name, xml in (
        ("sheetMetadata", _METADATA, _NAMES),
        ("rdRichValue", "xl/richData/rdrichvalue.xml", _VALUES.format(texts)),
        ("rdRichValueStructure", "xl/richData/rdrichvaluestructure.xml", _STRUCTURES),
    ):
        package.attach(WORKBOOK, name, xml.encode(), "application/xml", kind)
    cell = cell_at(package.sheet(sheet), ref)
    put_error(cell, "#VALUE!")
    cell.set("vm", "1")


def embed_file(package: Package, sheet: str, ref: str, name: str, data: bytes) -> None:
    """A document that was put into the sheet over the cell, with the shape that shows its icon."""
    part = package.sheet_part(sheet)
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    key = package.attach(part, f"xl/embeddings/{name}", data, kind, "package")
    row, column = (one - 1 for one in parse_a1(ref))
    anchor = "".join(
        f"<{end}><xdr:col>{column + step}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row + step}"
        f"</xdr:row><xdr:rowOff>0</xdr:rowOff></{end}>"
        for end, step in (("from", 0), ("to", 2))
    )
    tree = package.edit(part)
    said = f'progId="Word.Document.12" shapeId="1025" r:id="{key}"'
    twice = (
        f'<mc:AlternateContent xmlns:mc="{_COMPATIBLE}" xmlns:r="{_RELATIONS}" '
        f'xmlns:xdr="{_SPREADSHEET}"><mc:Choice Requires="x14"><oleObject {said}><objectPr '
        f'defaultSize="0"><anchor moveWithCells="1">{anchor}</anchor></objectPr></oleObject>'
        f"</mc:Choice><mc:Fallback><oleObject {said}/></mc:Fallback></mc:AlternateContent>"
    )
    place(tree, "oleObjects").append(parse(twice.encode()))
    _draw(
        package,
        sheet,
        ref,
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="1025" name="Object 1" hidden="1"/>'
        f"<xdr:cNvSpPr/></xdr:nvSpPr>{_GEOMETRY}</xdr:sp>",
    )


def add_link(package: Package, sheet: str, ref: str, address: str) -> None:
    """An address behind what stands in the cell."""
    part = package.sheet_part(sheet)
    key = package.point(part, address, "hyperlink")
    tree = package.edit(part)
    refer(tree, SubElement(place(tree, "hyperlinks"), "hyperlink", ref=ref), key)


def _drawing(package: Package, sheet: str) -> str:
    return hung_part(package, sheet, _DRAWING)


def _draw(package: Package, sheet: str, ref: str, drawn: str) -> None:
    """Put something over a cell, two rows high and two columns wide."""
    tree = package.edit(_drawing(package, sheet))
    row, column = (one - 1 for one in parse_a1(ref))
    ends = "".join(
        f"<xdr:{end}><xdr:col>{column + step}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>"
        f"{row + step}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{end}>"
        for end, step in (("from", 0), ("to", 2))
    )
    shape = drawn.replace("{id}", str(len(tree) + 2))
    tree.append(
        parse(
            f'<xdr:twoCellAnchor xmlns:xdr="{_SPREADSHEET}" xmlns:a="{_MAIN}">{ends}{shape}'
            "<xdr:clientData/></xdr:twoCellAnchor>".encode()
        )
    )
