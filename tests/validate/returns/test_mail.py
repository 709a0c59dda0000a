"""The mails to the centres: what asks for an act, by when, and where to."""

import email
import email.policy
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from samples.excel import ReturnedFile
from templates.errors import OperatorError
from tests.support.rounds import Answer, centre_workbook, good_answers, inbox, small_round
from validate.engine import validate
from validate.returns.copies import return_copies
from validate.returns.mail import mail_text
from validate.returns.reply import day_of_reply
from workbook.naming import workbook_name
from workbook.round.config import Centre, Level, RoundConfig
from workbook.round.model import Round
from workbook.write.corrected_faults import FaultLine

SHEET = "Opfølgning"
SOON = date(2024, 9, 20)


def _open(item: str, cell: str) -> FaultLine:
    return FaultLine(
        Level.WARNING,
        SHEET,
        (cell,),
        f"Punkt {item}, Bemærkning",
        f"Punkt {item} er “Afsluttet”, men der står intet i “Bemærkning”.",
        "Skriv, hvad der kom ud af punktet.",
        "ROW001",
        f"punkt {item}",
    )


def _read(item: str, cell: str) -> FaultLine:
    said = "Vi har læst “Afsluttet.” som “Afsluttet”."
    place = f"Punkt {item}, Status"
    return FaultLine(Level.INFO, SHEET, (cell,), place, said, "I skal ikke gøre noget.", "VAL003")


def _text(config: RoundConfig, *faults: FaultLine, reply_by: date | None = SOON) -> str:
    name = "Svar - CET (til rettelse).xlsx"
    return mail_text(config, "CET", faults, unplaced=0, attached=name, reply_by=reply_by)


def _config(folder: Path) -> RoundConfig:
    return small_round(folder).config


def test_mail__whole__lists_what_asks_for_an_act_and_counts_the_rest(tmp_path: Path) -> None:
    error = FaultLine(
        Level.ERROR,
        SHEET,
        ("O6",),
        "Punkt 1, Status",
        "“Måske” er ikke på listen til “Status”.",
        "Vælg fra listen i cellen.",
        "VAL002",
        "punkt 1",
    )
    text = _text(_config(tmp_path), error, _open("2", "P7"), _open("4", "P9"), _read("3", "O8"))
    assert text == (
        "Til Center for Ejendomme og Teknik\n\n"
        "Tak for jeres svar til Opfølgning på budgetaftale 2024, august 2024. Der er 1 fejl, som "
        "skal rettes, før svarene kan bruges, og 2 ting, I bør se på.\n\n"
        "Skal rettes:\n"
        "- Punkt 1 (O6): “Måske” er ikke på listen til “Status”. Vælg fra listen i cellen.\n\n"
        "Se efter:\n"
        "- P7, P9: Punkt 2 og 4 er “Afsluttet”, men der står intet i “Bemærkning”. Skriv, hvad der "
        "kom ud af punktet.\n\n"
        "Vi har desuden læst 1 svar med en lille rettelse; I skal ikke gøre noget.\n\n"
        "Vi har vedhæftet filen “Svar - CET (til rettelse).xlsx”. Den er en ny kopi af "
        "projektmappen med jeres svar. Arket “Fejl og mangler” viser, hvad I skal se på, og fører "
        "jer til cellerne.\n\n"
        "Ret fejlene i den vedhæftede fil, og send den tilbage til os senest den 20. september "
        "2024. Brug ikke den gamle fil mere.\n\n"
        "Venlig hilsen\nØkonomi\nPrøvekøbing Kommune\n"
    )


def test_mail__infos_of_two_kinds__are_one_line(tmp_path: Path) -> None:
    other = FaultLine(Level.INFO, SHEET, (), "Hele filen", "Filen er gemt i LibreOffice.", "")
    faults = _open("2", "P7"), _read("3", "O8"), _read("4", "O9"), other
    assert (
        "Vi har desuden læst 2 svar med små rettelser og noteret 1 ting til orientering på arket "
        "“Fejl og mangler”; I skal ikke gøre noget.\n"
    ) in _text(_config(tmp_path), *faults)


