"""A packed PDF has the same objects in a third of the room."""

from collections.abc import Callable, Mapping
from io import BytesIO

import pikepdf
import pytest

from workbook.edition.pdf.packing import packed


def _pdf(count: int) -> bytes:
    """A PDF of so many pages, written as typst does it: plain objects and one table."""
    pdf = pikepdf.new()
    for number in range(count):
        page = pdf.add_blank_page(page_size=(100, 100))
        page.obj.Contents = pdf.make_stream(b"BT (endstream endobj) Tj ET %d" % number)
        page.obj.Note = pdf.make_indirect(pikepdf.String(f"xref trailer {number}"))
    pdf.docinfo["/Title"] = "Prøve (endobj) >> stream"
    out = BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, static_id=True)
    return out.getvalue()


@pytest.mark.parametrize("count", [1, 3, 700])
def test_packed__any_pdf__has_the_same_objects_under_the_same_numbers(count: int) -> None:
    plain = _pdf(count)
    before, after = pikepdf.open(BytesIO(plain)), pikepdf.open(BytesIO(packed(plain)))
    assert after.check_pdf_syntax() == []
    found = list(before.objects)
    assert len(found) >= 3 * count
    for one in found:
        other = after.get_object(one.objgen)
        assert other.unparse() == one.unparse()
        if isinstance(one, pikepdf.Stream):
            assert other.read_raw_bytes() == one.read_raw_bytes()
    assert after.trailer.ID[0] == before.trailer.ID[0]


def test_packed__many_objects__take_a_fraction_of_the_room_and_the_same_bytes_again() -> None:
    plain = _pdf(700)
    assert len(packed(plain)) < len(plain) * 0.6
    assert packed(plain) == packed(plain)


_CHANGES: Mapping[str, Callable[[bytes], bytes]] = {
    "packed already": packed,
    "a table of some objects": lambda pdf: pdf.replace(b"xref\n0 ", b"xref\n1 ", 1),
    "objects elsewhere": lambda pdf: pdf.replace(b"1 0 obj", b"9 0 obj", 1),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_packed__pdf_that_is_written_in_another_way__stays_as_it_is(change: str) -> None:
    other = _CHANGES[change](_pdf(1))
    assert packed(other) == other
