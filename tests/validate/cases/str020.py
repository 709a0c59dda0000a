"""Cases of STR020."""

from samples.excel import ReturnedFile
from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP


def _answer_column_deleted(file: ReturnedFile) -> None:
    file.delete_column("Opfølgning", "D")


def _amount_column_deleted(file: ReturnedFile) -> None:
    file.delete_column("Opfølgning", "J")


def _answer_column_deleted_in_a_whole_folder(file: ReturnedFile) -> None:
    file.delete_column("Opfølgning", "D")


def _numbers_deleted_in_a_whole_folder(file: ReturnedFile) -> None:
    file.delete_column("Opfølgning", "A")


def _header_cleared(file: ReturnedFile) -> None:
    file.clear("Opfølgning", "D5")


def _numbers_deleted(file: ReturnedFile) -> None:
    file.delete_column("Opfølgning", "A")


CASES = (
    Case(
        FOLLOW_UP,
        "answer column deleted",
        edit=_answer_column_deleted,
        expect=(Expect("STR020", message=("Kolonnen “Status” mangler på arket “Opfølgning”.")),),
    ),
    Case(
        FOLLOW_UP,
        "amount column deleted",
        edit=_amount_column_deleted,
        expect=(
            Expect("STR020", message=("Kolonnen “2025 mio. kr.” mangler på arket “Opfølgning”.")),
        ),
    ),
    Case(
        FOLLOW_UP,
        "answer column deleted in a whole folder",
        whole=True,
        edit=_answer_column_deleted_in_a_whole_folder,
        expect=(Expect("STR020", message=("Kolonnen “Status” mangler på arket “Opfølgning”.")),),
    ),
    Case(
        FOLLOW_UP,
        "numbers deleted in a whole folder",
        whole=True,
        edit=_numbers_deleted_in_a_whole_folder,
        expect=(Expect("STR020", message=("Kolonnen “Nr.” mangler på arket “Opfølgning”.")),),
    ),
    Case(
        FOLLOW_UP,
        "numbers deleted",
        edit=_numbers_deleted,
        expect=(Expect("STR020", message=("Kolonnen “Nr.” mangler på arket “Opfølgning”.")),),
    ),
    Case(
        FOLLOW_UP,
        "the header alone is gone, and the answers stand under it",
        edit=_header_cleared,
        expect=(
            Expect(
                "STR020",
                "D5",
                "Kolonnen “Status” mangler på arket “Opfølgning”.",
            ),
        ),
    ),
    Case(
        FOLLOW_UP,
        "the header of the column beside it stands over it",
        edit=lambda file: file.set_text("Opfølgning", "J5", "2026\nmio. kr."),
        expect=(Expect("STR020", "J5", "Kolonnen “2025 mio. kr.” mangler på arket “Opfølgning”."),),
    ),
    Case(
        FOLLOW_UP,
        "the header of the answers stands over an earlier column, too",
        edit=lambda file: file.set_text("Opfølgning", "F5", "Status"),
        expect=(Expect("STR020", "F5"),),
    ),
    Case(
        FOLLOW_UP,
        "in order",
    ),
)