def test_mail__no_day__asks_for_none(tmp_path: Path) -> None:
    text = _text(_config(tmp_path), _open("2", "P7"), reply_by=None)
    assert (
        "Vil I ændre noget, så gør det i den vedhæftede fil, og send den tilbage til os.\n" in text
    )
    assert "senest" not in text


def test_mail__mailbox_of_the_office__is_where_to_send(tmp_path: Path) -> None:
    config = replace(_config(tmp_path), reply_to="budget@eksempel.dk")
    assert "send den tilbage til budget@eksempel.dk senest" in _text(config, _open("2", "P7"))


def _addressed(round_: Round) -> Round:
    centres = [
        Centre(code=one.code, name=one.name, mailbox=f"{one.code.lower()}@eksempel.dk")
        for one in round_.config.centres
    ]
    config = replace(round_.config, centres=tuple(centres), reply_to="budget@eksempel.dk")
    return replace(round_, config=config)


def _written(round_: Round, folder: Path, status: str, reply_by: date | None) -> dict[str, bytes]:
    answers = good_answers(round_, "CET") | {1: Answer(status, "Udbuddet er afholdt.")}
    file = ReturnedFile(centre_workbook(round_, "CET", answers))
    found = validate(round_, inbox(folder, {workbook_name(round_.config, "CET"): file.data}), "da")
    written = return_copies(round_, found, folder / "retur", reply_by=reply_by)
    return {path.name.partition(" - CET")[2] or path.name: path.read_bytes() for path in written}


def _draft(data: bytes) -> EmailMessage:
    message = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_drafts__mailboxes_known__are_addressed_and_answer_to_the_office(tmp_path: Path) -> None:
    files = _written(_addressed(small_round(tmp_path)), tmp_path, "Måske", SOON)
    draft = _draft(files[" (til rettelse).eml"])
    assert (draft["To"], draft["Reply-To"]) == ("cet@eksempel.dk", "budget@eksempel.dk")
    (name,) = [name for name in files if name.endswith("CKM (rykker).eml")]
    reminder = _draft(files[name])
    assert (reminder["To"], reminder["Reply-To"]) == ("ckm@eksempel.dk", "budget@eksempel.dk")
    assert list(reminder.iter_attachments()) == []


def test_copies__answers_that_only_read_alike__are_neither_copied_nor_mailed(
    tmp_path: Path,
) -> None:
    files = _written(small_round(tmp_path), tmp_path, "Under udmøntning.", SOON)
    assert {name[-12:] for name in files} == {"(rykker).txt", "(rykker).eml"}


@pytest.mark.parametrize(
    ("day", "was", "by"),
    [
        (SOON, "", "senest den 20. september 2024"),
        (None, " Fristen var den 6. september 2024.", "hurtigst muligt"),
    ],
    ids=["by a day", "the deadline is past"],
)
def test_reminder__centre_that_has_not_answered__says_what_to_send(
    day: date | None, was: str, by: str, tmp_path: Path
) -> None:
    files = _written(small_round(tmp_path), tmp_path, "Under udmøntning", day)
    (name,) = [name for name in files if name.endswith("CKM (rykker).txt")]
    assert files[name].decode() == (
        "Til Center for Klima og Miljø\n\n"
        "Vi har ikke modtaget jeres svar til Opfølgning på budgetaftale 2024, august 2024."
        f"{was}\n\n"
        "Udfyld filen “Opfølgning på budgetaftale 2024 - August 2024 - CKM.xlsx”, som I har fået "
        f"tilsendt, og send den til os {by}. Kan I ikke finde filen, så skriv til os.\n\n"
        "Har I allerede sendt filen, skal I ikke gøre noget.\n\n"
        "Venlig hilsen\nØkonomi\nPrøvekøbing Kommune\n"
    )


def test_day_of_reply__named_deadline_or_none(tmp_path: Path) -> None:
    config = _config(tmp_path)  # deadline 6 September 2024
    assert day_of_reply(config, SOON, date(2024, 9, 20)) == SOON
    assert day_of_reply(config, None, date(2024, 9, 6)) == date(2024, 9, 6)
    assert day_of_reply(config, None, date(2024, 9, 7)) is None


def test_day_of_reply__past__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="2024-09-20") as caught:
        day_of_reply(_config(tmp_path), SOON, date(2024, 9, 21))
    assert caught.value.told("da").hint == "Skriv i dag eller en senere dag."
