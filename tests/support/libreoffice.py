"""A real LibreOffice in tests: missing, it fails a run of CI and skips elsewhere."""

import os
import subprocess
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pikepdf
import pytest

from samples import office

_ACCESSIBLE = ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")


def convert(path: Path, to: str, out_dir: Path) -> Path:
    """`samples.office.convert` where LibreOffice is installed."""
    if office.program() is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is missing")
        pytest.skip("LibreOffice is missing; make system-deps installs it")
    return office.convert(path, to, out_dir)


def tagged_pdf(path: Path, folder: Path) -> pikepdf.Pdf:
    """The file as an accessible PDF that LibreOffice makes of it.

    Args:
        path: the file.
        folder: another one than the file's own.
    """
    options = ",".join(f'"{one}":{{"type":"boolean","value":"true"}}' for one in _ACCESSIBLE)
    if office.program() is None:
        convert(path, "pdf", folder)  # fails or skips
    command = [*_command(), "--convert-to", f"pdf:writer_pdf_Export:{{{options}}}"]
    _run([*command, "--outdir", str(folder), str(path)])
    return pikepdf.open(folder / f"{path.stem}.pdf")


def kinds_of(pdf: pikepdf.Pdf) -> Counter[str]:
    """How many elements of each kind the tags of a PDF name, such as "Table" and "TH"."""
    objects = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    return Counter(str(one.S)[1:] for one in objects if "/S" in one and "/P" in one)


def recalculated(files: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The workbooks, by name without ending, as LibreOffice saves them after calculating anew.

    All of them in one go, which is several times as fast as one by one.
    """
    before, after = folder / "før", folder / "efter"
    before.mkdir(parents=True)
    for name, data in files.items():
        (before / f"{name}.xlsx").write_bytes(data)
    saved_again([before / f"{name}.xlsx" for name in files], after)
    return {name: (after / f"{name}.xlsx").read_bytes() for name in files}


def saved_again(paths: Sequence[Path], after: Path, to: str = "xlsx") -> Sequence[Path]:
    """The same workbooks in another folder, in this order, calculated anew and saved, in one go.

    Args:
        paths: the workbooks.
        after: another folder than theirs.
        to: the ending of the format that they are saved in.
    """
    if office.program() is None:
        convert(paths[0], to, after)  # fails or skips
    command = [*_command(), "--convert-to", to]
    _run([*command, "--outdir", str(after), *map(str, paths)])
    return [after / f"{path.stem}.{to}" for path in paths]


def _command() -> list[str]:
    profile = f"-env:UserInstallation={office._profile().as_uri()}"
    return [str(office.program()), profile, "--headless", "--norestore"]


def _run(command: Sequence[str]) -> None:
    subprocess.run(  # noqa: S603 - our own command line
        command, capture_output=True, timeout=300, check=True
    )
