"""The sample of the proposals as a round of the template's first edition, written from its facts.

43 cases as nine centres returned them, figures exactly as printed, with the six faults that the
real cases have in their split of servicerammen; and the same corrected, in ``rettet``.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import samples
from tests.support.first import FIRST_FORMS
from workbook.case.answer import CaseAnswer, FrameAnswer
from workbook.case.arithmetic import result
from workbook.files import write_file
from workbook.naming import workbook_name
from workbook.round.cases import CaseRound, load_any_round
from workbook.round.folder import CONFIG
from workbook.write.case_workbook import case_workbook

FACTS: Final = Path(samples.__file__).parent / "ballerup-2019"
CORRECTED: Final = "rettet"
_HOMES: Final[list[TemporaryDirectory[str]]] = []
_ROWS: Final = {
    "saving": "driftsbesparelse",
    "expense": "driftsudgift",
    "investment": "anlaegsudgift",
}
_ACCOUNT: Final = re.compile(r"^kontonr\.? |^kontonummer ", re.IGNORECASE)
_FINANCING: Final = {"anlægsramme": "Anlægsrammen", "lån": "Lån", "drift": "Drift"}


def load_round_of(folder: Path) -> CaseRound:
    """The round in the folder, which is one of cases."""
    round_ = load_any_round(folder)
    if not isinstance(round_, CaseRound):
        raise TypeError(f"{folder} is no round of cases")
    return round_


def answers(round_: CaseRound) -> dict[str, tuple[CaseAnswer, ...]]:
    """The cases of each centre as it typed them, by the centre's code."""
    facts = json.loads((FACTS / "facts.json").read_text(encoding="utf-8"))
    texts = json.loads((FACTS / "texts.json").read_text(encoding="utf-8"))
    found: dict[str, list[CaseAnswer]] = {}
    for case in facts["cases"]:
        answer = _answer(round_, case, texts.get(case["nr"], {}))
        found.setdefault(case["centre"], []).append(answer)
    return {centre: tuple(cases) for centre, cases in found.items()}


@cache
def case_sample() -> CaseRound:
    """The round with the centres' files, in a folder of its own that ends with the program."""
    home = TemporaryDirectory(prefix="budgetrunde-")
    _HOMES.append(home)
    folder = Path(home.name)
    settings = (FACTS / CONFIG).read_text(encoding="utf-8")
    named = settings.replace('template = "omstilling"', f'template = "{FIRST_FORMS}"')
    (folder / CONFIG).write_text(named, encoding="utf-8")
    round_ = load_round_of(folder)
    for centre, cases in answers(round_).items():
        name = workbook_name(round_.config, centre)
        write_file(round_.received / name, case_workbook(round_, centre, cases))
        mended = [_mended(round_, case) for case in cases]
        write_file(round_.folder / CORRECTED / name, case_workbook(round_, centre, mended))
    return round_


def _answer(round_: CaseRound, case: Mapping[str, Any], texts: Mapping[str, str]) -> CaseAnswer:
    config = round_.config
    committee = config.committee(case["committee"])
    centre = config.centre(case["centre"])
    if committee is None or centre is None:
        raise ValueError(f"{case['nr']}: unknown committee or centre")
    economy = case["economy_tkr"]
    split = case["servicerammen"]
    amounts = {row: _by_year(round_, economy[name]) for row, name in _ROWS.items()}
    amounts |= {row: _by_year(round_, split[row]) for row in ("inside", "outside")}
    fields = {
        "nr": case["nr"],
        "committee": committee.name,
        "title": case["title"],
        "centre": centre.name,
        "sub_unit": case["sub_unit"],
        "investment_financing": _FINANCING.get(case.get("investment_financing", ""), ""),
    }
    return CaseAnswer(
        fields={key: text for key, text in fields.items() if text},
        date=date.fromisoformat(case["date"]) if case["date"] else None,
        ticked=frozenset(case["kinds"]),
        texts=_texts(texts, case.get("servicerammen_note", "")),
        amounts={row: by_year for row, by_year in amounts.items() if by_year},
        frames=_frames(round_, case),
    )


def _mended(round_: CaseRound, answer: CaseAnswer) -> CaseAnswer:
    """The case with a split of servicerammen that adds up, where it does not.

    What lies outside is made to fit; where nothing does, what lies inside is.
    """
    inside = dict(answer.amounts.get("inside", {}))
    outside = dict(answer.amounts.get("outside", {}))
    for year in round_.config.years:
        typed = (inside.get(year, Decimal()), outside.get(year, Decimal()))
        net = result(round_.template.form, "net", answer.amounts, year) or Decimal()
        if not any(typed) or sum(typed) == net:
            continue
        if typed[1]:
            outside[year] = net - typed[0]
        else:
            inside[year] = net
    return replace(answer, amounts={**answer.amounts, "inside": inside, "outside": outside})


def _texts(texts: Mapping[str, str], note: str) -> dict[str, str]:
    """The texts by their id; where the real case has no summary, its description stands for one."""
    found = {key: text for key, text in texts.items() if key != "description"}
    found.setdefault("summary", texts.get("description", ""))
    if note:
        found["other_remarks"] = f"{found.get('other_remarks', '')}\n{note}".strip()
    return {key: text for key, text in found.items() if text}


def _by_year(round_: CaseRound, amounts: Sequence[str | None] | None) -> dict[int, Decimal]:
    years = round_.config.years
    return {
        year: Decimal(amount)
        for year, amount in zip(years, amounts or [None] * len(years), strict=True)
        if amount is not None
    }


def _frames(round_: CaseRound, case: Mapping[str, Any]) -> tuple[FrameAnswer, ...]:
    codes = case["frames"]
    if not codes:
        (block,) = round_.template.form.frames
        return (FrameAnswer(block.unspecified),)
    labels = [frame.label for code in codes if (frame := round_.config.frame(code))]
    account = _ACCOUNT.sub("", case["account"])  # the column's header says it already
    accounts = [account, *([""] * (len(labels) - 1))]
    return tuple(FrameAnswer(*line) for line in zip(labels, accounts, strict=True))
