"""What a cell asks for, by its field's type: in words, and how to answer it again."""

from templates.field import LineField, TemplateField
from templates.template import Template
from validate.text import Text
from workbook.read.model import Cell, CellKind
from workbook.records.slot import Slot
from workbook.records.value import Value

AMOUNTS = ("amount", "amounts")
NUMBERS = (*AMOUNTS, "integer", "percent")
TEXTS = ("text", "long_text")
CHOICES = ("choice", "choices")

CHOOSE = Text("Vælg fra listen i cellen.", "Choose from the list in the cell.")
WRITE = Text("Skriv svaret i cellen.", "Write the answer in the cell.")

_AGAIN = Text(
    "Skriv teksten igen, for eksempel som en hel sætning.",
    "Write the text again, as a sentence for example.",
)
_NUMBER_AGAIN = Text("Skriv det igen som et tal.", "Type it again as a number.")
_AMOUNT = (
    Text("et beløb", "an amount"),
    Text("Skriv beløbet igen som et tal.", "Type the amount again as a number."),
)
_CHOICE = (Text("et valg fra listen", "a value of the list"), CHOOSE)
_TEXT = (Text("en tekst", "a text"), _AGAIN)
_ASKED = {
    "amount": _AMOUNT,
    "amounts": _AMOUNT,
    "text": _TEXT,
    "long_text": _TEXT,
    "choice": _CHOICE,
    "choices": _CHOICE,
    "integer": (Text("et helt tal", "a whole number"), _NUMBER_AGAIN),
    "percent": (Text("en procent", "a percentage"), _NUMBER_AGAIN),
    "code": (
        Text("et nummer", "a number"),
        Text("Skriv nummeret igen.", "Write the number again."),
    ),
    "ticks": (
        Text("et kryds", "a tick"),
        Text("Skriv x, eller slet det, der står.", "Write x, or delete what stands there."),
    ),
    "date": (Text("en dato", "a date"), Text("Skriv dag, måned og år.", "Write day, month, year.")),
    "year": (
        Text("et årstal", "a year"),
        Text("Skriv årstallet med fire cifre.", "Type the year in four digits."),
    ),
}


def type_of(value: Value) -> str:
    """The type of what is asked in the value's cell."""
    return value.slot.spec.type


def asked_for(slot: Slot) -> Text:
    """What belongs in the cell: “et beløb”, “a date”."""
    return _ASKED.get(slot.spec.type, _TEXT)[0]


def answer_again(slot: Slot) -> Text:
    """What to do where something else stands there."""
    return _ASKED.get(slot.spec.type, _TEXT)[1]


def list_of(spec: TemplateField | LineField) -> str:
    """Id of the list that a cell's answer is chosen from, or ""."""
    return getattr(spec, "list", "")


def unit_of(value: Value, unit: str) -> str:
    """The unit that an amount is typed in: the field's, else the template's."""
    return getattr(value.slot.spec, "unit", None) or unit


def is_number(value: Value) -> bool:
    """Whether a number belongs in the value's cell; a year is none."""
    return type_of(value) in NUMBERS


def decimals_of(value: Value, template: Template) -> int:
    """How many decimals may be typed in the cell."""
    if type_of(value) in AMOUNTS:
        own: int | None = getattr(value.slot.spec, "decimals", None)
        return template.decimals if own is None else own
    return getattr(value.slot.spec, "decimals", 0)


def cell_of(value: Value) -> Cell:
    """The cell as it was read, for what asks for one."""
    place = value.place
    return Cell(place.row, place.column, value.kind or CellKind.TEXT, value.raw, value.formula)


def is_spared(value: Value, template: Template) -> bool:
    """Whether what is typed there is not published, by the template's own word."""
    publish = template.packs.publish
    return publish is not None and value.slot.field.id in publish.spared
