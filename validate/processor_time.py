"""Ends this program when a piece of work takes too much processor time; waiting is not counted.

So a slow disk or a busy computer costs a file nothing. POSIX systems count and end by themselves,
whatever the program is in. Windows has no such timer; there a thread of the program looks, which a
call into C that does not let go keeps from looking.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass

_HAS_TIMER = hasattr(signal, "setitimer")
_OVERRUN = 84  # exit code, where no signal ends the program
_LOOK = 0.05  # seconds between two looks at least


def limited(seconds: float) -> AbstractContextManager[None]:
    """A block within which this program is ended once it has used so much processor time."""
    return by_timer(seconds) if _HAS_TIMER else by_looking(seconds)


def grant(seconds: float) -> None:
    """Gives the work within `limited` so much more; nothing where no limit runs.

    It is for work whose size is known by then to be honest: many records take many times one's.
    """
    if _HAS_TIMER:
        left, _ = signal.getitimer(signal.ITIMER_PROF)
        if left > 0:
            signal.setitimer(signal.ITIMER_PROF, left + seconds)
    for end in _ENDS:
        end.at += seconds


def has_overrun(exit_code: int | None) -> bool:
    """Whether a program with this exit code was ended for its processor time.

    Args:
        exit_code: negative for a signal, as `subprocess` and `multiprocessing` have it.
    """
    return exit_code == _OVERRUN or (_HAS_TIMER and exit_code == -signal.SIGPROF)


@contextmanager
def by_timer(seconds: float) -> Iterator[None]:
    """The block where the system has a timer of processor time."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which is the end, without Python's help
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@contextmanager
def by_looking(seconds: float) -> Iterator[None]:
    """The block where it has none."""
    is_done = threading.Event()
    end = _End(time.process_time() + seconds)
    _ENDS.append(end)
    threading.Thread(target=_look, args=(end, is_done), daemon=True).start()
    try:
        yield
    finally:
        is_done.set()
        _ENDS.remove(end)


@dataclass(eq=False)
class _End:
    """The processor time at which a block is ended; more of it can be granted."""

    at: float


_ENDS: list[_End] = []  # of the blocks that a thread looks after


def _look(end: _End, is_done: threading.Event) -> None:
    # one thread works: by the clock it takes at least as long as it has left
    while (left := end.at - time.process_time()) > 0:
        if is_done.wait(max(left, _LOOK)):
            return
    if not is_done.is_set():
        os._exit(_OVERRUN)
