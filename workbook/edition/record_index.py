"""How a reader finds one record of an edition: a name to link to, and what it can be chosen by."""

from templates.frozen import frozen


@frozen
class Filter:
    """What records can be chosen by.

    Attributes:
        label: what the values are, for example “Udvalg”.
        values: that occur, as they are printed, in the order of their list.
    """

    label: str
    values: tuple[str, ...]


@frozen
class IndexedRecord:
    """One record.

    Attributes:
        anchor: what links lead to, for example ``punkt-17``: once in the edition, and the same in
            every edition of a record with this key.
        name: as it is called.
        values: its values of each filter.
    """

    anchor: str
    name: str
    values: tuple[tuple[str, ...], ...]


@frozen
class RecordIndex:
    """The records in their order; rows and sheets name theirs by its place here.

    Attributes:
        one: what a record is called, for example “punkt”; "" where the edition has no index.
        many: the same of several.
    """

    one: str = ""
    many: str = ""
    filters: tuple[Filter, ...] = ()
    records: tuple[IndexedRecord, ...] = ()
