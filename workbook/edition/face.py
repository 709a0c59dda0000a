"""The face of an edition: the municipality's name, logo, colours, case, office, and the day."""

from datetime import date
from typing import Final, Literal, TypeAlias

from templates.frozen import frozen
from workbook.danish import date_text

NEUTRAL: Final = ("14506B", "1B6F78")
"""The colours of an edition whose round names none: a deep blue and a teal."""

MediaType: TypeAlias = Literal["image/png", "image/jpeg", "image/svg+xml"]


@frozen
class Logo:
    """A logo that has been looked at: an image, and nothing else in the file.

    Attributes:
        data: the image; of SVG its text in UTF-8, without scripts and references.
        width: in pixels of 1/96 inch.
        height: likewise.
        alternative: what it shows, for those who do not see it.
    """

    data: bytes
    media_type: MediaType
    width: int
    height: int
    alternative: str

    def fitting(self, width: float, height: float) -> tuple[float, float]:
        """Width and height that fill a room of this size, in the room's unit, in proportion.

        >>> Logo(b"", "image/png", 400, 100, "Logo").fitting(120, 40)
        (120.0, 30.0)
        """
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


@frozen
class Letterhead:
    """Letter paper that has been looked at: a Word file with places that an edition fills in.

    Attributes:
        data: the file.
        places: names of its places, such as "titel" of ``{{ titel }}``.
    """

    data: bytes
    places: frozenset[str]


@frozen
class Face:
    """What an edition shows of who publishes it.

    Attributes:
        name: of the municipality.
        edition_date: the day of the edition; what it says is so as of that day.
        logo: None where the round names none.
        colours: for what stands out and for what goes with it, each as RRGGBB; white letters on
            them, and letters in them on white, can be read.
        case_number: "Sagsnr.", or "".
        office: that issues the edition, or "".
        letterhead: on which the edition stands in Word; None where the round names none.
    """

    name: str
    edition_date: date
    logo: Logo | None = None
    colours: tuple[str, str] = NEUTRAL
    case_number: str = ""
    office: str = ""
    letterhead: Letterhead | None = None

    @property
    def primary(self) -> str:
        """The colour of titles and headers, as RRGGBB."""
        return self.colours[0]

    @property
    def imprint(self) -> str:
        """Who issues the edition, in which case, and when, in Danish and on one line.

        >>> Face("Ballerup Kommune", date(2018, 9, 28), case_number="00.15.25-G01-1-17").imprint
        'Sagsnr. 00.15.25-G01-1-17 · 28. september 2018'
        """
        number = f"Sagsnr. {self.case_number}" if self.case_number else ""
        parts = (self.office, number, date_text(self.edition_date))
        return " · ".join(part for part in parts if part)

    @property
    def accent(self) -> str:
        """The colour beside it, as RRGGBB."""
        return self.colours[1]
