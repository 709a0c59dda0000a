"""The workbook part: sheets in tab order, defined names, the date system."""

from templates.frozen import frozen
from workbook.read import limits
from workbook.read.model import Visibility
from workbook.read.parts import Parts
from workbook.read.refusal import Refusal, Refused
from workbook.read.xml_stream import Attributes, Elements, flag, read_xml, related_id

_VISIBILITIES = {visibility.value: visibility for visibility in Visibility}
# declared by Google's export, and kept in files that went through it; Excel for Mac has the second
_GOOGLE = ("http://customooxmlschemas.google.com", "/office/mac/excel/2008/main")


@frozen
class SheetEntry:
    """One tab: its name, the id of its relationship, how it shows."""

    name: str
    key: str
    visibility: Visibility


@frozen
class WorkbookPart:
    """What the workbook part itself says.

    Attributes:
        names: formula by name; a name that counts on one sheet only stands as "sheet!name".
        google: bears the marks of an export from Google Sheets.
    """

    sheets: tuple[SheetEntry, ...]
    names: dict[str, str]
    date_1904: bool
    google: bool


def read_workbook_part(parts: Parts, name: str) -> WorkbookPart:
    """The workbook part.

    Raises:
        Refused: NO_WORKBOOK where it is some other document's part or has no sheets; damaged; too
            many sheets or names.
    """
    listener = _Workbook(name)
    read_xml(parts.xml(name), listener)
    if not listener.sheets:
        raise Refused(Refusal.NO_WORKBOOK, name)
    return WorkbookPart(
        tuple(listener.sheets), listener.scoped_names(), listener.date_1904, listener.google
    )


class _Workbook(Elements):
    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.sheets: list[SheetEntry] = []
        self.names: list[tuple[str, str, str]] = []
        self.date_1904 = False
        self.google = False
        self._name = ""
        self._scope = ""

    def opened(self, name: str, attributes: Attributes) -> None:
        if name == "sheet" and self.within("workbook", "sheets"):
            self._open_sheet(attributes)
        elif name == "definedName":
            self._name = attributes.get("name", "")[: limits.NAME]
            self._scope = attributes.get("localSheetId", "")
        elif name == "workbookPr" and self.within("workbook"):
            self.date_1904 = flag(attributes.get("date1904"))
        if not self.google:
            declared = [value for key, value in attributes.items() if key.startswith("xmlns")]
            self.google = any(mark in value for value in declared for mark in _GOOGLE)

    def closed(self, name: str, text: str) -> None:
        if name == "definedName":
            self.names.append((self._scope, self._name, text[: limits.TEXT]))
            if len(self.names) > limits.NAMES:
                raise Refused(Refusal.NAMES, self.part, len(self.names), limits.NAMES)

    def scoped_names(self) -> dict[str, str]:
        """The names, with their sheet where they count on one sheet only."""
        sheets = {str(index): f"{sheet.name}!" for index, sheet in enumerate(self.sheets)}
        return {f"{sheets.get(scope, '')}{name}": formula for scope, name, formula in self.names}

    def _open_sheet(self, attributes: Attributes) -> None:
        key = related_id(attributes)
        visibility = _VISIBILITIES.get(attributes.get("state", ""), Visibility.VISIBLE)
        name = attributes.get("name", "")[: limits.NAME]
        self.sheets.append(SheetEntry(name, key, visibility))
        if len(self.sheets) > limits.SHEETS:
            raise Refused(Refusal.SHEETS, self.part, len(self.sheets), limits.SHEETS)
