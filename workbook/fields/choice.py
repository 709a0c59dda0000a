"""Values of a list in a workbook: one, several, or ticked."""

from collections.abc import Iterator
from typing import ClassVar, Literal, TypeVar

from templates.field import ChoiceField, ChoicesField, TicksField
from workbook.fields.cell_test import NotListed, OtherSpelling
from workbook.fields.face import Face, ListRule, Taken
from workbook.fields.lists import is_long, list_of
from workbook.fields.mark import Mark
from workbook.records.slot import Slot
from workbook.records.value import Content
from workbook.round.config import Level

_CHOOSE = "Vælg fra listen i cellen."
_STOP = "Vælg fra listen"
_HOW = "Tryk på pilen i feltets højre side, og vælg en af teksterne."

C = TypeVar("C", bound=ChoiceField | ChoicesField)


class _Listed(Face[C]):
    """What one value and several have in common."""

    @property
    def values(self) -> tuple[str, ...]:
        """That may be chosen."""
        return self.lists[list_of(self.field)]

    @property
    def spellings(self) -> tuple[str, ...]:
        """All that is read as one of the values."""
        config, listed = self.round.config, self.round.template.lists.get(self.field.list)
        values = self.values
        also = [text for one in (listed.values if listed else ()) for text in one.spelled]
        if listed:
            also += [other for text in (*values, *also) if (other := _with_other_and(text)) != text]
        if self.field.list == "centres":
            also += [text for one in config.centres for text in (one.code, one.name)]
        if self.field.list == "committees":
            also += [text for one in config.committees for text in (one.code, one.name)]
        return tuple(dict.fromkeys([*values, *also, *(f"{value}." for value in values)]))

    @property
    def ask(self) -> str:
        """Choose."""
        return _CHOOSE

    def type_marks(self) -> Iterator[Mark]:
        """Not on the list; spelled otherwise than on the list."""
        title, values = self.field.title, self.values
        source = list_name(list_of(self.field)) if is_long(values) else ""
        label = f"{title}, der ikke står på listen"
        known = values if source else self.spellings
        yield self.mark(Level.ERROR, label, _CHOOSE, NotListed(known, source))
        if not source:
            yield self.mark(
                Level.INFO,
                f"{title}, der er skrevet anderledes end på listen",
                "I skal ikke gøre noget. Svaret er læst som det på listen.",
                OtherSpelling(values, self.spellings),
            )


def _with_other_and(text: str) -> str:
    """The text with “og” for “&”, or else with “&” for “og”."""
    return text.replace("&", "og") if "&" in text else text.replace(" og ", " & ")


class ChoiceFace(_Listed[ChoiceField]):
    """One value; with ``free`` any other text, too."""

    @property
    def taken(self) -> Taken:
        """The list's values."""
        rule = ListRule(list_of(self.field), is_binding=not self.field.free)
        return Taken(rule, _STOP, _HOW)

    def type_marks(self) -> Iterator[Mark]:
        """As of a list, unless any text is taken."""
        if not self.field.free:
            yield from super().type_marks()


class ChoicesFace(_Listed[ChoicesField]):
    """Several values, a cell for each."""

    @property
    def needed(self) -> int:
        """At least one where the field is required."""
        return max(self.field.at_least, int(self.field.required))

    @property
    def taken(self) -> Taken:
        """The list's values."""
        return Taken(ListRule(list_of(self.field)), _STOP, _HOW)

    def type_marks(self) -> Iterator[Mark]:
        """As of a list, where the centre chooses; finance's codes stand in one cell."""
        if self.field.is_typed:
            yield from super().type_marks()


class TicksFace(Face[TicksField]):
    """A cell to tick for each value."""

    horizontal: ClassVar[Literal["left", "center", "right"]] = "center"

    def stored(self, slot: Slot, content: Content) -> Content:
        """The tick for the value itself."""
        return self.field.tick if content == slot.part else content

    @property
    def needed(self) -> int:
        """At least one where the field is required."""
        return max(self.field.at_least, int(self.field.required))

    @property
    def usual_help(self) -> str:
        """How it is ticked."""
        return f"Skriv {self.field.tick}, hvis det passer. Lad ellers feltet stå tomt."

    @property
    def ask(self) -> str:
        """Tick so many."""
        return f"Sæt mindst {self.needed} {self.field.tick}."

    @property
    def taken(self) -> Taken:
        """The tick."""
        return Taken(ListRule((self.field.tick,)), f"Skriv {self.field.tick}", self.usual_help)

    def type_marks(self) -> Iterator[Mark]:
        """Something else than the tick."""
        yield self.mark(
            Level.WARNING,
            f"{self.field.title} med andet end {self.field.tick}",
            self.usual_help,
            NotListed((self.field.tick,)),
        )


def list_name(name: str) -> str:
    """The defined name of the cells that hold a long list."""
    plain = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in name)
    return f"liste_{plain}"
