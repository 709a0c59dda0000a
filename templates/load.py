"""The templates that come with the application, and any that an office wrote itself."""

from pathlib import Path

from templates.errors import OperatorError
from templates.frozen import frozen
from templates.read_template import BUNDLED, HOME, bundled_template, read_template
from templates.structure import structure_hash
from templates.template import Template
from templates.text import Text

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
        raise _no_template(name, path)
    return path


def _no_template(name: str, path: Path) -> OperatorError:
    """The error that a template is neither bundled nor a file, with the one that was meant."""
    from templates.meant import meant_key  # noqa: PLC0415 - only where the name is wrong

    known = ", ".join(BUNDLED)
    near = meant_key(name.replace("ø", "o").replace("Ø", "O"), BUNDLED)
    is_path = path.suffix == ".toml" or len(Path(name).parts) > 1
    said = Text(f"Der er ingen skabelon {name}.", f"There is no template {name}.")
    if is_path:
        said = Text(f"{said.da} {path} findes ikke.", f"{said.en} {path} does not exist.")
    meant = Text(f"Mente I {near}? ", f"Did you mean {near}? ") if near else Text("", "")
    return OperatorError(
        said,
        Text(
            f"{meant.da}Angiv en af {known}, eller stien til en TOML-fil.",
            f"{meant.en}Name one of {known}, or the path of a TOML file.",
        ),
    )


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
