"""The page in a real Chromium: filter, narrow screen, paper, policy, accessibility."""

import json
import re
from pathlib import Path

import pytest

from tests.support.browser import AXE_CHECK, axe_script, chromium, dom, run, run_each
from tests.validate.reporters.small_report import empty_report, small_report
from validate.reporters.html import render_html
from validate.text import Language

pytestmark = [pytest.mark.chromium, pytest.mark.slow]

_CHOOSE = """
const form = document.querySelector("form.filter");
for (const [name, value] of Object.entries(CHOICES)) form.elements[name].value = value;
form.dispatchEvent(new Event("input", {bubbles: true}));
const rows = [...document.querySelectorAll("table.findings tbody tr")];
const shown = rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.rule);
return JSON.stringify([shown, document.getElementById("count").textContent]);
"""


_CHOICES: tuple[tuple[dict[str, str], list[str], str], ...] = (
    ({}, ["VAL002", "FIL001", "MRG001", "VAL003", "ROW001"], "Viser 6 af 6 fund"),
    ({"centre": "CET"}, ["VAL002", "ROW001"], "Viser 3 af 6 fund"),
    ({"centre": ""}, ["FIL001"], "Viser 1 af 6 fund"),
    ({"severity": "warning"}, ["VAL003"], "Viser 1 af 6 fund"),
    ({"rule": "VAL002"}, ["VAL002"], "Viser 2 af 6 fund"),
    ({"text": "EXCEL-fil støj"}, ["FIL001"], "Viser 1 af 6 fund"),
    ({"centre": "CET", "severity": "warning"}, [], "Viser 0 af 6 fund"),
)
"""What is chosen, the rules of the findings that are then shown, and the line that counts them."""


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[list[str], str]]:
    """The rules shown for each of the choices, and the line that counts them."""
    folder = tmp_path_factory.mktemp("valg")
    scripts = [_CHOOSE.replace("CHOICES", json.dumps(choices)) for choices, _, _ in _CHOICES]
    found = run_each(render_html(small_report(folder), "da"), folder, scripts, 1280)
    return [tuple(json.loads(one)) for one in found]


@pytest.mark.parametrize("place", range(len(_CHOICES)))
def test_filter__choices__show_the_findings_that_fit_all(
    place: int, chosen: list[tuple[list[str], str]]
) -> None:
    _, rules, count = _CHOICES[place]
    assert chosen[place] == (rules, count)


def test_filter__reset__shows_all_again(tmp_path: Path) -> None:
    script = """
    const form = document.querySelector("form.filter");
    form.elements.rule.value = "VAL003";
    form.dispatchEvent(new Event("input", {bubbles: true}));
    form.querySelector("button").click();
    await new Promise((done) => setTimeout(done, 50));
    return document.querySelectorAll("tr[hidden]").length;
    """
    assert run(render_html(small_report(tmp_path), "da"), tmp_path, script) == "0"


def test_page__under_its_policy__runs_its_script_and_no_other(tmp_path: Path) -> None:
    page = render_html(small_report(tmp_path), "da")
    foreign = "<script>document.title = 'foreign'</script></body>"
    shown = dom(page.replace("</body>", foreign), tmp_path)
    assert '<form class="filter" role="search" aria-label="Vælg fund">' in shown
    assert "<title>foreign</title>" not in shown


def test_page__on_360_pixels__is_not_wider(tmp_path: Path) -> None:
    script = """
    const page = document.documentElement.outerHTML.replace(/<script>[^]*?<[/]script>/g, "");
    const frame = document.createElement("iframe");
    frame.style.cssText = "width:360px;height:20000px;border:0";
    frame.srcdoc = "<!doctype html>" + page;
    const loaded = new Promise((done) => frame.addEventListener("load", done));
    document.body.append(frame);
    await loaded;
    const root = frame.contentDocument.documentElement;
    const cell = frame.contentDocument.querySelector("table.findings td");
    const shown = frame.contentWindow.getComputedStyle(cell).display;
    return JSON.stringify([root.clientWidth, root.scrollWidth, shown]);
    """
    found = json.loads(run(render_html(small_report(tmp_path), "da"), tmp_path, script))
    assert found == [360, 360, "block"]


def test_page__printed_while_filtered__has_all_rows_and_no_controls(tmp_path: Path) -> None:
    page = render_html(small_report(tmp_path), "da")
    filtered = re.sub(r'<tr role="row" data-', '<tr hidden role="row" data-', page)
    # On a screen, the style for paper is asked for by its name alone.
    style = filtered.replace("@media print", "@media screen")
    style = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", style)
    style = re.sub(r"<script>.*?</script>", "", style, flags=re.DOTALL)
    script = """<script>
    const seen = (name) => [...document.querySelectorAll(name)].filter((one) =>
      one.checkVisibility()).length;
    document.title = [seen("table.findings tbody tr"), seen("form"), seen("#count")].join();
    </script></body>"""
    shown = dom(style.replace("</body>", script), tmp_path)
    assert "<title>5,0,0</title>" in shown


def test_page__printed__is_a_pdf(tmp_path: Path) -> None:
    page, pdf = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_text(render_html(small_report(tmp_path), "da"), encoding="utf-8")
    chromium(f"--print-to-pdf={pdf}", page.as_uri())
    assert pdf.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("language", ["da", "en"])
def test_axe__small_report__has_no_violation_of_a_or_aa(
    language: Language, width: int, tmp_path: Path
) -> None:
    page = render_html(small_report(tmp_path), language)
    script = f"{axe_script()};{AXE_CHECK}"
    violations, passes = json.loads(run(page, tmp_path, script, width))
    assert violations == []
    assert {"color-contrast", "html-has-lang", "label", "select-name"} <= set(passes)


def test_axe__no_findings__has_no_violation_of_a_or_aa(tmp_path: Path) -> None:
    page = render_html(empty_report(tmp_path), "da")
    violations, _ = json.loads(run(page, tmp_path, f"{axe_script()};{AXE_CHECK}"))
    assert violations == []


def test_axe__page_with_a_fault__finds_it(tmp_path: Path) -> None:
    page = render_html(small_report(tmp_path), "da").replace('<label for="text">', "<label>")
    violations, _ = json.loads(run(page, tmp_path, f"{axe_script()};{AXE_CHECK}"))
    assert [name for name, _ in violations] == ["label"]
