"""The web edition in a real Chromium: accessibility, choosing, keys, narrow screens, paper."""

import json
from pathlib import Path

import pytest

from tests.support.browser import AXE_CHECK, axe_script, chromium, dom, run, run_each
from tests.support.hostile_edition import hostile_edition
from tests.support.sample_editions import sample_edition
from tests.support.tagged_pdf import TaggedPdf
from workbook.edition.html.edition import html_edition

pytestmark = [pytest.mark.chromium, pytest.mark.slow]

_SAMPLES = ("ishoj-2024", "ballerup-2019", "hoje-taastrup-2026", "kl-2024")
_CHOOSE = """
const form = document.querySelector("form.filter");
const labels = [...form.querySelectorAll("label")];
for (const [name, value] of Object.entries(CHOICES)) {
  const control = document.getElementById(labels.find((one) => one.textContent === name).htmlFor);
  const option = [...control.options ?? []].find((one) => one.textContent === value);
  control.value = option ? option.value : value;
}
form.dispatchEvent(new Event("input", {bubbles: true}));
"""
_SHOWN = """
const shown = [...document.querySelectorAll("tbody[id][data-record]")]
  .filter((one) => one.checkVisibility()).map((one) => one.id);
"""


def _page(sample: str) -> str:
    return html_edition(sample_edition(sample))


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("sample", _SAMPLES)
def test_axe__sample__has_no_violation_of_a_or_aa(sample: str, width: int, tmp_path: Path) -> None:
    found = json.loads(run(_page(sample), tmp_path, f"{axe_script()};{AXE_CHECK}", width))
    violations, passes = found
    assert violations == []
    assert {"color-contrast", "html-has-lang", "label", "select-name"} <= set(passes)


@pytest.mark.parametrize("width", [1280, 360])
def test_axe__hostile_texts__have_no_violation_of_a_or_aa(width: int, tmp_path: Path) -> None:
    page = html_edition(hostile_edition())
    violations, _ = json.loads(run(page, tmp_path, f"{axe_script()};{AXE_CHECK}", width))
    assert violations == []


@pytest.mark.parametrize("sample", [*_SAMPLES[:3], "hostile"])
def test_page__on_360_pixels__is_not_wider(sample: str, tmp_path: Path) -> None:
    page = html_edition(hostile_edition()) if sample == "hostile" else _page(sample)
    script = """
    document.querySelectorAll("details").forEach((one) => { one.open = true; });
    const root = document.documentElement;
    return JSON.stringify([root.clientWidth, root.scrollWidth]);
    """
    assert json.loads(run(page, tmp_path, script, 360)) == [360, 360]


_CHOICES: tuple[tuple[dict[str, str], int], ...] = (
    ({}, 68),
    ({"Status": "Sat i bero"}, 1),
    ({"Udvalg": "Klima- og Miljøudvalget"}, 4),
    ({"Udvalg": "Klima- og Miljøudvalget", "Status": "Afsluttet"}, 0),
    ({"Søg i teksten": "BROBYGGER"}, 1),
)
"""What is chosen, and how many items then are shown."""


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[int, str]]:
    """The items shown for each of the choices, and the line that counts them."""
    scripts = [
        f"""{_CHOOSE.replace("CHOICES", json.dumps(choices))}{_SHOWN}
        return JSON.stringify([shown.length, document.getElementById("antal").textContent]);
        """
        for choices, _ in _CHOICES
    ]
    found = run_each(_page("ishoj-2024"), tmp_path_factory.mktemp("valg"), scripts, 1280)
    return [tuple(json.loads(one)) for one in found]


@pytest.mark.parametrize("place", range(len(_CHOICES)))
def test_filter__choices__show_the_items_that_fit_all(
    place: int, chosen: list[tuple[int, str]]
) -> None:
    shown, line = chosen[place]
    assert shown == _CHOICES[place][1]
    assert line.startswith(f"Viser {shown} af 68 punkter.")


def test_filter__some_chosen__nothing_that_adds_up_all_is_shown_beside_them(tmp_path: Path) -> None:
    choices = json.dumps({"Beslutning": "Afvist"})
    script = f"""{_CHOOSE.replace("CHOICES", choices)}
    const sums = [...document.querySelectorAll("tr.total, tr.grand, .chapter figure")];
    const parts = [...document.querySelectorAll(".part > h3")].filter((one) =>
      one.checkVisibility());
    return JSON.stringify([sums.filter((one) => one.checkVisibility()).length,
      parts.map((one) => one.textContent), document.querySelector(".lead").checkVisibility()]);
    """
    found = json.loads(run(_page("hoje-taastrup-2026"), tmp_path, script))
    assert found == [0, ["Afviste forslag"], True]


