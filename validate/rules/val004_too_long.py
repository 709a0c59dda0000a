"""A text longer than the column allows.

What: the cell holds more characters, as Excel counts them, than the template's limit. A heading
    that the edition leaves out counts, as it does in the workbook's own check.
Why: the council reads the items side by side; a long account belongs in the case that a committee
    has before it. Excel cannot show a very long text in one row either.
Mend: keep the main points and refer to the case. The text is merged in full as it stands.
Live: Excel refuses to take a longer text; pasted in, it turns the cell yellow, and the sheet
    Kontrol counts it.
"""

from collections.abc import Iterator
from decimal import Decimal

from validate.asked import TEXTS, type_of
from validate.finding import Level
from validate.follow_up.checks import Hit, hits
from validate.record_rule import Context, Scope, Seen, on_records
from validate.rule import Fault, Rule, Stage, Text
from validate.view import FileView
from workbook.expression.reading import length
from workbook.numbers import danish
from workbook.read.model import CellKind
from workbook.records.value import Value

CODE = "VAL004"

_REFER = Text(
    "Skriv det vigtigste, og henvis til sagen i udvalget.",
    "Keep the main points, and refer to the committee's case.",
)
_SHORTEN = Text(
    "Skriv det vigtigste; resten kan stå i et bilag.",
    "Keep the main points; the rest may stand in an annex.",
)


def check(view: FileView) -> Iterator[Fault]:
    """A fault for each text over the limit."""
    for hit in hits(view, CODE):
        length, limit = _length(hit.value), _limit(hit)
        yield hit.fault(
            length=danish(Decimal(length)),
            limit=danish(Decimal(limit)),
            length_en=f"{length:,}",
            limit_en=f"{limit:,}",
            mend=_REFER.da,
            mend_en=_REFER.en,
        )


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2  # as Excel's LEN counts


def _limit(hit: Hit) -> int:
    return next(
        condition.longer_than
        for condition in hit.check.when
        if condition.longer_than is not None and hit.check.column in condition.columns
    )


RULE = Rule(
    code=CODE,
    name="too-long",
    severity=Level.WARNING,
    stage=Stage.CELL,
    since="0.1",
    message=Text(
        "Teksten til {of} fylder {length} tegn. Der er plads til {limit}.",
        "The text on {of_en} has {length_en} characters. There is room for {limit_en}.",
    ),
    fix=Text("{mend}", "{mend_en}"),
    check=check,
)


@on_records(
    RULE,
    Scope.VALUE,
    message=Text(
        "“{field}” i {record} fylder {length} tegn. Der er plads til {limit}.",
        "“{field}” of {record} has {length} characters. There is room for {limit}.",
    ),
    fix=_SHORTEN,
)
def too_long(value: Value, _context: Context) -> Iterator[Seen]:
    """A text over its field's limit."""
    is_written = type_of(value) in (*TEXTS, "code")
    limit = getattr(value.slot.spec, "max_length", None) if is_written else None
    found = length(value.raw)
    if limit is not None and found > limit and value.kind is CellKind.TEXT:
        yield Seen(words={"length": found, "limit": limit})
