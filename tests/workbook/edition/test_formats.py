"""The formats of an edition: which there are, and what becomes of one that cannot be made."""

import sys
from datetime import date
from importlib import import_module
from types import MappingProxyType, ModuleType

import pytest

from templates.errors import OperatorError
from templates.text import Text
from workbook.edition import formats
from workbook.edition.document import Document, Heading, Sheet
from workbook.edition.face import Face
from workbook.edition.formats import FORMATS, RENDERERS, LeftOut, formats_named, render
from workbook.publishable.check import CHECKS

DOCUMENT = Document(
    "Udgave", "Runde", Face("Prøvekøbing Kommune", date(2026, 3, 2)), "Marts 2026", "Prøve",
    (Sheet("Ark", (Heading("Udgave", 1),)),),
)  # fmt: skip
NO_FONT = Text("Ingen skrift har ☃.", "No font has ☃.")
OTHER = Text("Skriv et andet tegn.", "Write another sign.")


def test_formats__each__is_looked_at_before_it_is_published() -> None:
    assert set(CHECKS) >= {f".{name}" for name in FORMATS}


@pytest.mark.parametrize("name", RENDERERS)
def test_formats__each__has_its_renderer(name: str) -> None:
    module, _, function = RENDERERS[name].partition(":")
    assert callable(getattr(import_module(module), function))


def test_formats_named__nothing__is_all_of_them() -> None:
    assert formats_named(None) == FORMATS


@pytest.mark.parametrize(
    ("text", "told"),
    [("xlsx,odt", "“odt” is no format of an edition."), (" , ", "No format is named.")],
)
def test_formats_named__unknown_or_none__is_refused_with_those_there_are(
    text: str, told: str
) -> None:
    with pytest.raises(OperatorError) as refused:
        formats_named(text)
    assert refused.value.message == told
    assert refused.value.hint == f"Name some of these: {','.join(FORMATS)}."


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two formats that cannot be made, each for its reason, and one that is text."""

    def refuse(_: Document) -> str:
        raise OperatorError(NO_FONT, OTHER, [Text("TMU-01", "TMU-01")])

    module = ModuleType("planted")
    vars(module).update(refuse=refuse, text=lambda document: f"{document.heading} æ")
    monkeypatch.setitem(sys.modules, "planted", module)
    monkeypatch.setattr(
        formats,
        "RENDERERS",
        MappingProxyType({"a": "not_there:a", "b": "planted:refuse", "c": "planted:text"}),
    )


@pytest.mark.usefixtures("planted")
def test_render__some_cannot_be_made__they_are_told_and_the_others_are_there() -> None:
    found = render(DOCUMENT, ("a", "b", "c"))
    assert found.contents == {"c": "Udgave æ".encode()}
    assert found.left_out == (
        LeftOut(
            "a",
            Text("not_there mangler på denne computer.", "not_there is missing on this computer."),
            Text(
                "Installer budgetrunde igen, eller nævn de formater, der skal skrives, med "
                "--formats.",
                "Install budgetrunde anew, or name the formats to write with --formats.",
            ),
        ),
        LeftOut("b", Text(NO_FONT.da + " TMU-01", NO_FONT.en + " TMU-01"), OTHER),
    )


@pytest.mark.usefixtures("planted")
def test_render__a_format_that_is_not_asked_for__is_not_made() -> None:
    assert render(DOCUMENT, ("c", "json")).left_out == ()
