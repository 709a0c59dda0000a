"""Rounds and editions for the tests: a small one made by hand, and the bundled agreement's."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from templates.load import load_template
from workbook.answers import ReadAnswer, ReadText
from workbook.council.model import Council, CouncilItem, CouncilSection, Remark
from workbook.economy import parse_economy
from workbook.layout import role_of
from workbook.merge import Delivered, MergedRound, merge
from workbook.round.agreement import Item
from workbook.round.config import RoundConfig
from workbook.round.folder import Round

SAMPLE = Path(__file__).parents[3] / "samples" / "ishoj-2024"
BEGUN, PREPARED, UNDER_WAY, DONE, PAUSED = (
    "Endnu ikke påbegyndt",
    "Under forberedelse",
    "Under udmøntning",
    "Afsluttet",
    "Sat i bero",
)
_COMMITTEES = {
    "ØPU": "Økonomi- og Planudvalget",
    "SSU": "Social- og Sundhedsudvalget",
    "TBU": "Teknik- og Bygningsudvalget",
    "KMU": "Klima- og Miljøudvalget",
    "BUU": "Børne- og Ungeudvalget",
    "EBU": "Erhvervs- og Beskæftigelsesudvalget",
    "KFU": "Kultur- og Fritidsudvalget",
}


def config(**changes: object) -> RoundConfig:
    """Settings with two sections (the second without economy), two centres, two committees."""
    settings: dict[str, object] = {
        "template": "opfolgning",
        "title": "Opfølgning på Budgetaftale 2024",
        "municipality": "Prøveby Kommune",
        "agreement_year": 2024,
        "round": "August 2024",
        "issued": date(2024, 7, 1),
        "deadline": date(2024, 8, 16),
        "sender": "Økonomi",
        "years": (2024, 2025, 2026),
        "centres": ({"code": "CET", "name": "Ejendom og Teknik"}, {"code": "CKM", "name": "Klima"}),
        "directors": ({"code": "DTK", "name": "Direktør for teknik"},),
        "committees": ({"code": "TBU", "name": "Teknik"}, {"code": "KMU", "name": "Miljø"}),
        "sections": (
            {"title": "Udvidelser", "footnote": "Se også oversigten."},
            {"title": "Andre aftaler", "economy": False},
        ),
    }
    return RoundConfig.model_validate(settings | changes)


def item(nr: int, **changes: Any) -> Item:
    """An item of CET under TBU in the first section."""
    plain = Item(
        nr=nr,
        section="Udvidelser",
        centres=("CET",),
        director="DTK",
        title=f"Punkt {nr}",
        economy=None,
        committees=("TBU",),
        previous_status=None,
        history=(),
    )
    return replace(plain, **changes)


def small_round(**changes: Any) -> Round:
    """Three items: one shared by centres and committees, one with history, one without economy."""
    items = (
        item(
            1,
            centres=("CKM", "CET"),
            committees=("TBU", "KMU"),
            economy=parse_economy("0,4 (2024) 0,65 (2025 – 2026)"),
            previous_status=PREPARED,
        ),
        item(
            2,
            economy=parse_economy("3,0 (start 1. juni 2024) -1,0 (2026) (Fremrykket)"),
            previous_status=UNDER_WAY,
            history=(Remark(None, "I gang."), Remark("Maj", "Intet nyt.")),
        ),
        item(5, section="Andre aftaler", previous_status=PREPARED),
    )
    plain = Round(Path("runde"), config(), load_template("opfolgning"), items, None)
    return replace(plain, **changes)


def deliver(round_: Round, centre: str, **answers: tuple[str | None, str | None]) -> Delivered:
    """A centre's answers, each ``nr_1=(status, remark)``, its cells in the rows of the numbers."""
    read = {}
    for name, (status, remark) in answers.items():
        nr = int(name.removeprefix("nr_"))
        found = round_.item(nr)
        role = role_of(found, centre) if found else "lead"
        read[nr] = ReadAnswer(
            nr,
            role,
            ReadText(status, "Opfølgning", f"N{nr}"),
            ReadText(remark, "Opfølgning", f"O{nr}"),
        )
    return Delivered(centre, f"{centre}.xlsx", centre.lower() * 16, read)


