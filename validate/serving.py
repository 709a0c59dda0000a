"""A worker program's whole life: files in, results out, within the limits of one file."""

import gc
import os
import signal
import traceback
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from templates.frozen import frozen
from validate.processor_time import limited

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_Given_contra = TypeVar("_Given_contra", contravariant=True)
_Result = TypeVar("_Result")


class Work(Protocol[_Given_contra, _Result]):
    """What is done with a file. It travels to the workers, which pack their results."""

    def __call__(self, task: _Given_contra) -> _Result:
        """Does it."""

    def lost(self, task: _Given_contra) -> _Result:
        """What stands for the result where workers were lost over the file."""

    def packed(self, result: _Result) -> bytes:
        """The result, to be sent."""

    def unpacked(self, data: bytes) -> _Result:
        """The result that was sent."""


@frozen(slots=False)
class Limits:
    """What one file may take.

    Attributes:
        processor: seconds of processor time.
        patience: seconds by the clock, waiting included. It is for readers that wait for ever: ten
            other programs for each processor make no file take so long.
        memory: bytes above what the worker has at its start.
    """

    processor: float = 8.0
    patience: float = 300.0
    memory: int = 512 * 2**20


def serve(pipe: "Connection[Any, Any]", work: Work[Any, Any], limits: Limits) -> None:
    """Works on what comes until the other end is gone, or this program for want of memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    _limit_memory(limits.memory)
    with suppress(EOFError, OSError):
        pipe.send(True)  # noqa: FBT003 - the first word
        for number in count():
            task = pipe.recv()
            try:
                with limited(limits.processor):
                    answer: bytes | str = work.packed(work(task))
            except MemoryError:  # without memory nothing can be relied on, the next file neither
                return
            except Exception:  # noqa: BLE001 - the program's top: the bug is told where it is seen
                answer = traceback.format_exc()
            pipe.send(answer)
            if (
                not number
            ):  # the modules that a file needs are there: nobody looks through them again
                gc.collect()
                gc.freeze()


def _limit_memory(memory: int) -> None:
    """Limits the worker's address space, where the system can.

    Windows has no such limit without a native job object, and macOS does not keep to it. There
    the guard alone bounds memory (sizes, cells, texts: `workbook.read.limits`), and the time limit
    what it lets through; a worker that exhausts the computer still dies in our stead.
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    most = address_space() + memory
    with suppress(ValueError, OSError):  # a stricter limit stands already, or none can be set
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def address_space() -> int:
    """The bytes of address space in use, where the system tells; else a generous guess."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 2**30
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
