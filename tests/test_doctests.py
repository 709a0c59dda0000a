"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import samples
import templates
import validate
import workbook


def _modules() -> list[str]:
    names = []
    for package in (samples, templates, validate, workbook):
        found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        names += [entry.name for entry in found]
    return names


def _with_examples(name: str) -> bool:
    found = doctest.DocTestFinder().find(importlib.import_module(name))
    return any(test.examples for test in found)


@pytest.mark.parametrize("name", [name for name in _modules() if _with_examples(name)])
def test_examples__module__give_what_they_say(name: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(name))
    assert tried > 0
    assert failed == 0
