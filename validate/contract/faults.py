"""The faults that only the rows of all files together show, each worded by its rule."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from validate.contract.broken import broken_answers
from validate.contract.failures import ContractFault
from validate.contract.rows import Broken, Row, TableRows
from validate.rule import Fault, Rule
from validate.rules import rules
from workbook.round.folder import Round

_Told = tuple[Rule, Fault]


def table_faults(
    round_: Round,
    tables: Sequence[TableRows],
    *,
    accepted: Collection[str] | None,
    explained: Collection[int] = (),
) -> tuple[_Told, ...]:
    """The faults in the order of their rules' codes; file and centre of each are filled in.

    Args:
        round_: the round that the files answer.
        tables: the rows of each file in which no stage stopped the next, in the order of the
            files.
        accepted: names of the files that count, one for each centre: only they are held against
            each other. None where single files were named: rules across files are not told then.
        explained: items whose missing or double answer an earlier finding tells.

    Raises:
        ContractFault: the template names a rule that cannot word what breaks a sum.
    """
    counts = frozenset(accepted or ())
    answers = [row for table in tables for row in table.answers]
    broken = broken_answers(answers, counts, frozenset(explained))
    found = [*_told(round_, broken, lambda rule: rule.word_answers)]
    return tuple(sorted(found, key=lambda told: told[0].code))


def _told(
    round_: Round,
    broken: Mapping[str, Sequence[Broken[Row]]],
    words: Callable[[Rule], Callable[[Round, Sequence[Broken[Row]]], Iterable[Fault]] | None],
) -> Iterator[_Told]:
    """What the rules say of the rows that their checks fail."""
    known = {rule.code: rule for rule in rules()}
    for code, rows in broken.items():
        word = words(known[code]) if code in known else None
        if word is None:
            raise ContractFault(f"{code} cannot word {rows[0]}")
        yield from ((known[code], fault) for fault in word(round_, rows))
