"""Cases of FIL009."""

from pathlib import Path

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _link(path: Path) -> None:
    """Leave only a link where the file was."""
    path.symlink_to(path.rename(path.with_suffix(".away")))


CASES = (
    Case(
        FOLLOW_UP,
        "gone",
        disk=Path.unlink,
        expect=(
            Expect(
                "FIL009",
                message=("Filen kunne ikke læses: den blev fjernet, mens mappen blev læst."),
                fix="Læg filen tilbage i mappen, og kør kontrollen igen.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a link",
        disk=_link,
        expect=(
            Expect(
                "FIL009",
                message=("Filen kunne ikke læses: den er en genvej, ikke selve filen."),
                fix="Læg en kopi af selve filen i mappen, og kør kontrollen igen.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
