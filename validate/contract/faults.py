"""The faults that only the rows of all files together show, each worded by its rule."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from validate.contract.failures import ContractFault, Failure
from validate.contract.judge import amount_failures, answer_failures, case_failures
from validate.contract.rows import Broken, Row, TableRows
from validate.rule import Fault, Rule, Stage
from validate.rules import rules
from workbook.round.cases import CaseRound
from workbook.round.folder import Round

_Round = TypeVar("_Round", Round, CaseRound)
_Told = tuple[Rule, Fault]


def table_faults(
    round_: Round | CaseRound,
    tables: Sequence[TableRows],
    *,
    accepted: Collection[str] | None,
    explained: Collection[int] = (),
) -> tuple[_Told, ...]:
    """The faults in the order of their rules' codes; file and centre of each are filled in.

    A check whose rule looks at cells by itself has been told there, and is no fault here.

    Args:
        round_: the round that the files answer.
        tables: the rows of each file in which no stage stopped the next, in the order of the
            files.
        accepted: names of the files that count, one for each centre: only they are held against
            each other. None where single files were named: rules across files are not told then.
        explained: items whose missing or double answer an earlier finding tells.

    Raises:
        ContractFault: the rows are not what they promise to be; a bug of ours.
    """
    counts = frozenset(accepted or ())
    if isinstance(round_, CaseRound):
        cases = [row for table in tables for row in table.cases]
        years = [row for table in tables for row in table.years]
        found = [
            *_told(
                round_, cases, case_failures(round_, cases, counts), lambda rule: rule.word_cases
            ),
            *_told(round_, years, amount_failures(round_, years), lambda rule: rule.word_years),
        ]
    elif accepted is None and _only_across(lambda rule: rule.word_answers):
        found = []  # half a second for pandera is much for a file that stands alone
    else:
        answers = [row for table in tables for row in table.answers]
        failures = answer_failures(round_, answers, counts, frozenset(explained))
        found = [*_told(round_, answers, failures, lambda rule: rule.word_answers)]
    return tuple(sorted(found, key=lambda told: told[0].code))


def _only_across(words: Callable[[Rule], object]) -> bool:
    """Whether all rules that word failures of a table hold files against each other."""
    return all(rule.stage is Stage.ROUND for rule in rules() if words(rule))


def _told(
    round_: _Round,
    rows: Sequence[Row],
    failures: Iterable[Failure],
    words: Callable[[Rule], Callable[[_Round, Sequence[Broken[Row]]], Iterable[Fault]] | None],
) -> Iterator[_Told]:
    """What the rules say of the rows that their checks fail."""
    known = {rule.code: rule for rule in rules()}
    broken: dict[str, list[Broken[Row]]] = defaultdict(list)
    for one in failures:
        if one.check not in known:
            raise ContractFault(f"{one.check} of {one.column or rows[one.row]}: {one.value}")
        broken[one.check].append(Broken(rows[one.row], one.column))
    for code, some in broken.items():
        rule = known[code]
        word = words(rule)
        if word is not None:
            yield from ((rule, fault) for fault in word(round_, some))
        elif not rule.has_check:
            raise ContractFault(f"{code} cannot word {some[0]}")
