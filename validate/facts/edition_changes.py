"""What has become different in the template since a workbook was sent, as its sheets show it."""

from collections.abc import Iterable, Iterator

from templates.field import TemplateField
from validate.text import Text
from validate.view import OpenedFile
from validate.word import quoted
from validate.wording import named


def later_asked(view: OpenedFile, *, required: bool) -> tuple[TemplateField, ...]:
    """The fields that came later and are the centre's to answer: those it must, or the others."""
    later = view.returned.later if view.returned is not None else ()
    fields = (view.round.template.fields[name] for name in later)
    return tuple(one for one in fields if one.is_typed and one.required == required)


def changes(view: OpenedFile) -> Text:
    """What is new, gone and called otherwise, or "" where the workbook does not show it.

    What was deleted in the workbook was sent, so its stamp knows it: that is no change.
    """
    parts = [*_new(view), *_gone(view), *_renamed(view)]
    return Text("; ".join(part.da for part in parts), "; ".join(part.en for part in parts))


def _new(view: OpenedFile) -> Iterator[Text]:
    returned, fields = view.returned, view.round.template.fields
    yield from _said(
        (fields[name].title for name in (returned.later if returned else ())),
        Text("{} er kommet til", "{} is new"),
    )


def _gone(view: OpenedFile) -> Iterator[Text]:
    columns = view.returned.columns if view.returned is not None else None
    is_less = view.stamp is not None and set(view.stamp.asked) - set(view.round.template.asked)
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
