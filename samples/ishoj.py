"""Builds the rounds of `samples/ishoj-2024` from its facts: run `python -m samples.ishoj`.

The February answers stand as the municipality printed them. The August answers come twice: in
``indkommet`` with the faults of the real edition and a few that every inbox knows, and in
``rettet`` as the centres send them after a reminder.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from samples.excel import ReturnedFile
from samples.office import convert
from templates.toml_source import read_model
from validate.assemble import assemble
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.address import a1
from workbook.edition.council import FILE_NAME as COUNCIL_FILE
from workbook.files import write_file
from workbook.naming import workbook_name
from workbook.records.value import Contents
from workbook.round.config import RoundConfig
from workbook.round.folder import CONFIG
from workbook.round.load import load_round
from workbook.round.model import Round
from workbook.rows.book import rows_workbook
from workbook.rows.layout import RowsLayout, rows_layout
from workbook.write.finance_list import ListColumn, finance_list

SAMPLE: Final = Path(__file__).parent / "ishoj-2024"
CORRECTED: Final = "rettet"
_ROUNDS: Final = {"februar": "Februar", "august": "August"}

# The centre that forgets to answer, and the ones whose files went through more than typing.
UNDELIVERED: Final = "CBF"
SORTED: Final = "CKF"
LIBREOFFICE: Final = "CSO"
PASTED: Final = "CPS"
# Renamed on the way, as attachments are.
RENAMED: Final = {"CET": "Opfølgning CET endelig (2).xlsx", "CJE": "Kopi af svar.xlsx"}
WRONG_ROUND: Final = (20, 47)  # the centre wrote “Maj: …” in August

Answers: TypeAlias = Mapping[str, Contents]
"""What a centre answers, by the name of the record."""


@dataclass(frozen=True)
class Facts:
    """The agreement and its statuses as printed, and the remarks written for the sample."""

    items: Sequence[Mapping[str, Any]]
    february: Mapping[str, str]
    august: Mapping[str, Mapping[str, str]]

    def status(self, nr: int, round_: str) -> str:
        """As printed in the edition of this round ("februar" or "august")."""
        key = {"februar": "status_february_printed", "august": "status_august_printed"}[round_]
        return str(self.items[nr - 1][key])

    def history(self, nr: int, round_: str) -> dict[str, str]:
        """Remarks that finance carries over in the agreement list, by heading."""
        dated = self.august.get(str(nr), {})
        if round_ == "august":
            earlier = {head: text for head, text in dated.items() if not _is_august(head)}
            from_february = {"Februar": self.february.get(str(nr), "")}
            return {} if earlier == from_february else earlier
        return {head: text for head, text in dated.items() if head[-4:] == "2023"} | {
            head: text for head, text in dated.items() if head.startswith("Januar")
        }

    def remark(self, nr: int, round_: str) -> str | None:
        """What the centre writes in this round."""
        if round_ == "februar":
            return self.february.get(str(nr))
        dated = self.august.get(str(nr), {})
        return next((text for head, text in dated.items() if _is_august(head)), None)


def load_facts() -> Facts:
    """The committed facts and remarks."""
    facts = json.loads((SAMPLE / "facts.json").read_text(encoding="utf-8"))
    remarks = json.loads((SAMPLE / "remarks.json").read_text(encoding="utf-8"))
    return Facts(facts["items"], remarks["februar_udgave"], remarks["august_udgave"])


def build(target: Path) -> None:
    """Writes both rounds into the folder, which has a runde.toml for each already."""
    facts = load_facts()
    for name in _ROUNDS:
        config = read_model(target / name / CONFIG, RoundConfig)
        write_file(target / name / "aftale.xlsx", _agreement(facts, name, config))
    february = load_round(target / "februar")
    for centre in february.config.centres:
        answers = _answers(february, facts, "februar", centre.code)
        data = answered_workbook(february, centre.code, answers)
        write_file(february.received / workbook_name(february.config, centre.code), data)
    write_file(february.merged / COUNCIL_FILE, _council(february))
    _write_august(load_round(target / "august"), facts)


def answered_workbook(round_: Round, centre: str, answers: Answers) -> bytes:
    """The centre's workbook with its answers."""
    return rows_workbook(
        round_, centre, [answers.get(record.name, {}) for record in round_.centre_records(centre)]
    )


def _council(round_: Round) -> bytes:
    """The edition's data as merged; of the files only this one is kept in the sample."""
    validation = validate(round_, read_inbox([round_.received]))
    with tempfile.TemporaryDirectory() as folder:
        assemble(round_, validation, Path(folder), formats=("json",))
        return (Path(folder) / COUNCIL_FILE).read_bytes()


