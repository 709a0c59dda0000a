"""The file that says which column is which: written as a proposal, corrected, and read."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, ClassVar, Final

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.kinds import STRICT, Text
from templates.limits import NOT_EMPTY, Within
from templates.text import Text as Both
from templates.toml_lines import Location, line_numbers
from templates.toml_source import parse_model, read_text, refusal

Row = Annotated[int, Within(1)]


@frozen(kw_only=True)
class ColumnMapping:
    """A column of the office's file.

    Attributes:
        column: its letters, or the key of JSON.
        header: as it stands there.
        to: the columns of the list that it fills; none where it is left out.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    column: Text
    header: str = ""
    to: tuple[Text, ...] = ()


@frozen(kw_only=True)
class ColumnsMapping:
    """How one file is read as the round's list.

    Attributes:
        file: its name.
        sheet: name of its sheet; "" of a file without sheets.
        header: the rows of the headers.
        headings: the column of the list that rows with one text alone say, such as the section of
            all rows below; "" where none do.
        below: the column of the list that rows with one text alone say of the record above them,
            where the text begins with its name and a colon (``Bemærkninger: …``); "" where none do.
        leave_out: rows whose first text is one of these are left out.
        columns: of the file.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    file: Text
    header: Annotated[tuple[Row, ...], NOT_EMPTY]
    columns: Annotated[tuple[ColumnMapping, ...], NOT_EMPTY]
    sheet: str = ""
    headings: str = ""
    below: str = ""
    leave_out: tuple[Text, ...] = ()

    def misfits(self) -> Iterator[tuple[Location, Both]]:
        """A column of the file, or of the list, that is named twice."""
        columns: dict[str, str] = {}
        filled = {self.headings: "headings"} if self.headings else {}
        if self.below and self.below in filled:
            says = Both(
                f'{self.below} udfyldes allerede af headings; skriv "" i den ene',
                f'{self.below} is filled by headings already; write "" in one',
            )
            yield ("below",), says
        filled |= {self.below: "below"} if self.below else {}
        for number, entry in enumerate(self.columns):
            place = ("columns", number)
            name = entry.column.upper() if len(entry.column) <= _LETTERS else entry.column
            if name in columns:
                says = Both(
                    f"kolonne {entry.column} står to gange; slet den ene linje",
                    f"column {entry.column} stands twice; remove one line",
                )
                yield (*place, "column"), says
            columns[name] = entry.column
            for header in entry.to:
                if header in filled:
                    says = Both(
                        f"{header} udfyldes allerede af "
                        f"{filled[header].replace('column', 'kolonne')}"
                        "; skriv [] i den ene",
                        f"{header} is filled by {filled[header]} already; write [] in one of them",
                    )
                    yield (*place, "to"), says
                filled[header] = f"column {entry.column}"


_LETTERS: Final = 3  # of a sheet's column

_COMMENTS: Final[Mapping[str, Mapping[str, str]]] = {
    "da": {
        "top": "Sådan læses {file} som {list}. Ret det, der ikke passer, og kør igen:",
        "known": "Listens kolonner er: {known}.",
        "must": "Listen skal have: {must}.",
        "header": "rækken eller rækkerne med kolonnernes navne",
        "headings": "rækker med én tekst alene siger denne kolonne for rækkerne under dem",
        "below": "rækker, der begynder med kolonnens navn og kolon, hører til rækken over",
        "leave_out": "rækker, der begynder sådan, læses ikke",
        "columns": "to: listens kolonne. [] udelader kolonnen. Flere deler koder som CET/DTK.",
    },
    "en": {
        "top": "How {file} is read as {list}. Correct what does not fit, and run again:",
        "known": "The columns of the list are: {known}.",
        "must": "The list must have: {must}.",
        "header": "the row or rows of the headers",
        "headings": "rows with one text alone say this column for the rows below them",
        "below": "rows that begin with the column's name and a colon belong to the row above",
        "leave_out": "rows that begin so are not read",
        "columns": "to: the list's column. [] leaves it out. Several share codes such as CET/DTK.",
    },
}


@frozen
class MappingFile:
    """A mapping as it stands in its file.

    Attributes:
        text: of the file.
    """

    path: Path
    mapping: ColumnsMapping
    text: str

    def refusal(self, faults: Sequence[tuple[Location, Both]]) -> OperatorError:
        """The error that lists the faults with their lines."""
        return refusal(str(self.path), line_numbers(self.text), faults)


def read_mapping(path: Path) -> MappingFile:
    """The mapping in the file.

    Raises:
        OperatorError: it cannot be read, or names a column twice; each problem with its line.
    """
    text = read_text(path)
    return MappingFile(path, parse_model(text, ColumnsMapping, name=str(path)), text)


def mapping_text(
    mapping: ColumnsMapping,
    *,
    known: Sequence[str],
    must: Sequence[str],
    list_name: str,
    command: str,
    language: str,
) -> str:
    """The mapping as TOML, with what may be written in it.

    Args:
        mapping: as it is proposed.
        known: the columns that the list may have.
        must: those that it must have.
        list_name: name of the list's file.
        command: that is to be run again.
        language: of the comments.
    """
    words = _COMMENTS["en" if language == "en" else "da"]
    lines = [
        f"# {words['top'].format(file=mapping.file, list=list_name)}",
        f"#   {command}",
        f"# {words['known'].format(known=', '.join(known))}",
        f"# {words['must'].format(must=', '.join(must))}",
        f"file = {_text(mapping.file)}",
    ]
    if mapping.sheet:
        lines.append(f"sheet = {_text(mapping.sheet)}")
    rows = ", ".join(map(str, mapping.header))
    lines.append(f"header = [{rows}]  # {words['header']}")
    lines.append(f"headings = {_text(mapping.headings)}  # {words['headings']}")
    lines.append(f"below = {_text(mapping.below)}  # {words['below']}")
    lines.append(f"leave_out = {_texts(mapping.leave_out)}  # {words['leave_out']}")
    lines += ["", f"# {words['columns']}", "columns = ["]
    lines += [f"    {_entry(entry)}," for entry in mapping.columns]
    return "\n".join([*lines, "]"]).replace("\x7f", "\\u007f") + "\n"


def _entry(entry: ColumnMapping) -> str:
    header = f", header = {_text(entry.header)}" if entry.header else ""
    return f"{{ column = {_text(entry.column)}{header}, to = {_texts(entry.to)} }}"


def _texts(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
