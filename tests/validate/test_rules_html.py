"""The rule catalogue as a web page."""

import json
from pathlib import Path

import pytest

from tests.support.browser import AXE_CHECK, axe_script, run
from tests.support.web_page import Page
from validate.catalogue import catalogue
from validate.rules_html import rules_html


def test_rules_html__every_rule__under_its_code_with_all_that_is_said_of_it() -> None:
    page = Page(rules_html())
    assert [one["id"] for one in page.every("article")] == [one.code for one in catalogue()]
    for rule, danish in zip(catalogue("en"), catalogue("da"), strict=True):
        for text in (rule.title, rule.what, rule.why, rule.mend, rule.live):
            assert text in page.words
        assert f"{rule.message} {rule.fix}" in page.words
        assert f"{danish.message} {danish.fix}" in page.words


def test_rules_html__twice__same_text() -> None:
    assert rules_html() == rules_html()


@pytest.mark.chromium
@pytest.mark.slow
def test_rules_html__searched__shows_the_rules_that_say_it(tmp_path: Path) -> None:
    script = """
    const form = document.querySelector("form.filter");
    form.elements.family.value = "VAL";
    form.elements.text.value = "not-on-list";
    form.dispatchEvent(new Event("input", {bubbles: true}));
    const shown = [...document.querySelectorAll("article")].filter((one) => one.checkVisibility());
    return shown.map((one) => one.id).join();
    """
    assert run(rules_html(), tmp_path, script) == "VAL002"


@pytest.mark.chromium
@pytest.mark.slow
def test_axe__rules__have_no_violation_of_a_or_aa(tmp_path: Path) -> None:
    violations, _ = json.loads(run(rules_html(), tmp_path, f"{axe_script()};{AXE_CHECK}"))
    assert violations == []
