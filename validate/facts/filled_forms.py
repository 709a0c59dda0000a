"""The filled forms of a returned workbook, and what a finding says of one."""

from collections.abc import Iterator

from templates.frozen import frozen
from validate.facts.called import record_called
from validate.text import Text
from validate.view import OpenedFile
from workbook.records.record import Record
from workbook.records.returned import Returned
from workbook.records.returned_form import ReturnedForm


@frozen
class FilledForm:
    """A form with the record that stands in it."""

    form: ReturnedForm
    record: Record


def filled(returned: Returned | None) -> Iterator[FilledForm]:
    """The forms in which something is answered, in the order of the tabs."""
    for form in returned.forms if returned is not None else ():
        if form.record is not None:
            yield FilledForm(form, form.record)


def form_called(file: OpenedFile, one: FilledForm) -> Text:
    """The form's record within a sentence."""
    return record_called(one.record, file.round.template)
