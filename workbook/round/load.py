"""A round, read from its folder."""

from dataclasses import replace
from pathlib import Path

from templates.errors import OperatorError
from templates.load import load_template
from templates.template import Template
from templates.text import Text
from templates.toml_source import read_model
from workbook.round.config import RoundConfig
from workbook.round.finance import entries_in, finance_grid
from workbook.round.fits import check_fit
from workbook.round.folder import HINT, settings_path
from workbook.round.grid import read_grid
from workbook.round.kept import with_previous
from workbook.round.listed import list_path, records_in
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


def round_to_fill(folder: Path) -> Round:
    """The round in this folder without finance's list, which is still to come.

    Raises:
        OperatorError: a file is missing or does not fit, or the records are the centres' own.
    """
    config = read_model(settings_path(folder), RoundConfig, hint=HINT)
    round_ = Round(folder, config, load_template(config.template, folder))
    if not round_.is_closed:
        nouns, name = round_.template.record.noun, round_.template.id
        raise OperatorError(
            Text(
                f"I {name} tilføjer centrene selv {nouns.many}; der er ingen liste at læse ind.",
                f"The centres add the {nouns.en[1]} of {name}; it takes no list.",
            ),
            Text(
                "Angiv en runde, hvis skabelon har økonomis liste.",
                "Name a round whose template has finance's list.",
            ),
        )
    check_fit(round_)
    return round_


def _filled(round_: Round) -> Round:
    """The round with what finance's lists say, and the edition before it."""
    check_fit(round_)
    given = finance_grid(round_)
    if given is not None:
        round_ = replace(round_, entries=entries_in(given, round_), notes=given.notes)
    if not round_.is_closed:
        return round_
    listed = read_grid(list_path(round_.folder, round_.template))
    records = records_in(listed, round_)
    round_ = replace(round_, records=records, notes=(*listed.notes, *round_.notes))
    previous = previous_edition(round_.folder, round_.config, round_.template)
    return with_previous(round_, previous) if previous is not None else round_
