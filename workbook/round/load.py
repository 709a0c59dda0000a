"""A round, read from its folder."""

from dataclasses import replace
from pathlib import Path

from templates.load import load_template
from templates.template import Template
from templates.toml_source import read_model
from workbook.round.config import RoundConfig
from workbook.round.finance import read_finance
from workbook.round.fits import check_fit
from workbook.round.folder import HINT, settings_path
from workbook.round.kept import with_previous
from workbook.round.listed import list_path, read_list
from workbook.round.model import Round
from workbook.round.read_previous import previous_edition


def load_round(folder: Path) -> Round:
    """The round in this folder: settings, template, finance's list and finance's fields.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    config = read_model(settings_path(folder), RoundConfig, hint=HINT)
    return _filled(Round(folder, config, load_template(config.template, folder)))


def round_of(folder: Path, template: Template) -> Round:
    """The round in this folder with this template, whichever its settings name.

    Raises:
        OperatorError: a file is missing or does not fit; see the message.
    """
    config = read_model(settings_path(folder), RoundConfig, hint=HINT)
    return _filled(Round(folder, config, template))


def _filled(round_: Round) -> Round:
    """The round with what finance's lists say, and the edition before it."""
    check_fit(round_)
    round_ = replace(round_, entries=read_finance(round_))
    if not round_.is_closed:
        return round_
    records = read_list(list_path(round_.folder, round_.template), round_)
    round_ = replace(round_, records=records)
    previous = previous_edition(round_.folder, round_.config, round_.template)
    return with_previous(round_, previous) if previous is not None else round_
