"""A round that gathers cases: its folder, its settings, and what finance decided of each case."""

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from templates.errors import OperatorError
from templates.load import load_any_template, load_template_v2, schema_of, template_path
from templates.spec import FormTemplate
from templates.template import SCHEMA
from templates.template import Template as RecordTemplate
from templates.toml_source import read_model
from workbook.case.model import number_identity
from workbook.danish import closest
from workbook.round.config import AnyRoundConfig, CaseRoundConfig, RecordRoundConfig
from workbook.round.finance import read_finance
from workbook.round.fits import check_fit
from workbook.round.folder import (
    HINT,
    AnyRound,
    Round,
    hash_of,
    load_round,
    settings_path,
)
from workbook.round.grid import read_grid
from workbook.round.kept import with_previous
from workbook.round.listed import list_path, read_list
from workbook.round.read_previous import previous_edition
from workbook.round.records import RecordRound

DECISIONS = ("beslutninger.xlsx", "beslutninger.csv")
NR = "Nr."
DECISION = "Beslutning"


class Decision(StrEnum):
    """What finance decided of a case."""

    INCLUDED = "medtages"
    LEFT_OUT = "medtages ikke"
    HEARING = "sendes i høring"


@dataclass(frozen=True, slots=True)
class DecisionPlace:
    """Where a decision stands: the list's file name, and its row as Excel counts."""

    file: str
    row: int

    @property
    def is_csv(self) -> bool:
        """Whether the list is a text file, whose rows are lines."""
        return self.file.casefold().endswith(".csv")


@dataclass(frozen=True)
class CaseRound(AnyRound):
    """One round of proposals.

    Attributes:
        decisions: by case number as typed; a case without one is included.
        decision_places: of the decisions, in the same order; none where they were read from no
            list.
    """

    config: CaseRoundConfig
    template: FormTemplate
    decisions: tuple[tuple[str, Decision], ...] = ()
    decision_places: tuple[DecisionPlace, ...] = ()

    def takes_part(self, centre: str) -> bool:
        """Every centre of the round may propose."""
        return self.config.centre(centre) is not None

    def item_numbers(self, centre: str) -> tuple[int, ...]:
        """None: the cases are the centre's own."""
        del centre
        return ()

    def items_hash(self, centre: str) -> str:
        """16 hex digits over the lists and years that the workbook bears."""
        config = self.config
        return hash_of(
            [
                centre,
                config.years,
                [[entry.code, entry.name] for entry in (*config.centres, *config.committees)],
                [[frame.code, frame.name] for frame in config.frames],
            ]
        )

    def decision(self, nr: str) -> Decision:
        """What was decided of the case, however its number is spelt in the list."""
        known = {number_identity(listed): decision for listed, decision in self.decisions}
        return known.get(number_identity(nr), Decision.INCLUDED)


LoadedRound: TypeAlias = Round | CaseRound | RecordRound
"""A round of whichever kind its template is."""


def load_any_round(folder: Path) -> LoadedRound:
    """The round in this folder, of whichever kind its template is.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    records = load_record_round(folder)
    if records is not None:
        return records
    path = settings_path(folder)
    name = read_model(path, _Kind, hint=HINT).template
    template = load_any_template(name, folder)
    if not isinstance(template, FormTemplate):
        return load_round(folder)
    config = read_model(path, CaseRoundConfig, hint=HINT)
    decisions, places = _decisions(folder)
    return CaseRound(folder, config, template, decisions, places)


def load_record_round(folder: Path) -> RecordRound | None:
    """The round in this folder, where its template is of the second language; else None.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    path = settings_path(folder)
    name = read_model(path, _Kind, hint=HINT).template
    if schema_of(template_path(name, folder)) != SCHEMA:
        return None
    return record_round(folder, load_template_v2(name, folder))


def record_round(folder: Path, template: RecordTemplate) -> RecordRound:
    """The round of this template in this folder: settings, finance's list and finance's fields.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    config = read_model(settings_path(folder), RecordRoundConfig, hint=HINT)
    round_ = RecordRound(folder, config, template)
    check_fit(round_)
    round_ = replace(round_, entries=read_finance(round_))
    if not round_.is_closed:
        return round_
    records = read_list(list_path(folder, template), round_)
    round_ = replace(round_, records=records)
    previous = previous_edition(folder, config, template)
    return with_previous(round_, previous) if previous is not None else round_


class _Kind(AnyRoundConfig, extra="ignore"):
    """The settings that every kind has; what else stands there is judged by its own kind."""


def _decisions(
    folder: Path,
) -> tuple[tuple[tuple[str, Decision], ...], tuple[DecisionPlace, ...]]:
    found = [folder / name for name in DECISIONS if (folder / name).is_file()]
    if not found:
        return (), ()
    if len(found) > 1:
        raise OperatorError(
            f"{folder} has both {' and '.join(DECISIONS)}.", "Keep the one that counts."
        )
    grid = read_grid(found[0])
    for header in (NR, DECISION):
        if header not in grid.headers:
            raise OperatorError(f"{found[0]} lacks the column {header}.")
    decisions: list[tuple[str, Decision]] = []
    places: list[DecisionPlace] = []
    first: dict[str, str] = {}
    problems: list[str] = []
    allowed = [decision.value for decision in Decision]
    for row in grid.rows:
        nr, text = row.cells[NR], row.cells[DECISION].casefold()
        if text not in allowed:
            near = closest(text, allowed)
            hint = f"did you mean {near}?" if near else f"write one of {', '.join(allowed)}."
            problems.append(f"{found[0].name} {row.where(DECISION)}: {text or 'blank'}: {hint}")
        elif not nr:
            problems.append(f"{found[0].name} {row.where(NR)}: blank: write the case's number.")
        elif (known := number_identity(nr)) in first:
            same = "" if first[known] == nr else f", before as {first[known]}"
            problems.append(f"{found[0].name} {row.where(NR)}: {nr} stands twice{same}.")
        else:
            first[known] = nr
            decisions.append((nr, Decision(text)))
            places.append(DecisionPlace(found[0].name, int(row.place.removeprefix("row "))))
    if problems:
        raise OperatorError(f"{found[0]} does not fit.", "Correct the cells.", problems)
    return tuple(decisions), tuple(places)
