"""What merge is about to write, held against the schemas that the files were held against.

A merged table that breaks one is a bug of ours, as its files have kept it: it must not be written.
What the round allows to be merged (a warning, or an error that it made milder) is no part of it.
"""

from collections.abc import Iterator

from validate.contract.failures import Failure
from validate.contract.judge import answer_failures
from validate.contract.rows import AnswerRow, TableRows
from validate.finding import Level
from validate.rules import rules
from workbook.council.model import Council, CouncilItem
from workbook.merge import MergedRound, MergeFault
from workbook.round.folder import AnyRound, Round

_CELLS = ("STR", "VAL")
# That a cell is answered, and from its list; of what amounts come to rules are silent, too, in a
# case or a year of which a cell cannot be read.
_OF_READ_CELLS = ("VAL001", "VAL002", "SUM", "ROW014")


def check_merged(merged: MergedRound) -> None:
    """Nothing, where the edition keeps the schema of the answers.

    Raises:
        MergeFault: an item breaks it; the sentence names item, column and value.
    """
    rows = council_rows(merged.round, merged.council).answers
    found = answer_failures(merged.round, rows, {""}, codes=binding(merged.round))
    for one in found:
        raise MergeFault(_sentence(f"item {rows[one.row].nr}", one))


def binding(round_: AnyRound) -> frozenset[str]:
    """The codes of the rules that forbid the round's merging, whose checks a merged table keeps.

    A round that takes a cell for what it is, though nobody can read it, merges it as blank or as
    it was typed: neither an answer from the list nor what its amounts come to is a promise then.
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
        and not (loose and rule.code.startswith(_OF_READ_CELLS))
    )


def council_rows(round_: Round, council: Council) -> TableRows:
    """The answers of an edition: a row for each item, and one for each remark of another centre.

    Of the remarks only this round's count.
    """
    return TableRows(
        answers=tuple(row for item in council.items() for row in _answers(round_, item))
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


def _sentence(what: str, failure: Failure) -> str:
    value = f" ({failure.value})" if failure.value else ""
    return f"{what}: {failure.column or 'the row'}{value} breaks “{failure.check}” of its table"
