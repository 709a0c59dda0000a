"""Personal numbers are seen in a text, and accounts, cases, amounts and dates are not."""

import pytest

from tests.support.sample_texts import sample_texts
from validate.remarks.personal import cpr_numbers, masked

WIDE = {ord("０") + digit: str(digit) for digit in range(10)}


@pytest.mark.parametrize(
    "text",
    [
        "010203-1234",
        "0102031234",
        "010203 1234",
        "010203\u00a01234",
        "010203 - 1234",
        "010203–1234",
        "010203 — 1234",
        "010203\u20111234",
        "010203/1234",
        "010203.1234",
        "010203_1234",
        "010203:1234",
        "010203\n1234",
        "010203-\n1234",
        "010203\n-1234",
        "010203-12 34",
        "0102\u200b03-1234",
        "010203\u00ad1234",
        "０１０２０３-１２３４",
        "(010203-1234).",
        "_010203-1234_",
        "010203-1234²",
        "CPR:0102031234,",
        "cpr010203-1234",
        "Borger nr. 010203-1234",
        "personsag 010203-1234",
        "punkt 5 010203-1234",
        "010203--1234",
        "010203|1234",
        "010203~1234",
        "010203\\1234",
        "010203(1234)",
        "010203 (1234)",
        "010203-1234s sag",
        "Jens010203-1234Jensen",
        "borger010203-1234",
        "CPR: 010203, 1234",
        "pers.nr. 010203, 1234",
        "borgernr. 010203-1234",
        "til kunden 010203-1234",
    ],
)
def test_cpr__every_joint__is_seen(text: str) -> None:
    assert cpr_numbers(text) == ("010203-••••",)
    assert masked(text).translate(WIDE).find("1234") == -1
    assert "010203-••••" in masked(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01.02.03-1234", "01.02.03"),
        ("01-02-03-1234", "01-02-03"),
        ("01/02/03-1234", "01/02/03"),
        ("01.02.1903-1234", "01.02.1903"),
        ("01-02-1903-1234", "01-02-1903"),
        ("1.2.1903-1234", "1.2.1903"),
        ("1/2-03-1234", "1/2-03"),
        ("01/02-1903 - 1234", "01/02-1903"),
        ("01. 02. 03-1234", "01. 02. 03"),
        ("01 02 03-1234", "01 02 03"),
        ("0102 03-1234", "0102 03"),
        ("01 01 90 1234", "01 01 90"),
        ("31 12 64 1234", "31 12 64"),
        ("01.02.03/1234", "01.02.03"),
        ("01.02.03.1234", "01.02.03"),
        ("01.02.53 1234", "01.02.53"),
        ("01–02–03–1234", "01-02-03"),
        ("01021903-1234", "01021903"),
        ("CPR: 01 02 03 12 34", "01 02 03"),
        ("cpr-nr. 01.02.24 1234", "01.02.24"),
        ("cpr.nr 010219031234", "01021903"),
        ("1. februar 1903-1234", "1. februar 1903"),
        ("01. feb. 1903 - 1234", "01. feb. 1903"),
    ],
)
def test_cpr__every_way_of_writing_the_day__is_seen(text: str, day: str) -> None:
    assert cpr_numbers(text) == (f"{day}-••••",)
    assert masked(f"({text})").endswith(f"{day}-••••)")


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        ("290200-4123", True),  # 2000 was a leap year
        ("290200-1123", False),  # 1900 was none
        ("290237-4123", False),  # 4 is 1937 from 37 on
        ("290236-4123", True),
        ("290236-9123", True),
        ("290256-5123", True),  # 5 is 2056 up to 57
        ("290260-8123", True),  # and 1860 after it
        ("290257-8123", False),
        ("310499-1234", False),
        ("001299-1234", False),
        ("011399-1234", False),
    ],
)
def test_cpr__date__is_one_of_the_century(number: str, *, is_one: bool) -> None:
    assert bool(cpr_numbers(number)) is is_one


