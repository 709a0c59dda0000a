"""Placeholders: whether the braces belong together, and whether each name is known there."""

from collections.abc import Collection, Iterator, Sequence
from string import Formatter
from typing import Final

from templates.fault import Fault
from templates.placeholders import known_in_workbook
from templates.template import Template
from templates.text import Text
from templates.toml_lines import Location

OF_ROUND: Final = ("unit", "round", "years")
"""Known wherever an output says something of all records."""


def placeholder_faults(place: Location, text: str, known: Collection[str]) -> Iterator[Fault]:
    """Every placeholder of the text that is not known there.

    Args:
        place: of the text.
        text: with ``{name}``.
        known: names that can stand there.
    """
    names = names_in(text)
    if names is None:
        yield Fault(
            place,
            Text(
                "parenteserne hører ikke sammen; skriv {navn}, eller ingen parentes",
                "the braces do not belong together; write {name}, or no brace",
            ),
        )
        return
    for name in dict.fromkeys(names):
        if name not in known:
            shown = ", ".join(f"{{{one}}}" for one in known)
            missing = f"fields.{name}" if name.isidentifier() else ""
            yield Fault(place, _unknown(name, shown), missing=missing)


def _unknown(name: str, shown: str) -> Text:
    """That a placeholder is not known, and what can stand there."""
    if shown:
        return Text(
            f"{{{name}}} kendes ikke her; skriv en af {shown}",
            f"{{{name}}} is not known here; write one of {shown}",
        )
    return Text(
        f"{{{name}}} kendes ikke her; her kan ikke stå en pladsholder; slet den",
        f"{{{name}}} is not known here; no placeholder can stand here; remove it",
    )


def names_in(text: str) -> list[str] | None:
    """The names in braces, with all that stands there; None where the braces are not in pairs."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if "{{" in text or "}}" in text:
        return None
    return [
        name + (f"!{conversion}" if conversion else "") + (f":{layout}" if layout else "")
        for _, name, layout, conversion in parts
        if name is not None
    ]


def plain_faults(texts: Sequence[tuple[Location, str]]) -> Iterator[Fault]:
    """Placeholders in texts where none is known."""
    for place, text in texts:
        yield from placeholder_faults(place, text, ())


def text_faults(template: Template) -> Iterator[Fault]:
    """Every placeholder that nothing is known for, of title, lists, fields and sheets.

    What a centre reads in its workbook may have examples of the round; a name has none.
    """
    texts: list[tuple[Location, str]] = [(("title",), template.title)]
    read: list[tuple[Location, str]] = []
    for name, field in template.fields.items():
        texts += [(("fields", name, key), getattr(field, key)) for key in ("name", "header")]
        read.append((("fields", name, "help"), field.help))
    for number, sheet in enumerate(template.sheets):
        here: Location = ("sheets", number)
        texts += [((*here, key), getattr(sheet, key, "")) for key in ("name", "heading")]
        read += [((*here, key), getattr(sheet, key, "")) for key in ("intro", "closing")]
        steps: Sequence[str] = getattr(sheet, "steps", ())
        read += [((*here, "steps", at), step) for at, step in enumerate(steps)]
        blocks: Sequence[object] = getattr(sheet, "blocks", ())
        read += [
            ((*here, "blocks", at, "help"), str(getattr(block, "help", "")))
            for at, block in enumerate(blocks)
        ]
        totals: Sequence[object] = getattr(sheet, "totals", ())
        for at, total in enumerate(totals):
            label = str(getattr(total, "label", ""))
            yield from placeholder_faults((*here, "totals", at, "label"), label, ("unit",))
    for number, check in enumerate(template.checks):
        texts.append((("checks", number, "live"), check.live))
    yield from plain_faults(texts)
    known = tuple(known_in_workbook(template))
    for place, text in read:
        yield from placeholder_faults(place, text, known)
