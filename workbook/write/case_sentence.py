"""The sentence below a grid: its amounts in words, as a text and as the formula that writes it."""

from collections.abc import Mapping
from decimal import Decimal

from templates.form import GridBlock
from templates.spec import FormTemplate
from workbook.numbers import danish, round_away
from workbook.write.case_formulas import FormCells

NOTHING = "intet"
EVERY_YEAR = "årligt"
_AND = " og "

Amounts = Mapping[str, Mapping[int, Decimal]]


def sentence_text(
    template: FormTemplate, grid: GridBlock, amounts: Amounts, years: tuple[int, ...]
) -> str:
    """What the sentence says of these amounts; "" where the grid has none or no sentence.

    Args:
        template: whose overview says in what unit amounts stand in words.
        grid: with the sentence.
        amounts: of the typed rows, by row id and year, in the template's unit.
        years: of the round.
    """
    typed = [row.id for row in grid.rows if row.formula is None]
    if grid.sentence is None or not any(amounts.get(row) for row in typed):
        return ""
    sentence = grid.sentence
    for row in typed:
        by_year = amounts.get(row, {})
        words = _words(template, [by_year.get(year, Decimal()) for year in years], years)
        sentence = sentence.replace(f"{{{row}}}", words)
    return sentence


def sentence_formula(template: FormTemplate, grid: GridBlock, cells: FormCells) -> str:
    """The same in Excel, whatever decimal sign and language it is set to."""
    typed = [row.id for row in grid.rows if row.formula is None]
    parts = [_quoted(grid.sentence or "")]
    for row in typed:
        words = f'"&{_words_formula(template, row, cells)}&"'
        parts = [part.replace(f"{{{row}}}", words) for part in parts]
    spans = ",".join(cells.years(row) for row in typed)
    return f'IFERROR(IF(COUNT({spans})=0,"",{parts[0]}),"")'


def _words(template: FormTemplate, values: list[Decimal], years: tuple[int, ...]) -> str:
    unit = _unit(template)
    if not any(values):
        return NOTHING
    if len(values) > 1 and len(set(values)) == 1:
        return f"{_amount(template, values[0])} {unit} {EVERY_YEAR}"
    parts = [
        f"{_amount(template, value)} {unit} i {year}"
        for value, year in zip(values, years, strict=True)
        if value
    ]
    return _AND.join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _words_formula(template: FormTemplate, row: str, cells: FormCells) -> str:
    years = cells.layout.years
    unit = _unit(template)
    own = [cells.amount(row, year) for year in years]
    listed = "&".join(
        f'IF(N({cell})=0,"","; "&{_amount_formula(template, cell)}&" {unit} i {year}")'
        for cell, year in zip(own, years, strict=True)
    )
    filled = "+".join(["0", *(f"(N({cell})<>0)" for cell in own)])
    # The last of the marks becomes "og", those before it become commas.
    text = f'SUBSTITUTE(SUBSTITUTE(MID({listed},3,2000),"; ","{_AND}",MAX(1,{filled}-1)),"; ",", ")'
    if len(years) > 1:
        span = cells.years(row)
        same = f"AND(COUNT({span})={len(years)},MAX({span})=MIN({span}))"
        always = f'{_amount_formula(template, own[0])}&" {unit} {EVERY_YEAR}"'
        text = f"IF({same},{always},{text})"
    return f'IF({filled}=0,"{NOTHING}",{text})'


def _amount(template: FormTemplate, value: Decimal) -> str:
    shift, shown = _decimals(template)
    scaled = value.scaleb(-shift)
    exact = scaled == round_away(scaled, shown)
    return danish(scaled, shown if exact else shift).replace(".", "")


def _amount_formula(template: FormTemplate, cell: str) -> str:
    """The amount; its comma stands in the format as a letter, not as Excel's decimal sign."""
    shift, shown = _decimals(template)
    sign = f'IF({cell}<0,"-","")'
    long = f'TEXT(ABS({cell}),"{_format(shift)}")'
    if shown >= shift:
        return f"{sign}&{long}"
    step = 10 ** (shift - shown)
    short = f'TEXT(ABS({cell})/{step},"{_format(shown)}")'
    return f"{sign}&IF(MOD(ABS({cell}),{step})=0,{short},{long})"


def _format(decimals: int) -> str:
    return "0" + ("\\," + "0" * decimals if decimals else "")


def _decimals(template: FormTemplate) -> tuple[int, int]:
    """How many decimals the overview's unit needs for one of a form's, and how many it shows."""
    if not _is_power_of_ten(template.overview.divisor):
        return 0, 0
    shift = len(str(template.overview.divisor)) - 1
    return shift, min(template.overview.decimals, shift)


def _unit(template: FormTemplate) -> str:
    overview = template.overview
    return overview.unit if _is_power_of_ten(overview.divisor) else template.unit


def _is_power_of_ten(number: int) -> bool:
    return str(number).strip("0") == "1"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'
