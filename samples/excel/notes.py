"""Notes on cells when rows and columns come, go or move."""

import re

from samples.excel.package import Package
from samples.excel.references import Change
from samples.excel.xml_part import need
from workbook.address import a1, parse_a1

_SHAPE = re.compile(r"<v:shape .*?</v:shape>", re.DOTALL)


def move_notes(package: Package, part: str, change: Change) -> None:
    """Let the notes and the boxes they are drawn in follow their cells."""
    for target in package.related(part).values():
        if "comments" in target and target.endswith(".xml"):
            _move_texts(package, target, change)
        elif target.endswith(".vml"):
            drawing = package.read(target).decode()
            package.write(target, _SHAPE.sub(lambda one: _box(one[0], change), drawing).encode())


def _move_texts(package: Package, part: str, change: Change) -> None:
    notes = need(package.edit(part), "commentList")
    for note in list(notes):
        row, column = parse_a1(note.get("ref", ""))
        if change.axis == "row":
            to = change.moved(row)
            ref = to and a1(to, column)
        else:
            to = change.moved(column)
            ref = to and a1(row, to)
        if ref is None:
            notes.remove(note)
        else:
            note.set("ref", str(ref))


def _box(shape: str, change: Change) -> str:
    tag = "x:Row" if change.axis == "row" else "x:Column"
    found = re.search(rf"<{tag}>(\d+)</{tag}>", shape)
    if found is None:
        return shape
    to = change.moved(int(found[1]) + 1)
    return "" if to is None else shape.replace(found[0], f"<{tag}>{to - 1}</{tag}>")
