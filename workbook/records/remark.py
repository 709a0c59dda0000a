"""What one round said of a record."""

from templates.frozen import frozen


@frozen
class Remark:
    """A remark, and the round that it is printed under; "" where it carries no heading."""

    heading: str
    text: str

    @property
    def paragraph(self) -> str:
        """The text behind its heading.

        >>> Remark("Maj", "I gang.").paragraph
        'Maj: I gang.'
        """
        return f"{self.heading}: {self.text}" if self.heading else self.text
