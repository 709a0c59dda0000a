"""How the council's edition looks: the table ``[edition]`` of `runde.toml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Annotated, ClassVar, Final, TypeAlias

from templates.frozen import frozen
from templates.kinds import STRICT, BrandColour, Text
from templates.limits import Long
from templates.text import Text as Both
from workbook.contrast import OF_LETTERS, WHITE, contrast, strong

_LETTERHEAD: Final = ".docx"
_LOGOS: Final = (".png", ".jpg", ".jpeg", ".svg")
_TORN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)

Day: TypeAlias = date  # a setting has the name of the class
Misfit = tuple[tuple[str | int, ...], Both]


@frozen(slots=False, kw_only=True)
class EditionSettings:
    """How the edition looks; without any of it, it is neutral.

    Attributes:
        logo: path of a PNG, JPEG or SVG, from the round's folder.
        logo_text: what the logo shows, for those who do not see it.
        colours: of titles and headers, and of what goes with them, each RRGGBB.
        case_number: "Sagsnr." of the edition.
        office: that issues it; no person.
        date: of the edition; without it the day on which it is merged.
        template: path of a Word file, the municipality's letter paper, from the round's folder.
        notes: texts of the office's own, by the heading under which each is printed, last.
    """

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT

    logo: Text | None = None
    logo_text: Annotated[Text, Long(most=250)] | None = None
    colours: Annotated[tuple[BrandColour, ...], Long(2, 2)] | None = None
    case_number: Annotated[Text, Long(most=40)] | None = None
    office: Annotated[Text, Long(most=80)] | None = None
    date: Day | None = None
    template: Text | None = None
    notes: Mapping[str, Annotated[Text, Long(most=5000)]] = field(default_factory=dict)

    def misfits(self, issued: Day) -> Iterator[Misfit]:
        """What cannot be printed so, each with its place in the table.

        Args:
            issued: the round's day of issue.
        """
        if self.date is not None and self.date < issued:
            yield (
                ("date",),
                Both(
                    f"udgavens dato er før udsendelsen, {issued.isoformat()}; ret en af dem",
                    f"the edition's date lies before the day of issue, {issued.isoformat()}",
                ),
            )
        for number, colour in enumerate(self.colours or ()):
            found = contrast(colour, WHITE)
            if found < OF_LETTERS:
                darker = strong(colour, OF_LETTERS)
                said = f"{found:.1f}:1".replace(".", ",")
                least = f"{OF_LETTERS}:1".replace(".", ",")
                says = Both(
                    f"bogstaver i {colour} på hvidt, og hvide på den, har en kontrast på {said}, "
                    f"og der skal {least} til, for at de kan læses; skriv en mørkere, fx {darker}",
                    f"letters in {colour} on white, and white ones on it, have a contrast of "
                    f"{found:.1f}:1, and {OF_LETTERS}:1 is needed to read them; write a darker "
                    f"one, such as {darker}",
                )
                yield ("colours", number), says
        if self.logo is not None and not self.logo.lower().endswith(_LOGOS):
            yield (
                ("logo",),
                Both(
                    "et logo er en fil, der ender på .png, .jpg, .jpeg eller .svg",
                    "a logo is a file that ends in .png, .jpg, .jpeg or .svg",
                ),
            )
        if self.template is not None and not self.template.lower().endswith(_LETTERHEAD):
            yield (
                ("template",),
                Both(
                    "brevpapir er en Word-fil, der ender på .docx",
                    "letter paper is a Word file that ends in .docx",
                ),
            )
        for heading, text in self.notes.items():
            if _TORN.search(text):
                yield (
                    ("notes", heading),
                    Both(
                        "skriv det uden tabulator og styretegn; linjer må slutte hvor som helst",
                        "write it without tabs and control characters; lines may end anywhere",
                    ),
                )
