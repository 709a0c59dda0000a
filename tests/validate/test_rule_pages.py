"""The catalogue for people and programs: whole, readable, and current where it is generated."""

import json
import re
import string

import pytest

from templates.errors import OperatorError
from validate.catalogue import (
    catalogue,
    explain_json,
    explain_text,
    rules_json,
    rules_page,
    rules_text,
)
from validate.danish_rules import danish_explained, danish_rules_text
from validate.rule_page import PLACES
from validate.rules import modules, rule_of, rules
from validate.text import Language

_CODES = list(modules())


@pytest.mark.parametrize("language", ["da", "en"])
def test_catalogue__every_rule__has_a_whole_page(language: Language) -> None:
    pages = catalogue(language)
    assert [page.code for page in pages] == _CODES
    for page in pages:
        texts = (page.title, page.stage, page.what, page.why, page.mend, page.live)
        assert all((*texts, page.message, page.fix)), page.code
        assert not re.search(r"[{}]|_en|\n|``", page.message + page.fix + page.what), page.code


def test_catalogue__page__is_the_rules_documentation() -> None:
    page = next(page for page in catalogue("da") if page.code == "ROW003")
    assert page.name == "open-without-remark"
    assert page.severity == "warning"
    assert page.stage == "item: do the answers of one item or case fit together"
    assert page.title == "An open item without a remark in this round."
    assert page.what == (
        "the status says that work is to come or under way, but the remark cell is blank. Of an "
        "item that has moved back HIS001 says so."
    )
    assert page.live == "the cell is marked, and the sheet Kontrol counts it."
    assert page.message == ("‹Punktet› er “‹status›”, og der står intet i “‹felt›” i denne runde.")
    assert not page.fixed


def test_explain__text__is_the_page_with_both_languages() -> None:
    assert explain_text("MRG003") == (
        "MRG003 answered-by-nobody\n"
        "An item to which nobody has answered.\n"
        "\n"
        "What:     the centre that leads the item has delivered, but no status can be read, and\n"
        "          no other finding on the item says why.\n"
        "Why:      merge prints no item without a status. This rule is the net below the others:\n"
        "          it speaks where a round has made one of them milder, or where none of them saw\n"
        "          the fault.\n"
        "Mend:     look at the item in the centre's file.\n"
        "Live:     the sheet Kontrol counts the items that lack an answer.\n"
        "Severity: error, in every round\n"
        "Stage:    round: do the files of all centres fit together\n"
        "Since:    0.1\n"
        "Danish:   ubesvaret: Filen fra ‹center› er kommet, men der kan ikke læses ‹svaret› for\n"
        "          ‹punktet›. Se på ‹punktet› i filen, og ‹svar›.\n"
        "English:  ‹centre› has delivered, but ‹an answer› can be read for ‹the item›. Look at\n"
        "          ‹the item› in the file, and ‹answer›.\n"
    )


@pytest.mark.parametrize("asked", ["row003", " ROW003 ", "open-without-remark"])
def test_explain__code_in_any_case_or_name__is_the_rule(asked: str) -> None:
    assert explain_text(asked) == explain_text("ROW003")


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("ROW03", "Did you mean ROW003?"),
        ("open-without-remarks", "Did you mean ROW003?"),
        ("?", "budgetrunde rules lists them all."),
    ],
)
def test_explain__unknown_code__names_the_closest(asked: str, hint: str) -> None:
    for explain in (explain_text, explain_json):
        with pytest.raises(OperatorError) as caught:
            explain(asked)
        assert caught.value.message == f"There is no rule {asked}."
        assert caught.value.hint == hint


def test_explain__danish__is_name_message_and_severity() -> None:
    assert (
        danish_explained("mrg003")
        == danish_explained("Ubesvaret")
        == (
            "MRG003 ubesvaret\n"
            "\n"
            "Hvad er galt: Filen fra ‹center› er kommet, men der kan ikke læses ‹svaret› for\n"
            "  ‹punktet›.\n"
            "Hvad skal I gøre: Se på ‹punktet› i filen, og ‹svar›.\n"
            "Alvor: Skal rettes, i alle runder\n"
        )
    )


def test_rules__danish__has_every_rule_on_one_line_with_its_severity() -> None:
    found = re.findall(
        r"^  ([A-Z]{3}\d{3})  (Skal rettes|Se efter|Til orientering) +\S",
        danish_rules_text(),
        re.MULTILINE,
    )
    assert [code for code, _ in found] == _CODES


@pytest.mark.parametrize("code", _CODES)
def test_rule__danish_name__is_short_and_begins_small_as_in_a_sentence(code: str) -> None:
    rule = rule_of(modules()[code])
    assert 3 < len(rule.danish) <= 40
    assert rule.danish[:3] == "CPR" or rule.danish[0].islower()
    assert rule.danish != rule.name
    assert [other.danish for other in map(rule_of, modules().values())].count(rule.danish) == 1


def test_rules_json__every_rule__has_both_languages() -> None:
    data = json.loads(rules_json())
    assert data["schema"] == "rules-v1"
    assert [rule["code"] for rule in data["rules"]] == _CODES
    assert all(set(rule["message"]) == set(rule["fix"]) == {"da", "en"} for rule in data["rules"])


def test_explain_json__rule__is_that_of_the_whole_catalogue() -> None:
    whole = json.loads(rules_json())
    single = json.loads(explain_json("ROW003"))
    assert single["rules"] == [rule for rule in whole["rules"] if rule["code"] == "ROW003"]
    assert {key: single[key] for key in ("schema", "tool", "version")} == {
        key: whole[key] for key in ("schema", "tool", "version")
    }


def test_rules_text__every_rule__stands_on_one_line() -> None:
    listed = re.findall(r"^  ([A-Z]{3}\d{3})  (?:error|warning|info) ", rules_text(), re.MULTILINE)
    assert listed == _CODES


def test_places__of_every_text_of_a_rule__have_words() -> None:
    texts = [text for rule in rules() for text in (rule.message, rule.fix)]
    found = {
        place
        for text in texts
        for _, place, _, _ in string.Formatter().parse(text.da + text.en)
        if place is not None
    }
    assert found - set(PLACES) == set()
    assert set(PLACES) - found == set()


def test_rules_page__every_rule__has_a_section() -> None:
    assert re.findall(r"^### ([A-Z]{3}\d{3}) ", rules_page(), re.MULTILINE) == _CODES


def test_rules_page__table__links_every_rule_to_its_section() -> None:
    links = re.findall(r"^\| \[([A-Z]{3}\d{3})\]\(#(\S+)\) \|", rules_page(), re.MULTILINE)
    assert links == [
        (rule.code, f"{rule.code}-{rule.name}".lower()) for rule in map(rule_of, modules().values())
    ]
