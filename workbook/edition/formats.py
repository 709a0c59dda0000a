"""The formats of an edition, each made by a module that is imported only where it is asked for."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Final, TypeAlias

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text
from workbook.edition.document import Document

Renderer: TypeAlias = Callable[[Document], bytes | str]
"""Gives the edition in one format: a text is written as UTF-8.

It raises an OperatorError where this edition cannot be shown so, with the reason and the remedy;
an ImportError where what it is made with is not there.
"""

RENDERERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "xlsx": "workbook.edition.xlsx:edition_workbook",
        "docx": "workbook.edition.docx.render:docx_edition",
        "pdf": "workbook.edition.pdf.render:pdf_edition",
        "html": "workbook.edition.html.edition:html_edition",
    }
)
"""Module and function of each format by the ending of its file; a format more is a line more."""

JSON: Final = "json"
"""The format that the next round reads; it is made of the records, and always written."""

FORMATS: Final = (*RENDERERS, JSON)


def formats_named(text: str | None) -> tuple[str, ...]:
    """The formats that the text names, parted by commas; all of them where there is none.

    Raises:
        OperatorError: there is no such format.

    >>> formats_named("XLSX, json")
    ('xlsx', 'json')
    """
    if text is None:
        return FORMATS
    names = tuple(name for one in text.split(",") if (name := one.strip().lower()))
    unknown = [name for name in names if name not in FORMATS]
    if unknown or not names:
        raise _no_format(unknown)
    return names


def _no_format(unknown: Sequence[str]) -> OperatorError:
    known = ",".join(FORMATS)
    says = Text("Der er ikke nævnt et format.", "No format is named.")
    if unknown:
        name = unknown[0]
        says = Text(
            f"“{name}” er ikke et format, en udgave kan få.",
            f"“{name}” is no format of an edition.",
        )
    return OperatorError(
        says, Text(f"Nævn nogle af disse: {known}.", f"Name some of these: {known}.")
    )


@frozen
class LeftOut:
    """A format that could not be made.

    Attributes:
        reason: a sentence.
        hint: what to do about it, or an empty text.
    """

    format: str
    reason: Text
    hint: Text


@frozen
class Rendered:
    """An edition in its formats.

    Attributes:
        contents: of each format that could be made.
        left_out: the others.
    """

    contents: Mapping[str, bytes]
    left_out: tuple[LeftOut, ...] = ()


def render(document: Document, formats: Sequence[str]) -> Rendered:
    """The edition in each of the formats that `RENDERERS` has, the others aside."""
    contents: dict[str, bytes] = {}
    left_out: list[LeftOut] = []
    for name in RENDERERS:
        if name not in formats:
            continue
        try:
            made = _renderer(name)(document)
        except ImportError as error:
            left_out.append(_missing(name, error))
        except OperatorError as error:
            left_out.append(_refused(name, error))
        else:
            contents[name] = made.encode() if isinstance(made, str) else made
    return Rendered(contents, tuple(left_out))


def _missing(name: str, error: ImportError) -> LeftOut:
    module = error.name or str(error)
    return LeftOut(
        name,
        Text(f"{module} mangler på denne computer.", f"{module} is missing on this computer."),
        Text(
            "Installer budgetrunde igen, eller nævn de formater, der skal skrives, med --formats.",
            "Install budgetrunde anew, or name the formats to write with --formats.",
        ),
    )


def _refused(name: str, error: OperatorError) -> LeftOut:
    da, en = error.told("da"), error.told("en")
    return LeftOut(
        name,
        Text(" ".join((da.message, *da.problems)), " ".join((en.message, *en.problems))),
        Text(da.hint, en.hint),
    )


def _renderer(name: str) -> Renderer:
    module, _, function = RENDERERS[name].partition(":")
    found: Renderer = getattr(import_module(module), function)
    return found
