"""Texts: characters that nobody sees, placeholders, other types, too long, struck, raised."""

from collections.abc import Callable

from tests.mutations.kind import Act, Family, Kind
from tests.mutations.kinds.made import Change, retyped
from tests.mutations.spots import grown, is_key, is_required, long_texts, texts, typed

_required = typed("text", "long_text", test=lambda value: is_required(value) and not is_key(value))
_long = grown(60)
_with_letters = typed("text", "long_text", test=lambda value: "å" in value.raw)


def _middle(sign: str, text: str) -> str:
    at = len(text) // 2
    return text[:at] + sign + text[at:]


def _inserted(sign: str) -> Change:
    return lambda text: _middle(sign, text)


def _strike_middle(act: Act) -> None:
    words = act.said.split()
    act.file.strike(act.sheet, act.cell, words[len(words) // 2])


def _strike_not(act: Act) -> None:
    act.write(f"{act.said} Det er ikke færdigt.")
    act.file.strike(act.sheet, act.cell, "ikke ")


def _raise(text: str, raised: str) -> Callable[[Act], object]:
    """A sentence more, with a figure raised that the text does not have before."""

    def do(act: Act) -> None:
        figure = next(one for one in "9876543210" if one not in act.said)
        act.write(f"{act.said} {text.format(figure)}")
        act.file.raise_words(act.sheet, act.cell, raised.format(figure))

    return do


def _lower(act: Act) -> None:
    figure = next(one for one in "9876543210" if one not in act.said)
    act.write(f"{act.said} I alt 12{figure} kr.")
    act.file.lower_words(act.sheet, act.cell, figure)


FAMILY = Family(
    "Texts and signs that nobody sees",
    (
        *retyped(
            _long,
            {
                "a control character in a text": _inserted("\x07"),
                "an escape sequence of a terminal in a text": _inserted("\x1b[31m"),
                "a zero character in a text": _inserted("\x00"),
                "a mark that turns a text round": _inserted("\u202e"),
                "a mark of embedding in a text": _inserted("\u202b"),
                "a zero-width blank in a text": _inserted("\u200b"),
                "a byte order mark in a text": _inserted("\ufeff"),
                "a replacement character in a text": _inserted("\ufffd"),
                "a sign of private use in a text": _inserted("\ue000"),
                "an unseen tag in a text": _inserted("\U000e0041"),
                "an unassigned sign in a text": _inserted("\u0378"),
            },
            ("VAL007",),
        ),
        *retyped(
            _with_letters,
            {
                "a text read with the wrong character set": lambda text: text.encode().decode(
                    "cp1252", "replace"
                ),
                "a text whose Danish letters are question marks": lambda text: (
                    text.replace("å", "?").replace("ø", "?").replace("æ", "?")
                ),
                "a text whose Danish letters are diamonds": lambda text: text.replace(
                    "å", "\ufffd"
                ),
            },
            ("VAL007",),
        ),
        *retyped(
            _required,
            {
                "a placeholder of a form in place of a text": lambda _: "[skriv her]",
                "a row of crosses in place of a text": lambda _: "xxx",
                "a row of dots in place of a text": lambda _: "…",
                "to be done in place of a text": lambda _: "TBD",
                "Latin filler in place of a text": lambda _: "Lorem ipsum dolor sit amet",
                "only a dash in place of a text": lambda _: "-",
                "only a question mark in place of a text": lambda _: "?",
                "only a full stop in place of a text": lambda _: ".",
            },
            ("VAL008",),
            follows=("ROW020",),
        ),
        *retyped(
            _required,
            {
                "blanks in place of a text that must be there": lambda _: "    ",
                "line breaks in place of a text that must be there": lambda _: "\n\n",
                "zero-width blanks in place of a text that must be there": lambda _: "\u200b\u200b",
            },
            ("VAL001", "VAL007"),
            follows=("ROW020",),
        ),
        Kind(
            "a text that must be there cleared",
            _required,
            lambda act: act.file.clear(act.sheet, act.cell),
            ("VAL001",),
            follows=("ROW020",),
        ),
        Kind(
            "only a number in place of a text",
            texts,
            lambda act: act.file.set_number(act.sheet, act.cell, 12),
            ("VAL010", "VAL006"),
            follows=("ROW020",),
        ),
        Kind(
            "a date in place of a text",
            texts,
            lambda act: act.file.set_date(act.sheet, act.cell, 45505),
            ("VAL006",),
            says=True,
        ),
        Kind(
            "a truth value in place of a text",
            texts,
            lambda act: act.file.set_boolean(act.sheet, act.cell, value=False),
            ("VAL006",),
            says=True,
        ),
        *retyped(
            texts,
            {"a text longer than its field": lambda text: (text + " og mere ") * 1200},
            ("VAL004", "VAL026"),
        ),
        *retyped(
            _long,
            {
                "a text longer than a cell": lambda text: text + "æ" * 33_000,
                "emoji beyond what a cell holds": lambda text: text + "🙂" * 17_000,
            },
            ("VAL026",),
        ),
        Kind(
            "a text struck through",
            texts,
            lambda act: act.file.strike(act.sheet, act.cell),
            ("VAL024",),
        ),
        Kind("a word of a text struck through", _long, _strike_middle, ("VAL024",)),
        Kind("the word “not” struck through", long_texts, _strike_not, ("VAL024",)),
        Kind(
            "a mark of a footnote raised behind a year",
            long_texts,
            _raise("Frist 2024{}", "{}"),
            ("VAL025",),
        ),
        Kind(
            "a power raised behind a number",
            long_texts,
            _raise("Der er 10{} kr.", "{}"),
            ("VAL025",),
        ),
        Kind(
            "a raised footnote mark with a bracket",
            long_texts,
            _raise("I alt 12{}) mio. kr.", "{})"),
            ("VAL025",),
        ),
        Kind(
            "a lowered figure behind a number",
            long_texts,
            _lower,
            ("VAL025",),
        ),
    ),
)
