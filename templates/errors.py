"""The one error that stops a command: something the operator can put right."""

from collections.abc import Sequence

from templates.frozen import frozen
from templates.text import NOTHING, Language, Text, said_in


@frozen
class Told:
    """An error in one language.

    Attributes:
        message: one sentence that says what is wrong, with the file and place.
        hint: what to do about it, or an empty string.
        problems: every single problem where there are several, each with its own place.
    """

    message: str
    hint: str
    problems: tuple[str, ...]


class OperatorError(Exception):
    """A problem of the operator, not of a returned file: the command ends with exit code 2.

    Args:
        message: one sentence that says what is wrong, with the file and place.
        hint: what to do about it, or an empty string.
        problems: every single problem where there are several, each with its own place.
    """

    exit_code = 2
    language: Language = "en"
    """In which the command line tells it; set there, where the operator's is known."""

    def __init__(self, message: Text, hint: Text = NOTHING, problems: Sequence[Text] = ()) -> None:
        super().__init__(said_in(message, "en"))
        self._said = (message, hint, tuple(problems))

    def told(self, language: Language) -> Told:
        """The error in the language."""
        message, hint, problems = self._said
        return Told(
            said_in(message, language),
            said_in(hint, language),
            tuple(said_in(problem, language) for problem in problems),
        )

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.told("en").message

    @property
    def hint(self) -> str:
        """What to do about it, in English."""
        return self.told("en").hint

    @property
    def problems(self) -> tuple[str, ...]:
        """Every single problem, in English."""
        return self.told("en").problems


class NoInput(OperatorError):  # noqa: N818 - it names what is missing, as FileNotFound does
    """There is nothing to work on: the command ends with exit code 3."""

    exit_code = 3
