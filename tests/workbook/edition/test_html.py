"""The web edition: every figure of the document, one file, and no text that becomes markup."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from time import process_time

import pytest

from tests.support.hostile_edition import HOSTILE, hostile_edition
from tests.support.sample_editions import sample_edition
from tests.support.seminar import seminar
from tests.support.web_page import Page, read_tables, texts_of
from workbook.edition.build import document
from workbook.edition.document import (
    Column,
    Document,
    Heading,
    KeyFigure,
    KeyFigures,
    Number,
    PageBreak,
    Row,
    Sheet,
    Table,
    Text,
)
from workbook.edition.face import Face, Logo
from workbook.edition.html.edition import html_edition
from workbook.edition.record_index import Filter

_FACE = Face("Byen", date(2026, 1, 5))
_SAMPLES = (
    "ishoj-2024",
    "ballerup-2019",
    "hoje-taastrup-2026",
    pytest.param("kl-2024", marks=pytest.mark.slow),
)


@pytest.mark.parametrize("sample", _SAMPLES)
def test_html__every_cell_of_every_table__stands_there_in_order(sample: str) -> None:
    edition = sample_edition(sample)
    page = Page(html_edition(edition))
    assert page.tables == [texts_of(table, edition) for table in read_tables(edition)]
    assert page.open == []


@pytest.mark.parametrize("sample", _SAMPLES)
def test_html__ids__each_once_and_every_link_leads_to_one(sample: str) -> None:
    edition = sample_edition(sample)
    page = Page(html_edition(edition))
    assert len(page.ids) == len(set(page.ids))
    assert {one["href"] for one in page.every("a")} <= {f"#{name}" for name in page.ids}
    assert {record.anchor for record in edition.index.records} <= set(page.ids)


def test_html__item__has_its_number_as_its_anchor() -> None:
    page = Page(html_edition(sample_edition("ishoj-2024")))
    (item,) = (one for one in page.every("tbody") if one.get("id") == "punkt-17")
    assert item["data-record"] == "16"
    anchors = {record.anchor for record in sample_edition("ishoj-2024").index.records}
    assert {one.get("id") for one in page.every("tbody")} - {None} == anchors


def test_html__item_in_a_short_list_first__has_its_anchor_where_most_is_said_of_it() -> None:
    edition = hostile_edition(tuple(f"Linje {place}: {one}" for place, one in enumerate(HOSTILE)))
    full = edition.sheets[0].tables[0]
    rows = tuple(replace(row, cells=(row.cells[0], row.cells[2])) for row in full.rows)
    short = Table("9.0", "Kort", full.columns[:2], rows)
    first = Sheet("Kort", (Heading("Kort", 1), short))
    page = html_edition(replace(edition, sheets=(first, *edition.sheets)))
    assert page.index('id="punkt-3"') > page.index("Linje 2")
    assert page.count('<a href="#punkt-3">') == 1  # from the short list
    assert page.count('<a href="#punkt-3" class="self">') == 1


def test_html__number_of_a_case__leads_to_its_page() -> None:
    page = Page(html_edition(sample_edition("ballerup-2019")))
    (article,) = (one for one in page.every("article") if one["id"] == "sag-tmu-01")
    assert article["data-record"] == str(
        [one.name for one in sample_edition("ballerup-2019").index.records].index("TMU-01")
    )
    assert [one["href"] for one in page.every("a")].count("#sag-tmu-01") == 3


def test_html__headings__one_first_and_none_left_out() -> None:
    levels = [
        int(tag[1])
        for tag, _ in Page(html_edition(sample_edition("ballerup-2019"))).elements
        if re.fullmatch("h[1-6]", tag)
    ]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_html__tables__have_headers_with_a_scope_and_a_name() -> None:
    page = Page(html_edition(sample_edition("ishoj-2024")))
    assert {one.get("scope") for one in page.every("th")} == {"col", "row", "rowgroup"}
    assert len(page.every("caption")) == len(page.every("table"))


def test_html__chart__says_its_numbers_to_those_who_do_not_see_it() -> None:
    page = Page(html_edition(sample_edition("ishoj-2024")))
    wide, narrow = page.every("svg")
    assert wide["role"] == narrow["role"] == "img"
    assert wide["aria-label"] == narrow["aria-label"]
    assert wide["aria-label"]
    assert wide["aria-label"].startswith(
        "Søjlediagram. Status efter afsnit. Servicerammeudvidelser"
    )


def test_html__page__loads_nothing() -> None:
    text = html_edition(sample_edition("ishoj-2024"))
    loading = {"src", "action", "srcset", "data", "poster", "style", "formaction", "xlink:href"}
    found = [pair for _, each in Page(text).elements for pair in each.items() if pair[0] in loading]
    assert found == []
    assert re.findall(r"url\(|@import|fetch\(|import\(|innerHTML|XMLHttp", text) == []
    assert set(re.findall(r"https?://[^\s\"<]+", text)) == {"http://www.w3.org/2000/svg"}


def test_html__policy__allows_the_own_style_and_script_alone() -> None:
    text = html_edition(sample_edition("ishoj-2024"))
    digests = []
    for tag in ("style", "script"):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digests.append(base64.b64encode(hashlib.sha256(content.encode()).digest()).decode())
    policy = Page(text).every("meta")[1]["content"]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_html__hostile_texts__are_texts() -> None:
    edition = hostile_edition()
    text = html_edition(edition)
    page = Page(text)
    assert page.tables == [texts_of(table, edition) for table in read_tables(edition)]
    assert len(page.every("script")) == 2
    assert len(page.every("style")) == 1
    for hostile in HOSTILE:
        assert page.text.count(hostile) >= 6, hostile
    told = re.findall(r'<script type="application/json"[^>]*>(.*?)</script>', text, re.DOTALL)
    assert len(json.loads(told[0])["values"]) == len(HOSTILE)


def test_html__text_that_runs_to_the_left__may_do_so() -> None:
    directed = [one for one in Page(html_edition(hostile_edition())).every("td") if "dir" in one]
    assert [one["dir"] for one in directed] == ["auto"]


def test_html__signs_that_command_a_program__get_a_face() -> None:
    edition = hostile_edition(tuple(f"{one}\x1b[31m\u202e" for one in HOSTILE))
    assert re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e]", html_edition(edition)) is None


def test_html__no_records__no_controls_and_no_index() -> None:
    edition = Document("Udgave", "Udgave", _FACE, "2026", "Skabelon")
    page = Page(html_edition(edition))
    assert page.every("form") == []
    assert page.every("table") == []
    assert "Udgave" in page.words


def test_html__small_blocks__each_has_its_element() -> None:
    table = Table("0.0", "Tabel", (Column("a", 5),), (Row((Text("A"),), "header"),))
    figures = KeyFigures((KeyFigure("Sparet", Number(Decimal("-1250.5"), 1, "mio. kr.")),))
    blocks = (Heading("Udgave", 1), figures, PageBreak(), table)
    edition = Document("Udgave", "Udgave", _FACE, "2026", "S", (Sheet("Ark", blocks),))
    page = Page(html_edition(edition))
    assert "−1.250,5 mio. kr." in page.words
    assert page.every("dl") == [{"class": "figures"}]
    assert page.tables == [[["A"]]]


def test_html__same_edition_twice__same_text() -> None:
    assert html_edition(document(seminar())) == html_edition(document(seminar()))


def test_html__english_round__numbers_and_words_are_english() -> None:
    edition = replace(document(seminar()), language="en")
    page = Page(html_edition(edition))
    assert page.every("html") == [{"lang": "en"}]
    assert "−1,250" in page.words
    assert "Search the text" in page.words


def test_html__importing_the_rest_of_the_edition__does_not_import_jinja2() -> None:
    code = "import sys, workbook.edition.build, validate.engine; sys.exit('jinja2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


@pytest.mark.slow
def test_html__twice_the_records__take_about_twice_the_time() -> None:
    """Nothing grows with the square of the records: 4,000 rows in less than 4 times 2,000."""
    small, large = (_seconds(count) for count in (2_000, 4_000))
    assert large < 4 * small


def _seconds(count: int) -> float:
    """The processor's seconds for a page of so many records."""
    texts = tuple(f"{one} {place}" for place in range(count // 8) for one in HOSTILE[:8])
    edition = hostile_edition(texts)
    return min(_once(edition) for _ in range(2))


def _once(edition: Document) -> float:
    begin = process_time()
    html_edition(edition)
    return process_time() - begin


def test_html__face__name_logo_colours_case_office_and_day_stand_in_it() -> None:
    logo = Logo(b"<svg/>", "image/svg+xml", 400, 100, "Byens våben")
    face = Face(
        "Byen",
        date(2026, 1, 5),
        logo,
        ("7A1F3D", "235347"),
        "00.15.25-G01-1-17",
        "Økonomi og Styring",
    )
    text = html_edition(Document("Udgave", "Udgave", face, "2026", "S"))
    page = Page(text)
    assert page.every("img") == [
        {
            "src": "data:image/svg+xml;base64,PHN2Zy8+",
            "alt": "Byens våben",
            "width": "220",
            "height": "55",
        }
    ]
    stamp = "Sagsnr. 00.15.25-G01-1-17 · Økonomi og Styring · 5. januar 2026"
    assert page.words.count(stamp) == 2
    assert "--main: #7A1F3D; --accent: #235347;" in text


def _lead(sample: str) -> list[tuple[str, str]]:
    """The figures of the lead: what each is of, and what it says."""
    text = html_edition(sample_edition(sample))
    figures = text[text.index('<section id="kort-fortalt"') : text.index('<form class="filter"')]
    said = re.findall(r"<dt>(.*?)</dt>(.*?)</div>", figures, re.DOTALL)
    return [(_words(label), _words(number)) for label, number in said]


def _words(markup: str) -> str:
    return re.sub("<[^>]*>", " ", markup).strip()


@pytest.mark.parametrize(
    ("sample", "figures"),
    [
        (
            "ishoj-2024",
            [
                ("Endnu ikke påbegyndt", "0"),
                ("Under forberedelse", "10"),
                ("Under udmøntning", "21"),
                ("Afsluttet", "36"),
                ("Sat i bero", "1"),
                ("I alt", "68"),
            ],
        ),
        (
            "hoje-taastrup-2026",
            [
                ("2026", "−18.342  1.000 kr."),
                ("2027", "−20.290  1.000 kr."),
                ("2028", "−21.226  1.000 kr."),
                ("2029", "−22.361  1.000 kr."),
            ],
        ),
    ],
)
def test_html__lead__gives_the_totals_before_all_else(
    sample: str, figures: list[tuple[str, str]]
) -> None:
    assert _lead(sample) == figures


def test_html__lead_of_savings__holds_them_against_the_requirement() -> None:
    first, *others = _lead("ballerup-2019")
    assert first[0] == "2019"
    assert re.sub(r"\s+", " ", first[1]) == (
        "−32,29 mio. kr. Budget 2019 Krav – minimum: 39,40 Restbeløb (+ = mangler): 7,12"
    )
    assert [year for year, _ in others] == ["2020", "2021", "2022"]


def test_html__lead__its_sentences_and_chart_stand_there_alone() -> None:
    text = html_edition(sample_edition("ishoj-2024"))
    form = text.index('<form class="filter"')
    assert text.index("Aftalen har 68 punkter") < form
    assert text.count("Aftalen har 68 punkter") == 1
    assert text.index('<figure class="chart">') < form
    assert text.count("<figure") == 1


def test_html__filters_of_one_label__have_an_address_each() -> None:
    edition = hostile_edition()
    twice = Filter("Tekst", ("a",))
    records = tuple(replace(one, values=(("a",), ("a",))) for one in edition.index.records)
    index = replace(edition.index, filters=(twice, twice), records=records)
    page = Page(html_edition(replace(edition, index=index)))
    assert [one["name"] for one in page.every("select")] == ["tekst-2", "tekst-3"]
    assert [one["name"] for one in page.every("input") if "name" in one] == ["tekst"]
