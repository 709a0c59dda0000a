"""Headings as Excel's own cell styles, which its navigation and other programs know as such."""

import re
from collections.abc import Mapping
from itertools import count
from typing import Final

_BUILT_IN: Final = {1: 16, 2: 17, 3: 18}
"""Number of the style that Excel calls Heading 1, 2, 3 – in Danish Overskrift – by the level."""
_FORMAT: Final = re.compile(r"<xf (?:[^>]*?/>|[^>]*?>.*?</xf>)")
_STYLES: Final = re.compile(r'(<cellStyleXfs count=")(\d+)(">)(.*?)(</cellStyleXfs>)')
_FORMATS: Final = re.compile(r'(<cellXfs count="\d+">)(.*?)(</cellXfs>)')
_NAMES: Final = re.compile(r'<cellStyles count="(\d+)">(.*?)</cellStyles>')


def with_headings(styles: str, headings: Mapping[int, int]) -> str:
    """The style part in which these cell formats follow a heading style.

    Args:
        styles: the part as XlsxWriter writes it.
        headings: levels, by the index of the cell format; a style looks as its first format.
    """
    made, formats, names = _STYLES.search(styles), _FORMATS.search(styles), _NAMES.search(styles)
    if not headings or made is None or formats is None or names is None:
        return styles
    cells = _FORMAT.findall(formats[2])
    looks: dict[int, str] = {}
    for index, level in sorted(headings.items()):
        looks.setdefault(level, re.sub(r' xfId="\d+"', "", cells[index], count=1))
    places = dict(zip(sorted(looks), count(int(made[2])), strict=False))
    for index, level in headings.items():
        cells[index] = re.sub(r'xfId="\d+"', f'xfId="{places[level]}"', cells[index], count=1)
    names_of = "".join(
        f'<cellStyle name="Heading {level}" xfId="{place}" builtinId="{_BUILT_IN[level]}"/>'
        for level, place in places.items()
    )
    new = "".join(looks[level] for level in places)
    total = int(made[2]) + len(places)
    styles = styles.replace(formats[0], f"{formats[1]}{''.join(cells)}{formats[3]}")
    styles = styles.replace(made[0], f"{made[1]}{total}{made[3]}{made[4]}{new}{made[5]}")
    listed = f'<cellStyles count="{int(names[1]) + len(places)}">{names[2]}{names_of}</cellStyles>'
    return styles.replace(names[0], listed)
