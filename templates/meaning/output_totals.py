"""Tables of totals: by values of fields, or of named rows."""

from collections.abc import Iterator

from templates.fault import Fault
from templates.field import AmountsField
from templates.meaning.fields_named import LISTED, named
from templates.meaning.formulas import terms
from templates.meaning.placeholders import placeholder_faults
from templates.meaning.totals import sum_faults
from templates.output import TotalRow, TotalsOutput
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

_NOT_OF_ROWS = ("rows_by", "columns_by", "count", "grand", "sign")


def totals_faults(template: Template, place: Location, output: TotalsOutput) -> Iterator[Fault]:
    """Every fault of the output."""
    yield from named(template, (*place, "rows_by"), output.rows_by, LISTED, owner=True)
    yield from named(template, (*place, "columns_by"), output.columns_by, LISTED, owner=True)
    yield from sum_faults(template, (*place, "of"), output.of, shares=True)
    if bool(output.of) == bool(output.rows):
        yield Fault(
            place,
            Text(
                "totals er af beløb eller af rækker; skriv en af of og rows",
                "totals are of amounts or of rows; write one of of and rows",
            ),
        )
    if output.rows:
        yield from _rows(template, (*place, "rows"), output.rows)
        for key in _NOT_OF_ROWS:
            if getattr(output, key) not in ("", "kept"):
                yield Fault(
                    (*place, key),
                    Text(
                        f"rækkerne har allerede navne; slet {key}",
                        f"the rows have names already; remove {key}",
                    ),
                )
        return
    if output.rows_by and output.rows_by == output.columns_by:
        yield Fault(
            (*place, "columns_by"),
            Text(
                "rækker og kolonner er af samme felt; nævn et andet",
                "rows and columns are of one field; name another",
            ),
        )
    if output.chart and not output.rows_by:
        yield Fault(
            (*place, "chart"),
            Text(
                "et diagram tegner rækkerne af et felt; skriv rows_by",
                "a chart draws the rows of a field; write rows_by",
            ),
        )
    yield from _years(template, place, output)


def _years(template: Template, place: Location, output: TotalsOutput) -> Iterator[Fault]:
    if any(name not in template.fields for name in output.of):
        return
    has_years = any(isinstance(template.fields.get(name), AmountsField) for name in output.of)
    if output.over_years != "columns" and not has_years:
        yield Fault(
            (*place, "over_years"),
            Text(
                "disse beløb har ingen år; slet over_years",
                "these amounts have no years; remove over_years",
            ),
        )
    if output.over_years == "tables" and not output.columns_by:
        yield Fault(
            (*place, "over_years"),
            Text(
                "tabeller efter år har columns_by; skriv den",
                "tables of years have columns_by; write it",
            ),
        )
    if output.columns_by and len(output.of) > 1:
        yield Fault(
            (*place, "of"),
            Text(
                "kolonner efter et felt viser ét beløb; nævn et",
                "columns of a field show one amount; name one",
            ),
        )
    if output.columns_by and has_years and output.over_years == "columns":
        yield Fault(
            (*place, "columns_by"),
            Text(
                'kolonnerne er allerede år; skriv over_years = "sum" eller "tables" med columns_by',
                'columns are years already; write over_years = "sum" or "tables" with columns_by',
            ),
        )


def _rows(template: Template, place: Location, rows: tuple[TotalRow, ...]) -> Iterator[Fault]:
    above: list[str] = []
    for number, row in enumerate(rows):
        here = (*place, number)
        given = [key for key in ("of", "from_round", "formula") if getattr(row, key)]
        if len(given) != 1:
            yield Fault(
                here,
                Text(
                    "en række er en af of, from_round og formula; skriv en af dem",
                    "a row is one of of, from_round and formula; write one of them",
                ),
            )
        yield from placeholder_faults((*here, "label"), row.label, ("unit",))
        yield from sum_faults(template, (*here, "of"), row.of)
        found = terms(row.formula)
        if row.formula and not found:
            yield Fault(
                (*here, "formula"),
                Text(
                    "en formel er id'er på rækker ovenfor med + og -; skriv den sådan",
                    "a formula is ids of rows above with + and -; write it so",
                ),
            )
        for name, _ in found:
            if name not in above:
                ids = ", ".join(above)
                danish = f"de kendte er {ids}" if above else "giv en række ovenfor det id"
                english = f"known are {ids}" if above else "give a row above that id"
                says = Text(
                    f"ingen række ovenfor har id'et {name}; {danish}",
                    f"no row above has the id {name}; {english}",
                )
                yield Fault((*here, "formula"), says)
        if row.id and row.id in above:
            yield Fault(
                (*here, "id"),
                Text(
                    f"{row.id} står to gange; giv rækkerne hver sit navn",
                    f"{row.id} stands twice; name the rows apart",
                ),
            )
        above += [row.id] if row.id else []
