"""Which format a report has: what is asked for, or what the name of its file says."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from templates.errors import OperatorError
from templates.text import Text

# The formats that a file of each ending may hold; the first is meant where none is asked for.
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        ".txt": ("text",),
        ".html": ("html",),
        ".htm": ("html",),
        ".xlsx": ("xlsx",),
        ".json": ("json", "sarif"),
        ".jsonl": ("jsonl",),
        ".sarif": ("sarif",),
    }
)


def format_of(asked: str | None, output: Path | None, formats: Sequence[str]) -> str:
    """The format of a report that is written to the file, or to stdout; text where nothing says.

    Args:
        asked: the format that was asked for, if any.
        output: the file.
        formats: those that this report has.

    Raises:
        OperatorError: the name says another format than was asked for, or none that there is.

    >>> format_of(None, Path("fund.HTML"), ("text", "html"))
    'html'
    >>> format_of("sarif", Path("fund.json"), ("text", "json", "sarif"))
    'sarif'
    >>> format_of(None, None, ("text", "html"))
    'text'
    """
    ending = output.suffix.lower() if output else ""
    said = _ENDINGS.get(ending, ())
    if asked is not None:
        if said and asked not in said:
            raise OperatorError(
                Text(
                    f"{output} er navnet på en fil i formatet {said[0]}, men --format siger "
                    f"{asked}.",
                    f"{output} is the name of a file in the format {said[0]}, and --format says "
                    f"{asked}.",
                ),
                Text(
                    "Udelad --format, eller giv filen en anden endelse.",
                    "Leave --format out, or give the file another ending.",
                ),
            )
        return asked
    if not ending:
        return "text"
    if not said or said[0] not in formats:
        endings = ", ".join(one for one, names in _ENDINGS.items() if names[0] in formats)
        raise OperatorError(
            Text(
                f"Endelsen på {output} passer ikke til noget format.",
                f"{output} has an ending that says none of the formats.",
            ),
            Text(
                f"Giv filen en af disse: {endings}; eller skriv --format.",
                f"Name a file with one of these: {endings}; or say --format.",
            ),
        )
    return said[0]
