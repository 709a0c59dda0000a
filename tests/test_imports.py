"""Who imports whom: packages one way, and inside a package no two rooms each other.

A room is a folder of a package, or a module beside the folders. Every import counts: at the top of
a module, inside a function, and for the type checker alone.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

Rooms = Mapping[str, frozenset[str]]

# Each package with those that it may import: all arrows point down.
MAY_IMPORT: Mapping[str, frozenset[str]] = {
    "templates": frozenset(),
    "workbook": frozenset({"templates"}),
    "validate": frozenset({"workbook", "templates"}),
    "samples": frozenset({"validate", "workbook", "templates"}),
    "cli": frozenset({"samples", "validate", "workbook", "templates"}),
}


def imported(source: str) -> Iterator[str]:
    """The dotted names that a module imports; what is taken from a module stands behind it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None, "imports are written in full"
            assert node.level == 0, "imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def modules(package: str) -> Mapping[str, str]:
    """The source of each module of a package, by its path inside it."""
    if package == "cli":
        return {"cli.py": (ROOT / "cli.py").read_text(encoding="utf-8")}
    folder = ROOT / package
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.py"))
    }


def rooms(package: str, sources: Mapping[str, str]) -> Rooms:
    """Each room of a package with the other rooms that it imports."""
    names = {path.partition("/")[0].removesuffix(".py") for path in sources} - {"__init__"}
    found: dict[str, set[str]] = {name: set() for name in names}
    for path, source in sources.items():
        room = path.partition("/")[0].removesuffix(".py")
        for name in imported(source):
            first, _, rest = name.partition(".")
            other = rest.partition(".")[0]
            if first == package and other in names and room in names and other != room:
                found[room].add(other)
    return {room: frozenset(others) for room, others in found.items()}


def knots(graph: Rooms) -> frozenset[str]:
    """The rooms from which imports lead back to them."""
    return frozenset(room for room in graph if room in _reached(graph, room))


def _reached(graph: Rooms, start: str) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        new = graph[waiting.pop()] - reached
        reached |= new
        waiting += new
    return reached


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_packages__imports__point_one_way(package: str) -> None:
    others = {*MAY_IMPORT, "tests"} - MAY_IMPORT[package] - {package}
    wrong = [
        f"{package}/{path} imports {name}"
        for path, source in modules(package).items()
        for name in imported(source)
        if name.partition(".")[0] in others
    ]
    assert wrong == []


@pytest.mark.parametrize("package", ["workbook", "validate"])
def test_rooms__imports__lead_no_room_back_to_itself(package: str) -> None:
    assert knots(rooms(package, modules(package))) == frozenset()


def test_imported__of_every_form__are_found() -> None:
    source = """
import workbook.files
from workbook import economy
if TYPE_CHECKING:
    from workbook.records.record import Record
def write():
    from workbook.files import write_file
"""
    assert set(imported(source)) == {
        "workbook.files",
        "workbook.economy",
        "workbook.records.record.Record",
        "workbook.files.write_file",
    }


def test_rooms__of_a_package__are_folders_and_modules_beside_them() -> None:
    sources = {
        "__init__.py": "from p.one import a",
        "one/a.py": "from p.one.b import x\nfrom p.two import y\nimport q.three",
        "one/b.py": "from p import three",
        "two.py": "import p.one.a",
        "three.py": "from p.four import z",
        "four.py": "from p.five import z",
        "five.py": "from p.three import z",
        "six.py": "from p.one import a",
    }
    graph = rooms("p", sources)
    assert graph["one"] == {"two", "three"}
    assert knots(graph) == {"one", "two", "three", "four", "five"}
