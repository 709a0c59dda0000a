"""Work for workers that does as its task says, and notes it; light, so that they start at once."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class AsTold:
    """Does what the task says; its result is the task, or its program's number for ``who``.

    A second word tells tasks apart. With ``once`` only the first try does it.

    Attributes:
        noted: where tasks are noted, a line when they begin and one when they are done.
    """

    noted: Path

    def __call__(self, task: str) -> str:
        """Does it."""
        again = f"{task} begun" in self.notes()
        self._note(f"{task} begun")
        what, _, when = task.partition(" ")
        if when != "once" or not again:
            _do(what)
        self._note(f"{task} done")
        return str(os.getpid()) if what == "who" else task

    def lost(self, task: str) -> str:
        """The task called lost."""
        return f"lost {task}"

    def packed(self, result: str) -> bytes:
        """Its bytes."""
        return result.encode()

    def unpacked(self, data: bytes) -> str:
        """Its text."""
        return data.decode()

    def notes(self) -> list[str]:
        """What was noted, in its order."""
        return self.noted.read_text().splitlines() if self.noted.exists() else []

    def _note(self, line: str) -> None:
        with self.noted.open("a") as notes:
            notes.write(f"{line}\n")


def _do(what: str) -> None:
    match what:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "grows":
            bytes(2**30)
        case "hangs":
            time.sleep(60)
        case "naps":
            time.sleep(0.5)  # so that several take longer than a new worker's start
        case "raises":
            raise KeyError(what)
        case "spins":
            while True:
                pass
        case "waits":
            time.sleep(1)
