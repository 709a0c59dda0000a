"""The one error that stops a command: something the operator can put right."""

from collections.abc import Sequence


class OperatorError(Exception):
    """A problem of the operator, not of a returned file: the command ends with exit code 2.

    Args:
        message: one sentence in English that says what is wrong, with the file and place.
        hint: what to do about it, or an empty string.
        problems: every single problem where there are several, each with its own place.
    """

    exit_code = 2

    def __init__(self, message: str, hint: str = "", problems: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.problems = tuple(problems)


class NoInput(OperatorError):  # noqa: N818 - it names what is missing, as FileNotFound does
    """There is nothing to work on: the command ends with exit code 3."""

    exit_code = 3