def test_filter__keys__choose_reset_and_lead_to_the_first(tmp_path: Path) -> None:
    """Whoever has no mouse reaches the controls in the order in which they are read."""
    script = """
    const reached = [...document.querySelectorAll("a[href], select, input, button, summary")]
      .filter((one) => one.checkVisibility()).slice(0, 30);
    const form = document.querySelector("form.filter");
    const status = form.querySelectorAll("select")[4];
    status.focus();
    status.selectedIndex = 4;
    status.dispatchEvent(new Event("input", {bubbles: true}));
    const link = document.querySelector("#visning a");
    link.focus();
    const isFocused = document.activeElement === link;
    const leads = link.getAttribute("href");
    form.querySelector("button").click();
    await new Promise((done) => setTimeout(done, 50));
    const hidden = document.querySelectorAll("[data-record][hidden]").length;
    return JSON.stringify([reached[0].className, reached.some((one) => one.tagName === "SELECT"),
      isFocused, leads, hidden]);
    """
    found = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert found == ["skip", True, True, "#punkt-16", 0]


_VIEW = "udvalg=Teknik-+og+Bygningsudvalget&status=Under+udm%C3%B8ntning&tekst=movia"


def test_address__of_a_choice__bears_it_and_the_field_says_it(tmp_path: Path) -> None:
    choices = {
        "Udvalg": "Teknik- og Bygningsudvalget",
        "Status": "Under udmøntning",
        "Søg i teksten": "movia ",
    }
    script = f"""
    const before = history.length;
    {_CHOOSE.replace("CHOICES", json.dumps(choices))}
    const whole = location.href;
    form.querySelector("button").click();
    await new Promise((done) => setTimeout(done, 50));
    return JSON.stringify([whole.split("#")[1], whole, document.getElementById("adresse").value,
      location.hash, history.length - before]);
    """
    view, whole, shown, after, added = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert view == _VIEW
    assert whole.startswith("file:")
    assert shown == f"{whole.split('#')[0]}#"  # nothing is chosen any more
    assert after == ""
    assert added == 0  # nobody goes back through each letter


def test_address__with_a_choice__shows_it_and_going_back_undoes_it(tmp_path: Path) -> None:
    script = f"""
    const shown = () => [...document.querySelectorAll("tbody[id][data-record]")]
      .filter((one) => one.checkVisibility()).map((one) => one.id);
    const wait = () => new Promise((done) => setTimeout(done, 200));
    location.hash = "#{_VIEW}";
    await wait();
    const linked = shown();
    const said = document.getElementById("antal").textContent;
    const chosen = document.getElementById("valgt").textContent;
    location.hash = "";  // what going back does, for which the browser of tests does not wait
    await wait();
    return JSON.stringify([linked, said, chosen, shown().length]);
    """
    linked, said, chosen, after = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert linked == ["punkt-5"]
    assert said == (
        "Viser 1 af 68 punkter. Tabeller og summer over alle punkter er skjult imens. "
        "En udskrift viser det samme."
    )
    assert chosen == (
        "Valgt: Udvalg: Teknik- og Bygningsudvalget · Status: Under udmøntning · "
        "Søg i teksten: movia"
    )
    assert after == 68


def test_address__with_what_is_not_here__says_so_and_keeps_the_rest(tmp_path: Path) -> None:
    script = """
    location.hash = "#status=Afsluttet&udvalg=%3Cb%3E$&";
    await new Promise((done) => setTimeout(done, 200));
    return document.getElementById("antal").textContent;
    """
    assert run(_page("ishoj-2024"), tmp_path, script).startswith(
        "Linket nævner noget, som ikke findes her: udvalg=<b>$. Viser 36 af 68 punkter."
    )


def test_figures__counted__lead_to_what_they_count(tmp_path: Path) -> None:
    script = """
    const links = [...document.querySelectorAll(".lead .figures a")];
    links.find((one) => one.textContent === "Sat i bero").click();
    await new Promise((done) => setTimeout(done, 200));
    const count = document.getElementById("antal").textContent;
    return JSON.stringify([links.map((one) => one.textContent), count]);
    """
    links, count = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert links == ["Under forberedelse", "Under udmøntning", "Afsluttet", "Sat i bero"]
    assert count.startswith("Viser 1 af 68 punkter.")


def test_keys__skip_link_and_folded_tables__lead_on_and_open(tmp_path: Path) -> None:
    """A link and a summary do the same by Enter as by a click."""
    script = """
    const skip = document.querySelector("a.skip");
    skip.focus();
    const isFirst = document.activeElement === skip && skip.getBoundingClientRect().left >= 0;
    location.hash = skip.getAttribute("href");
    await new Promise((done) => setTimeout(done, 100));
    const summary = document.querySelector("section.of-data summary");
    summary.focus();
    const isReached = document.activeElement === summary;
    const table = document.querySelector("section.of-data table");
    const before = table.checkVisibility();
    summary.click();
    await new Promise((done) => setTimeout(done, 100));
    const scrolled = document.querySelector(".scrolled");
    scrolled.focus();
    return JSON.stringify([isFirst, document.querySelector(skip.getAttribute("href")).tagName,
      isReached, before, table.checkVisibility(), document.activeElement === scrolled]);
    """
    found = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert found == [True, "MAIN", True, False, True, True]


