"""Whether a template and a round's own lists and years fit each other."""

from collections import Counter
from collections.abc import Iterator, Sequence

from templates.errors import OperatorError
from templates.field import ChoicesField
from templates.meaning.allowed import BETWEEN_VALUES
from templates.meaning.rows import MOST_COLUMNS
from templates.text import Text
from workbook.records.slot import slots_of
from workbook.round.model import Round


def check_fit(round_: Round) -> None:
    """What no template alone can show: how many columns there are, and lists that lack values.

    Raises:
        OperatorError: the sheet of rows would have too many columns, or a field no values; all
            problems are listed.
    """
    problems = list(_problems(round_))
    if problems:
        name, count = round_.template.id, len(problems)
        raise OperatorError(
            Text(
                f"Skabelonen {name} og runde.toml passer ikke sammen: {count} fejl.",
                f"The template {name} and runde.toml do not fit each other: {count} "
                f"{'problem' if count == 1 else 'problems'}.",
            ),
            Text(
                "Ret rundens lister eller år, eller skabelonen.",
                "Change the round's lists or years, or the template.",
            ),
            problems,
        )


def _joined(field: ChoicesField, values: Sequence[str]) -> Iterator[Text]:
    for value in values:
        found = next((sign for sign in BETWEEN_VALUES if sign in value), "")
        if found:
            yield Text(
                f"Listen har flere værdier af {field.id} i én celle med {found} imellem; skriv "
                f"{value} uden det i runde.toml.",
                f"Finance's list has several values of {field.id} in one cell, with {found} "
                f"between them; write {value} without it.",
            )


def _problems(round_: Round) -> Iterator[Text]:
    template, lists = round_.template, round_.lists
    for field in template.fields.values():
        name = getattr(field, "list", "")
        # what finance may leave blank in its own list needs no values; one that is none is told
        can_be_blank = field.by == "list" and not field.required
        if name and not lists[name] and not getattr(field, "free", False) and not can_be_blank:
            yield Text(
                f"{field.id} tager sine værdier fra {name}, og runde.toml har ingen; tilføj dem: "
                f"[[{name}]].",
                f"{field.id} takes its values from {name}, and runde.toml has none; add them.",
            )
        if field.by == "list" and isinstance(field, ChoicesField):
            yield from _joined(field, lists[name])
    sheet = template.rows_sheet
    if sheet is None:
        return
    counted = Counter(
        slot.field.id
        for name in sheet.columns
        for slot in slots_of(template.fields[name], round_.config.years, lists)
    )
    if counted.total() > MOST_COLUMNS:
        widest, columns = counted.most_common(1)[0]
        yield Text(
            f"Arket {sheet.name} ville få {counted.total()} kolonner, heraf {columns} til "
            f"{widest}; "
            f"der kan højst vises {MOST_COLUMNS}.",
            f"The sheet {sheet.name} would have {counted.total()} columns, {columns} of them for "
            f"{widest}; at most {MOST_COLUMNS} can be shown.",
        )
