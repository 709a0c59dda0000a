"""The mails to the centres: with a corrected copy, and to who has not answered.

Each is a text to paste, and a draft to open.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

from templates.record import Noun
from validate.finding import Level
from validate.together import of_records, without_record
from workbook.danish import date_text, in_sentence
from workbook.round.config import RoundConfig
from workbook.typed import on_one_line
from workbook.write.corrected_faults import LEVEL_WORDS, FaultLine
from workbook.write.corrected_names import FAULTS_SHEET, UNPLACED_SHEET

_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_READ_ALIKE = "VAL003"
_SHOWN = 4  # cells of one line


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
    reply_by: date | None = None,
) -> str:
    """The text: what to mend, by when, and what is attached.

    Args:
        config: of the round.
        centre: its code.
        faults: what is still at fault in the copy; what asks for nothing is only counted.
        unplaced: how many texts found no place in it.
        attached: the copy's file name.
        is_blocked: whether the returned file has errors, so that the copy must take its place.
        reply_by: the day by which the copy is asked for, or None.
    """
    has_error = any(fault.severity is Level.ERROR for fault in faults)
    back = f"send den tilbage til {_to(config)}{_by(reply_by)}"
    enclosed = (
        f"Vi har vedhæftet filen “{attached}”. Den er en ny kopi af projektmappen med jeres svar."
    )
    if faults:
        enclosed += f" Arket “{FAULTS_SHEET}” viser, hvad I skal se på, og fører jer til cellerne."
    act = f"Vil I ændre noget, så gør det i den vedhæftede fil, og {back}."
    if is_blocked:
        act = (
            f"Se den vedhæftede fil igennem, og {back}, også hvis I ikke ændrer noget. Brug ikke "
            "den gamle fil mere."
        )
    if has_error:
        act = f"Ret fejlene i den vedhæftede fil, og {back}. Brug ikke den gamle fil mere."
    count = _count(faults, is_blocked=is_blocked)
    paragraphs = [
        f"Tak for jeres svar til {config.title}, {in_sentence(config.round)}. {count}",
        *_listed(faults),
        *_noted(faults),
        *([_unplaced(unplaced)] if unplaced else []),
        enclosed,
        act,
    ]
    return _letter(config, centre, paragraphs)


def reminder_subject(config: RoundConfig, centre: str) -> str:
    """What a reminder is about, in one line."""
    return f"{config.title}, {config.round}: Vi mangler svaret fra {centre}"


def reminder_text(
    config: RoundConfig, centre: str, *, sent: str, none: Noun | None, reply_by: date | None
) -> str:
    """The text to a centre of which no file has come.

    Args:
        config: of the round.
        centre: its code.
        sent: name of the file that it was sent.
        none: what it may have none of, where it need not answer.
        reply_by: the day by which an answer is asked for; None where that is past.
    """
    soon = _by(reply_by) or " hurtigst muligt"
    was = "" if reply_by else f" Fristen var den {date_text(config.deadline)}."
    act = f"Udfyld filen “{sent}”, som I har fået tilsendt, og send den til {_to(config)}{soon}."
    end = "Har I allerede sendt filen, skal I ikke gøre noget."
    if none:
        end = f"Har I ingen {none.many} denne gang, så svar blot det på denne mail."
    paragraphs = [
        f"Vi har ikke modtaget jeres svar til {config.title}, {in_sentence(config.round)}.{was}",
        f"{act} Kan I ikke finde filen, så skriv til os.",
        end,
    ]
    return _letter(config, centre, paragraphs)


def mail_draft(
    config: RoundConfig,
    centre: str,
    subject: str,
    text: str,
    attached: tuple[str, bytes] | None = None,
) -> bytes:
    """The .eml file: a draft without sender and date; equal input gives equal bytes.

    Args:
        config: of the round; the mail goes to the centre's mailbox and answers to the office's,
            where they are known.
        centre: its code.
        subject: in one line.
        text: of the mail.
        attached: a workbook by its name, or None.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = subject
    named = config.centre(centre)
    if named and named.mailbox:
        message["To"] = named.mailbox
    if config.reply_to:
        message["Reply-To"] = config.reply_to
    message["X-Unsent"] = "1"  # mail programs then open it for sending
    message.set_content(text, cte="quoted-printable")
    if attached is not None:
        name, copy = attached
        message.add_attachment(copy, maintype="application", subtype=_XLSX, filename=name)
        message.set_boundary(_boundary(copy))
    return message.as_bytes()


