"""Limits of a value beyond its type, written into its type: ``Annotated[int, Within(1, 20)]``.

They say the same to `templates.build`, which reads nearly every file, and to pydantic, which tells
what is wrong with the others: to it they are the marks of annotated_types, imported only then.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sized
from decimal import Decimal
from typing import Any, ClassVar, Final, Literal

from templates.frozen import frozen

_NUMBER: Final = re.compile(
    "[-+\N{MINUS SIGN}]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d+),\\d+|[-\N{MINUS SIGN}]?\\d+(?:\\.\\d+)?"
)


class Limit(ABC):
    """One limit; iterated over, the marks that pydantic knows for it."""

    __slots__ = ()
    __is_annotated_types_grouped_metadata__: ClassVar[Literal[True]] = True

    @abstractmethod
    def holds(self, value: Any) -> bool:
        """Whether a value of the right type keeps it."""

    @abstractmethod
    def __iter__(self) -> Iterator[object]:
        """The marks."""


@frozen
class Fits(Limit):
    """A test of the value; its name is what `templates.kinds.KIND_WORDS` has a sentence for."""

    test: Callable[[str], bool]

    def holds(self, value: str) -> bool:
        """Whether the test says so."""
        return self.test(value)

    def __iter__(self) -> Iterator[object]:
        """The mark."""
        from annotated_types import Predicate  # noqa: PLC0415 - needed only where a file is wrong

        yield Predicate(self.test)


@frozen
class Within(Limit):
    """A number from ``least`` to ``most``; both count.

    Attributes:
        above: the number is above this one.
    """

    least: int | None = None
    most: int | None = None
    above: int | None = None

    def holds(self, value: float) -> bool:
        """Whether the number lies there."""
        return (
            (self.least is None or value >= self.least)
            and (self.most is None or value <= self.most)
            and (self.above is None or value > self.above)
        )

    def __iter__(self) -> Iterator[object]:
        """The marks."""
        from annotated_types import Interval  # noqa: PLC0415 - needed only where a file is wrong

        yield from Interval(ge=self.least, le=self.most, gt=self.above)


@frozen
class Long(Limit):
    """A text or list of ``least`` to ``most`` signs or members; both count."""

    least: int = 0
    most: int | None = None

    def holds(self, value: Sized) -> bool:
        """Whether it is as long."""
        return len(value) >= self.least and (self.most is None or len(value) <= self.most)

    def __iter__(self) -> Iterator[object]:
        """The marks."""
        from annotated_types import Len  # noqa: PLC0415 - needed only where a file is wrong

        yield from Len(self.least, self.most)


@frozen
class Spelled(Limit):
    """A value that may be spelled otherwise than TOML has it.

    Attributes:
        read: gives what is meant, for whatever stands in the file.
    """

    read: Callable[[Any], Any]

    def holds(self, value: Any) -> bool:
        """Always: it is no limit, but stands where limits do."""
        return value is not None

    def __iter__(self) -> Iterator[object]:
        """The mark."""
        from pydantic import BeforeValidator  # noqa: PLC0415 - needed only where a file is wrong

        yield BeforeValidator(self.read)


def danish_number(value: Any) -> Any:
    """The number that a text in quotes says with a comma or a point; anything else as it is.

    >>> danish_number("1.250,5"), danish_number("39.4"), danish_number(2)
    (Decimal('1250.5'), Decimal('39.4'), 2)
    """
    if not isinstance(value, str):
        return value
    if not _NUMBER.fullmatch(value.strip()):
        return value
    text = value.strip().replace("\N{MINUS SIGN}", "-")
    return Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)


DANISH_NUMBER = Spelled(danish_number)
"""A text with a Danish number is one."""
NOT_EMPTY = Long(least=1)
"""Something stands in the list."""
