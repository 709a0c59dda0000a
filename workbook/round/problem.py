"""What is wrong in one of finance's lists, at its place."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.text import Said, Text, listed, problems_of, said_in


@frozen
class Problem:
    """What is wrong.

    Attributes:
        place: a cell with its sheet, a row, a column.
        says: what is wrong there and what to write.
        column: of the list, counted from 1, where it is about a header; else 0.
    """

    place: Said
    says: Text
    column: int = 0

    @property
    def told(self) -> Text:
        """What is wrong, behind its place."""
        return Text(
            f"{said_in(self.place, 'da')}: {self.says.da}",
            f"{said_in(self.place, 'en')}: {self.says.en}",
        )


def refused_list(path: Path, problems: Iterable[Problem]) -> OperatorError:
    """The error that tells every problem of the list, each once."""
    told = list(dict.fromkeys(problem.told for problem in problems))
    return OperatorError(
        problems_of(str(path), len(told)),
        Text("Ret cellerne, og kør igen.", "Correct the cells and run again."),
        [Text(f"{path.name} {one.da}", f"{path.name} {one.en}") for one in told],
    )


def lacking(path: Path, sheet: str, headers: Sequence[str]) -> Text:
    """That the list has no column of these headers."""
    names, is_one = listed(headers), len(headers) == 1
    danish = f"{path}: arket {sheet} mangler" if sheet else f"{path} mangler"
    english = f"{path}: the sheet {sheet} lacks" if sheet else f"{path} lacks"
    return Text(
        f"{danish} {'kolonnen' if is_one else 'kolonnerne'} {names.da.removesuffix('.')}.",
        f"{english} the {'column' if is_one else 'columns'} {names.en.removesuffix('.')}.",
    )
