"""The edition of each bundled sample, made of the corrected answers as the demo merges them."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from samples import demo, kl
from validate.assemble import delivered_files
from validate.engine import validate
from validate.inbox import read_inbox
from workbook.edition.build import document
from workbook.edition.dataset import Dataset, dataset
from workbook.edition.document import Document
from workbook.round.load import load_round

SAMPLES: Final = ("ishoj-2024", "ballerup-2019", "hoje-taastrup-2026", "kl-2024")
"""68 items, 43 cases, 34 proposals, 270 ideas; the last one takes many seconds."""


@cache
def sample_dataset(sample: str) -> Dataset:
    """The merged records."""
    with TemporaryDirectory() as folder:
        copy = demo._copy(sample, Path(folder))
        if sample == "kl-2024":
            kl.build_corrected(copy)
        round_ = load_round(copy / demo._ROUNDS[sample])
        shutil.rmtree(round_.received, ignore_errors=True)
        shutil.copytree(round_.folder / demo._CORRECTED, round_.received)
        validation = validate(round_, read_inbox([round_.received]))
        return dataset(round_, delivered_files(validation))


@cache
def sample_edition(sample: str) -> Document:
    """Its document."""
    return document(sample_dataset(sample))
