"""The page loads nothing, says everything, and takes no text of a returned file for its own."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

from tests.support.web_page import Page
from tests.validate.reporters.small_report import empty_report, small_report
from validate.reporters.html import render_html


def _page(folder: Path) -> Page:
    return Page(render_html(small_report(folder), "da"))


def test_html__links__lead_into_the_page_and_to_the_files_alone(tmp_path: Path) -> None:
    attributes = [pair for _, each in _page(tmp_path).elements for pair in each.items()]
    leading = {"src", "href", "action", "srcset", "data", "poster", "style", "formaction"}
    files = ["Opf%C3%B8lgning%20%232%20%3CCET%3E.xlsx", "ny/CKM.xlsx", "st%C3%B8j.xlsx"]
    found = [pair for pair in attributes if pair[0] in leading]
    assert found[0] == ("href", "#findings")
    assert {value for _, value in found[1:]} == {f"indkommet/{name}" for name in files}


def test_html__report_in_another_folder__leads_to_the_files_from_there(tmp_path: Path) -> None:
    report = replace(small_report(tmp_path), home=tmp_path / "rapporter")
    links = [one["href"] for one in Page(render_html(report, "da")).every("a")]
    assert "../runde/indkommet/ny/CKM.xlsx" in links


def test_html__name_of_a_file_that_is_a_command__leads_to_the_file(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    name = "javascript:alert(1).xlsx"
    file = replace(report.files[0], name=name, path=tmp_path / name)
    page = Page(render_html(replace(report, files=(file,), findings=()), "da"))
    assert [one["href"] for one in page.every("a")][1:] == ["javascript%3Aalert%281%29.xlsx"]


def test_html__style_and_script__name_no_address(tmp_path: Path) -> None:
    page = render_html(small_report(tmp_path), "da")
    assert re.findall(r"https?:|url\(|@import|fetch\(|import\(|innerHTML", page) == []


def test_html__policy__allows_the_own_style_and_script_alone(tmp_path: Path) -> None:
    page = render_html(small_report(tmp_path), "da")
    digests = {}
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = hashlib.sha256(content.encode()).digest()
        digests[tag] = base64.b64encode(digest).decode()
    assert Page(page).every("meta")[1] == {
        "http-equiv": "Content-Security-Policy",
        "content": f"default-src 'none'; style-src 'sha256-{digests['style']}'; "
        f"script-src 'sha256-{digests['script']}'; img-src data:; base-uri 'none'; "
        "form-action 'none'",
    }


def test_html__text_with_markup__is_text(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert len(page.every("script")) == 1
    assert page.words.count("“<script>alert('x')</script>” & mere kan ikke stå her.") == 2


def test_html__attribute_with_quotes__stays_one_attribute(tmp_path: Path) -> None:
    report = small_report(tmp_path)
    finding = replace(report.findings[0], centre='"><img src=x onerror=alert(1)>')
    page = Page(render_html(replace(report, findings=(finding,)), "da"))
    assert page.every("img") == []
    assert page.every("tr")[-1]["data-centre"] == '"><img src=x onerror=alert(1)>'


def test_html__headings__are_one_first_and_then_second(tmp_path: Path) -> None:
    page = _page(tmp_path)
    assert [tag for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)] == [
        *("h1", "h2", "h2", "h2")
    ]


def test_html__severities__errors_before_warnings_before_notes(tmp_path: Path) -> None:
    rows = [row for row in _page(tmp_path).every("tr") if "data-severity" in row]
    assert [row["data-severity"] for row in rows] == [
        *("error", "error", "error", "warning", "info")
    ]


def test_html__changed_severity__stands_with_its_reason(tmp_path: Path) -> None:
    words = "ROW001: Til orientering (Aftalt & skrevet <den 1. august>.)"
    assert words in _page(tmp_path).words


def test_html__language__is_that_of_the_findings(tmp_path: Path) -> None:
    page = Page(render_html(small_report(tmp_path), "en"))
    assert page.every("html") == [{"lang": "en"}]
    assert "Showing 6 of 6 findings" in page.words


def test_html__no_findings__says_so_and_has_no_controls(tmp_path: Path) -> None:
    page = Page(render_html(empty_report(tmp_path), "da"))
    assert "Der er ingen fund." in page.words
    assert page.every("form") == []
