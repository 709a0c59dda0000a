"""The manifest of what was sent: `manifest.json` beside the workbooks."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from templates.errors import OperatorError
from templates.regular import read_regular
from templates.text import Text
from templates.toml_source import unreadable
from workbook.files import settle

FILE_NAME = "manifest.json"


class SentColumn(BaseModel):
    """One column of a sheet of rows, or one cell of each form, as it was sent.

    Attributes:
        slot: id of the cell that a record has in it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    slot: str
    header: str


class SentFile(BaseModel):
    """One workbook as it was sent.

    Attributes:
        sha256: of the file's bytes.
        items: numbers of the items in it.
        items_hash: of what was sent of them, as the stamp bears it.
        columns: of the sheet of rows from the left, or of a form from the top.
        rows: how many rows or forms it was sent with.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str
    sha256: str
    centre: str
    items: tuple[int, ...]
    items_hash: str
    columns: tuple[SentColumn, ...] = ()
    rows: int = 0


class Manifest(BaseModel):
    """What was sent in a round.

    Attributes:
        schema_: the second says how each sheet of rows, or form, was sent.
        template: id.
        template_hash: of the template's content.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    schema_: Literal["manifest-v1", "manifest-v2"] = Field(default="manifest-v2", alias="schema")
    round: str
    template: str
    version: int
    template_hash: str
    files: tuple[SentFile, ...]

    @property
    def origin(self) -> tuple[str, str, int, str]:
        """What all files of one manifest have in common."""
        return self.round, self.template, self.version, self.template_hash

    def with_files(self, files: Iterable[SentFile]) -> "Manifest":
        """The same manifest with other files."""
        return self.model_copy(update={"files": tuple(files)})


def manifest_json(manifest: Manifest) -> bytes:
    """The manifest as it stands in the file; equal manifests give equal bytes."""
    data = manifest.model_dump(mode="json", by_alias=True)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(path: Path) -> Manifest | None:
    """The manifest in this file, or None where there is no such file.

    What a run that was ended by force has left in the folder is put right first, so that the
    manifest fits the workbooks beside it.

    Raises:
        OperatorError: the file cannot be read, or is no manifest.
    """
    settle(path.parent)
    try:
        return Manifest.model_validate_json(read_regular(path))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from None
    except ValidationError:
        raise OperatorError(
            Text(
                f"{path} er ikke skrevet af budgetrunde.",
                f"{path} is not a manifest of budgetrunde.",
            ),
            Text(
                "Flyt den og projektmapperne ved siden af til en anden mappe, og kør igen.",
                "Move it and the workbooks beside it to another folder, and run again.",
            ),
        ) from None
