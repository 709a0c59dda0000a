"""What is said of a file that is not read."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from validate.rule import Seen, Where
from validate.text import Text
from validate.view import OpenedFile
from workbook.address import parse_a1
from workbook.naming import centres_named, workbook_name
from workbook.read.refusal import Refusal


def refused(
    view: OpenedFile,
    reasons: Mapping[Refusal, Text],
    remedies: Mapping[Refusal, Text] | None = None,
) -> Iterator[Seen]:
    """The fault of a file refused for one of these reasons; nothing follows it.

    Args:
        view: the file.
        reasons: what is wrong, as ``{what}`` of the rule's text.
        remedies: what to do, as ``{remedy}``, where that differs between the reasons.
    """
    refusal = view.refused
    if refusal is None or refusal.reason not in reasons:
        return
    what = reasons[refusal.reason]
    remedy = remedies[refusal.reason] if remedies else ""
    measure = {
        "measured": _count(refusal.measured),
        "limit": _count(refusal.limit),
        "measured_mb": _megabytes(refusal.measured),
        "limit_mb": _megabytes(refusal.limit),
    }
    yield Seen(
        where=Where(sheet=refusal.sheet, cells=_address(refusal.cell or "")),
        words={
            "what": Text(what.da.format_map(measure), what.en.format_map(measure)),
            "remedy": remedy,
            "cell": refusal.cell or "",
            "sheet": refusal.sheet,
            "sent": sent_name(view),
        },
        stops=True,
    )


def _address(stored: str) -> tuple[str, ...]:
    """The cell to blame; none where what stands for its address in the file is none."""
    try:
        parse_a1(stored)
    except ValueError:
        return ()
    return (stored,)


def file_name(view: OpenedFile) -> str:
    """The file's name without the folder in which it was found."""
    return PurePosixPath(view.name).name


def sent_name(view: OpenedFile) -> str:
    """The name of the workbook that should have come; of the first centre where none is known."""
    codes = [centre.code for centre in view.round.config.centres]
    named = [code for code in (view.centre, *centres_named(view.name, codes)) if code in codes]
    return workbook_name(view.round.config, (named or codes)[0])


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}".replace(",", ".")


def _megabytes(number: int | None) -> str:
    return "" if number is None else str(-(-number // 2**20))
