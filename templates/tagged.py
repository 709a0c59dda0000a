"""One key of a table says which of several classes it is."""

from collections.abc import Callable
from typing import Annotated, Any

from templates.frozen import frozen


@frozen
class Tagged:
    """Marks a union of classes, for a reader that knows pydantic; the classes need not.

    Attributes:
        key: each class has one value of it.
    """

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        """How pydantic reads the union: the class is chosen before anything is read."""
        from pydantic import Field  # noqa: PLC0415 - whoever asks has imported it

        generate: Any = handler
        return generate.generate_schema(Annotated[source, Field(discriminator=self.key)])
