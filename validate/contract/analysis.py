"""A published edition as typed tables, for analysts who work in pandas.

``council.json`` becomes frames that keep the contract of the merged records, so that
a figure reckoned from them is a figure of the edition.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from validate.contract.merged import frames
from workbook.edition.council import read_council
from workbook.edition.published import published_records
from workbook.round.load import load_round


def edition_frames(round_folder: Path, edition: Path) -> Mapping[str, pd.DataFrame]:
    """The edition's tables by name, each judged by its schema.

    ``records``, ``amounts`` and ``lines_…``, as `frames` has them.

    Args:
        round_folder: the round's folder, with runde.toml.
        edition: the ``council.json`` that merge wrote.

    Raises:
        OperatorError: one of them is missing, or is not what it should be.
        pandera.errors.SchemaErrors: the edition breaks a schema; it was changed after merging.

    >>> from samples.ishoj import SAMPLE
    >>> folder = SAMPLE / "februar"
    >>> records = edition_frames(folder, folder / "samlet" / "council.json")["records"]
    >>> records["status"].value_counts().head(2).to_dict()
    {'Under udmøntning': 25, 'Under forberedelse': 21}
    """
    round_ = load_round(round_folder)
    return frames(round_, published_records(round_, read_council(edition)))
