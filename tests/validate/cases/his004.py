"""Cases of an item with another title or another amount than in the edition."""

from dataclasses import replace
from decimal import Decimal

from tests.support.cases import Case, Expect
from tests.support.small_rounds import FOLLOW_UP
from workbook.records.record import Record
from workbook.round.model import Round
from workbook.round.previous import PreviousEdition, PreviousRecord

_FIX = "Er det en rettelse, er alt i orden. Ellers skriv i listen, hvad der står i udgaven."


class _Edition:
    """The round after an edition in which this item was otherwise."""

    def __init__(
        self, nr: int, *, title: str | None = None, amounts: dict[int, str] | None = None
    ) -> None:
        self._nr = nr
        self._title = title
        self._amounts = amounts

    def __call__(self, round_: Round) -> Round:
        """The round with the edition before it; its other items are as the list has them."""
        gone = PreviousRecord(("99",), "99", "Udgået")
        items = (*(_printed(record) for record in round_.records), gone)
        records = tuple(
            self._changed(item) if item.name == str(self._nr) else item for item in items
        )
        return replace(round_, previous=PreviousEdition("Februar 2024", records))

    def _changed(self, item: PreviousRecord) -> PreviousRecord:
        if self._title is not None:
            item = replace(item, title=self._title)
        if self._amounts is not None:
            years = {year: Decimal(text) for year, text in self._amounts.items()}
            item = replace(item, agreed=years)
        return item


def _printed(record: Record) -> PreviousRecord:
    agreed = {
        int(value.slot.part): value.content
        for value in record.of_field("amount")
        if isinstance(value.content, Decimal)
    }
    return PreviousRecord(record.key, record.name, record.text("title"), agreed=agreed)


CASES = (
    Case(
        FOLLOW_UP,
        "another title",
        (
            Expect(
                "HIS004",
                "",
                (
                    "Punkt 1 står anderledes i listen end i udgaven februar 2024: titlen er "
                    "“Sol på skoler” (før “Solceller på skoler”)."
                ),
                _FIX,
                "1",
            ),
        ),
        later=_Edition(1, title="Solceller på skoler"),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "another amount in two years, and none before",
        (
            Expect(
                "HIS004",
                "",
                (
                    "Punkt 1 står anderledes i listen end i udgaven februar 2024: beløbet i "
                    "mio. kr. er 0,65 (før 0,6) i 2025 og 2026 og 0,65 (før 0) i 2027."
                ),
            ),
        ),
        later=_Edition(1, amounts={2024: "0.4", 2025: "0.6", 2026: "0.6"}),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "title and amount",
        (
            Expect(
                "HIS004",
                "",
                (
                    "Punkt 4 står anderledes i listen end i udgaven februar 2024: titlen er "
                    "“Træer langs vejene” (før “Træer”), og beløbet i mio. kr. er 0,25 (før "
                    "0,2) i 2024."
                ),
            ),
        ),
        later=_Edition(4, title="Træer", amounts={2024: "0.2"}),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "1.000 times as large",
        (
            Expect(
                "HIS004",
                "",
                (
                    "Punkt 4 står anderledes i listen end i udgaven februar 2024: beløbet i "
                    "mio. kr. er 0,25 (før 0,00025) i 2024. Beløbet er nu 1.000 gange så "
                    "stort: er det skrevet i 1.000 kr.?"
                ),
            ),
        ),
        later=_Edition(4, amounts={2024: "0.00025"}),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "a thousandth",
        (
            Expect(
                "HIS004",
                "",
                (
                    "Punkt 4 står anderledes i listen end i udgaven februar 2024: beløbet i "
                    "mio. kr. er 0,25 (før 250) i 2024. Beløbet er nu en tusindedel af det, "
                    "det var."
                ),
            ),
        ),
        later=_Edition(4, amounts={2024: "250"}),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "no amounts before",
        (Expect("HIS004"),),
        later=_Edition(7, amounts={}),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "capitals, blanks and a full stop",
        later=_Edition(1, title="sol  på skoler."),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "one series instead of two, and a year before the round's",
        later=_Edition(
            3, amounts={2023: "7", 2024: "2.50", 2025: "0.1", 2026: "0.1", 2027: "0.10"}
        ),
        whole=True,
    ),
    Case(
        FOLLOW_UP,
        "an item that the list does not have",
        later=_Edition(99, title="Gammelt"),
        whole=True,
    ),
    Case(FOLLOW_UP, "no edition before", whole=True),
)
