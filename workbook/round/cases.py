"""A round of whichever kind its template is, read from its folder."""

from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from templates.errors import OperatorError
from templates.load import load_any_template, load_template_v2, schema_of, template_path
from templates.spec import FormTemplate
from templates.template import SCHEMA
from templates.template import Template as RecordTemplate
from templates.toml_source import read_model
from workbook.round.config import AnyRoundConfig, RecordRoundConfig
from workbook.round.finance import read_finance
from workbook.round.fits import check_fit
from workbook.round.folder import (
    HINT,
    Round,
    load_round,
    settings_path,
)
from workbook.round.kept import with_previous
from workbook.round.listed import list_path, read_list
from workbook.round.read_previous import previous_edition
from workbook.round.records import RecordRound

LoadedRound: TypeAlias = Round | RecordRound
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
    if isinstance(template, FormTemplate):
        raise OperatorError(
            f"{template_path(name, folder)} is a template of forms in its first edition.",
            "Rewrite it with budgetrunde template upgrade.",
        )
    return load_round(folder)


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