def is_attached(copy: bytes, draft: bytes) -> bool:
    """Whether the draft was written for just this copy."""
    return _boundary(copy).encode() in draft


def _boundary(copy: bytes) -> str:
    return f"=_{hashlib.sha256(copy).hexdigest()[:32]}"


def _letter(config: RoundConfig, centre: str, paragraphs: Sequence[str]) -> str:
    """The paragraphs with greeting and signature."""
    named = config.centre(centre)
    greeting = f"Til {named.name if named else centre}"
    closing = f"Venlig hilsen\n{config.sender}\n{config.municipality}"
    return "\n\n".join([greeting, *paragraphs, closing]) + "\n"


def _to(config: RoundConfig) -> str:
    return config.reply_to or "os"


def _by(day: date | None) -> str:
    return f" senest den {date_text(day)}" if day else ""


def _count(faults: Sequence[FaultLine], *, is_blocked: bool) -> str:
    errors = sum(fault.severity is Level.ERROR for fault in faults)
    warnings = sum(fault.severity is Level.WARNING for fault in faults)
    look = f"{warnings} ting, I bør se på"
    if errors:
        text = f"Der er {errors} fejl, som skal rettes, før svarene kan bruges"
        return f"{text}, og {look}." if warnings else f"{text}."
    if is_blocked:
        start = "Vi kan ikke bruge filen, som den er. Kopien retter op på det"
        return f"{start}. Der er også {look}." if warnings else f"{start}."
    if warnings:
        return f"Svarene kan bruges, men der er {look}."
    return "Der er ingen fejl i svarene, men selve filen var ændret. Kopien retter op på det."


def _listed(faults: Sequence[FaultLine]) -> Iterator[str]:
    """Below a heading each what must be mended, and what to look at; the same is said once."""
    for level in (Level.ERROR, Level.WARNING):
        groups: dict[tuple[str, ...], list[FaultLine]] = {}
        for fault in faults:
            if fault.severity is level:
                said = (without_record(text, fault.record) for text in (fault.message, fault.fix))
                groups.setdefault((fault.code, fault.sheet, *said), []).append(fault)
        if groups:
            lines = [on_one_line(_line(group)) for group in groups.values()]
            yield "\n".join([f"{LEVEL_WORDS[level]}:", *lines])


def _line(group: Sequence[FaultLine]) -> str:
    first, records = group[0], list(dict.fromkeys(fault.record for fault in group))
    said = of_records(f"{first.message} {first.fix}".rstrip(), records)
    # What the sentence says itself is not said before it.
    told = said.casefold()
    place = ", ".join(part for part in first.place.split(", ") if part.casefold() not in told)
    cells = [cell for fault in group for cell in fault.cells]
    more = len(cells) - _SHOWN
    shown = ", ".join(cells) if more <= 1 else f"{', '.join(cells[:_SHOWN])} og {more} flere"
    where = f"{place} ({shown})" if place and shown and len(group) == 1 else shown or place
    return f"- {where}: {said}" if where else f"- {said}"


def _noted(faults: Sequence[FaultLine]) -> Iterator[str]:
    """One line on what asks for nothing."""
    infos = [fault for fault in faults if fault.severity is Level.INFO]
    read = sum(len(fault.cells) for fault in infos if fault.code == _READ_ALIKE)
    rest = sum(fault.code != _READ_ALIKE for fault in infos)
    parts = []
    if read:
        parts.append(f"læst {read} svar med {'små rettelser' if read > 1 else 'en lille rettelse'}")
    if rest:
        parts.append(f"noteret {rest} ting til orientering på arket “{FAULTS_SHEET}”")
    if parts:
        yield f"Vi har desuden {' og '.join(parts)}; I skal ikke gøre noget."


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
