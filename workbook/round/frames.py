"""The appropriation frame that a text names, by its code."""

from workbook.danish import closest
from workbook.round.config import Frame
from workbook.round.model import Round


def frame_by_code(round_: Round, text: str) -> str | None:
    """The frame whose code the text begins with, as the list has it; else None."""
    first = text.split(maxsplit=1)[0].rstrip(".,:;") if text.split() else ""
    frame = round_.config.frame(first)
    return frame.label if frame else None


def other_frame_name(round_: Round, text: str) -> tuple[Frame, str] | None:
    """The frame whose code the text begins with, and the name behind it, which is not the frame's.

    None where the name is the frame's but for its spelling, or there is none.
    """
    first, _, rest = text.strip().partition(" ")
    frame = round_.config.frame(first.rstrip(".,:;"))
    name = rest.strip(" -–—:,.;")
    if frame is None or not name or closest(name, [frame.name]) is not None:
        return None
    return frame, name
