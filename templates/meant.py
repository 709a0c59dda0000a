"""The key that somebody meant who wrote a Danish word, or nearly the key."""

from collections.abc import Sequence
from typing import Final

_DANISH: Final = {
    "skabelon": "template",
    "titel": "title",
    "overskrift": "title",
    "kommune": "municipality",
    "kommunenavn": "municipality",
    "runde": "round",
    "rundenavn": "round",
    "dato": "issued",
    "udsendt": "issued",
    "udsendelse": "issued",
    "udsendelsesdato": "issued",
    "startdato": "issued",
    "frist": "deadline",
    "svarfrist": "deadline",
    "slutdato": "deadline",
    "afsender": "sender",
    "kontor": "sender",
    "email": "reply_to mailbox",
    "e_mail": "reply_to mailbox",
    "mailadresse": "reply_to mailbox",
    "faellespostkasse": "mailbox reply_to",
    "sprog": "language",
    "aar": "years year",
    "aarene": "years",
    "budgetaar": "years",
    "aarstal": "year",
    "center": "centres",
    "centre": "centres",
    "centrer": "centres",
    "centers": "centres",
    "centrene": "centres",
    "forvaltninger": "centres",
    "afdelinger": "centres",
    "udvalg": "committees",
    "udvalgene": "committees",
    "direktoer": "directors",
    "direktoerer": "directors",
    "direktion": "directors",
    "afsnit": "sections",
    "rammer": "frames",
    "bevillingsrammer": "frames",
    "krav": "requirement",
    "budgetkrav": "requirement",
    "laan": "loans",
    "aftaleaar": "agreement_year",
    "forrige": "previous",
    "forrige_runde": "previous",
    "tidligere": "previous",
    "alvor": "severities severity",
    "grund": "reason",
    "begrundelse": "reason",
    "kode": "code",
    "forkortelse": "code",
    "nr": "code",
    "navn": "name",
    "beloeb": "amount",
    "oekonomi": "economy",
    "fodnote": "footnote",
    "note": "footnote",
    "postkasse": "mailbox reply_to",
    "mail": "mailbox reply_to",
    "svaradresse": "reply_to",
    "svar_til": "reply_to",
    "arbejdsark": "sheets",
    "ark": "sheets",
    "felter": "fields",
    "felt": "fields",
    "lister": "lists",
    "kontroller": "checks",
    "hjaelp": "help",
    "bredde": "width",
    "enhed": "unit",
    "decimaler": "decimals",
}
_LETTERS: Final = (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("-", "_"), (" ", "_"))


def plain_key(text: str) -> str:
    """The text as a key may be: small letters, none of æ, ø and å, no blanks.

    >>> plain_key("Forrige år")
    'forrige_aar'
    """
    found = text.strip().casefold()
    for sign, instead in _LETTERS:
        found = found.replace(sign, instead)
    return found


def danish_key(text: str) -> str:
    """The key that a Danish word most likely stands for, whatever the file is; "" for none."""
    return _DANISH.get(plain_key(text), "").partition(" ")[0]


def meant_key(given: str, known: Sequence[str]) -> str:
    """The one of the known keys that was meant; "" where nobody can tell.

    >>> meant_key("frist", ["deadline", "title"]), meant_key("År", ["years"])
    ('deadline', 'years')
    >>> meant_key("deadlin", ["deadline", "title"]), meant_key("snart", ["title"])
    ('deadline', '')
    """
    plain = plain_key(given)
    if plain in known:
        return plain
    said = [key for key in _DANISH.get(plain, "").split() if key in known]
    if said:
        return said[0]
    from difflib import get_close_matches  # noqa: PLC0415 - only where a file is wrong

    return next(iter(get_close_matches(plain, known, n=1)), "")
