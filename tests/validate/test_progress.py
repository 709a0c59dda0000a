"""Progress: a bar for a terminal that waits, and nothing for a log."""

import io

import pytest

from validate import progress
from validate.progress import shown


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _interrupted(stream: _Terminal) -> None:
    with shown(stream) as told:
        assert told is not None
        told(1, 2, "a.xlsx")
        raise KeyboardInterrupt


def test_shown__no_terminal__tells_nothing() -> None:
    stream = io.StringIO()
    with shown(stream) as told:
        assert told is None
    assert stream.getvalue() == ""


def test_shown__terminal_and_work_soon_done__shows_nothing() -> None:
    stream = _Terminal()
    with shown(stream) as told:
        assert told is not None
        told(1, 2, "a.xlsx")
        told(2, 2, "b.xlsx")
    assert stream.getvalue() == ""


def test_shown__terminal_and_long_work__shows_count_and_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    stream = _Terminal()
    with shown(stream) as told:
        assert told is not None
        told(1, 2, "[Sag] 1.xlsx")
    assert "1/2" in stream.getvalue()
    assert "[Sag] 1.xlsx" in stream.getvalue()


def test_shown__long_work_that_fails__leaves_the_cursor_visible(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    stream = _Terminal()
    with pytest.raises(KeyboardInterrupt):
        _interrupted(stream)
    assert stream.getvalue().rindex("\x1b[?25h") > stream.getvalue().rindex("\x1b[?25l")
