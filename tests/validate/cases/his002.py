"""Cases of a list with other earlier remarks than the edition."""

from dataclasses import replace

from tests.support.cases import Case, Expect
from tests.support.rounds import as_agreed
from workbook.council.model import Council, CouncilItem, CouncilSection, Remark
from workbook.round.folder import Round


def _printed(nr: int, *remarks: str, heading: str = "Februar") -> CouncilItem:
    return CouncilItem(
        nr=nr,
        title="Et punkt",
        centres=("CET",),
        director=None,
        committees=("KMU",),
        economy=(),
        economy_note=None,
        status="Under forberedelse",
        remarks=tuple(Remark(heading, text) for text in remarks),
    )


class _Edition:
    """The round after an edition with these items, as the agreement has them."""

    def __init__(self, *items: CouncilItem) -> None:
        self._items = items

    def __call__(self, round_: Round) -> Round:
        """The round with the edition before it."""
        items = tuple(as_agreed(round_, item) for item in self._items)
        section = CouncilSection("Klima og teknik", items)
        return replace(round_, previous=Council("opfolgning", "Februar 2024", (section,)))


CASES = (
    Case(
        "two remarks were changed",
        (
            Expect(
                "HIS002",
                "",
                "Aftalelisten har andre tidligere bemærkninger til punkterne 1 og 3 end udgaven "
                "Februar 2024.",
                "Er det en rettelse, er alt i orden. Ellers slet punktets tidligere bemærkninger i "
                "listen; så hentes de fra udgaven.",
                "1, 3",
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
        "one item",
        (
            Expect(
                "HIS002",
                message="Aftalelisten har andre tidligere bemærkninger til punkt 1 end udgaven "
                "Februar 2024.",
            ),
        ),
        later=_Edition(_printed(1, "I udbud.")),
        whole=True,
    ),
    Case(
        "the same words, and items of which nothing was printed",
        later=_Edition(_printed(1, "Udbud. "), _printed(3), _printed(99, "Udgået.")),
        whole=True,
    ),
    Case(
        "a heading that the list leaves out",
        later=_Edition(_printed(1, "Et møde er holdt.", heading="November 2023")),
        whole=True,
    ),
    Case("no edition before", whole=True),
)
