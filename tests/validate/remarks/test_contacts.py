"""Addresses and telephone numbers are seen in a text; amounts, years and other numbers are not."""

import pytest

from tests.support.sample_texts import sample_texts
from validate.remarks.contacts import contacts


@pytest.mark.parametrize(
    "contact",
    [
        "+45 70 00 00 00",
        "+4570000000",
        "(+45) 70 00 00 00",
        "+45 7000 0000",
        "+45-70-00-00-00",
        "004570000000",
        "0045 70000000",
        "00 45 70 00 00 00",
        "+45 12 34 56 78",
        "tlf. 70 00 00 00",
        "tlf. 12345678",
        "Telefon: 7000 0000",
        "telefonnummer 70000000",
        "tlf.nr. 70000000",
        "Tlf.: 70.00.00.00",
        "mobil 70 000 000",
        "vagttlf. 70000000",
        "arbejdstlf. 70000000",
        "privattelefon 70000000",
        "hovednummer 70000000",
        "direkte nr. 70000000",
        "omstillingen 70000000",
        "MobilePay 70000000",
        "tlf=70000000",
        "tlf_70000000",
        "tlf (70000000",
        "Tlf.\n70000000",
        "tlf. 70 00\n00 00",
        "+45(0)70000000",
        "70  00  00  00",
        "sol\n@example.org",
        "mobil 70-00-00-00",
        "mob. 70000000",
        "T: 70000000",
        "T 70000000",
        "M 20 12 34 56",
        "T. 70000000",
        "M: 70 00 00 00",
        "☎ 70000000",
        "📞 70 00 00 00",
        "+46 8 123 456 78",
        "+299 70 00 00 00",
        "70 00 00 00",
        "70\u00a000\u00a000\u00a000",
        "12-34-56-78",
        "12.34.56.78",
        "70–00–00–00",
        "７０-００-００-００",
        "sol@example.org",
        "a.b-c@post.example.org",
        "mailto:sol@example.org",
        "sol@exa\u00admple.org",
        "sol @ example.org",
        "sol (at) example.org",
        "sol(at)example.org",
        "sol [at] example [dot] org",
        "sol [at] example dot dk",
        "SOL (AT) EXAMPLE DOT DK",
        "sol at example dot dk",
        "sol(a)example.org",
        "sol{at}example.dk",
        "sol snabel-a example.org",
        "sol (snabel-a) example punktum dk",
        "sol＠example．org",
    ],
)
def test_contacts__every_way_of_writing__is_seen(contact: str) -> None:
    assert contacts(f"Se {contact}, eller spørg") == (" ".join(contact.split()),)
    assert contacts(contact) == (" ".join(contact.split()),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ring 70 00 00 00, 70 00 00 00", ("70 00 00 00",)),
        ("Ring 20 28 31 29 børn", ("20 28 31 29",)),
        ("navn (a) skole.dk", ("navn (a) skole.dk",)),
        ("Sol ringer fra 70000000.", ("70000000",)),
        ("kontaktperson Sol Måne 70000000", ("70000000",)),
        ("kontaktnummer: 70000000", ("70000000",)),
        ("Ring til Sol på 70000000.", ("70000000",)),
        ("Kontakt sekretariatet på tlf. 70000000.", ("tlf. 70000000",)),
        (
            "sol@example.org, 70 00 00 00 og måne@example.org",
            ("sol@example.org", "70 00 00 00", "måne@example.org"),
        ),
    ],
)
def test_contacts__text__names_each(text: str, found: tuple[str, ...]) -> None:
    assert contacts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "12 345 678 kr.",
        "70 000 000",
        "70000000",
        "20240816",
        "2024 2025 2026",
        "20 30 40 50 kr.",
        "20 30 40 50 %",
        "20 30 40 50 60",
        "20 30 40 50",
        "10 20 30 40",
        "26 27 28 29",
        "22 33 44 55",
        "20 21 23 24",
        "45 47 50 52",
        "20 28 31 29 børn",
        "20 28 31 29 elever",
        "28 31 29 30 årsværk",
        "T 12345678",
        "T 2024-2027",
        "T 70000000 kr.",
        "t 70000000",
        "RUT 70000000",
        "(a) drift.Se",
        "afsnit (a) drift.Se også",
        "pkt. 4 (a) anlæg.De to",
        "10.10.10.10",
        "mobil 2024-2027",
        "T: 2024-2027",
        "24-25-26-27",
        "24.25.26.27",
        "side 22 24 31 45",
        "uge 22-24-31-45",
        "1.20 30 40 50",
        "1.2.3.4",
        "+12 345 678",
        "+45 mio. kr.",
        "+45.000.000 kr.",
        "+45 000 000 kr.",
        "Mobil 12.345.678 kr.",
        "telefoni 12345678 kr.",
        "Ring 3 er 12345678 kr. dyrere",
        "kontakt os i 2024-2025",
        "kontakt os den 14-06-2024",
        "Mødet er 14-06-2024 12.00",
        "01.01.2024-31.12.2024",
        "sagsnr. 24-012345",
        "00.15.25-G01-6-17",
        "konto 12345678",
        "CVR-nr. 12 34 56 78",
        "EAN 5790000000000",
        "010203-1234",
        "2.500-3.000 kr.",
        "@ 5 kr.",
        "50 @ 5.kr",
        "konto@5",
        "@kommunen",
        "det er at skole dk",
        "vi sørger for at (at) det sker",
    ],
)
def test_contacts__amounts_years_and_other_numbers__are_none(text: str) -> None:
    assert contacts(text) == ()
    assert contacts(f"I {text}, og så") == ()


def test_contacts__every_text_of_the_samples__has_none() -> None:
    assert [text for text in sample_texts() if contacts(text)] == []
