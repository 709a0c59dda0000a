"""Which plants are run: drawn for each kind over samples, centres, sheets and cells."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from samples.excel import ReturnedFile
from tests.mutations.clean import CleanFile, clean_rounds
from tests.mutations.kind import Act, Family, Kind, Spot


@dataclass(frozen=True, slots=True)
class Plant:
    """One fault at one place.

    Attributes:
        number: among those of its kind, from 0.
    """

    family: str
    kind: Kind
    number: int
    clean: CleanFile
    spot: Spot

    @property
    def act(self) -> Act:
        """The fault, planted."""
        act = Act(
            self.clean,
            self.spot,
            ReturnedFile(self.clean.data),
            random.Random(f"{self.kind.name} {self.number}"),  # noqa: S311 - to repeat
            self.clean.name,
        )
        self.kind.do(act)
        if not act.places:
            act.places = {(self.spot.sheet, self.spot.cell)}
        return act

    @property
    def where(self) -> str:
        """Centre, sheet and cell."""
        place = "!".join(part for part in (self.spot.sheet, self.spot.cell) if part)
        return f"{self.clean.centre} {place}".strip()

    @property
    def title(self) -> str:
        """As the run names it."""
        return f"{self.family}: {self.kind.name} at {self.where}"


def drawn(families: Sequence[Family]) -> Iterator[Plant]:
    """The plants of all kinds; of each kind from every sample in turn, each time another file."""
    for family in families:
        for kind in family.kinds:
            spots = chain.from_iterable(zip_longest(*_by_sample(kind)))
            chosen = [one for one in spots if one is not None][: kind.times]
            for number, (clean, spot) in enumerate(chosen):
                yield Plant(family.name, kind, number, clean, spot)


def _by_sample(kind: Kind) -> Iterator[list[tuple[CleanFile, Spot]]]:
    chance = random.Random(kind.name)  # noqa: S311 - to repeat
    samples = list(clean_rounds())
    chance.shuffle(samples)
    for clean in (clean_rounds()[sample] for sample in samples):
        by_file = []
        for file in clean.files:
            spots = list(kind.where(file))
            chance.shuffle(spots)
            by_file.append([(file, spot) for spot in spots])
        chance.shuffle(by_file)
        rounds = chain.from_iterable(zip_longest(*by_file))
        yield [one for one in rounds if one is not None]
