"""Cases of FIL011."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _connect(file: ReturnedFile, address: str) -> None:
    """A data connection to the address."""
    data = f'<connections xmlns="{_MAIN}"><connection id="1" sourceFile="{address}"/></connections>'
    file._package.attach(
        "xl/workbook.xml",
        "xl/connections.xml",
        data.encode(),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml",
        "connections",
    )


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _links_to_other_files(file: ReturnedFile) -> None:
    _connect(file, "https://intra.example/sites/budget/Tal%202024.xlsx?web=1")


def _a_folder_of_the_sender(file: ReturnedFile) -> None:
    _connect(file, "C:\\Hjem\\centerchef\\Tal.accdb")


CASES = (
    Case(
        FOLLOW_UP,
        "links to other files",
        edit=_links_to_other_files,
        expect=(
            Expect("FIL011", message=("Filen henter værdier fra andre steder: “Tal 2024.xlsx”.")),
        ),
    ),
    Case(
        FOLLOW_UP,
        "a folder of the sender",
        edit=_a_folder_of_the_sender,
        expect=(Expect("FIL011", message=("Filen henter værdier fra andre steder: “Tal.accdb”.")),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
