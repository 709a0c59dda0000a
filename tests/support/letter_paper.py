"""Letter paper as a municipality has it: a header with its name, places, and a greeting below."""

from collections.abc import Callable
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm

from tests.support.packages import OFFICE, pack, unpack_all


def letter_paper(change: Callable[[Document], None] = lambda _: None) -> bytes:
    """The file.

    Args:
        change: makes something else of it.
    """
    paper = docx.Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{ kommune }} – forsiden"
    section.header.paragraphs[0].text = "{{kommune}}, {{ kontor }} · Sagsnr. {{ SAGSNR }}"
    section.footer.paragraphs[0].text = "Rådhuset, 2635 Ishøj"
    paper.core_properties.author = "Hans Hansen"
    title = paper.add_paragraph(style="Title")
    # Word parts a text where somebody has gone back to it.
    for run in ("{{ ti", "tel", " }} pr. {{", " dato }}"):
        title.add_run(run)
    paper.add_paragraph("Udgave {{ runde }}")
    paper.add_paragraph("{{ indhold }}")
    paper.add_paragraph("Med venlig hilsen")
    change(paper)
    written = BytesIO()
    paper.save(written)
    return written.getvalue()


def with_text(data: bytes, name: str, old: str, other: str) -> bytes:
    """The file, in one of whose parts another text stands in the place of this one."""
    parts = unpack_all(data)
    content = parts[name]
    text = content if isinstance(content, str) else content.decode()
    assert old in text, f"{old} is not in {name}"
    return pack({**parts, name: text.replace(old, other, 1)})


def with_relation(data: bytes, kind: str, target: str, *, outside: bool = False) -> bytes:
    """The file, whose text leads to one part more, which need not be there."""
    entry = f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="{target}"'
    entry += ' TargetMode="External"/>' if outside else "/>"
    end = "</Relationships>"
    return with_text(data, "word/_rels/document.xml.rels", end, f"{entry}{end}")
