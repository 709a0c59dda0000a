"""The templates that come with the application, and any that an office wrote itself."""

from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.read_template import BUNDLED, HOME, bundled_template, read_template
from templates.structure import structure_hash
from templates.template import Template

FILE_NAME = "template.toml"


@frozen
class Heading:
    """What is told of a template.

    Attributes:
        hash: 16 hex digits over what a filled workbook would notice.
    """

    id: str
    version: int
    title: str
    summary: str
    hash: str


def template_ids() -> tuple[str, ...]:
    """The ids of the templates that come with the application, sorted."""
    return BUNDLED


def template_path(name: str, base: Path | None = None) -> Path:
    """The template file that a round or a command names: a bundled id, a TOML file or its folder.

    Args:
        name: as written by the operator.
        base: the folder that a relative path starts from.

    Raises:
        OperatorError: nothing of that name is found.
    """
    if name in BUNDLED:
        return HOME / f"{name}.toml"
    path = (base or Path()) / name
    if path.is_dir():
        path /= FILE_NAME
    if not path.is_file():
        known = ", ".join(template_ids())
        raise OperatorError(
            f"There is no template {name}.", f"Name one of {known}, or the path of a TOML file."
        )
    return path


def load_template(name: str, base: Path | None = None) -> Template:
    """The template of this id or path; one that did not come with the application is checked.

    Raises:
        OperatorError: not found, of the first edition, or not valid (all problems are listed).
    """
    return bundled_template(name) if name in BUNDLED else read_template(template_path(name, base))


def heading_of(name: str, base: Path | None = None) -> Heading:
    """What is told of the template of this id or path; it is checked.

    Raises:
        OperatorError: not found, or not a valid template (all problems are listed).
    """
    found = read_template(template_path(name, base))
    return Heading(found.id, found.version, found.title, found.summary, structure_hash(found))
