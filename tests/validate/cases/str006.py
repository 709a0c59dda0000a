"""Cases of STR006."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect


def _stamp(file: ReturnedFile, field: str, value: str) -> None:
    """Set one field of both stamps."""
    name = f"budgetrunde.{field}"
    file.set_custom_property(name, value)
    places = file.rows("_budgetrunde")
    cell = next(place for place, text in places.items() if text == name)
    file.set_text("_budgetrunde", cell.replace("A", "B"), value)


def _older_version(file: ReturnedFile) -> None:
    _stamp(file, "version", "0")


def _same_version_other_content(file: ReturnedFile) -> None:
    _stamp(file, "template_hash", "0123456789abcdef")


def _only_the_list_altered_with_it(file: ReturnedFile) -> None:
    _stamp(file, "version", "0")
    file.change_list("Opfølgning", "N6:N8", ["Ja", "Nej"])


CASES = (
    Case(
        "older version",
        edit=_older_version,
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: version 0; "
                    "runden bruger nu version 1."
                ),
            ),
        ),
    ),
    Case(
        "same version other content",
        edit=_same_version_other_content,
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: den er "
                    "ændret, efter at filen blev sendt ud."
                ),
            ),
        ),
    ),
    Case(
        "only the list altered with it",
        edit=_only_the_list_altered_with_it,
        expect=(
            Expect(
                "STR006",
                message=(
                    "Projektmappen er lavet med en anden udgave af skabelonen: version 0; "
                    "runden bruger nu version 1."
                ),
            ),
        ),
    ),
    Case(
        "in order",
    ),
)
