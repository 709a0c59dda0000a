"""Cases of a list with other earlier remarks than the edition."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from workbook.records.remark import Remark
from workbook.round.model import Round
from workbook.round.previous import PreviousEdition, PreviousRecord


def _printed(nr: int, *remarks: str, heading: str = "Februar") -> PreviousRecord:
    texts = tuple(Remark(heading, text) for text in remarks)
    return PreviousRecord((str(nr),), str(nr), "Et punkt", {}, {"earlier_remarks": texts})


class _Edition:
    """The round after an edition with these items, as the agreement has them."""

    def __init__(self, *items: PreviousRecord) -> None:
        self._items = items

    def __call__(self, round_: Round) -> Round:
        """The round with the edition before it."""
        titles = {record.key: record.text("title") for record in round_.records}
        items = tuple(replace(item, title=titles.get(item.key, item.title)) for item in self._items)
        return replace(round_, previous=PreviousEdition("Februar 2024", items))


CASES = (
    Case(
        FOLLOW_UP,
        "two remarks were changed",
        (
            Expect(
                "HIS002",
                "",
                (
                    "Listen siger noget andet i “Tidligere bemærkninger” til punkt 1 og 3 end "
                    "udgaven februar 2024."
                ),
                (
                    "Er det en rettelse, er alt i orden. Ellers slet “Tidligere bemærkninger” "
                    "ud for punktet i listen; så hentes teksten fra udgaven."
                ),
                "",
            ),
        ),
        later=_Edition(
            _printed(1, "Udbuddet er sendt ud."),
            _printed(3, "Linjeføring vælges."),
            _printed(4, "Plan er lagt."),
        ),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "one item",
        (
            Expect(
                "HIS002",
                message=(
                    "Listen siger noget andet i “Tidligere bemærkninger” til punkt 1 end "
                    "udgaven februar 2024."
                ),
            ),
        ),
        later=_Edition(_printed(1, "I udbud.")),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "the same words, and items of which nothing was printed",
        later=_Edition(_printed(1, "Udbud. "), _printed(3), _printed(99, "Udgået.")),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "a heading that the list leaves out",
        later=_Edition(_printed(1, "Et møde er holdt.", heading="November 2023")),
        whole=True,
    ),
    Case(FOLLOW_UP, "no edition before", whole=True),
)
