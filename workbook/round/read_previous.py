"""Reads the `council.json` of the round before, whichever version of the application wrote it.

An edition of records (schema ``council-v2``) names its fields; one of the first edition
(``council-v1``) has a status and remarks, which are those of the pack `progress`.
"""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from templates.build import DoesNotFitError, built
from templates.errors import OperatorError
from templates.field import AgreedField, AmountField, AmountsField, ChoiceField, HistoryField, Unit
from templates.frozen import frozen
from templates.regular import read_regular
from templates.template import Template
from templates.text import Text
from templates.toml_source import unreadable
from workbook.danish import closest
from workbook.economy import EconomyError, parse_economy
from workbook.numbers import plain
from workbook.records.remark import Remark
from workbook.round.config import RoundConfig
from workbook.round.folder import CONFIG, MERGED
from workbook.round.previous import (
    Answer,
    PreviousEdition,
    PreviousRecord,
    by_heading,
)
from workbook.typed import without_heading
from workbook.units import conversion, converted

_FILE: Final = "council.json"
_HINT: Final = Text(
    "Saml den forrige runde først; merge skriver filen i dens mappe samlet.",
    "Merge the earlier round first; merge writes this file into its folder samlet.",
)


@frozen
class _Template:
    id: str


@frozen
class _Field:
    id: str
    unit: Unit | None = None


@frozen
class _Record:
    key: tuple[str, ...]
    name: str
    fields: Mapping[
        str, str | tuple[str, ...] | Mapping[str, str] | tuple[Mapping[str, object], ...] | None
    ]
    heading: str = ""
    earlier: Mapping[str, Mapping[str, str]] = dataclasses.field(default_factory=dict)


@frozen
class _Edition:
    template: _Template
    round: str
    fields: tuple[_Field, ...]
    records: tuple[_Record, ...]


@frozen
class _FirstRemark:
    round: str | None
    text: str


@frozen
class _Series:
    years: Mapping[str, str | int | float]

    def __post_init__(self) -> None:
        """Refuses what is no year or no amount."""
        if not all(amount.is_finite() for amount in self.amounts.values()):
            raise ValueError(self.years)

    @property
    def amounts(self) -> Mapping[int, Decimal]:
        """By year, in mio. kr."""
        return {int(year): Decimal(str(amount)) for year, amount in self.years.items()}


@frozen
class _Item:
    nr: int
    title: str
    economy: tuple[_Series, ...]
    status: str | None
    remarks: tuple[_FirstRemark, ...]


@frozen
class _Section:
    items: tuple[_Item, ...]


@frozen
class _FirstEdition:
    template: str
    round: str
    sections: tuple[_Section, ...]


def previous_edition(
    folder: Path, config: RoundConfig, template: Template
) -> PreviousEdition | None:
    """The edition of the round before, where the settings name one.

    Raises:
        OperatorError: it cannot be read, or is no edition of an earlier round of this template.
    """
    if config.previous is None:
        return None
    named = folder / config.previous
    if not named.exists():
        raise _not_there(config.previous, named)
    path = _path(named)
    found = _read(path)
    of = found.template if isinstance(found, _FirstEdition) else found.template.id
    if found.round == config.round or of != template.id:
        hint = Text(
            "Angiv mappen med runden før denne.", "Name the folder of the round before this one."
        )
        if of != template.id:
            hint = Text(
                f"Denne rundes skabelon er {template.id}. En skabelon, der fortsætter runderne i "
                f'{of}, beholder dens id: id = "{of}", med en højere version.',
                f"This round's template is {template.id}. A template that goes on with the rounds "
                f'of {of} keeps its id: id = "{of}", with a higher version.',
            )
        raise OperatorError(
            Text(
                f"runde.toml: previous = {config.previous} er udgaven {found.round} ({of}).",
                f"previous = {config.previous} names the edition {found.round} ({of}).",
            ),
            hint,
        )
    try:
        if isinstance(found, _FirstEdition):
            edition = _of_first(found, template)
        else:
            edition = _of_records(found, template)
    except (EconomyError, ArithmeticError):
        raise OperatorError(
            Text(
                f"{path} har et beløb, der ikke er et tal.", f"{path} has an amount that is none."
            ),
            _HINT,
        ) from None
    return replace(edition, file=str(path))


def _not_there(said: str, named: Path) -> OperatorError:
    """The error that the settings name an earlier round which does not exist."""
    path = named.resolve()
    known = sorted(one.name for one in _siblings(path) if (one / CONFIG).is_file())
    near = closest(path.name, known)
    hint = Text(
        "Ret previous i runde.toml; stien går ud fra rundens egen mappe.",
        "Correct previous in runde.toml; the path starts from the round's own folder.",
    )
    if near:
        meant = (Path(said).parent / near).as_posix()
        hint = Text(
            f'Mente I previous = "{meant}"? {hint.da}',
            f'Did you mean previous = "{meant}"? {hint.en}',
        )
    return OperatorError(
        Text(
            f"runde.toml: previous = {said}: {path} findes ikke.",
            f"runde.toml: previous = {said}: {path} does not exist.",
        ),
        hint,
    )


def _siblings(path: Path) -> list[Path]:
    with suppress(OSError):
        return list(path.parent.iterdir())
    return []


def _path(named: Path) -> Path:
    """The file of a round's folder, of its folder `samlet`, or the file itself."""
    if not named.is_dir():
        return named
    merged, beside = named / MERGED / _FILE, named / _FILE
    return beside if beside.is_file() and not merged.is_file() else merged


