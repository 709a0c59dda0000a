"""Pages made by jinja2, which no other module imports; every text in them is text and nothing else.

A page is one file: its style and script stand in it, and its policy lets it run them alone.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from workbook.json_text import json_text, writable
from workbook.typed import visible

HERE: Final = __package__
_FOLDER: Final = "pages"


def render_page(
    template: str,
    *,
    package: str = HERE,
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    rules: str = "",
    language: Literal["da", "en"],
    **values: Any,
) -> str:
    """The page as HTML.

    Args:
        template: its file in the folder ``pages`` of the package, or of this one.
        package: that has the template, its styles and its scripts; those of this package are known
            everywhere.
        styles: names of files, added to ``base.css``.
        scripts: names of files; none runs before the page stands.
        rules: style that only this page needs.
        language: of the page's own words.
        **values: what the template shows; a text in them cannot become markup.
    """
    packages = tuple(dict.fromkeys((package, HERE)))
    environment = _environment(packages)
    style = "".join(_file(packages, name) for name in ("base.css", *styles)) + rules
    script = "".join(_file(packages, name) for name in scripts)
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; "
        f"script-src {_digest(script) if script else _NOTHING}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    page = environment.get_template(template).render(
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy,
        language=language,
        **values,
    )
    return f"{page}\n"


def drawn(svg: str) -> Markup:
    """A drawing of ours as markup: its texts are text already."""
    return Markup(svg)  # noqa: S704 - made by ElementTree, which escapes


_NOTHING: Final = "'none'"


@cache
def _environment(packages: tuple[str, ...]) -> Environment:
    """The environment in which the templates of each package find those of the next ones."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(one, _FOLDER) for one in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json"] = _json
    environment.filters["numbered"] = enumerate
    return environment


def _shown(value: object) -> object:
    """A text without a character that commands a program; it is escaped after that."""
    if type(value) is str and not (value.isascii() and value.isprintable()):
        return writable(visible(value))
    return value


def _json(data: object) -> Markup:
    """The data for a script, such that no text in it can end the element."""
    text = json_text(data)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of markup is left in it


def _file(packages: Sequence[str], name: str) -> str:
    for package in packages:
        file = files(package).joinpath(_FOLDER, name)
        if file.is_file():
            return file.read_text("utf-8")
    raise FileNotFoundError(name)


def _digest(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
