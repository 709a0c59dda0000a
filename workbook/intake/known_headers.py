"""The columns that the round's list may have, and those that it must have."""

from collections.abc import Mapping

from templates.field import HistoryField, TemplateField
from templates.frozen import frozen
from workbook.round.listed import header_in_list, headers_of, list_fields, must_stand
from workbook.round.model import Round


@frozen
class KnownHeaders:
    """The columns that the round's list may have.

    Attributes:
        fields: of the columns with a header of their own.
        histories: of the columns with the heading of an earlier round behind their header.
    """

    fields: Mapping[str, TemplateField]
    histories: Mapping[str, TemplateField]

    @property
    def shown(self) -> tuple[str, ...]:
        """As the officer reads them."""
        return (*self.fields, *(f"{header} …" for header in self.histories))

    def knows(self, header: str) -> bool:
        """Whether the list may have it."""
        return header in self.fields or any(
            header == name or header.startswith(f"{name} ") for name in self.histories
        )

    def field(self, header: str) -> TemplateField:
        """Its field.

        Raises:
            KeyError: the list has no such column.
        """
        found = self.fields.get(header)
        names = (name for name in self.histories if header == name or header.startswith(f"{name} "))
        return found if found is not None else self.histories[next(names, header)]


def known_headers(round_: Round) -> KnownHeaders:
    """The columns that the round's list may have."""
    fields = list_fields(round_.template)
    return KnownHeaders(
        {
            header: field
            for field in fields
            if not isinstance(field, HistoryField)
            for header in headers_of(field, round_)
        },
        {header_in_list(field): field for field in fields if isinstance(field, HistoryField)},
    )


def needed_headers(round_: Round) -> tuple[str, ...]:
    """The columns that the round's list must have."""
    key = round_.template.record.key
    return tuple(
        header
        for field in list_fields(round_.template)
        if must_stand(field) or field.id in key
        for header in headers_of(field, round_)
    )
