"""Logos: what is one, what is dropped from it, what is refused."""

import zlib
from pathlib import Path

import pytest

from templates.errors import OperatorError
from tests.support.images import jpeg, png, png_part, svg
from workbook.edition.face import Logo
from workbook.edition.logo import MOST_BYTES, read_logo


def _read(folder: Path, data: bytes) -> Logo:
    path = folder / "logo"
    path.write_bytes(data)
    return read_logo(path, "Et skjold")


def _refused(folder: Path, data: bytes) -> str:
    with pytest.raises(OperatorError) as refused:
        _read(folder, data)
    assert refused.value.hint
    return refused.value.message.removeprefix(f"The logo {folder / 'logo'} ")


def test_logo__png__has_its_size_and_nothing_but_the_image(tmp_path: Path) -> None:
    noted = png(60, 30, (b"tEXt", b"Author\x00Jens Hansen"), (b"eXIf", b"MM\x00*"))
    logo = _read(tmp_path, noted + b"Jens Hansen")
    assert logo == Logo(png(60, 30), "image/png", 60, 30, "Et skjold")


def test_logo__jpeg__has_its_size_and_nothing_but_the_image(tmp_path: Path) -> None:
    noted = jpeg(60, 30, (0xE1, b"Exif\x00\x00Jens Hansen"), (0xFE, b"Jens Hansen"))
    logo = _read(tmp_path, noted + b"Jens Hansen")
    assert logo == Logo(jpeg(60, 30), "image/jpeg", 60, 30, "Et skjold")


def test_logo__jpeg__its_profile_of_colours_stays(tmp_path: Path) -> None:
    profiled = jpeg(60, 30, (0xE2, b"ICC_PROFILE\x00\x01\x01abc"), (0xEE, b"Adobe\x00"))
    assert _read(tmp_path, profiled).data == profiled


def test_logo__svg__is_written_anew_without_what_draws_nothing(tmp_path: Path) -> None:
    logo = _read(
        tmp_path,
        b'<?xml version="1.0"?>'
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">'
        b"<!-- Jens Hansen -->"
        + svg(
            "<metadata>Jens Hansen</metadata><title>Jens</title>"
            '<i:view xmlns:i="http://i"><i:part/>Jens</i:view>'
            "<style>.a{fill:url(#g)}</style>"
            '<g id="b"><path class="a" d="M0 0h4"/></g><use xlink:href="#b"/>',
            'width="3cm" height="15mm" xmlns:s="http://s" s:docname="/home/jens/logo.svg"',
        ),
    )
    assert (logo.media_type, logo.width, logo.height) == ("image/svg+xml", 114, 57)
    assert logo.data.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 40 20" width="3cm" height="15mm">'
        "<style>.a{fill:url(#g)}</style>"
        '<g id="b"><path class="a" d="M0 0h4"></path></g><use xlink:href="#b"></use></svg>\n'
    )


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("", (40, 20)),
        ('width="100%" height="100%"', (40, 20)),
        ('width="10.5" height="7px"', (11, 7)),
        ('width="8000" height="4000"', (2000, 1000)),
    ],
)
def test_logo__svg__is_as_large_as_it_says_or_as_its_view_box(
    attributes: str, size: tuple[int, int], tmp_path: Path
) -> None:
    logo = _read(tmp_path, svg(attributes=attributes))
    assert (logo.width, logo.height) == size


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is no PNG, JPEG or SVG image."),
        (b"PK\x03\x04", "is no PNG, JPEG or SVG image."),
        (b"GIF89a", "is no PNG, JPEG or SVG image."),
        (b"\x89PNG\r\n\x1a\n", "is a PNG that is cut off or damaged."),
        (png()[:-20], "is a PNG that is cut off or damaged."),
        (png().replace(b"IDAT", b"IDAX"), "is a PNG that is cut off or damaged."),
        (png()[:33] + png_part(b"IEND", b""), "is a PNG that is cut off or damaged."),
        (png(0, 5), "is 0 × 5 pixels; a logo has from 1 to 5000 either way."),
        (png(5001, 1), "is 5001 × 1 pixels; a logo has from 1 to 5000 either way."),
        (jpeg()[:30], "is a JPEG that is cut off or damaged."),
        (jpeg()[:-2], "is a JPEG that is cut off or damaged."),
        (svg()[:-3], "is no well-formed SVG."),
        (b"<svg/>", "is no SVG."),
        (b'<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', "is no SVG."),
        (
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            "says neither how wide and high it is nor what its view box is.",
        ),
    ],
)
def test_logo__no_image__is_refused(data: bytes, told: str, tmp_path: Path) -> None:
    assert _refused(tmp_path, data) == told


