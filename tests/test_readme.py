"""The README is a front door: short, and what it names is there."""

from tests.docs import README, ROOT

_LONGEST = 220  # lines; what needs more has a page in docs/


def test_readme__length__is_that_of_a_front_door() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= _LONGEST


def test_readme__make_targets_it_names__exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test", "wheels", "system-deps"):
        assert f"make {target}" in README.read_text(encoding="utf-8")
        assert f"\n{target}:" in makefile


def test_readme__exit_codes__are_those_of_the_help() -> None:
    text = README.read_text(encoding="utf-8")
    for code in (0, 1, 2, 3, 70, 130):
        assert f"\n| {code} | " in text
