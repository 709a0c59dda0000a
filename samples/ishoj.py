"""Builds the rounds of `samples/ishoj-2024` from its facts: run `python -m samples.ishoj`.

The February answers stand as the municipality printed them. The August answers come twice: in
``indkommet`` with the faults of the real edition and a few that every inbox knows, and in
``rettet`` as the centres send them after a reminder.
"""

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from samples.excel import ReturnedFile
from samples.office import convert
from templates.toml_source import read_model
from validate.assemble import deliveries
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.address import a1
from workbook.answers import Answer
from workbook.council.document import FILE_NAME as COUNCIL_FILE
from workbook.council.document import council_json
from workbook.files import write_file
from workbook.layout import Layout, layout
from workbook.merge import merge
from workbook.naming import workbook_name
from workbook.round import agreement as headers
from workbook.round.config import RoundConfig
from workbook.round.folder import CONFIG, MERGED, Round, load_round
from workbook.write.agreement import agreement_workbook
from workbook.write.centre import centre_workbook

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
    for centre, data in _answered(february, facts, "februar").items():
        write_file(february.received / workbook_name(february.config, centre), data)
    validation = validate(february, read_inbox([february.received]))
    edition = merge(february, deliveries(february, validation)).council
    write_file(target / "februar" / MERGED / COUNCIL_FILE, council_json(edition).encode())
    august = load_round(target / "august")
    _write_august(august, facts)


def _agreement(facts: Facts, name: str, config: RoundConfig) -> bytes:
    heads: dict[str, None] = {}
    rows = []
    for item in facts.items:
        history = facts.history(item["nr"], name)
        heads |= dict.fromkeys(history)
        rows.append(
            {
                headers.NR: str(item["nr"]),
                headers.SECTION: item["section"],
                headers.CENTRES: "/".join(
                    item["centres_february" if name == "februar" else "centres_august"]
                ),
                headers.DIRECTOR: item["director"],
                headers.TITLE: item["title"],
                headers.ECONOMY: item["economy_printed"] or "",
                headers.COMMITTEES: "/".join(item["committees"]),
            }
            | {_history_header(head): text for head, text in history.items()}
        )
    order = sorted(heads, key=_when)
    columns = [
        *(headers.NR, headers.SECTION, headers.CENTRES, headers.DIRECTOR),
        *(headers.TITLE, headers.ECONOMY, headers.COMMITTEES),
        *(_history_header(head) for head in order),
    ]
    return agreement_workbook(columns, rows, created=config.issued)


def _answered(round_: Round, facts: Facts, name: str) -> dict[str, bytes]:
    """Every centre's workbook with its answers as printed, by centre."""
    return {
        centre.code: centre_workbook(
            round_, centre.code, _answers(round_, facts, name, centre.code)
        )
        for centre in round_.config.centres
        if round_.centre_items(centre.code)
    }


def _answers(round_: Round, facts: Facts, name: str, centre: str) -> dict[int, Answer]:
    return {
        item.nr: Answer(facts.status(item.nr, name), facts.remark(item.nr, name))
        if item.centres[0] == centre
        else Answer()
        for item in round_.centre_items(centre)
    }


def _write_august(round_: Round, facts: Facts) -> None:
    received = round_.received
    corrected = round_.folder / CORRECTED
    for centre in round_.config.centres:
        code = centre.code
        answers = _answers(round_, facts, "august", code)
        mended = {nr: _mended(answer, nr, round_) for nr, answer in answers.items()}
        name = workbook_name(round_.config, code)
        write_file(corrected / name, centre_workbook(round_, code, mended))
        if code == UNDELIVERED:
            continue
        for nr in WRONG_ROUND:
            if nr in answers and answers[nr].remark:
                answers[nr] = replace(answers[nr], remark=f"Maj: {answers[nr].remark}")
        data = centre_workbook(round_, code, answers)
        place = layout(round_, code)
        if code == SORTED:
            data = _sorted_with_rows_inserted(data, place)
        if code == PASTED:
            data = _pasted_over(data, place, answers)
        if code == LIBREOFFICE:
            data = _saved_by_libreoffice(data)
        write_file(received / RENAMED.get(code, name), data)


def _mended(answer: Answer, nr: int, round_: Round) -> Answer:
    """The answer with its status as the list has it; of the two of item 61, the last."""
    if answer.status is None:
        return answer
    allowed = round_.template.lists["status"].texts
    wanted = answer.status.rsplit("/", 1)[-1].strip().rstrip(".")
    if wanted not in allowed:
        raise ValueError(f"item {nr}: {answer.status}")
    return replace(answer, status=wanted)


def _sorted_with_rows_inserted(data: bytes, place: Layout) -> bytes:
    table = place.table
    file = ReturnedFile(data)
    last = table.first_row + len(table.rows) - 1
    file.sort_rows(table.sheet, table.first_row, last, table.answering("status").column)
    file.insert_rows(table.sheet, table.first_row + 2, 1)
    file.insert_rows(table.sheet, table.first_row + 6, 2)
    return file.data


def _pasted_over(data: bytes, place: Layout, answers: Mapping[int, Answer]) -> bytes:
    table = place.table
    file = ReturnedFile(data)
    statuses = [[answers[row.item.nr].status or ""] for row in table.rows]
    first = a1(table.first_row, table.answering("status").column)
    file.paste_over(table.sheet, first, statuses)
    return file.data


def _saved_by_libreoffice(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.xlsx"
        path.write_bytes(data)
        return convert(path, "xlsx", Path(folder) / "gemt").read_bytes()


def _is_august(head: str) -> bool:
    return head in {"August", "August 2024"}


def _history_header(head: str) -> str:
    return f"{headers.REMARKS} {head}".strip()


def _when(head: str) -> tuple[int, int]:
    months = ["", "Januar", "Februar", "April", "Maj", "August", "November"]
    name, _, year = head.partition(" ")
    return (int(year or 2024), months.index(name)) if head else (0, 0)


if __name__ == "__main__":
    build(SAMPLE)
