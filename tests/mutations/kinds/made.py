"""Kinds that are made alike: a text typed at the spot in place of what stands there."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tests.mutations.kind import Act, Kind, Where

Change = Callable[[str], str]
"""What is typed in place of a text."""


def retyped(
    where: Where,
    changes: Mapping[str, Change],
    finds: Sequence[str] = (),
    *,
    follows: Sequence[str] = (),
    says: bool = False,
    is_advice: bool = False,
) -> Iterator[Kind]:
    """A kind for each of these changes of the text at the spot, by name."""
    for name, change in changes.items():
        yield Kind(
            name,
            where,
            _writes(change),
            tuple(finds),
            follows=tuple(follows),
            says=says,
            is_advice=is_advice,
        )


def _writes(change: Change) -> Callable[[Act], object]:
    return lambda act: act.write(change(act.said))
