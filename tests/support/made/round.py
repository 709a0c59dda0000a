"""Rounds that hypothesis makes of a template, and the files of such a round."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from templates.toml_text import toml_text
from tests.support.made.contents import filled_in
from tests.support.made.drawn import Toml, giver
from tests.support.made.finance import csv_text, header
from tests.support.made.lists import FRAMES, NAMED, SECTIONS
from tests.support.made.record import MadeRecord
from tests.support.made.template import template_data


@dataclass(frozen=True)
class MadeRound:
    """A template and a round of it with faultless contents.

    Attributes:
        data: the template's content.
        years: of the round.
    """

    data: Toml
    years: tuple[int, ...]
    records: tuple[MadeRecord, ...]

    @property
    def fields(self) -> Mapping[str, Toml]:
        """The template's."""
        fields: Mapping[str, Toml] = self.data["fields"]
        return fields

    @property
    def is_closed(self) -> bool:
        """Whether finance owns the list."""
        return bool(self.data["record"]["list"] == "closed")

    def sent_to(self, centre: str) -> tuple[MadeRecord, ...]:
        """The records in the centre's workbook."""
        return tuple(record for record in self.records if centre in record.centres)

    def write(self, folder: Path) -> None:
        """The round folder: settings, template, and the lists that finance gives."""
        (folder / "runde.toml").write_text(self._settings(), encoding="utf-8")
        (folder / "lavet.toml").write_text(toml_text(self.data), encoding="utf-8")
        if self.is_closed:
            rows = [record.listed for record in self.records]
            (folder / "liste.csv").write_text(csv_text(rows), encoding="utf-8")
        decided = list(self._decided())
        if decided:
            (folder / "beslutninger.csv").write_text(csv_text(decided), encoding="utf-8")

    def _decided(self) -> Iterator[dict[str, str]]:
        own = {name: header(one) for name, one in self.fields.items() if giver(one) == "finance"}
        if not own:
            return
        whole = any("per" not in self.fields[name] for name in own)
        keys = self.data["record"]["key"] if whole else ["nr"]
        decided: set[str] = set()
        for record in self.records:
            named = {header(self.fields[key]): record.typed_keys[key] for key in keys}
            if not whole and record.typed_keys["nr"] in decided:
                continue
            decided.add(record.typed_keys["nr"])
            yield named | {header: record.decided.get(name, "") for name, header in own.items()}

    def _settings(self) -> str:
        named = {
            name: [{"code": code, "name": text} for code, text in values.items()]
            for name, values in NAMED.items()
        }
        return toml_text(
            {
                "template": "lavet.toml",
                "title": "Prøve & runde",
                "municipality": "Prøvekøbing Kommune",
                "round": "Juni 2026",
                "issued": date(2026, 6, 1),
                "deadline": date(2026, 6, 20),
                "sender": "Økonomi",
                "years": list(self.years),
                **named,
                "frames": [{"code": code, "name": name} for code, name in FRAMES.items()],
                "sections": [{"title": title} for title in SECTIONS],
            }
        )


@st.composite
def made_rounds(draw: st.DrawFn, *types: str) -> MadeRound:
    """A template with fields of these types among others, and one to four records."""
    data = draw(template_data(*types))
    years = tuple(range(2026, 2026 + draw(st.integers(1, 3))))
    return MadeRound(data, years, filled_in(draw, data, years, draw(st.sampled_from((3, 2, 4, 1)))))