def _read(path: Path) -> _Edition | _FirstEdition:
    try:
        data = json.loads(read_regular(path))
        schema = data["schema"] if isinstance(data, dict) else ""
        models: Mapping[str, type[_Edition | _FirstEdition]] = {
            "council-v1": _FirstEdition,
            "council-v2": _Edition,
        }
        return built(models[schema], data)
    except FileNotFoundError:
        raise OperatorError(
            Text(
                f"Den forrige runde er ikke samlet endnu: den har ingen {path}.",
                f"The earlier round is not merged yet: it has no {path}.",
            ),
            _HINT,
        ) from None
    except OSError as error:
        raise unreadable(path, error) from None
    except (ValueError, LookupError, TypeError, ArithmeticError, DoesNotFitError):
        # no UTF-8, no JSON, or not as merge writes it
        raise OperatorError(
            Text(
                f"{path} er ikke en udgave, som merge har skrevet.",
                f"{path} is no edition that merge has written.",
            ),
            _HINT,
        ) from None


def _of_first(edition: _FirstEdition, template: Template) -> PreviousEdition:
    """Items by number: the status and the remarks go where the pack `progress` keeps its own."""
    pack = template.packs.progress
    status, remark = (
        (template.fields[pack.status].kept, template.fields[pack.remark].kept)
        if pack is not None
        else ("", "")
    )
    items = sorted(
        (item for section in edition.sections for item in section.items), key=lambda item: item.nr
    )
    records = []
    for item in items:
        remarks = [Remark(one.round or "", one.text) for one in item.remarks]
        agreed: dict[int, Decimal] = {}
        for series in item.economy:
            _add(agreed, series.amounts)
        records.append(
            PreviousRecord(
                key=(str(item.nr),),
                name=str(item.nr),
                title=item.title,
                answers={status: item.status} if status and item.status else {},
                histories={remark: by_heading(remarks)} if remark else {},
                agreed=agreed,
                course={pack.status: {edition.round: item.status}} if pack and item.status else {},
            )
        )
    return PreviousEdition(edition.round, tuple(records))


def _of_records(edition: _Edition, template: Template) -> PreviousEdition:
    units = {field.id: field.unit for field in edition.fields if field.unit}
    return PreviousEdition(
        edition.round,
        tuple(_record(record, edition, template, units) for record in edition.records),
    )


def _record(
    record: _Record, edition: _Edition, template: Template, units: Mapping[str, Unit]
) -> PreviousRecord:
    answers: dict[str, Answer] = {}
    histories: dict[str, tuple[Remark, ...]] = {}
    heading = record.heading or edition.round
    for field in template.fields.values():
        if not field.kept:
            continue
        target, said = template.fields[field.kept], _said(record, field.id)
        if isinstance(target, HistoryField):
            remarks = list(_remarks(record, target.id))
            text = without_heading(said, (edition.round, heading)) if isinstance(said, str) else ""
            if text:
                remarks.append(Remark(heading, text))
            histories[target.id] = by_heading(remarks)
        elif said and isinstance(target, AmountField | AmountsField):
            unit = units.get(field.id, template.unit)
            factor = conversion(unit, target.unit or template.unit)
            answers[target.id] = _converted(said, factor)
        elif said:
            answers[target.id] = said
    title = _said(record, template.record.title)
    return PreviousRecord(
        key=record.key,
        name=record.name,
        title=title if isinstance(title, str) else "",
        answers=answers,
        histories=histories,
        agreed=_agreed(record, template),
        course=dict(_course(record, edition.round, template)),
    )


def _course(
    record: _Record, round_: str, template: Template
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The value in each round, for each choice whose answers are kept."""
    for name, kept in template.fields.items():
        if isinstance(kept, ChoiceField) and kept.kept:
            said = _said(record, name)
            own = {round_: said} if said and isinstance(said, str) else {}
            course = {**record.earlier.get(name, {}), **own}
            if course:
                yield name, course


def _said(record: _Record, field: str) -> Answer:
    """What the record says of the field; "" for nothing, and for the lines of a table."""
    match record.fields.get(field):
        case str() | Mapping() as said:
            return said
        case tuple() as said:
            return tuple(one for one in said if isinstance(one, str))
        case _:
            return ""


def _remarks(record: _Record, field: str) -> list[Remark]:
    """The remarks of a history, each line of which has its heading and its text."""
    said = record.fields.get(field)
    lines = [one for one in said if isinstance(one, Mapping)] if isinstance(said, tuple) else []
    return [Remark(str(one.get("round", "")), str(one.get("text", ""))) for one in lines]


def _converted(said: Answer, factor: Decimal) -> Answer:
    match said:
        case str():
            return plain(converted(Decimal(said), factor))
        case Mapping():
            return {year: plain(converted(Decimal(one), factor)) for year, one in said.items()}
        case _:
            return said


def _agreed(record: _Record, template: Template) -> Mapping[int, Decimal] | None:
    """The amounts of all fields that agree them; None where the edition has none of the fields."""
    names = [field.id for field in template.fields.values() if isinstance(field, AgreedField)]
    found: dict[int, Decimal] = {}
    for name in names:
        said = _said(record, name)
        if isinstance(said, str) and said:
            _add(found, parse_economy(said).years)
    return found if any(name in record.fields for name in names) else None


def _add(sums: dict[int, Decimal], amounts: Mapping[int, Decimal]) -> None:
    for year, amount in amounts.items():
        sums[year] = sums.get(year, Decimal()) + amount
