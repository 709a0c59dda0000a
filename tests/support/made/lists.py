"""The lists of made templates and rounds: their values, and what they are called."""

from collections.abc import Mapping
from typing import Final

OWN_LISTS: Final = ("art", "trin")
ROUND_LISTS: Final = ("centres", "committees", "directors", "frames", "sections")
VALUES: Final = (
    ("Drift/anlæg", "Service & <tilbud>", "I gang, men ikke færdig", "Nej"),
    ("Lav", "Høj", "Ø-drift", "Færdig"),
)
"""Of the template's two lists; no value begins another."""
PHASES: Final = dict(zip(VALUES[1], ("open", "paused", "closed", "closed"), strict=True))
"""Of the second list."""

CENTRES: Final = ("CIS", "CTM", "CBU")
NAMED: Final[Mapping[str, Mapping[str, str]]] = {
    "centres": {
        "CIS": "Center for Idræt og Sundhed",
        "CTM": "Center for Teknik & Miljø",
        "CBU": "Center for Børn og Unge",
    },
    "committees": {
        "ISU": "Institutions- og Skoleudvalget",
        "TU": "Teknisk Udvalg",
        "ØU": "Økonomiudvalget",
    },
    "directors": {"DTK": "Direktør for teknik", "DBU": "Direktør for børn"},
}
FRAMES: Final = {"10.22": "Trafik og infrastruktur", "5.46": "Tilbud til unge"}
SECTIONS: Final = ("Børn & unge", "Klima/miljø")
LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "art": VALUES[0],
    "trin": VALUES[1],
    **{name: tuple(values) for name, values in NAMED.items()},
    "frames": tuple(f"{code} {name}" for code, name in FRAMES.items()),
    "sections": SECTIONS,
}
