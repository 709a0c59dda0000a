"""Cases of FIL007."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _document_type(file: ReturnedFile) -> None:
    file.add_part("docProps/core.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')


def _utf_16(file: ReturnedFile) -> None:
    file.add_part("docProps/core.xml", "<a/>".encode("utf-16"))


CASES = (
    Case(
        FOLLOW_UP,
        "document type",
        edit=_document_type,
        expect=(
            Expect(
                "FIL007",
                message=(
                    "Filen har indhold, som intet regnearksprogram skriver, og er ikke "
                    "læst: den henviser til noget uden for sig selv."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "UTF-16",
        edit=_utf_16,
        expect=(
            Expect(
                "FIL007",
                message=(
                    "Filen har indhold, som intet regnearksprogram skriver, og er ikke "
                    "læst: teksten er gemt i et tegnsæt, som Excel ikke bruger."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
