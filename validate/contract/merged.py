"""What merge is about to write, held against the schemas that the files were held against.

A merged table that breaks one is a bug of ours, as its files have kept it: it must not be written.
What the round allows to be merged (a warning, or an error that it made milder) is no part of it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from validate.contract.columns import lines_of
from validate.contract.failures import Failure
from validate.contract.judge import amount_failures, answer_failures, case_failures
from validate.contract.rows import AnswerRow, CaseRow, TableRows, YearRow
from validate.finding import Level
from validate.rules import rules
from workbook.case.model import Case
from workbook.council.model import Council, CouncilItem
from workbook.merge import MergedRound, MergeFault
from workbook.round.cases import CaseRound
from workbook.round.folder import AnyRound, Round

_CELLS = ("STR", "VAL")
_OF_AMOUNTS = ("SUM", "ROW014")  # silent in a case or a year of which a cell cannot be read


def check_merged(merged: MergedRound) -> None:
    """Nothing, where the edition keeps the schema of the answers.

    Raises:
        MergeFault: an item breaks it; the sentence names item, column and value.
    """
    rows = council_rows(merged.round, merged.council).answers
    found = answer_failures(merged.round, rows, {""}, codes=binding(merged.round))
    for one in found:
        raise MergeFault(_sentence(f"item {rows[one.row].nr}", one))


def check_cases(round_: CaseRound, cases: Sequence[Case]) -> None:
    """Nothing, where the cases and their amounts keep their schemas.

    Raises:
        MergeFault: a case breaks one; the sentence names case, year, column and value.
    """
    table = case_rows(round_, cases)
    codes = binding(round_)
    files = {case.origin.file for case in cases}
    for one in case_failures(round_, table.cases, files, codes):
        raise MergeFault(_sentence(f"case {table.cases[one.row].nr}", one))
    for one in amount_failures(round_, table.years, codes):
        year = table.years[one.row]
        raise MergeFault(_sentence(f"case {year.case.nr} in {year.year}", one))


def binding(round_: AnyRound) -> frozenset[str]:
    """The codes of the rules that forbid the round's merging, whose checks a merged table keeps.

    A round that takes a cell for what it is, though nobody can read it, merges it as blank: what
    its amounts come to is no promise then.
    """
    changes = round_.config.severities
    milder = {
        rule.code
        for rule in rules()
        if rule.severity is Level.ERROR
        and rule.code in changes
        and changes[rule.code].severity is not Level.ERROR
    }
    loose = any(code.startswith(_CELLS) for code in milder)
    return frozenset(
        rule.code
        for rule in rules()
        if (rule.severity is Level.ERROR or rule.code in changes)
        and (rule.code not in changes or changes[rule.code].severity is Level.ERROR)
        and not (loose and rule.code.startswith(_OF_AMOUNTS))
    )


def council_rows(round_: Round, council: Council) -> TableRows:
    """The answers of an edition: a row for each item, and one for each remark of another centre.

    Of the remarks only this round's count.
    """
    return TableRows(
        answers=tuple(row for item in council.items() for row in _answers(round_, item))
    )


def case_rows(round_: CaseRound, cases: Iterable[Case]) -> TableRows:
    """The cases as merge takes them, and their amounts, formula rows as merge states them."""
    pairs = [(_case_row(case), case) for case in cases]
    return TableRows(
        cases=tuple(row for row, _ in pairs),
        years=tuple(year for row, case in pairs for year in _years(round_, row, case)),
    )


def _answers(round_: Round, item: CouncilItem) -> Iterator[AnswerRow]:
    agreed = next((one for one in round_.items if one.nr == item.nr), None)
    heading = round_.heading(agreed) if agreed else round_.config.round
    lead, *others = item.centres
    texts: dict[str, str] = {}
    for remark in item.remarks:
        if remark.round == heading:
            centre, _, text = remark.text.partition(": ")
            texts |= {centre: text} if centre in others else {lead: remark.text}
    yield AnswerRow("", lead, "", item.nr, "lead", item.status, texts.get(lead))
    for centre in others:
        if centre in texts:
            yield AnswerRow("", centre, "", item.nr, "other", None, texts[centre])


def _case_row(case: Case) -> CaseRow:
    origin = case.origin
    return CaseRow(
        file=origin.file,
        centre=case.centre,
        sheet=origin.sheet,
        nr=case.nr or origin.sheet,
        number=case.nr,
        title=case.title,
        committee=case.committee,
    )


def _years(round_: CaseRound, row: CaseRow, case: Case) -> Iterator[YearRow]:
    lines = _frame_lines(round_)
    for year in round_.config.years:
        frames = zip(lines, case.frames, strict=False)
        stated = (*case.amounts.items(), *((key, frame.amounts) for key, frame in frames))
        amounts = {key: by_year[year] for key, by_year in stated if year in by_year}
        yield YearRow(row, year, amounts)


def _frame_lines(round_: CaseRound) -> Collection[str]:
    """The keys of the lines; none where a case's frames could be those of several blocks."""
    blocks = round_.template.form.frames
    return lines_of(blocks[0]) if len(blocks) == 1 else ()


def _sentence(what: str, failure: Failure) -> str:
    value = f" ({failure.value})" if failure.value else ""
    return f"{what}: {failure.column or 'the row'}{value} breaks “{failure.check}” of its table"
