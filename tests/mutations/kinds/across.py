"""What only shows beside other answers, other centres' files or the round before."""

from collections.abc import Sequence

from tests.mutations.clean import CleanFile
from tests.mutations.kind import Act, Family, Kind, Spot, Where
from tests.mutations.kinds.made import retyped
from tests.mutations.spots import long_texts, typed
from workbook.records.value import Value

_ROWS = ("ROW001", "ROW002", "ROW003", "ROW006", "HIS001", "HIS003", "ROW004", "ROW005", "MRG005")


def _is_status(value: Value) -> bool:
    return value.slot.field.kept == "previous_status"


def _statuses(*words: str, remark: bool = True) -> Where:
    def where(clean: CleanFile) -> Sequence[Spot]:
        return [
            spot
            for spot in typed("choice", test=_is_status)(clean)
            if spot.record
            and spot.value
            and spot.value.raw in words
            and bool(spot.record.text("remark")) == remark
        ]

    return where


def _remarks(clean: CleanFile) -> Sequence[Spot]:
    return typed("long_text", test=lambda value: value.slot.field.kept == "earlier_remarks")(clean)


def _remarks_of(*words: str) -> Where:
    def where(clean: CleanFile) -> Sequence[Spot]:
        return [
            spot for spot in _remarks(clean) if spot.record and spot.record.text("status") in words
        ]

    return where


_open = _remarks_of("Under forberedelse", "Under udmøntning", "Endnu ikke påbegyndt")
_closed = _remarks_of("Afsluttet")


def _paused(act: Act) -> None:
    act.write("Sat i bero")
    act.also(act.sheet, act.cell, act.record.values["remark"].place.address)


def _clear(act: Act) -> None:
    act.file.clear(act.sheet, act.cell)


def _promised(act: Act) -> None:
    act.write("Det forventes afsluttet i marts 2024.")
    act.also(act.sheet, act.cell, act.record.values["status"].place.address)


def _backwards(act: Act) -> None:
    act.write("Endnu ikke påbegyndt")
    act.also(act.sheet, act.cell)


def _was_further(clean: CleanFile) -> Sequence[Spot]:
    return [
        spot
        for spot in typed("choice", test=_is_status)(clean)
        if spot.record and spot.record.text("previous_status") in ("Under udmøntning", "Afsluttet")
    ]


def _same_text(act: Act) -> None:
    """The texts of another record in place of this one's."""
    other = next(
        spot
        for spot in long_texts(act.clean)
        if spot.value
        and spot.value.slot.id == act.value.slot.id
        and spot.value.raw != act.value.raw
        and len(spot.value.raw) > 80
    )
    assert other.value is not None
    act.write(other.value.raw)


def _beside_another(clean: CleanFile) -> Sequence[Spot]:
    """Long texts beside which another record of the file has one in the same field."""
    spots = _own_texts(clean)
    return spots if len({spot.record and spot.record.name for spot in spots}) > 1 else []


_own_texts = typed(
    "long_text",
    test=lambda value: len(value.raw) > 80 and value.slot.field.id in ("resume", "summary"),
)


def _other_centre(act: Act) -> None:
    config = act.clean.round.config
    act.write(next(one.name for one in config.centres if one.code != act.clean.centre))


def _other_committee(act: Act) -> None:
    config = act.clean.round.config
    act.write(
        next(
            one.name
            for one in config.committees
            if one.name != act.said and one.code not in act.record.name
        )
    )


_owners = typed("choice", test=lambda value: value.slot.field.agrees_with == "owner")
_committees = typed(
    "choice", test=lambda value: value.slot.field.agrees_with.endswith(".committee")
)

FAMILY = Family(
    "Beside other answers",
    (
        Kind("an open item whose remark is gone", _open, _clear, ("ROW003",), _ROWS),
        Kind(
            "an item paused without a reason",
            _statuses("Under forberedelse", "Under udmøntning", "Afsluttet", remark=False),
            _paused,
            ("ROW002",),
            _ROWS,
        ),
        Kind("a status that moved backwards", _was_further, _backwards, ("HIS001",), _ROWS),
        *retyped(
            _closed,
            {
                "a closed item that speaks of what is to come": lambda _: (
                    "Vi går i gang til næste år."
                ),
                "a closed item that is to be finished later": lambda _: (
                    "Forventes afsluttet i 2026."
                ),
            },
            ("ROW006",),
            follows=_ROWS,
            is_advice=True,
        ),
        *retyped(
            _open,
            {
                "a remark with another round's heading": lambda text: f"Maj: {text}",
                "a remark with last year's heading": lambda text: f"August 2023: {text}",
                "a remark with its own round's heading": lambda text: f"August: {text}",
            },
            ("ROW007", "ROW008"),
            follows=_ROWS,
            is_advice=True,
        ),
        *retyped(
            _open,
            {
                "a remark that points to an item that is not there": lambda _: "Se punkt 999.",
                "a remark that is the same as an item that is not there": lambda _: (
                    "Samme som punkt 912."
                ),
            },
            ("MRG004",),
            follows=_ROWS,
            is_advice=True,
        ),
        Kind("a promise whose time is past", _open, _promised, ("ROW005",), _ROWS, is_advice=True),
        Kind("another centre as proposer", _owners, _other_centre, ("VAL018",)),
        Kind("another committee than the number's", _committees, _other_committee, ("VAL016",)),
        Kind(
            "the text of another record",
            _own_texts,
            _same_text,
            ("ROW025", "MRG011"),
            at="round",
            is_advice=True,
        ),
    ),
)
