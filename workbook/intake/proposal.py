"""A mapping as it is proposed: which column is which, which rows are headings and totals."""

from collections import Counter
from collections.abc import Mapping

from templates.errors import OperatorError
from templates.field import ChoiceField
from templates.text import Text
from workbook.intake.filling import Filling
from workbook.intake.header_rows import proposed_table
from workbook.intake.known_headers import known_headers
from workbook.intake.mapping import ColumnMapping, ColumnsMapping
from workbook.intake.rows import headings_in, said_of, totals_in
from workbook.intake.source import Source
from workbook.intake.table import Table
from workbook.intake.targets import Target
from workbook.round.model import Round


def proposal(source: Source, round_: Round) -> Filling:
    """Which column is which, as far as it shows.

    Raises:
        OperatorError: no row looks like the headers of the list, or none stands below.
    """
    found = proposed_table(source, round_)
    if found is None:
        known = ", ".join(known_headers(round_).shown)
        raise OperatorError(
            Text(
                f"{source.path}: ingen række har overskrifter, der ligner listens.",
                f"{source.path}: no row has headers that look like the list's.",
            ),
            Text(
                f"Dens kolonner er {known}. Giv overskrifterne de navne, og kør igen.",
                f"Its columns are {known}. Give the headers such names, and run again.",
            ),
        )
    table, targets = found
    if not table.below:
        row = table.header[-1]
        raise OperatorError(
            Text(
                f"{source.path}: overskrifterne står i række {row}, og der er ingen rækker under.",
                f"{source.path}: the headers stand in row {row}, and no row below them.",
            ),
            Text("Angiv den fil, der også har rækkerne.", "Name the file that has the rows too."),
        )
    named = _key_headers(round_)
    keys = [column for column, target in targets.items() if set(target.headers) & named]
    to = {column: target.headers for column, target in targets.items()}
    mapping = ColumnsMapping(
        file=source.path.name,
        sheet=table.sheet.name,
        header=table.header,
        headings=_headings(table, targets, round_),
        below=_below(table, targets, round_),
        leave_out=totals_in(table, keys),
        columns=tuple(
            ColumnMapping(
                column=source.column(column),
                header="" if source.keys else header,
                to=to.get(column, ()),
            )
            for column, header in table.headers.items()
        ),
    )
    return Filling(source, table, to, mapping, round_)


def _key_headers(round_: Round) -> set[str]:
    known = known_headers(round_)
    key = round_.template.record.key
    return {header for header, field in known.fields.items() if field.id in key}


def _headings(table: Table, targets: Mapping[int, Target], round_: Round) -> str:
    """The column that rows with one text alone say: one that no column fills, whose list has them.

    Every other such row is told; one that the list knows is enough to see what they are.
    """
    filled = {header for target in targets.values() for header in target.headers}
    texts = list(dict.fromkeys(headings_in(table)))
    for header, field in known_headers(round_).fields.items():
        knows = [
            text
            for text in texts
            if isinstance(field, ChoiceField) and round_.listed(field.list, text) is not None
        ]
        if knows and header not in filled:
            return header
    return ""


def _below(table: Table, targets: Mapping[int, Target], round_: Round) -> str:
    """The column that most rows with one text alone begin with: “Bemærkninger: …”."""
    filled = {header for target in targets.values() for header in target.headers}
    known = known_headers(round_)
    counts = Counter(
        header
        for text in headings_in(table)
        for header in (*known.fields, *known.histories)
        if header not in filled and said_of(header, text)
    )
    return next((header for header, _ in counts.most_common(1)), "")
