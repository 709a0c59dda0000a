"""What has become different in the template since a workbook was sent, as its sheets show it."""

from collections.abc import Iterable, Iterator

from templates.field import TemplateField
from validate.text import Text
from validate.view import OpenedFile
from validate.word import quoted
from validate.wording import named


def later_asked(view: OpenedFile, *, required: bool) -> tuple[TemplateField, ...]:
    """The fields that came later and are the centre's to answer: those it must, or the others."""
    new = (field for field in _later(view) if not _was_sent(view, field))
    return tuple(field for field in new if field.is_typed and field.required == required)


def changes(view: OpenedFile) -> Text:
    """What is new, gone and called otherwise, or "" where the workbook does not show it.

    What was deleted in the workbook was sent, so its stamp knows it: that is no change.
    """
    parts = [*_new(view), *_other(view), *_gone(view), *_renamed(view)]
    return Text("; ".join(part.da for part in parts), "; ".join(part.en for part in parts))


def _later(view: OpenedFile) -> Iterator[TemplateField]:
    for name in view.returned.later if view.returned is not None else ():
        yield view.round.template.fields[name]


def _sent(view: OpenedFile) -> frozenset[str]:
    """Ids of the fields that the workbook was sent with."""
    asked = view.stamp.asked if view.stamp is not None else ()
    return frozenset(one.partition(".")[0] for one in asked)


def _was_sent(view: OpenedFile, field: TemplateField) -> bool:
    return field.id in _sent(view)


def _new(view: OpenedFile) -> Iterator[Text]:
    new = (field.title for field in _later(view) if not _was_sent(view, field))
    yield from _said(new, Text("{} er kommet til", "{} is new"))


def _other(view: OpenedFile) -> Iterator[Text]:
    yield from _said(
        (field.title for field in _later(view) if _was_sent(view, field)),
        Text(
            "{} har en anden type eller enhed, og det, der står der, er ikke læst",
            "{} has another type or unit, and what stands there is not read",
        ),
    )


def _gone(view: OpenedFile) -> Iterator[Text]:
    columns = view.returned.columns if view.returned is not None else None
    is_less = _sent(view) - set(view.round.template.asked)
    if columns is not None and is_less:
        yield from _said(
            (header.text for header in columns.added),
            Text("{} findes ikke længere", "{} is there no longer"),
        )


def _renamed(view: OpenedFile) -> Iterator[Text]:
    columns = view.returned.columns if view.returned is not None else None
    for header in columns.renamed if columns is not None else ():
        yield Text(
            f"“{header.text}” hedder nu “{header.sent}”",
            f"“{header.text}” is now called “{header.sent}”",
        )


def _said(names: Iterable[str], sentence: Text) -> Iterator[Text]:
    found = named(quoted(tuple(names)))
    if found.da:
        yield Text(sentence.da.format(found.da), sentence.en.format(found.en))
