"""Looks at each file that is about to be published, by its ending.

It is our own output that is looked at. So a fault is a bug of ours, and nothing is written.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from workbook.publishable.docx import docx_faults
from workbook.publishable.html import html_faults
from workbook.publishable.json_text import json_faults
from workbook.publishable.pdf import pdf_faults
from workbook.publishable.xlsx import xlsx_faults

CHECKS: Final[Mapping[str, Callable[[bytes, str, Path], list[str]]]] = MappingProxyType(
    {
        ".xlsx": xlsx_faults,
        ".docx": docx_faults,
        ".pdf": pdf_faults,
        ".html": html_faults,
        ".json": json_faults,
    }
)
"""What tells the faults of a file of each ending: of its bytes, with whose name it may bear, and
the folder of the round, whose path may stand nowhere."""


class PublishFault(Exception):  # noqa: N818 - as MergeFault: a bug of ours, never the operator's
    """The edition carries something that nobody may publish; the message names it all."""


def publishable(data: bytes, ending: str, author: str, folder: Path) -> bytes:
    """The file, unchanged.

    Args:
        data: the file.
        ending: of its name, such as ".xlsx".
        author: whose name it may bear: the municipality's.
        folder: of the round, whose path may stand nowhere.

    Raises:
        PublishFault: it carries what its check tells.
    """
    faults = CHECKS[ending](data, author, folder)
    if faults:
        raise PublishFault("; ".join(faults))
    return data
