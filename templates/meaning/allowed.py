"""Which type of field can stand where, and who can give it: on one page of facts."""

from typing import Final, Literal

Giver = Literal["centre", "list", "finance"]
Layout = Literal["rows", "form"]

FINANCE_TYPES: Final = ("choice", "text", "long_text", "date", "year", "integer", "amount")
"""What finance can decide after the workbooks are back."""

NEVER_LISTED: Final = ("ticks", "lines", "link")
"""What finance's list cannot give."""

ONLY_LISTED: Final = ("agreed", "history")
"""What only finance's list gives."""

BETWEEN_VALUES: Final = "/,;"
"""What may stand between several values in one cell of finance's list, which none of them has."""

FORM_ONLY: Final = ("lines",)
"""What has no place in a row."""


def is_given(type_: str, by: Giver) -> bool:
    """Whether a field of the type can be given so."""
    if by == "list":
        return type_ not in NEVER_LISTED
    return type_ not in ONLY_LISTED if by == "centre" else type_ in FINANCE_TYPES


def can_stand(type_: str, layout: Layout, by: Giver) -> bool:
    """Whether a field of the type, given so, can stand on a centre's sheet of this layout.

    What finance decides is not known when the sheet is sent; its list stands in rows.
    """
    if by == "finance" or not is_given(type_, by):
        return False
    return by == "centre" if layout == "form" else type_ not in FORM_ONLY
