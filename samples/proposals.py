"""The proposals of `samples/hoje-taastrup-2026`, and the faults of their first return."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

SAMPLE: Final = Path(__file__).parent / "hoje-taastrup-2026"


@dataclass(frozen=True)
class Proposal:
    """One row: a proposal and the kind of expenditure that it changes.

    Attributes:
        title: blank in the further rows of a number, as the résumé is.
        amounts: by year, in 1.000 kr.; a saving is negative.
    """

    nr: str
    kind: str
    title: str
    resume: str
    type: str
    amounts: Mapping[int, Decimal]

    def texts(self) -> dict[str, str]:
        """What is typed as text, by the id of the slot; no blank ones."""
        typed = {
            "nr": self.nr,
            "kind": self.kind,
            "title": self.title,
            "resume": self.resume,
            "type": self.type,
        }
        return {slot: text for slot, text in typed.items() if text}

    def numbers(self) -> dict[str, Decimal]:
        """The amounts by the id of the slot."""
        return {f"amount:{year}": amount for year, amount in self.amounts.items()}


@dataclass(frozen=True)
class Fault:
    """One fault of the first return, and the rule that is to find it.

    Attributes:
        act: what the centre did: "text", "number", "numbers", "formula", "clear" or "row again".
        typed: what stands in each slot then, by the slot's id.
        cached: what a formula gave.
        code: of the rule.
    """

    centre: str
    nr: str
    kind: str
    act: str
    typed: Mapping[str, str]
    cached: Decimal
    code: str


@dataclass(frozen=True)
class Facts:
    """What the centres propose, and what was printed of it.

    Attributes:
        proposals: of each centre, by its code.
        printed: the published totals by decision, kind and year, in 1.000 kr.
    """

    proposals: Mapping[str, Sequence[Proposal]]
    faults: Sequence[Fault]
    printed: Mapping[tuple[str, str], Mapping[int, Decimal]]


def load_facts() -> Facts:
    """The committed proposals with their texts, the faults, and the published totals."""
    facts = _read("facts.json")
    texts = _read("texts.json")
    proposals: dict[str, list[Proposal]] = {code: [] for code in facts["centres"]}
    for each in [*facts["proposals"], *facts["invented"]]:
        proposals[each["centre"]].append(_proposal(each, texts))
    printed = {
        (total["decision"], total["kind"]): _amounts(total["amounts"])
        for total in facts["published_totals"]
    }
    faults = [_fault(each, facts["years"]) for each in _read("faults.json")]
    return Facts(proposals, faults, printed)


def _proposal(fact: Mapping[str, Any], texts: Mapping[str, str]) -> Proposal:
    title = fact["title"] or ""
    return Proposal(
        nr=fact["nr"],
        kind=fact["kind"],
        title=title,
        resume=texts[fact["nr"]] if title else "",
        type=fact["type"],
        amounts=_amounts(fact["amounts"]),
    )


def _fault(fact: Mapping[str, Any], years: Sequence[int]) -> Fault:
    slot, typed = fact["field"], fact.get("typed", "")
    if fact["act"] == "numbers":
        by_slot = {f"{slot}:{year}": str(one) for year, one in zip(years, typed, strict=True)}
    else:
        by_slot = {f"{slot}:{fact['year']}" if "year" in fact else slot: str(typed)}
    return Fault(
        centre=fact["centre"],
        nr=fact["nr"],
        kind=fact["kind"],
        act=fact["act"],
        typed=by_slot,
        cached=Decimal(fact.get("cached", 0)),
        code=fact["code"],
    )


def _amounts(by_year: Mapping[str, int]) -> dict[int, Decimal]:
    return {int(year): Decimal(amount) for year, amount in by_year.items()}


def _read(name: str) -> Any:
    return json.loads((SAMPLE / name).read_text(encoding="utf-8"))
