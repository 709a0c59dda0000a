"""Builds the round of `samples/ballerup-2019` from its facts: run `python -m samples.ballerup`.

43 cases as nine centres returned them, figures exactly as printed, with the six faults that the
real cases have in their split of servicerammen; the same corrected, in ``rettet``; and the overview
as it was published, typed by hand.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from samples.ballerup_published import published_overview
from samples.logo import made_up_logo
from workbook.centre_book import centre_book
from workbook.files import write_file
from workbook.naming import workbook_name
from workbook.records.value import Content, Contents
from workbook.round.load import load_round
from workbook.round.model import Round

SAMPLE: Final = Path(__file__).parent / "ballerup-2019"
CORRECTED: Final = "rettet"
PUBLISHED: Final = "oversigt-som-offentliggjort.xlsx"
LOGO: Final = "logo.svg"
_AMOUNTS: Final = {
    "saving": "driftsbesparelse",
    "expense": "driftsudgift",
    "investment": "anlaegsudgift",
}
_SPLIT: Final = ("inside", "outside")
_ACCOUNT: Final = re.compile(r"^kontonr\.? |^kontonummer ", re.IGNORECASE)
_FINANCING: Final = {"anlægsramme": "Anlægsrammen", "lån": "Lån", "drift": "Drift"}
_UNSPECIFIED: Final = "Flere/uspecificeret"


def answers(round_: Round) -> dict[str, tuple[Contents, ...]]:
    """The cases of each centre as it typed them, by the centre's code."""
    facts = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
    texts = json.loads((SAMPLE / "texts.json").read_text(encoding="utf-8"))
    found: dict[str, list[Contents]] = {}
    for case in facts["cases"]:
        contents = _contents(round_, case, texts.get(case["nr"], {}))
        found.setdefault(case["centre"], []).append(contents)
    return {centre: tuple(cases) for centre, cases in found.items()}


def build(target: Path) -> None:
    """Writes the returned workbooks and the published overview into a folder with runde.toml."""
    round_ = load_round(target)
    for centre, cases in answers(round_).items():
        name = workbook_name(round_.config, centre)
        write_file(round_.received / name, centre_book(round_, centre, cases, blank=0))
        mended = [_mended(round_, case) for case in cases]
        corrected = centre_book(round_, centre, mended, blank=0)
        write_file(round_.folder / CORRECTED / name, corrected)
    write_file(target / PUBLISHED, published_overview())
    write_file(target / LOGO, made_up_logo().encode())


def _contents(round_: Round, case: Mapping[str, Any], texts: Mapping[str, str]) -> Contents:
    years = round_.config.years
    economy, split = case["economy_tkr"], case["servicerammen"]
    typed: dict[str, Content] = {
        "nr": case["nr"],
        "committee": case["committee"],
        "title": case["title"],
        "centre": case["centre"],
        "sub_unit": case["sub_unit"],
        "date": date.fromisoformat(case["date"]) if case["date"] else None,
        "investment_financing": _FINANCING.get(case.get("investment_financing", ""), ""),
        **{f"kinds:{kind}": kind for kind in case["kinds"]},
        **_texts(texts, case.get("servicerammen_note", "")),
        **dict(_frames(round_, case)),
    }
    for field, name in _AMOUNTS.items():
        typed |= _by_year(field, years, economy[name])
    for field in _SPLIT:
        typed |= _by_year(field, years, split[field])
    return {slot: content for slot, content in typed.items() if content not in ("", None)}


def _mended(round_: Round, contents: Contents) -> Contents:
    """The case with a split of servicerammen that adds up, where it does not.

    What lies outside is made to fit; where nothing does, what lies inside is.
    """
    mended = dict(contents)
    for year in round_.config.years:
        net = _amount(contents, f"saving:{year}") - _amount(contents, f"expense:{year}")
        inside, outside = (_amount(contents, f"{field}:{year}") for field in _SPLIT)
        if not (inside or outside) or inside + outside == net:
            continue
        if outside:
            mended[f"outside:{year}"] = net - inside
        else:
            mended[f"inside:{year}"] = net
    return mended


def _amount(contents: Contents, slot: str) -> Decimal:
    content = contents.get(slot)
    return content if isinstance(content, Decimal) else Decimal()


def _texts(texts: Mapping[str, str], note: str) -> dict[str, str]:
    """The texts by their id; where the real case has no summary, its description stands for one."""
    found = {key: text for key, text in texts.items() if key != "description"}
    found.setdefault("summary", texts.get("description", ""))
    if note:
        found["other_remarks"] = f"{found.get('other_remarks', '')}\n{note}".strip()
    return found


def _by_year(
    field: str, years: Sequence[int], amounts: Sequence[str | None] | None
) -> dict[str, Decimal]:
    return {
        f"{field}:{year}": Decimal(amount)
        for year, amount in zip(years, amounts or [None] * len(years), strict=True)
        if amount is not None
    }


def _frames(round_: Round, case: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The lines with the frames of a case, the first with the account."""
    codes = case["frames"]
    if not codes:
        yield "frames:1.frame", _UNSPECIFIED
        return
    labels = [frame.label for code in codes if (frame := round_.config.frame(code))]
    for number, label in enumerate(labels, start=1):
        yield f"frames:{number}.frame", label
    yield "frames:1.account", _ACCOUNT.sub("", case["account"])  # the header says it already


if __name__ == "__main__":
    build(SAMPLE)
