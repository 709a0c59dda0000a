"""Why a returned file is not read."""

from enum import Enum


class Refusal(Enum):
    """One reason per file; each has its own advice to the centre."""

    # the file itself
    MISSING = "missing"  # not there, or gone while we looked
    NOT_REGULAR = "not-regular"  # a link, a folder, a pipe, a device
    UNREADABLE = "unreadable"  # no permission, or the disk says no
    CHANGING = "changing"  # still being written
    TOO_LARGE = "too-large"

    # something else than a workbook
    EMPTY = "empty"
    TEXT = "text"
    CSV = "csv"
    IMAGE = "image"
    PDF = "pdf"
    OTHER = "other"
    WORD = "word"
    POWERPOINT = "powerpoint"
    OPEN_DOCUMENT = "open-document"  # text, slides or a drawing of LibreOffice
    ZIP = "zip"  # an ordinary package of files

    # a workbook of another kind
    ENCRYPTED = "encrypted"
    RIGHTS = "rights"  # encrypted for some accounts only, by a label or a restriction
    OLD_XLS = "old-xls"
    ODS = "ods"
    XLSB = "xlsb"
    HTML = "html"  # a table of a web page, often under the name of a workbook
    XML_TABLE = "xml-table"  # the XML of Excel 2003

    # a package that is broken or dangerous
    TRUNCATED = "truncated"  # begins as a workbook and has no end: half an upload
    DAMAGED_ZIP = "damaged-zip"
    TOO_MANY_MEMBERS = "too-many-members"
    UNPACKED_TOO_LARGE = "unpacked-too-large"
    RATIO = "ratio"
    NO_WORKBOOK = "no-workbook"  # a package of a document, but no workbook is in it
    MISSING_PART = "missing-part"

    # a part that is broken or dangerous
    DAMAGED_XML = "damaged-xml"
    DOCTYPE = "doctype"
    ENCODING = "encoding"  # a part that is not UTF-8
    FAR_CELL = "far-cell"

    # too many of something; the numbers tell how many
    SHEETS = "too-many-sheets"
    CELLS = "too-many-cells"
    ROWS = "too-many-rows"  # of the table in which the answers stand
    TEXTS = "too-many-texts"
    LONG_TEXTS = "too-long-texts"  # in all, in characters
    FORMATS = "too-many-formats"
    NAMES = "too-many-names"
    MERGES = "too-many-merges"
    VALIDATIONS = "too-many-validations"
    ATTACHMENTS = "too-many-attachments"
    PROPERTIES = "too-many-properties"
    TAGS = "too-many-tags"


class Refused(Exception):  # noqa: N818 - a verdict on a file, not an error of the program
    """A file that is not read, with the one reason.

    Args:
        reason: what is wrong.
        part: the package member it was found in, or "".
        measured: what was counted, where a limit was passed.
        limit: that limit.
        cell: address of the cell, where one is to blame.
    """

    def __init__(
        self,
        reason: Refusal,
        part: str = "",
        measured: int | None = None,
        limit: int | None = None,
        cell: str | None = None,
    ) -> None:
        # all of it positional: so it survives the way out of a worker (pickle)
        super().__init__(reason, part, measured, limit, cell)
        self.reason = reason
        self.part = part
        self.measured = measured
        self.limit = limit
        self.cell = cell
        self.sheet = ""  # name of the one on which it was found

    def __str__(self) -> str:
        words = [self.reason.value, self.part, self.cell or ""]
        if self.measured is not None:
            words.append(f"{self.measured} > {self.limit}")
        return " ".join(word for word in words if word)
