"""A published edition as typed tables, for analysts who work in pandas.

``council.json`` of either kind becomes frames that keep the same schemas as the files did, so that
a figure reckoned from them is a figure of the edition.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from validate.contract import schema
from validate.contract.merged import binding, council_rows
from validate.contract.records import frames
from workbook.council.document import read_council
from workbook.edition.council import read_council as read_records_edition
from workbook.edition.published import published_records
from workbook.round.cases import load_any_round
from workbook.round.records import RecordRound


def edition_frames(round_folder: Path, edition: Path) -> Mapping[str, pd.DataFrame]:
    """The edition's tables by name, each judged by its schema.

    Of a follow-up ``answers``: one row for each item, columns as in `answer_columns`. Of a round of
    records ``records`` and ``amounts``, as `frames` has them.

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
    round_ = load_any_round(round_folder)
    if isinstance(round_, RecordRound):
        return frames(round_, published_records(round_, read_records_edition(edition)))
    rows = council_rows(round_, read_council(edition)).answers
    frame = schema.answers_frame(rows, {""})
    return {"answers": schema.answers_schema(round_, binding(round_)).validate(frame, lazy=True)}
