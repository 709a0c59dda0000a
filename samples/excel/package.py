"""The parts of a workbook file; what no act touches keeps its bytes."""

import posixpath
import zipfile
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement

from samples.excel.xml_part import need, parse, serialize

WORKBOOK = "xl/workbook.xml"
CONTENT_TYPES = "[Content_Types].xml"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_EMPTY_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
)


def relations_of(part: str) -> str:
    """The name of the part that holds this part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


class Package:
    """Parts by name, as bytes and, where an act needs it, as trees."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self._parts = {name: package.read(name) for name in package.namelist()}
        self._trees: dict[str, Element] = {}
        self._edited: set[str] = set()

    def to_bytes(self) -> bytes:
        """The package, parts in their order, all dated 1980-01-01: equal parts, equal bytes."""
        result = BytesIO()
        with zipfile.ZipFile(result, "w") as package:
            for name in self._parts:
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.create_system = 0  # else the bytes tell on which system they were written
                package.writestr(entry, self.read(name), zipfile.ZIP_DEFLATED, 6)
        return result.getvalue()

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> list[str]:
        """All parts."""
        return list(self._parts)

    def read(self, name: str) -> bytes:
        """The part's bytes as they stand now."""
        return serialize(self._trees[name]) if name in self._edited else self._parts[name]

    def write(self, name: str, data: bytes) -> None:
        """Put a part, in place of the one that has its name."""
        self._parts[name] = data
        self._trees.pop(name, None)
        self._edited.discard(name)

    def look(self, name: str) -> Element:
        """The part's tree, for reading."""
        if name not in self._trees:
            self._trees[name] = parse(self._parts[name])
        return self._trees[name]

    def edit(self, name: str) -> Element:
        """The part's tree, for changing."""
        self._edited.add(name)
        return self.look(name)

    def attach(self, source: str, target: str, data: bytes, content_type: str, kind: str) -> str:
        """Put a part that ``source`` ("" is the package) refers to; returns the reference's id.

        Args:
            source: that refers to it.
            target: the part's name.
            data: what stands in it.
            content_type: of it.
            kind: of the reference; a whole address where it is none of the standard's.
        """
        self.write(target, data)
        self.declare(target, content_type)
        root = self._relations(source)
        key = _free_id(root)
        path = posixpath.relpath(target, posixpath.dirname(source) or ".")
        type_ = kind if ":" in kind else f"{RELATIONSHIPS}/{kind}"
        SubElement(root, "Relationship", Id=key, Type=type_, Target=path)
        return key

    def point(self, source: str, address: str, kind: str) -> str:
        """Let the part refer to an address outside the package; returns the reference's id."""
        root = self._relations(source)
        key = _free_id(root)
        type_ = f"{RELATIONSHIPS}/{kind}"
        SubElement(root, "Relationship", Id=key, Type=type_, Target=address, TargetMode="External")
        return key

    def free_name(self, pattern: str) -> str:
        """The first name of this pattern (``xl/comments{}.xml``) that no part has."""
        return next(
            name for n in range(1, len(self._parts) + 2) if (name := pattern.format(n)) not in self
        )

    def _relations(self, source: str) -> Element:
        """The relationships of a part, made where it has none."""
        relations = relations_of(source)
        if relations not in self:
            self.write(relations, _EMPTY_RELATIONS)
        return self.edit(relations)

    def declare(self, name: str, content_type: str) -> None:
        """Give the part a content type of its own; no type leaves it to its extension."""
        root = self.edit(CONTENT_TYPES)
        extension = name.rpartition(".")[2]
        known = {one.get("Extension", "").casefold() for one in root}
        if content_type:
            SubElement(root, "Override", PartName=f"/{name}", ContentType=content_type)
        elif extension.casefold() not in known:
            kind = "application/octet-stream"
            root.insert(0, Element("Default", Extension=extension, ContentType=kind))

    def remove(self, name: str) -> None:
        """Take a part away, with its relationships, its type and every reference to it.

        Raises:
            KeyError: there is no such part.
        """
        del self._parts[name]
        self._trees.pop(name, None)
        self._edited.discard(name)
        for override in self.look(CONTENT_TYPES).findall("Override"):
            if override.get("PartName") == f"/{name}":
                self.edit(CONTENT_TYPES).remove(override)
        for part in [one for one in self._parts if one.endswith(".rels")]:
            for relation in list(self.look(part)):
                if _target(part, relation) == name:
                    self.edit(part).remove(relation)
        if relations_of(name) in self:
            self.remove(relations_of(name))

    def related(self, part: str) -> dict[str, str]:
        """The parts that this one refers to, by the id of the reference."""
        relations = relations_of(part)
        if relations not in self:
            return {}
        return {
            one.get("Id", ""): _target(relations, one)
            for one in self.look(relations)
            if one.get("TargetMode") != "External"
        }

    def sheets(self) -> dict[str, str]:
        """The sheets' parts by name, in the order of the tabs."""
        related = self.related(WORKBOOK)
        return {
            one.get("name", ""): related[relation_id(one)]
            for one in need(self.look(WORKBOOK), "sheets")
        }

    def sheet_part(self, sheet: str) -> str:
        """The part of the sheet of this name.

        Raises:
            KeyError: there is none.
        """
        return self.sheets()[sheet]

    def sheet(self, name: str) -> Element:
        """The sheet's tree, for changing."""
        return self.edit(self.sheet_part(name))

    def forget_calculation(self) -> None:
        """Drop the order of calculation: it lists the cells with formulas, and Excel mends it."""
        if "xl/calcChain.xml" in self:
            self.remove("xl/calcChain.xml")


def relation_id(element: Element) -> str:
    """The value of ``r:id``, whatever the prefix is."""
    return next(value for name, value in element.items() if name.endswith(":id"))


def _free_id(relations: Element) -> str:
    taken = {one.get("Id") for one in relations}
    return next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)


def _target(relations: str, relation: Element) -> str:
    target = relation.get("Target", "")
    if target.startswith("/"):
        return target[1:]
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join(folder, target))
