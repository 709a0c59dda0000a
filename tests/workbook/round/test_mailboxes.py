"""The mailboxes of the office and of the centres, as runde.toml names them."""

from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.rounds import centre_workbook, small_round
from workbook.read.open import read_book
from workbook.round.load import load_round
from workbook.round.model import Round

_SENDER, _CENTRE = 'sender = "Økonomi"\n', 'code = "CET"\n'


def _with(folder: Path, reply_to: str, mailbox: str) -> Round:
    home = small_round(folder).folder
    settings = home / "runde.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace(_SENDER, f'{_SENDER}reply_to = "{reply_to}"\n')
    text = text.replace(_CENTRE, f'{_CENTRE}mailbox = "{mailbox}"\n')
    settings.write_text(text, encoding="utf-8")
    return load_round(home)


def _texts(round_: Round) -> list[str]:
    book = read_book(centre_workbook(round_, "CET"))
    return [cell.text for sheet in book.sheets for cell in sheet.cells.values()]


def test_mailboxes__of_office_and_centre__are_known(tmp_path: Path) -> None:
    config = _with(tmp_path, "budget@eksempel.dk", "cet@eksempel.dk").config
    centre = config.centre("CET")
    assert centre is not None
    assert (config.reply_to, centre.mailbox) == ("budget@eksempel.dk", "cet@eksempel.dk")
    assert config.centre("CKM").mailbox is None  # type: ignore[union-attr]


def test_mailbox__of_the_office__stands_in_the_workbook(tmp_path: Path) -> None:
    texts = _texts(_with(tmp_path, "budget@eksempel.dk", "cet@eksempel.dk"))
    assert "Send jeres svar til budget@eksempel.dk" in texts
    assert not any("cet@eksempel.dk" in text for text in texts)


def test_mailbox__none__leaves_the_workbook_as_it_is(tmp_path: Path) -> None:
    assert not any("Send jeres svar til" in text for text in _texts(small_round(tmp_path)))


@pytest.mark.parametrize("address", ["Økonomi", "a@b.dk, c@d.dk", "budget@eksempel", "a b@c.dk"])
def test_mailbox__that_is_none__is_refused_with_an_example(address: str, tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as refused:
        _with(tmp_path, address, "cet@eksempel.dk")
    assert "reply_to: write one mail address, for example budget@eksempel.dk" in str(
        [refused.value.message, *refused.value.problems]
    )
