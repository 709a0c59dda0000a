"""WordprocessingML as text: elements with attributes, of which every value is escaped."""

from typing import Final
from xml.sax.saxutils import escape, quoteattr

from workbook.json_text import writable
from workbook.typed import visible

NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in {
        "w": "wordprocessingml/2006/main",
        "r": "officeDocument/2006/relationships",
        "wp": "drawingml/2006/wordprocessingDrawing",
        "a": "drawingml/2006/main",
        "pic": "drawingml/2006/picture",
    }.items()
)
"""What the outermost element of a part declares."""

_NO_LETTERS: Final = str.maketrans({"\ufffe": None, "\uffff": None})  # XML cannot carry them


def element(name: str, /, *children: str, **attributes: str | int) -> str:
    """An element of Word's own namespace with attributes of it, and what stands in it as XML.

    >>> element("tr", element("tblHeader"), hidden="a<b")
    '<w:tr w:hidden="a&lt;b"><w:tblHeader/></w:tr>'
    """
    said = "".join(f" w:{key}={quoteattr(plain(str(value)))}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<w:{name}{said}>{inner}</w:{name}>" if inner else f"<w:{name}{said}/>"


def letters(text: str) -> str:
    """A text in a run as XML; it holds neither tabs nor ends of lines."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def plain(text: str) -> str:
    """The text without characters that XML cannot carry or that command a program."""
    return writable(visible(text)).translate(_NO_LETTERS)


def part(name: str, *children: str) -> str:
    """The outermost element of a part."""
    return f"<w:{name} {NAMESPACES}>{''.join(children)}</w:{name}>"