@pytest.mark.parametrize(
    ("content", "attributes", "told"),
    [
        ("<script>a()</script>", "", "holds a script."),
        ("<SCRIPT/>", "", ""),
        ("", 'onload="a()"', "runs a script (onload)."),
        ('<path onclick="a()"/>', "", "runs a script (onclick)."),
        ("<foreignObject/>", "", "holds a web page (foreignObject)."),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>', "", "holds a script."),
        ('<a href="#b"/>', "", "holds a link."),
        ('<image href="http://b/c.png"/>', "", "holds a picture"),
        ('<use href="http://b/c.svg#d"/>', "", "refers to something outside of itself."),
        ('<use xlink:href="file:///c.svg#d"/>', "", "refers to something outside of itself."),
        ('<use href="javascript:a()"/>', "", "refers to something outside of itself."),
        ('<path fill="url(http://b)"/>', "", "loads something from elsewhere."),
        ('<path style="fill: URL( &quot;b.svg#c&quot; )"/>', "", "loads something from elsewhere."),
        ("<style>@import 'b.css';</style>", "", "loads something from elsewhere in its styles."),
        (r"<style>a{b:\75rl(c)}</style>", "", "loads something from elsewhere in its styles."),
        ("<animate/>", "", "holds an animation."),
        ('<g id="a"><use href="#a"/></g>', "", "draws a part inside of itself."),
        ("<g>" * 70 + "</g>" * 70, "", "has more parts than a logo has."),
        ("<path/>" * 20_001, "", "has more parts than a logo has."),
    ],
)
def test_logo__svg_that_does_more_than_draw__is_refused_or_does_it_no_more(
    content: str, attributes: str, told: str, tmp_path: Path
) -> None:
    data = svg(content, attributes)
    if not told:
        assert b"SCRIPT" not in _read(tmp_path, data).data
        return
    assert _refused(tmp_path, data).startswith(told)


def test_logo__svg_with_entities__is_refused(tmp_path: Path) -> None:
    declared = b'<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    assert _refused(tmp_path, declared + svg("&a;")) == "declares entities of its own."


def test_logo__svg_that_multiplies_itself__is_refused(tmp_path: Path) -> None:
    uses = [f'<use href="#a{one + 1}"/>' * 10 for one in range(9)]
    parts = "".join(f'<g id="a{one}">{use}</g>' for one, use in enumerate(uses))
    told = _refused(tmp_path, svg(parts + '<path id="a9" d="M0 0h4"/>'))
    assert told == "draws its parts over and over."


def test_logo__png_that_unpacks_to_far_more__is_refused(tmp_path: Path) -> None:
    bomb = zlib.compress(b"\x00" * 201_000_000)
    data = png()[:33] + png_part(b"IDAT", bomb) + png_part(b"IEND", b"")
    assert _refused(tmp_path, data) == "is a PNG that unpacks to more than its size."


def test_logo__larger_than_a_megabyte__is_refused_unread(tmp_path: Path) -> None:
    told = _refused(tmp_path, b"a" * (2 * MOST_BYTES))
    assert told.startswith("has 2.0 MB; at most 1 MB fits an edition")


def test_logo__missing_or_a_folder__is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"intet[.]png does not exist"):
        read_logo(tmp_path / "intet.png", "Et skjold")
    with pytest.raises(OperatorError, match="cannot be read"):
        read_logo(tmp_path, "Et skjold")