@pytest.mark.parametrize(
    "text",
    [
        "00.15.25-G01-6-17",
        "27.12.16-G01-1-18",
        "2121632309",
        "10102031234",
        "01020312345",
        "12-010203-1234",
        "2018-01-01-1234",
        "306-2018-12345",
        "0102031234-5",
        "5 010203 1234",
        "010203 1234 56",
        "010203 1234 5678",
        "4321\n010203\n1234",
        "0102031234 kr.",
        "0102031234 kroner",
        "010203 1234 mio.",
        "01.02.03 - 1234 kr.",
        "01.02.2024 5200 elever",
        "01.02.2024 - 5200 elever",
        "den 01.02.24 1500 elever",
        "Mødet 01.02.24 1500",
        "01.02.24\n1500",
        "1.1.2024-31.12.2024",
        "01.01.2024-2025",
        "31.12.2023 - 2024",
        "01-02-03-04",
        "01 01 24 1230",
        "12 11 20 1500 elever",
        "12 11 60 1500 elever",
        "1 1 90 1234",
        "5 01 01 90 1234",
        "01 01 90 1234 5",
        "01 01 90 1234 kr.",
        "1.02.03 1234 5678",
        "A0102031234",
        "INC0102031234",
        "x010203-1234",
        "010203, 1234",
        "0102031234,50",
        "1. februar 2024 - 1200 elever",
        "1. februar 1903 1234",
        "010124-2027",
        "budget 010124/2024",
        "010203-12",
        "",
    ],
)
def test_cpr__other_numbers__are_none(text: str) -> None:
    assert cpr_numbers(text) == ()
    assert masked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "sag 010124-3112",
        "Sagsnr. 010124-3112",
        "sag nr. 010124-3112",
        "byggesag 010124-3112",
        "Sagerne 010124-3112 og 020224-1234",
        "j.nr. 010124-3112",
        "Journalnummer: 010124-3112",
        "dok.nr. 010124-3112",
        "Faktura nr. 0102031234",
        "EAN 0102031234",
        "konto 0102031234",
        "Kontonr.: 010203-1234",
        "konto nr. 0102031234",
        "lønkonto 010203 1234",
        "P-nr. 0102031234",
        "P-nummer: 0102031234",
        "BFE-nr. 0102031234",
        "BBR 0102031234",
        "matr. nr. 010203-1234",
        "Acadre 010203-1234",
        "SBSYS 010203-1234",
        "sagsid 010203-1234",
        "sags-id: 010203-1234",
        "Byrådssag nr. 010203-1234",
        "lokalplan 010203-1234",
        "dagsorden 010203-1234",
        "punktnr. 010203-1234",
        "bilagsnr. 010203-1234",
        "kreditnota 010203-1234",
        "kontrakt nr. 010203-1234",
        "kontrakt 010203-1234",
        "aftale nr. 010203-1234",
        "PSP-element 010203-1234",
        "XA-0102031234",
        "kontering 010203-1234",
        "omkostningssted 0102031234",
        "stednr. 0102031234",
        "kundenummer 0102031234",
        "kunde nr. 010203-1234",
        "debitornr. 0102031234",
        "policenr. 010203-1234",
        "målernr. 0102031234",
        "varenumre: 010203-1234",
        "lånenr. 010203-1234",
        "lån nr. 010203-1234",
        "version 010203-1234",
        "mødet 010124-1230",
        "Møde den 010124-1230",
        "Byrådet 010124 1230",
        "kl. 010124-1230",
        "konti 0102031234, 0203041234 og 0304051234",
    ],
)
def test_cpr__number_that_is_called_another__is_none_but_no_report_repeats_it(text: str) -> None:
    assert cpr_numbers(text) == ()
    assert "1234" not in masked(text)
    assert "3112" not in masked(text)
    assert "1230" not in masked(text)


@pytest.mark.parametrize(
    "text",
    ["mødet med 010124-1230", "mødet 010164-1230", "mødet 010124-1234", "mødet 010124-7230"],
)
def test_cpr__number_that_is_no_hour_of_a_meeting__is_seen(text: str) -> None:
    assert len(cpr_numbers(text)) == 1


def test_cpr__in_pairs_before_a_word__is_seen() -> None:
    assert cpr_numbers("Borger 01 01 90 1234 flytter") == ("01 01 90-••••",)


@pytest.mark.parametrize("called", ["p.nr.", "pnr", "pers.nr.", "Pers. nr.:", "personnr"])
def test_cpr__called_so__is_seen(called: str) -> None:
    assert cpr_numbers(f"{called} 0101901234") == ("010190-••••",)


def test_cpr__label_of_the_cell__counts_as_standing_before() -> None:
    assert cpr_numbers("0102031234", "Kontonr.") == ()
    assert cpr_numbers("0102031234", "Resumé") == ("010203-••••",)


def test_cpr__after_an_account__is_seen() -> None:
    found = cpr_numbers("konto 0102031234. Borger 010203-1234, og konto 0203041234")
    assert found == ("010203-••••",)


def test_cpr__every_text_of_the_samples__has_none() -> None:
    texts = sample_texts()
    assert len(texts) > 2000
    assert [text for text in texts if cpr_numbers(text) or masked(text) != text] == []
