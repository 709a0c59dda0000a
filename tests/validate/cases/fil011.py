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


def _fetching_formula(file: ReturnedFile) -> None:
    file.set_formula("Vejledning", "A60", '_xlfn.WEBSERVICE("https://intra.example/tal")', "12")
    file.set_formula("Vejledning", "A61", "_xlfn.WEBSERVICE(A60)", "12")
    file.set_formula("Vejledning", "A62", "'C:\\Hjem\\[Tal 2024.xlsx]Ark1'!B4", "12")


def _linked_picture_and_object(file: ReturnedFile) -> None:
    sheet = file._package.sheet_part("Vejledning")
    file._package.point(sheet, "file:///C:/Hjem/Budget.docx", "oleObject")
    file._package.point(sheet, "https://intra.example/logo.png", "image")


def _address_to_click_on(file: ReturnedFile) -> None:
    file._package.point(file._package.sheet_part("Vejledning"), "https://a.example", "hyperlink")


CASES = (
    Case(
        FOLLOW_UP,
        "formulas that fetch",
        edit=_fetching_formula,
        expect=(
            Expect(
                "FIL011",
                message=(
                    "Filen henter værdier fra andre steder: “WEBSERVICE (Vejledning!A60)” og "
                    "“Tal 2024.xlsx (Vejledning!A62)”."
                ),
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "linked picture and object",
        edit=_linked_picture_and_object,
        expect=(
            Expect(
                "FIL011",
                message="Filen henter værdier fra andre steder: “Budget.docx” og “logo.png”.",
            ),
        ),
    ),
    Case(FOLLOW_UP, "address to click on", edit=_address_to_click_on),
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
