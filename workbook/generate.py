"""The workbooks of a round as files: one for each centre, and the manifest of what was sent."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Text
from templates.toml_source import unreadable
from workbook.centre_book import centre_book
from workbook.danish import closest
from workbook.files import write_files
from workbook.layouts import sent_slots
from workbook.manifest import (
    FILE_NAME,
    Manifest,
    SentColumn,
    SentFile,
    manifest_json,
    read_manifest,
)
from workbook.naming import workbook_name
from workbook.round.folder import CONFIG
from workbook.round.labels import header_of
from workbook.round.model import Round

MOST_FORMS = 50
MOST_ROWS = 2_000
_FORMS = Text("skemaer", "forms")
_ROWS = Text("rækker", "rows")


@frozen
class GeneratedRound:
    """What one run wrote.

    Attributes:
        folder: where the files are.
        files: the workbooks of this run, in the order of the round's centres.
        skipped: codes of the centres that have no items and so get no workbook.
        renewed: codes of the centres whose workbook was sent before and is another one now.
    """

    folder: Path
    files: tuple[SentFile, ...]
    skipped: tuple[str, ...]
    renewed: tuple[str, ...] = ()

    @property
    def manifest(self) -> Path:
        """The manifest beside the workbooks."""
        return self.folder / FILE_NAME


def generate(
    round_: Round,
    centres: Sequence[str] = (),
    out: Path | None = None,
    *,
    blank: int | None = None,
) -> GeneratedRound:
    """Write the workbooks and the manifest: all of them, or nothing at all.

    Args:
        round_: the round.
        centres: codes; all centres of the round without it. The manifest keeps the entries of
            the others.
        out: another folder than the round's own for what is sent.
        blank: how many blank forms or rows each workbook has, where centres add them; the usual
            number without it.

    Raises:
        OperatorError: there would be no blank form or row, or too many; a named centre does not
            exist or has no items; a file in the folder is not ours, or was changed after it was
            written; nothing could be written.
    """
    folder = round_.sent if out is None else out
    _check_blank(round_, blank)
    wanted = _wanted(round_, centres)
    skipped = tuple(code for code in wanted if not round_.takes_part(code))
    if centres and skipped:
        nouns = round_.template.record.noun
        raise OperatorError(
            Text(
                f"Centret {skipped[0]} har ingen {nouns.many} i runden.",
                f"The centre {skipped[0]} has no {nouns.en[1]} in this round.",
            ),
            Text("Angiv et center, der står i listen.", "Name a centre that stands in the list."),
        )
    codes = [code for code in wanted if code not in skipped]
    books = {code: centre_book(round_, code, blank=blank) for code in codes}
    files = tuple(_sent_file(round_, code, data, blank) for code, data in books.items())
    before = read_manifest(folder / FILE_NAME)
    _check_targets(folder, files, before)
    manifest = _manifest(round_, files, before if centres else None)
    contents = {folder / file.file: books[file.centre] for file in files}
    write_files({**contents, folder / FILE_NAME: manifest_json(manifest)})
    sent = {file.centre: file.sha256 for file in before.files} if before else {}
    renewed = tuple(
        file.centre for file in files if sent.get(file.centre, file.sha256) != file.sha256
    )
    return GeneratedRound(folder, files, skipped, renewed)


def _check_blank(round_: Round, blank: int | None) -> None:
    if blank is not None and round_.is_closed:
        raise OperatorError(
            Text(
                "--blank har ingen virkning her: centrene tilføjer intet til økonomis liste.",
                "--blank has no effect here: centres add nothing to finance's list.",
            ),
            Text("Udelad det.", "Leave it out."),
        )
    has_rows = round_.template.rows_sheet is not None
    what, most = (_ROWS, MOST_ROWS) if has_rows else (_FORMS, MOST_FORMS)
    if blank is not None and not 1 <= blank <= most:
        raise OperatorError(
            Text(
                f"En projektmappe kan ikke have {blank} tomme {what.da}.",
                f"A workbook cannot have {blank} blank {what.en}.",
            ),
            Text(f"Bed om 1 til {most}.", f"Ask for 1 to {most} of them."),
        )


def _wanted(round_: Round, centres: Sequence[str]) -> list[str]:
    """The codes in the order of the round, each once."""
    known = [centre.code for centre in round_.config.centres]
    for code in centres:
        if code not in known:
            near, names = round_.listed("centres", code) or closest(code, known), ", ".join(known)
            path = round_.folder / CONFIG
            raise OperatorError(
                Text(
                    f"Der er intet center {code} i {path}.", f"There is no centre {code} in {path}."
                ),
                Text(f"Mente I {near}?", f"Did you mean {near}?")
                if near
                else Text(f"Angiv et af {names}.", f"Name one of {names}."),
            )
    return [code for code in known if not centres or code in centres]


def _sent_file(round_: Round, centre: str, data: bytes, blank: int | None) -> SentFile:
    slots, rows = sent_slots(round_, centre, blank)
    columns = (SentColumn(slot=slot.id, header=header_of(round_, slot)) for slot in slots)
    return SentFile(
        file=workbook_name(round_.config, centre),
        sha256=hashlib.sha256(data).hexdigest(),
        centre=centre,
        items=round_.item_numbers(centre),
        items_hash=round_.items_hash(centre),
        columns=tuple(columns),
        rows=rows,
    )


def _check_targets(folder: Path, files: Sequence[SentFile], before: Manifest | None) -> None:
    """Refuse to write over anything that this program did not put there itself."""
    written: Mapping[str, str] = (
        {} if before is None else {file.file: file.sha256 for file in before.files}
    )
    for file in files:
        path = folder / file.file
        if not path.is_file():
            continue
        if file.file not in written:
            raise OperatorError(
                Text(
                    f"{path} er i vejen: den er ikke skrevet af budgetrunde.",
                    f"{path} is in the way: it was not written by budgetrunde.",
                ),
                Text(
                    "Flyt den til en anden mappe, og kør igen.",
                    "Move it to another folder, and run again.",
                ),
            )
        try:
            found = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise unreadable(path, error) from None
        if found not in (written[file.file], file.sha256):
            raise OperatorError(
                Text(
                    f"{path} er ændret, siden den blev skrevet, og ville gå tabt.",
                    f"{path} has been changed since it was written, and would be lost.",
                ),
                Text(
                    "Flyt den til en anden mappe, fx indkommet, hvis et center har udfyldt den, og "
                    "kør igen.",
                    "Move it to another folder, for example indkommet if a centre has filled it "
                    "in, "
                    "and run again.",
                ),
            )


def _manifest(round_: Round, files: Sequence[SentFile], before: Manifest | None) -> Manifest:
    """The manifest of these files and, of the one before, of the centres not written now."""
    fresh = Manifest(
        round=round_.config.round,
        template=round_.template.id,
        version=round_.template.version,
        template_hash=round_.template_hash,
        files=tuple(files),
    )
    now = {file.centre for file in files}
    kept = [file for file in before.files if file.centre not in now] if before else []
    if not kept or before is None:
        return fresh
    if before.origin != fresh.origin:
        raise OperatorError(
            Text(
                "De udsendte projektmapper er fra en anden runde eller udgave af skabelonen.",
                "The workbooks sent before come from another round or another version of the "
                "template.",
            ),
            Text(
                "Lav alle centres på ny, så de passer sammen.",
                "Generate all centres, so that they all fit together.",
            ),
        )
    order = [centre.code for centre in round_.config.centres]
    together = [file for file in [*kept, *files] if file.centre in order]
    return fresh.with_files(sorted(together, key=lambda file: order.index(file.centre)))
