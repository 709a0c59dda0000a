"""What a centre wrote in a choice or beside an option, read as the list has it."""

from collections.abc import Iterable, Iterator

from workbook.case.lists import list_texts
from workbook.danish import closest, folded
from workbook.round.cases import CaseRound
from workbook.round.config import Frame, Named
from workbook.round.records import RecordRound

_TICKED = frozenset({"x", "ja", "v", "✓", "✔", "1", "sand", "true"})
_NOT_TICKED = frozenset({"", "nej", "0", "-", "falsk", "false"})


def read_choice(round_: CaseRound, name: str, text: str) -> str | None:
    """The list's value that the text says, by its letters, or by its code, alone or behind it."""
    wanted = folded(text)
    for value in list_texts(round_, name):
        if folded(value) == wanted:
            return value
    return _by_code(round_, name).get(wanted)


def code_of(round_: CaseRound, name: str, text: str) -> str:
    """The code of the committee or centre that the text says, or ""."""
    value = read_choice(round_, name, text)
    entries = round_.config.committees if name == "committees" else round_.config.centres
    return next((entry.code for entry in entries if entry.name == value), "")


def frame_by_code(round_: CaseRound | RecordRound, text: str) -> str | None:
    """The frame whose code the text begins with, as the list has it; else None."""
    first = text.split(maxsplit=1)[0].rstrip(".,:;") if text.split() else ""
    frame = round_.config.frame(first)
    return frame.label if frame else None


def other_frame_name(round_: CaseRound | RecordRound, text: str) -> tuple[Frame, str] | None:
    """The frame whose code the text begins with, and the name behind it, which is not the frame's.

    None where the name is the frame's but for its spelling, or there is none.
    """
    first, _, rest = text.strip().partition(" ")
    frame = round_.config.frame(first.rstrip(".,:;"))
    name = rest.strip(" -–—:,.;")
    if frame is None or not name or closest(name, [frame.name]) is not None:
        return None
    return frame, name


def read_tick(text: str, tick: str) -> bool | None:
    """Whether the option is ticked; None where the text says neither."""
    said = folded(text)
    if said in _TICKED or said == folded(tick):
        return True
    return False if said in _NOT_TICKED else None


def _spellings(entries: Iterable[Named]) -> Iterator[tuple[str, str]]:
    """The code, and the name with the code behind it, as our own headings have it."""
    for entry in entries:
        yield folded(entry.code), entry.name
        yield folded(f"{entry.name} ({entry.code})"), entry.name


def _by_code(round_: CaseRound, name: str) -> dict[str, str]:
    config = round_.config
    if name == "committees":
        return dict(_spellings(config.committees))
    if name == "centres":
        return dict(_spellings(config.centres))
    if name == "frames":
        return {folded(frame.code): frame.label for frame in config.frames}
    return {}
