"""Why a file is no letter paper."""

from templates.text import NOTHING, Text


class NotFit(Exception):  # noqa: N818 - caught where the file's name is known
    """The file is no letter paper that an edition can be set on.

    Args:
        says: what is wrong with it, behind its name.
        hint: what to do about it.
    """

    def __init__(self, says: Text, hint: Text = NOTHING) -> None:
        super().__init__(says.en)
        self.says = says
        self.hint = hint
