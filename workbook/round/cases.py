"""A round, read from its folder."""

from dataclasses import replace
from pathlib import Path

from templates.load import load_template
from templates.template import Template
from templates.toml_source import read_model
from workbook.round.config import AnyRoundConfig, RecordRoundConfig
from workbook.round.finance import read_finance
from workbook.round.fits import check_fit
from workbook.round.folder import HINT, settings_path
from workbook.round.kept import with_previous
from workbook.round.listed import list_path, read_list
from workbook.round.read_previous import previous_edition
from workbook.round.records import RecordRound


def load_any_round(folder: Path) -> RecordRound:
    """The round in this folder.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    name = read_model(settings_path(folder), _Named, hint=HINT).template
    return record_round(folder, load_template(name, folder))


def record_round(folder: Path, template: Template) -> RecordRound:
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


class _Named(AnyRoundConfig, extra="ignore"):
    """The settings that name the template; the others are judged where it is known."""
