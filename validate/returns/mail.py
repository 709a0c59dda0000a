"""The mail that goes with a corrected copy: a text to paste, and a draft with the copy attached."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from validate.finding import Level
from workbook.danish import date_text
from workbook.round.config import RoundConfig
from workbook.typed import on_one_line
from workbook.write.corrected_faults import FaultLine
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADINGS = {
    Level.ERROR: "Det skal rettes:",
    Level.WARNING: "Det bør I se efter:",
    Level.INFO: "Til orientering:",
}


def mail_subject(config: RoundConfig, centre: str, faults: Sequence[FaultLine]) -> str:
    """What it is about, in one line."""
    has_error = any(fault.severity is Level.ERROR for fault in faults)
    what = "skal rettes" if has_error else "er set igennem"
    return f"{config.title}, {config.round}: Svaret fra {centre} {what}"


def mail_text(
    config: RoundConfig,
    centre: str,
    faults: Sequence[FaultLine],
    *,
    unplaced: int,
    attached: str,
    is_blocked: bool = False,
) -> str:
    """The text: what is missing, by when, and what is attached.

    Args:
        config: of the round.
        centre: its code.
        faults: what is still at fault in the copy.
        unplaced: how many texts found no place in it.
        attached: the copy's file name.
        is_blocked: whether the returned file has errors, so that the copy must take its place.
    """
    named = config.centre(centre)
    deadline = date_text(config.deadline)
    has_error = any(fault.severity is Level.ERROR for fault in faults)
    enclosed = (
        f"Vi har vedhæftet filen “{attached}”. Den er en ny kopi af projektmappen med jeres svar."
    )
    if faults:
        enclosed += f" Arket “{FAULTS_SHEET}” viser, hvad I skal se på, og fører jer til cellerne."
    act = (
        "Vil I ændre noget, så gør det i den vedhæftede fil, og send den tilbage til os. "
        f"Fristen er den {deadline}."
    )
    if is_blocked:
        act = (
            "Se den vedhæftede fil igennem, og send den tilbage til os, også hvis I ikke ændrer "
            f"noget. Fristen er den {deadline}. Brug ikke den gamle fil mere."
        )
    if has_error:
        act = (
            "Ret fejlene i den vedhæftede fil, og send den tilbage til os. "
            f"Fristen er den {deadline}. Brug ikke den gamle fil mere."
        )
    count = _count(faults, is_blocked=is_blocked)
    paragraphs = [
        f"Til {named.name if named else centre}",
        f"Tak for jeres svar til {config.title}, {config.round}. {count}",
        *_listed(faults),
        *([_unplaced(unplaced)] if unplaced else []),
        enclosed,
        act,
        f"Venlig hilsen\n{config.sender}\n{config.municipality}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def mail_draft(config: RoundConfig, subject: str, text: str, attached: str, copy: bytes) -> bytes:
    """The .eml file: a draft without sender and recipient; equal input gives equal bytes."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    message["Date"] = format_datetime(datetime.combine(config.issued, time(), UTC))
    message["X-Unsent"] = "1"  # mail programs then open it for sending
    message.set_content(text, cte="quoted-printable")
    message.add_attachment(copy, maintype="application", subtype=_XLSX, filename=attached)
    message.set_boundary(_boundary(copy))
    return message.as_bytes()


def is_attached(copy: bytes, draft: bytes) -> bool:
    """Whether the draft was written for just this copy."""
    return _boundary(copy).encode() in draft


def _boundary(copy: bytes) -> str:
    return f"=_{hashlib.sha256(copy).hexdigest()[:32]}"


def _count(faults: Sequence[FaultLine], *, is_blocked: bool) -> str:
    errors = sum(fault.severity is Level.ERROR for fault in faults)
    warnings = sum(fault.severity is Level.WARNING for fault in faults)
    look = f"{warnings} forhold"
    if errors:
        text = f"Der er {errors} fejl, som skal rettes, før svarene kan bruges"
        return f"{text}, og {look}, I bør se efter." if warnings else f"{text}."
    if is_blocked:
        start = "Vi kan ikke bruge filen, som den er. Kopien retter op på det"
        return f"{start}. Der er {look}, I bør se efter." if warnings else f"{start}."
    if warnings:
        return f"Der er ingen fejl, men {look}, I bør se efter."
    if faults:
        return "Der er ingen fejl."
    return "Der er ingen fejl i svarene, men selve filen var ændret. Kopien retter op på det."


def _listed(faults: Sequence[FaultLine]) -> Iterator[str]:
    for level, heading in _HEADINGS.items():
        lines = [
            on_one_line(f"- {_where(fault)}: {fault.message} {fault.fix}".rstrip())
            for fault in faults
            if fault.severity is level
        ]
        if lines:
            yield "\n".join([heading, *lines])


def _where(fault: FaultLine) -> str:
    return f"{fault.place} ({fault.address})" if fault.cells else fault.place


def _unplaced(count: int) -> str:
    if count == 1:
        return (
            "Indholdet af én celle i jeres fil læses ikke. Det står nu på arket "
            f"“{UNPLACED_SHEET}”. Skal det med, så skriv det i en af de gule celler."
        )
    return (
        f"Indholdet af {count} celler i jeres fil læses ikke. Det står nu på arket "
        f"“{UNPLACED_SHEET}”. Skal noget af det med, så skriv det i de gule celler."
    )