def _agreement(facts: Facts, name: str, config: RoundConfig) -> bytes:
    heads: dict[str, None] = {}
    rows = []
    for item in facts.items:
        history = facts.history(item["nr"], name)
        heads |= dict.fromkeys(history)
        rows.append(
            {
                "Nr.": str(item["nr"]),
                "Afsnit": item["section"],
                "Center": "/".join(
                    item["centres_february" if name == "februar" else "centres_august"]
                ),
                "Direktør": item["director"],
                "Aftalepunkt": item["title"],
                "Økonomi": item["economy_printed"] or "",
                "Udvalg": "/".join(item["committees"]),
            }
            | {_history_header(head): text for head, text in history.items()}
        )
    columns = [
        ListColumn("Nr.", is_number=True),
        *map(ListColumn, ("Afsnit", "Center", "Direktør", "Aftalepunkt", "Økonomi", "Udvalg")),
        *(ListColumn(_history_header(head)) for head in sorted(heads, key=_when)),
    ]
    return finance_list(
        columns, rows, name="Aftale", title="Budgetaftalens punkter", created=config.issued
    )


def _answers(round_: Round, facts: Facts, name: str, centre: str) -> dict[str, Contents]:
    """The centre's answers as printed, by the name of the record; to those that it leads."""
    found: dict[str, Contents] = {}
    for record in round_.centre_records(centre):
        if record.is_led:
            nr = int(record.name)
            said = {"status": facts.status(nr, name), "remark": facts.remark(nr, name)}
            found[record.name] = {slot: text for slot, text in said.items() if text}
    return found


def _write_august(round_: Round, facts: Facts) -> None:
    received = round_.received
    corrected = round_.folder / CORRECTED
    for centre in round_.config.centres:
        code = centre.code
        answers = _answers(round_, facts, "august", code)
        mended = {name: _mended(answer, name, round_) for name, answer in answers.items()}
        name = workbook_name(round_.config, code)
        write_file(corrected / name, answered_workbook(round_, code, mended))
        if code == UNDELIVERED:
            continue
        for nr in map(str, WRONG_ROUND):
            if answers.get(nr, {}).get("remark"):
                answers[nr] = {**answers[nr], "remark": f"Maj: {answers[nr]['remark']}"}
        data = answered_workbook(round_, code, answers)
        place = rows_layout(round_, code)
        if code == SORTED:
            data = _sorted_with_rows_inserted(data, place)
        if code == PASTED:
            statuses = [
                [str(answers.get(record.name, {}).get("status", ""))]
                for record in round_.centre_records(code)
            ]
            data = _pasted_over(data, place, statuses)
        if code == LIBREOFFICE:
            data = _saved_by_libreoffice(data)
        write_file(received / RENAMED.get(code, name), data)


def _mended(answer: Contents, name: str, round_: Round) -> Contents:
    """The answer with its status as the list has it; of the two of item 61, the last."""
    wanted = str(answer["status"]).rsplit("/", 1)[-1].strip().rstrip(".")
    if wanted not in round_.lists["status"]:
        raise ValueError(f"item {name}: {answer['status']}")
    return {**answer, "status": wanted}


def _sorted_with_rows_inserted(data: bytes, place: RowsLayout) -> bytes:
    file = ReturnedFile(data)
    file.sort_rows(place.sheet, place.first_row, place.last_row, place.column("status").column)
    file.insert_rows(place.sheet, place.first_row + 2, 1)
    file.insert_rows(place.sheet, place.first_row + 6, 2)
    return file.data


def _pasted_over(data: bytes, place: RowsLayout, statuses: Sequence[Sequence[str]]) -> bytes:
    file = ReturnedFile(data)
    first = a1(place.first_row, place.column("status").column)
    file.paste_over(place.sheet, first, statuses)
    return file.data


def _saved_by_libreoffice(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.xlsx"
        path.write_bytes(data)
        return convert(path, "xlsx", Path(folder) / "gemt").read_bytes()


def _is_august(head: str) -> bool:
    return head in {"August", "August 2024"}


def _history_header(head: str) -> str:
    return f"Bemærkninger {head}".strip()


def _when(head: str) -> tuple[int, int]:
    months = ["", "Januar", "Februar", "April", "Maj", "August", "November"]
    name, _, year = head.partition(" ")
    return (int(year or 2024), months.index(name)) if head else (0, 0)


if __name__ == "__main__":
    build(SAMPLE)
