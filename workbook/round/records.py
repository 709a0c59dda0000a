"""A round of a template of the second language: its folder, settings, lists and decisions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from templates.template import Template
from workbook.round.config import CaseRoundConfig
from workbook.round.folder import AnyRound, hash_of


@dataclass(frozen=True)
class FinanceEntry:
    """What finance gave for one field and one value of the field it is given for.

    Attributes:
        per: the key's text as it stands in finance's list.
        file: name of the list.
        row: in it, as Excel counts.
    """

    field: str
    per: str
    value: str
    file: str
    row: int


@dataclass(frozen=True)
class RecordRound(AnyRound):
    """One round whose workbook a template of the second language describes.

    Attributes:
        entries: finance's own fields, as given in ``beslutninger``.
    """

    config: CaseRoundConfig
    template: Template
    entries: tuple[FinanceEntry, ...] = field(default=())

    @cached_property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """The values of every list, those that the round gives included.

        Centres and committees are given by their code.
        """
        config = self.config
        given = {
            "centres": tuple(entry.code for entry in config.centres),
            "committees": tuple(entry.code for entry in config.committees),
            "frames": tuple(entry.label for entry in config.frames),
        }
        return given | {name: found.texts for name, found in self.template.lists.items()}

    @property
    def requirement(self) -> Mapping[str, Decimal]:
        """What must be saved at least, by year, in the edition's unit, positive."""
        return self.config.requirement

    def takes_part(self, centre: str) -> bool:
        """Every centre of the round may answer."""
        return self.config.centre(centre) is not None

    def item_numbers(self, centre: str) -> tuple[int, ...]:
        """None: the records are the centre's own."""
        del centre
        return ()

    def items_hash(self, centre: str) -> str:
        """16 hex digits over the lists and years that the workbook bears."""
        config = self.config
        named = [[entry.code, entry.name] for entry in (*config.centres, *config.committees)]
        return hash_of([centre, config.years, named, [frame.label for frame in config.frames]])