def small_merged(**changes: Any) -> MergedRound:
    """The small round with all its answers."""
    round_ = small_round(**changes)
    return merge(
        round_,
        [
            deliver(round_, "CKM", nr_1=(UNDER_WAY, "Arbejdet er begyndt.")),
            deliver(
                round_,
                "CET",
                nr_1=(None, "Grunden er klar."),
                nr_2=(DONE, "Færdig."),
                nr_5=(PAUSED, "Afventer."),
            ),
        ],
    )


def facts() -> dict[str, Any]:
    """The bundled agreement."""
    found: dict[str, Any] = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
    return found


def listed_status(printed: str) -> str:
    """The printed status as the list has it; of item 61's two the last."""
    return printed.rsplit("/", 1)[-1].strip().rstrip(".")


def ishoj(*, without: tuple[str, ...] = ()) -> MergedRound:
    """The August edition of the bundled agreement, after that of February.

    Args:
        without: centres that have not delivered.
    """
    data = facts()
    remarks = json.loads((SAMPLE / "remarks.json").read_text(encoding="utf-8"))
    settings = config(
        municipality="Ishøj Kommune",
        years=(2023, 2024, 2025, 2026, 2027),
        centres=[{"code": code, "name": name} for code, name in data["centres"].items()],
        directors=[{"code": code, "name": name} for code, name in data["directors"].items()],
        committees=[{"code": code, "name": _COMMITTEES[code]} for code in data["committees"]],
        sections=[
            {
                "title": section["title"],
                "economy": section["has_okonomi_column"],
                "agreement_year": section["origin_agreement"],
                **(
                    {"footnote": "Byrådet får samtidig en liste over de igangværende projekter."}
                    if "anlægsrammen" in section["title"]
                    else {}
                ),
            }
            for section in data["sections"]
        ],
    )
    items: list[Item] = []
    answers: dict[str, dict[int, ReadAnswer]] = {}
    february: dict[str, list[CouncilItem]] = {}
    for fact in data["items"]:
        nr = fact["nr"]
        dated = remarks["august_udgave"].get(str(nr), {})
        now = {head: text for head, text in dated.items() if head.startswith("August")}
        now.pop("August 2023", None)
        history = tuple(
            Remark(head or None, text) for head, text in dated.items() if head not in now
        )
        one = item(
            nr,
            section=fact["section"],
            centres=tuple(fact["centres_august"]),
            director=fact["director"],
            title=fact["title"],
            economy=parse_economy(fact["economy_printed"]) if fact["economy_printed"] else None,
            committees=tuple(fact["committees"]),
            previous_status=listed_status(fact["status_february_printed"]),
            history=history,
        )
        items.append(one)
        answers.setdefault(one.centres[0], {})[nr] = ReadAnswer(
            nr,
            "lead",
            ReadText(listed_status(fact["status_august_printed"]), "Opfølgning", f"N{nr}"),
            ReadText(next(iter(now.values()), None), "Opfølgning", f"O{nr}"),
        )
        first = remarks["februar_udgave"].get(str(nr))
        february.setdefault(one.section, []).append(
            CouncilItem(
                nr,
                one.title,
                one.centres,
                one.director,
                one.committees,
                (),
                None,
                one.previous_status,
                (Remark("Februar", first),) if first else (),
            )
        )
    previous = Council(
        "opfolgning",
        "Februar 2024",
        tuple(CouncilSection(title, tuple(found)) for title, found in february.items()),
    )
    round_ = Round(Path("runde"), settings, load_template("opfolgning"), tuple(items), previous)
    return merge(
        round_,
        [
            Delivered(centre, f"{centre}.xlsx", "ab" * 32, read)
            for centre, read in answers.items()
            if centre not in without
        ],
    )