def test_link__to_an_item_that_is_not_shown__shows_all_and_says_so(tmp_path: Path) -> None:
    choices = json.dumps({"Status": "Sat i bero"})
    script = f"""{_CHOOSE.replace("CHOICES", choices)}
    location.hash = "#punkt-17";
    await new Promise((done) => setTimeout(done, 100));
    const item = document.getElementById("punkt-17");
    return JSON.stringify([item.checkVisibility(), document.activeElement === item, location.hash,
      document.getElementById("antal").textContent]);
    """
    given_way = "Alle punkter vises igen, for det, du gik til, var ikke med i dit valg."
    assert json.loads(run(_page("ishoj-2024"), tmp_path, script)) == [
        True,
        True,
        "#punkt-17",
        f"{given_way} Viser 68 af 68 punkter.",
    ]


def test_link__to_an_item_that_is_shown__keeps_the_choice(tmp_path: Path) -> None:
    choices = json.dumps({"Status": "Sat i bero"})
    script = f"""{_CHOOSE.replace("CHOICES", choices)}
    location.hash = document.querySelector("#visning a").getAttribute("href");
    await new Promise((done) => setTimeout(done, 100));
    return document.getElementById("antal").textContent;
    """
    assert run(_page("ishoj-2024"), tmp_path, script).startswith("Viser 1 af 68 punkter.")


def test_page__under_its_policy__runs_its_script_and_no_other(tmp_path: Path) -> None:
    foreign = "<script>document.title = 'foreign'</script></body>"
    shown = dom(_page("ishoj-2024").replace("</body>", foreign), tmp_path)
    assert 'id="antal" role="status" aria-live="polite"' in shown
    assert "Viser 68 af 68 punkter." in shown
    assert "<title>foreign</title>" not in shown


def test_page__asks_for__no_other_address(tmp_path: Path) -> None:
    script = (
        "return JSON.stringify(performance.getEntriesByType('resource').map((one) => one.name));"
    )
    assert json.loads(run(_page("ballerup-2019"), tmp_path, script)) == []


def test_page__without_a_script__shows_every_row_and_no_controls(tmp_path: Path) -> None:
    page = _page("ishoj-2024")
    start, end = page.index("<script>"), page.rindex("</script>")
    script = """
    const rows = [...document.querySelectorAll("tbody[data-record]")].filter((one) =>
      one.checkVisibility());
    return JSON.stringify([rows.length, document.querySelector("form").checkVisibility()]);
    """
    assert json.loads(run(page[:start] + page[end + 9 :], tmp_path, script)) == [68, False]


@pytest.mark.parametrize(
    ("view", "others"), [("", True), ("#status=Sat+i+bero", False)], ids=["all", "chosen"]
)
def test_page__printed__holds_what_is_chosen(view: str, others: bool, tmp_path: Path) -> None:
    page, pdf = tmp_path / "edition.html", tmp_path / "edition.pdf"
    page.write_text(_page("ishoj-2024"), encoding="utf-8")
    chromium(f"--print-to-pdf={pdf}", f"{page.as_uri()}{view}")
    printed = TaggedPdf(pdf.read_bytes())
    text = "".join(printed.page_text(place + 1) for place in range(len(printed.pdf.pages)))
    assert ("Kort fortalt" in text) is others
    assert ("Forlængelse af brobyggerfunktion" in text) is others
    assert ("Valgt: Status: Sat i bero" in text) is not others
    assert "Vis alle" not in text
    assert "Sat i bero" in text


@pytest.mark.parametrize("width", [1280, 360])
def test_axe__some_chosen__has_no_violation_of_a_or_aa(width: int, tmp_path: Path) -> None:
    choices = json.dumps({"Status": "Under forberedelse"})
    script = f"""{axe_script()};{_CHOOSE.replace("CHOICES", choices)}
    document.querySelector("#indhold details").open = true;
    {AXE_CHECK}"""
    violations, passes = json.loads(run(_page("ishoj-2024"), tmp_path, script, width))
    assert violations == []
    assert "color-contrast" in passes


@pytest.mark.parametrize("sample", ["ishoj-2024", "ballerup-2019"])
def test_page__on_360_pixels_with_a_choice__is_not_wider(sample: str, tmp_path: Path) -> None:
    script = """
    const select = document.querySelector("form.filter select");
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("input", {bubbles: true}));
    const root = document.documentElement;
    return JSON.stringify([root.clientWidth, root.scrollWidth,
      document.getElementById("adresse").checkVisibility()]);
    """
    assert json.loads(run(_page(sample), tmp_path, script, 360)) == [360, 360, True]


def test_copy__of_the_link__is_said_to_those_who_hear_the_page(tmp_path: Path) -> None:
    choices = json.dumps({"Status": "Sat i bero"})
    script = f"""{_CHOOSE.replace("CHOICES", choices)}
    const field = document.getElementById("adresse");
    document.getElementById("kopier").click();
    await new Promise((done) => setTimeout(done, 300));
    return JSON.stringify([document.getElementById("antal").textContent, field.readOnly,
      field.labels[0].textContent, field.value.split("#")[1]]);
    """
    said, *field = json.loads(run(_page("ishoj-2024"), tmp_path, script))
    assert said in {"Linket er kopieret.", "Linket er markeret. Kopiér det med Ctrl+C."}
    assert field == [True, "Link til det valgte", "status=Sat+i+bero"]
