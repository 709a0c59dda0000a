"""The texts of the bundled real cases are whole, and those that are printed."""

import json
import re

import pytest

from tests.support.ballerup_facts import CASES, FACTS, SAMPLE

TEXTS: dict[str, dict[str, str]] = json.loads((SAMPLE / "texts.json").read_text(encoding="utf-8"))
HEADINGS = {
    "Kort opsummering af forslaget": "summary",
    "Finansiering": "financing",
    "Vurdering/bemærkning": "assessment",
    "Uddybning af forslaget": "details",
    "Konsekvenser for andre bevillingsrammer": "other_frames",
    "Øvrige bemærkninger": "other_remarks",
}
EVERY_TEXT = [text for texts in TEXTS.values() for text in texts.values()]
# What reads well in the form's boxes; the municipality sets no limit.
LENGTHS = {"summary": (80, 350), "description": (80, 350)}
LONG_DETAILS = {"TMU-09", "EBU-01", "ØKU-10"}


@pytest.mark.parametrize("nr", list(CASES))
def test_texts__kinds__are_those_of_the_headings(nr: str) -> None:
    under_headings = [HEADINGS[heading] for heading in CASES[nr]["headings"]]
    direct = [] if "summary" in under_headings else ["description"]
    assert list(TEXTS[nr]) == direct + under_headings


def test_texts__cases__are_exactly_the_cases() -> None:
    assert list(TEXTS) == list(CASES)


def test_texts__directly_under_the_umbrella_heading__in_seven_cases() -> None:
    assert [nr for nr, texts in TEXTS.items() if "description" in texts] == [
        "TMU-02",
        "TMU-04",
        "TMU-11",
        "KFU-02",
        "KFU-04B",
        "ØKU-01",
        "ØKU-03",
    ]


def test_texts__lengths__fit_the_form() -> None:
    unfit = [
        (nr, kind, len(text))
        for nr, texts in TEXTS.items()
        for kind, text in texts.items()
        if text != "Ingen" and not (kind == "details" and nr in LONG_DETAILS)
        if not LENGTHS.get(kind, (40, 400))[0] <= len(text) <= LENGTHS.get(kind, (40, 400))[1]
    ]
    assert unfit == []


@pytest.mark.parametrize("nr", sorted(LONG_DETAILS))
def test_texts__long_details__are_900_to_1500_characters(nr: str) -> None:
    assert 900 <= len(TEXTS[nr]["details"]) <= 1500


def test_texts__addresses_and_telephones__none() -> None:
    everything = json.dumps([FACTS, TEXTS], ensure_ascii=False)
    assert re.findall(r"\S*@\S*|https?:\S*|www\.\S*", everything) == []
    telephone = r"(?<!\d)(?:\d{8}|\d{4} \d{4}|\d\d \d\d \d\d \d\d)(?!\d)"
    assert [text for text in EVERY_TEXT if re.search(telephone, text)] == []
    assert re.findall(telephone, everything) == []
    assert re.findall(r"(?i)\btlf\b|e-mail|kontakt:", everything) == []


def test_texts__placeholders__none() -> None:
    placeholder = re.compile(r"\[|\]|Her kan angives|xxx|\?\?|\+ kontonummer", re.IGNORECASE)
    assert [text for text in EVERY_TEXT if placeholder.search(text)] == []


def test_texts__ends__are_whole_sentences() -> None:
    assert [t for t in EVERY_TEXT if t != "Ingen" and (t != t.strip() or t[-1] != ".")] == []
