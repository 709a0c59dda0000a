"""Files in the folder that are no spreadsheets.

What: pictures, PDF, mails, documents or packages among the returned files; they are not read.
Why: an answer may hide in one of them, such as a workbook attached to a saved mail.
Mend: take the workbook out of the mail or package; ask for a workbook where a picture was sent.
Live: no; it concerns the folder.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from validate.finding import Level
from validate.rule import Scope, Seen, rule
from validate.text import Text
from validate.view import OpenedRound
from validate.wording import listed
from workbook.danish import join

_KINDS = {
    Text("billeder", "pictures"): (".png", ".jpg", ".jpeg", ".gif", ".heic", ".bmp", ".tif"),
    Text("PDF", "PDF"): (".pdf",),
    Text("mails", "mails"): (".msg", ".eml"),
    Text("dokumenter", "documents"): (".doc", ".docx", ".odt", ".rtf", ".txt", ".md"),
    Text("pakkede filer", "packages"): (".zip", ".7z", ".rar"),
}
_OTHER = Text("andre filer", "other files")


@rule(
    "FIL014",
    Scope.INBOX,
    name="not-a-spreadsheet",
    danish="ikke et regneark",
    severity=Level.WARNING,
    since="0.1",
    message=Text(
        "I mappen ligger filer, der ikke er regneark og ikke er læst: {groups}.",
        "The folder has files that are no spreadsheets and were not read: {groups}.",
    ),
    fix=Text(
        "Er der et svar i en af dem, for eksempel vedhæftet en mail, så gem "
        "projektmappen som .xlsx i mappen. Flyt ellers filerne et andet sted hen.",
        "If an answer hides in one of them, for example attached to a mail, save that workbook "
        "in the folder as .xlsx. Otherwise move the files elsewhere.",
    ),
)
def not_a_spreadsheet(view: OpenedRound) -> Iterator[Seen]:
    """One fault for all of them, grouped by what they are."""
    if not view.others:
        return
    groups: dict[Text, list[str]] = {}
    for name in view.others:
        groups.setdefault(_kind(name), []).append(name)
    kinds = [kind for kind in (*_KINDS, _OTHER) if kind in groups]
    said = [(kind, listed(groups[kind])) for kind in kinds]
    text = Text(
        join(f"{kind.da} ({names.da})" for kind, names in said),
        ", ".join(f"{kind.en} ({names.en})" for kind, names in said),
    )
    yield Seen(words={"groups": text})


def _kind(name: str) -> Text:
    suffix = PurePosixPath(name).suffix.casefold()
    return next((kind for kind, suffixes in _KINDS.items() if suffix in suffixes), _OTHER)
