"""Paragraphs of a Word file, and what links lead to."""

from typing import Final, Literal

from workbook.edition.docx.text import Line, is_from_right, is_point, lines_of, runs
from workbook.edition.docx.xml import element

_HANGING: Final = 160  # twentieths of a point: a point of a list goes on below its text


def paragraph(
    content: str,
    style: str = "",
    *,
    keep: bool = False,
    new_page: bool = False,
    about: str = "",
    align: Literal["", "right", "center"] = "",
    from_right: bool = False,
    hanging: int = 0,
    parted: bool = True,
) -> str:
    """One paragraph.

    Args:
        content: runs, as XML.
        style: id of its style.
        keep: whether it stands on the page of the next one.
        new_page: whether it begins a page.
        about: its rules and tab stops, as XML in the order of the schema.
        align: "" as its style has it.
        from_right: whether it is read from the right.
        hanging: so far its later lines begin behind the first, in twentieths of a point.
        parted: whether its words may be.
    """
    properties = "".join(
        (
            element("pStyle", val=style) if style else "",
            element("keepNext") if keep else "",
            element("pageBreakBefore") if new_page else "",
            about,
            "" if parted else element("suppressAutoHyphens"),
            element("bidi") if from_right else "",
            element("ind", left=hanging, hanging=hanging) if hanging else "",
            element("jc", val=align) if align else "",
        )
    )
    return element("p", element("pPr", properties) if properties else "", content)


def paragraphs(
    text: str,
    style: str,
    *properties: str,
    bold: tuple[tuple[int, int], ...] = (),
    keep: bool = False,
    is_bold: bool = False,
    align: Literal["", "right", "center"] = "",
    parted: bool = True,
) -> str:
    """The text, a paragraph for each of its lines; a point of a list is indented.

    Args:
        text: as the document has it.
        style: id of the paragraphs' style.
        properties: of the runs, in the order of the schema.
        bold: where letters in bold begin and end.
        keep: whether they all stand on the page of what follows.
        is_bold: whether all of it is.
        align: "" as the style has it.
        parted: whether words may be.
    """
    return "".join(
        paragraph(
            runs(line, *properties, is_bold=is_bold),
            style,
            keep=keep,
            align=align,
            from_right=is_from_right(line),
            hanging=_hanging(line),
            parted=parted,
        )
        for line in lines_of(text, bold)
    )


def _hanging(line: Line) -> int:
    return _HANGING if is_point(line) else 0


def stops(edge: int) -> str:
    """One tab stop: what comes behind a tab ends there, in twentieths of a point."""
    return element("tabs", element("tab", val="right", pos=edge))


def link(name: str, content: str) -> str:
    """The runs as a link to the bookmark of this name."""
    return element("hyperlink", content, anchor=name, history=1)


def field(instruction: str, shown: str) -> str:
    """A field that Word calculates, and what it shows until then."""
    return element("fldSimple", element("r", element("t", shown)), instr=instruction)


def field_begin(instruction: str) -> str:
    """The begin of a field over several runs: what stands up to its end is what it shows."""
    text = element("r", f'<w:instrText xml:space="preserve">{instruction}</w:instrText>')
    return _mark("begin") + text + _mark("separate")


def field_end() -> str:
    """The end of such a field."""
    return _mark("end")


def _mark(kind: str) -> str:
    return element("r", element("fldChar", fldCharType=kind))


class Bookmarks:
    """Numbers bookmarks, as Word wants each to have its own number."""

    def __init__(self, count: int = 0) -> None:
        """None is set yet.

        Args:
            count: the highest number that one of the letter paper has.
        """
        self._count = count

    def around(self, name: str, content: str) -> str:
        """The runs with a name that links lead to."""
        self._count += 1
        start = element("bookmarkStart", id=self._count, name=name)
        return f"{start}{content}{element('bookmarkEnd', id=self._count)}"
