"""Cases of STR006."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.editions import with_edition
from tests.support.small_rounds import FOLLOW_UP


def _stamp(file: ReturnedFile, field: str, value: str) -> None:
    """Set one field of both stamps."""
    name = f"budgetrunde.{field}"
    file.set_custom_property(name, value)
    places = file.rows("_budgetrunde")
    cell = next(place for place, text in places.items() if text == name)
    file.set_text("_budgetrunde", cell.replace("A", "B"), value)


def _older_version(file: ReturnedFile) -> None:
    _stamp(file, "version", "0")


def _older_version_with_another_column(file: ReturnedFile) -> None:
    _older_version(file)
    file.set_text("Opfølgning", "O5", "Kommentar")


def _same_version_with_another_column(file: ReturnedFile) -> None:
    _stamp(file, "template_hash", "0123456789abcdef")
    file.set_text("Opfølgning", "O5", "Kommentar")


_SPENT = '[fields.spent]\nafter = "status"\nlabel = "Forbrug"\ntype = "amount"\n'
_COLUMN = (Expect("STR020", "O5"),)

CASES = (
    Case(
        FOLLOW_UP,
        "older version with another column",
        edit=_older_version_with_another_column,
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: version 0; "
                    "runden bruger nu version 1."
                ),
            ),
            *_COLUMN,
        ),
    ),
    Case(
        FOLLOW_UP,
        "same version with another column",
        edit=_same_version_with_another_column,
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: den er "
                    "ændret, efter at filen blev sendt ud."
                ),
            ),
            *_COLUMN,
        ),
    ),
    Case(
        FOLLOW_UP,
        "edition in which a column is called otherwise and another is gone",
        sent_by=with_edition('[fields.note]\nafter = "status"\nlabel = "Note"\ntype = "text"\n'),
        later=with_edition('[fields.status]\nlabel = "Tilstand"\n'),
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: den er ændret, "
                    "efter at filen blev sendt ud. Ændret er: “Note” findes ikke længere; "
                    "“Status” hedder nu “Tilstand”."
                ),
            ),
            Expect("STR021", "D5"),
        ),
    ),
    Case(
        FOLLOW_UP,
        "edition in which an amount has another unit",
        sent_by=with_edition(_SPENT),
        later=with_edition(_SPENT + 'unit = "1.000 kr."\n'),
        edit=lambda file: file.set_number("Opfølgning", "E6", 5000),
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: den er ændret, "
                    "efter at filen blev sendt ud. Ændret er: “Forbrug” har en anden type eller "
                    "enhed, og det, der står der, er ikke læst."
                ),
            ),
            Expect("STR024", "E6"),
        ),
    ),
    Case(FOLLOW_UP, "older version with the same columns", edit=_older_version),
    Case(FOLLOW_UP, "in order"),
)
