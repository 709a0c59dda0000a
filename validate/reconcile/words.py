"""The sentences that differences of figures and texts share."""

from decimal import Decimal
from typing import Final

from validate.reconcile.difference import Guess
from validate.reconcile.figure import SHOWN, Figure, Flaw, money
from validate.text import Text
from validate.wording import apart, shortened

_LENGTH: Final = 30
_NOTHING: Final = Text("ingenting", "nothing")


def figure_message(
    name: Text,
    source: Text,
    printed: Figure,
    exact: Decimal | None,
    gap: Decimal,
    *,
    least: int = SHOWN,
) -> Text:
    """Both figures and how far they are apart, in one sentence.

    For example: TMU-04 Trafiktællinger 2020: oversigten siger 0,50, sagen siger −0,05
    (forskel 0,55).
    """
    shown = _printed(printed, least)
    right = _NOTHING if exact is None else Text(money(exact, least), money(exact, least))
    apart = shortened(money(gap, least), _LENGTH)
    return Text(
        f"{name.da}: oversigten siger {shown.da}, {source.da} {right.da} (forskel {apart}).",
        f"{name.en}: the overview says {shown.en}, {source.en} {right.en} (difference {apart}).",
    )


def text_message(name: Text, words: Text, printed: str, right: str) -> tuple[str, Text]:
    """What is to be said of a text that is not the right one, and the code of it.

    Args:
        name: of the row, as the sentence begins.
        words: what the text is, in the middle of the sentence.
        printed: the text that stands there.
        right: the text that should.
    """
    if not printed.strip():
        return "blank", Text(
            f"{name.da}: {words.da} mangler. Der skulle stå “{shortened(right)}”.",
            f"{name.en}: the {words.en} is missing. It should say “{shortened(right)}”.",
        )
    if not right.strip():
        return "extra", Text(
            f"{name.da}: {words.da} skulle være tom. Der står “{shortened(printed)}”.",
            f"{name.en}: the {words.en} should be blank. It says “{shortened(printed)}”.",
        )
    one, other = apart(printed, right)
    return "changed", Text(
        f"{name.da}: {words.da} er ændret. Der står “{one}”, men der skulle stå “{other}”.",
        f"{name.en}: the {words.en} has changed. It says “{one}” and should say “{other}”.",
    )


def with_guess(message: Text, found: Guess) -> Text:
    """The message and what is guessed of the cause."""
    return Text(f"{message.da} {found.words.da}".strip(), f"{message.en} {found.words.en}".strip())


def printed_value(figure: Figure) -> Decimal | str:
    """What the cell holds: the amount, or the text where it is none."""
    if figure.flaw is Flaw.NONE and figure.value is not None:
        return figure.value
    return figure.text


def _printed(figure: Figure, least: int) -> Text:
    if figure.flaw is Flaw.NONE and figure.value is not None:
        amount = shortened(money(figure.value, least), _LENGTH)
        return Text(amount, amount)
    if not figure.text:
        return _NOTHING
    quoted = f"“{shortened(figure.text, _LENGTH)}”"
    return Text(quoted, quoted)
