"""Has work done on returned files, here or in worker programs that may die alone.

Every worker is a program of its own with one pipe to us, not a member of a pool: when it dies or
hangs, the file it held is to blame and no other, and only that worker is replaced. A file that used
up its processor time is given up. Any other loss may be chance (the computer was short of memory,
or slept): the file is tried once more, by a new worker while no other works. Workers are spawned,
never forked, so that it is the same on every system.
"""

import os
import signal
import time
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Generic, TypeVar

from validate.processor_time import has_overrun
from validate.serving import Limits, Work, serve

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_MOST_WORKERS = 8  # each may take the memory of one file
_MOST_HEARD = 60  # Windows waits for 63 pipes at a time
_STARTS = 3  # in a row that may fail: once is chance
_START = 60.0  # seconds that a worker may take to start on a busy computer
_AHEAD = 4  # files that a worker holds: while one answer is on its way, it has work

Task = TypeVar("Task")
Result = TypeVar("Result")


class WorkError(Exception):
    """Work that raised in a worker: a bug of ours, never the file's fault."""


def work_apart(
    work: Work[Task, Result],
    tasks: Sequence[Task],
    jobs: int | None = None,
    *,
    limits: Limits | None = None,
) -> Generator[Result, None, None]:
    """The results in the order of the tasks, each from one of so many workers.

    Whatever ends the iteration, an interrupt too, ends every worker.

    Args:
        work: what a worker does with a task.
        tasks: one for each file.
        jobs: how many workers at most; as many as there are processors without it.
        limits: of one file; those of `Limits` without it.

    Raises:
        WorkError: the work raised.
    """
    jobs = crew_size(jobs)
    crew: list[_Worker[Task, Result]] = []
    done: dict[int, Result] = {}
    waiting = deque(range(len(tasks)))
    try:
        with _undisturbed():
            crew += (_Worker(work, limits or Limits()) for _ in range(min(jobs, len(tasks))))
        for index in range(len(tasks)):
            while index not in done:
                _hand_out(crew, waiting, tasks, index + 2 * _AHEAD * jobs)
                for worker in _told(crew):
                    done |= worker.take()
                    # what a lost worker held behind the file to blame is another's now
                    waiting.extendleft(reversed(worker.given_back()))
            yield done.pop(index)
    finally:
        for worker in crew:
            worker.end()


def crew_size(jobs: int | None) -> int:
    """How many workers there are at most: more than the processors can use would only take memory.

    Args:
        jobs: how many are asked for; None where it is decided here.
    """
    processors = os.cpu_count() or 1
    if jobs is None:
        return min(_MOST_WORKERS, processors)
    return min(jobs, max(_MOST_WORKERS, 2 * processors), _MOST_HEARD)


def _hand_out(
    crew: Sequence["_Worker[Task, Result]"], waiting: deque[int], tasks: Sequence[Task], far: int
) -> None:
    """Gives each worker files, those with the fewest first, not far ahead of what is wanted.

    So what waits in memory stays bounded. A file to be tried again is for its new worker alone: it
    waits until all are idle, and they until it is done.
    """
    if again := [worker for worker in crew if worker.again]:
        if again[0].is_ready and not any(worker.load for worker in crew):
            again[0].try_again()
        return
    for level in range(1, _AHEAD + 1):
        for worker in crew:
            if worker.is_ready and worker.load < level and waiting and waiting[0] < far:
                index = waiting.popleft()
                worker.begin(index, tasks[index])


def _told(crew: Sequence["_Worker[Task, Result]"]) -> list["_Worker[Task, Result]"]:
    """The workers that have something to say, or are given up, once there is one."""
    busy = [worker for worker in crew if worker.load or not worker.is_ready]
    soonest = min(worker.deadline for worker in busy)
    heard = wait([worker.pipe for worker in busy], max(0.0, soonest - time.monotonic()))
    now = time.monotonic()
    for worker in busy:
        worker.is_heard = worker.pipe in heard
    return [worker for worker in busy if worker.is_heard or worker.deadline <= now]


class _Worker(Generic[Task, Result]):
    """A program that works on one file after the other, and its replacement when it is lost.

    Attributes:
        pipe: to the program.
        deadline: when it is given up, by the monotonic clock.
        is_ready: whether the program has started.
        is_heard: whether the pipe has something to read.
        again: the file over which the program before was lost, until it is done.
    """

    def __init__(self, work: Work[Task, Result], limits: Limits) -> None:
        self._work = work
        self._limits = limits
        self._starts = 0
        self._held: deque[tuple[int, Task]] = deque()
        self.is_heard = False
        self.again: tuple[int, Task] | None = None
        self._program: BaseProcess | None = None  # while none has started
        self._start()

    @property
    def load(self) -> int:
        """How many files it holds."""
        return len(self._held)

    def begin(self, index: int, task: Task) -> None:
        """Hands it a file."""
        if not self._held:
            self.deadline = time.monotonic() + self._limits.patience
        self._held.append((index, task))
        with suppress(OSError):  # it is dead: reading from the pipe tells
            self.pipe.send(task)

    def try_again(self) -> None:
        """Hands its new program the file over which the one before was lost."""
        if self.again:
            self.begin(*self.again)

    def take(self) -> dict[int, Result]:
        """What it has done, if anything; a program that is lost is replaced."""
        answer = None
        if self.is_heard:
            with suppress(EOFError, OSError):
                answer = self.pipe.recv()
        if answer is None:
            return self._replace()
        self.deadline = time.monotonic() + self._limits.patience
        if answer is True:  # the program's first word
            self.is_ready = True
            self._starts = 0
            return {}
        if isinstance(answer, str):
            raise WorkError(answer)
        index, _ = self._held.popleft()
        self.again = None
        return {index: self._work.unpacked(answer)}

    def given_back(self) -> list[int]:
        """The files that it has not begun, where its program has just been replaced."""
        if self.is_ready:
            return []
        indexes = [index for index, _ in self._held]
        self._held.clear()
        return indexes

    def end(self) -> int | None:
        """Ends the program, leaves nothing of it behind and returns its exit code, if it had one.

        It is the program's own where it had ended before.
        """
        code = None
        if self._program is not None:
            self._program.kill()
            self._program.join()
            code = self._program.exitcode
            self._program.close()
            self._program = None
        self.pipe.close()
        return code

    def _replace(self) -> dict[int, Result]:
        """A new program; the file of the one before is tried again, unless that is of no use."""
        if self._starts >= _STARTS:
            raise ChildProcessError("a worker that reads files does not start")
        with _undisturbed():
            code = self.end()
            self._start()
        if not self._held:
            return {}
        index, task = self._held.popleft()
        if self.again or has_overrun(code):
            self.again = None
            return {index: self._work.lost(task)}
        self.again = (index, task)
        return {}

    def _start(self) -> None:
        self._starts += 1
        context = get_context("spawn")
        self.pipe, other = context.Pipe()
        program = context.Process(target=serve, args=(other, self._work, self._limits), daemon=True)
        program.start()
        self._program = program
        other.close()  # ours must be the only end left: so its death is heard at once
        self.is_ready = False
        self.deadline = time.monotonic() + _START


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Puts an interrupt off: a worker started by halves would complain, or live on.

    Workers begun here never see one, as they inherit what is blocked. Windows has no such thing;
    there they turn deaf once they have started.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # its own start, within the first worker's, unblocks
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
