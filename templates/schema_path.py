"""The part of a JSON Schema that a fault's location points into."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from templates.toml_lines import Location

Schema: TypeAlias = Mapping[str, Any]


def follow(schema: Schema, steps: Sequence[str | int]) -> tuple[Location, Schema]:
    """The location without the steps that only a validator knows, and the schema of that part.

    A validator names the branch of a union that it tried; a file has no such step.

    Args:
        schema: the whole, with its definitions under ``$defs``.
        steps: as the validator gives them.
    """
    place: list[str | int] = []
    here: Schema = schema
    for step in steps:
        here = _plain(here, schema)
        tagged = here.get("discriminator", {}).get("mapping", {})
        if step in tagged:
            here = {"$ref": tagged[step]}
            continue
        inner = next(_into(here, step, schema), None)
        if inner is not None:
            place.append(step)
            here = inner
    return tuple(place), _plain(here, schema)


def keys_of(part: Schema, whole: Schema) -> tuple[str, ...]:
    """The keys that a table of this part may have, those of every branch of a union."""
    found = dict.fromkeys(part.get("properties", {}))
    for branch in _branches(part):
        found |= dict.fromkeys(keys_of(_plain(branch, whole), whole))
    return tuple(found)


def _into(here: Schema, step: str | int, whole: Schema) -> Iterator[Schema]:
    if isinstance(step, int):
        items = here.get("prefixItems", ())
        if step < len(items):
            yield items[step]
        elif "items" in here or items:
            yield here.get("items", {})
    elif step in here.get("properties", {}):
        yield here["properties"][step]
    elif isinstance(here.get("additionalProperties"), Mapping):
        yield here["additionalProperties"]
    elif here.get("patternProperties"):
        yield from here["patternProperties"].values()
    for branch in _branches(here):
        yield from _into(_plain(branch, whole), step, whole)


def _branches(here: Schema) -> Sequence[Schema]:
    return [*here.get("anyOf", ()), *here.get("oneOf", ()), *here.get("allOf", ())]


def _plain(here: Schema, whole: Schema) -> Schema:
    """The schema itself, where it only refers to a definition; a union with null is its other."""
    while "$ref" in here or _only_branch(here) is not None:
        reference = here.get("$ref")
        if reference is None:
            here = _only_branch(here) or {}
        else:
            here = whole["$defs"][str(reference).removeprefix("#/$defs/")]
    return here


def _only_branch(here: Schema) -> Schema | None:
    branches = [branch for branch in _branches(here) if branch.get("type") != "null"]
    if len(branches) == 1 and "properties" not in here:
        return branches[0]
    return None
