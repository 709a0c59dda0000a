"""Has work done on returned files, here or in worker programs that may die alone.

Every worker is a program of its own with one pipe to us, not a member of a pool: when it dies or
hangs, the file it held is to blame and no other, nothing has to be tried again, and only that
worker is replaced. Workers are spawned, never forked, so that it is the same on every system.
"""

import os
import signal
import time
import traceback
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

MEMORY = 512 * 2**20  # bytes that one file may take above what the worker has at its start
SECONDS = 8.0  # that one file may take: with a new worker, its verdict is there within ten
_MOST_WORKERS = 8  # each may take MEMORY
_STARTS = 3  # in a row that may fail: once is chance
_START = 60.0  # seconds that a worker may take to start on a busy computer
_AHEAD = 4  # files that a worker holds: while one answer is on its way, it has work

Task = TypeVar("Task")
_Given_contra = TypeVar("_Given_contra", contravariant=True)
Result = TypeVar("Result")


class Work(Protocol[_Given_contra, Result]):
    """What is done with a file. It travels to the workers, which pack their results."""

    def __call__(self, task: _Given_contra) -> Result:
        """Does it."""

    def lost(self, task: _Given_contra) -> Result:
        """What stands for the result where a worker was lost over the file."""

    def packed(self, result: Result) -> bytes:
        """The result, to be sent."""

    def unpacked(self, data: bytes) -> Result:
        """The result that was sent."""


class WorkError(Exception):
    """Work that raised in a worker: a bug of ours, never the file's fault."""


def work_apart(
    work: Work[Task, Result],
    tasks: Sequence[Task],
    jobs: int | None = None,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Generator[Result, None, None]:
    """The results in the order of the tasks, each from one of so many workers.

    Whatever ends the iteration, an interrupt too, ends every worker.

    Args:
        work: what a worker does with a task.
        tasks: one for each file.
        jobs: how many workers at most; as many as there are processors without it.
        seconds: after which a file is given up.
        memory: in bytes, that a worker may take.

    Raises:
        WorkError: the work raised.
    """
    jobs = jobs or min(_MOST_WORKERS, os.cpu_count() or 1)
    crew: list[_Worker[Task, Result]] = []
    done: dict[int, Result] = {}
    waiting = deque(range(len(tasks)))
    try:
        with _undisturbed():
            crew += (_Worker(work, memory, seconds) for _ in range(min(jobs, len(tasks))))
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


def _hand_out(
    crew: Sequence["_Worker[Task, Result]"], waiting: deque[int], tasks: Sequence[Task], far: int
) -> None:
    """Gives each worker files, those with the fewest first, not far ahead of what is wanted.

    So what waits in memory stays bounded.
    """
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
    """

    def __init__(self, work: Work[Task, Result], memory: int, seconds: float) -> None:
        self._work = work
        self._memory = memory
        self._seconds = seconds
        self._starts = 0
        self._held: deque[tuple[int, Task]] = deque()
        self.is_heard = False
        self._program: BaseProcess | None = None  # while none has started
        self._start()

    @property
    def load(self) -> int:
        """How many files it holds."""
        return len(self._held)

    def begin(self, index: int, task: Task) -> None:
        """Hands it a file."""
        if not self._held:
            self.deadline = time.monotonic() + self._seconds
        self._held.append((index, task))
        with suppress(OSError):  # it is dead: reading from the pipe tells
            self.pipe.send(task)

    def take(self) -> dict[int, Result]:
        """What it has done, if anything; a program that is lost loses its file and is replaced."""
        answer = None
        if self.is_heard:
            with suppress(EOFError, OSError):
                answer = self.pipe.recv()
        if answer is None:
            return self._replace()
        self.deadline = time.monotonic() + self._seconds
        if answer is True:  # the program's first word
            self.is_ready = True
            self._starts = 0
            return {}
        if isinstance(answer, str):
            raise WorkError(answer)
        index, _ = self._held.popleft()
        return {index: self._work.unpacked(answer)}

    def given_back(self) -> list[int]:
        """The files that it has not begun, where its program has just been replaced."""
        if self.is_ready:
            return []
        indexes = [index for index, _ in self._held]
        self._held.clear()
        return indexes

    def end(self) -> None:
        """Ends the program and leaves nothing of it behind."""
        if self._program is not None:
            self._program.kill()
            self._program.join()
            self._program.close()
            self._program = None
        self.pipe.close()

    def _replace(self) -> dict[int, Result]:
        lost = {}
        if self._held:
            index, task = self._held.popleft()
            lost[index] = self._work.lost(task)
        if self._starts >= _STARTS:
            raise ChildProcessError("a worker that reads files does not start")
        with _undisturbed():
            self.end()
            self._start()
        return lost

    def _start(self) -> None:
        self._starts += 1
        context = get_context("spawn")
        self.pipe, other = context.Pipe()
        program = context.Process(
            target=_serve, args=(other, self._work, self._memory), daemon=True
        )
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


def _serve(pipe: "Connection[Any, Any]", work: Work[Any, Any], memory: int) -> None:
    """A worker's whole life: files in, results out, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    _limit_memory(memory)
    with suppress(EOFError, OSError):
        pipe.send(True)  # noqa: FBT003 - the first word
        while True:
            task = pipe.recv()
            try:
                answer: bytes | str = work.packed(work(task))
            except MemoryError:  # without memory nothing can be relied on, the next file neither
                return
            except Exception:  # noqa: BLE001 - the program's top: the bug is told where it is seen
                answer = traceback.format_exc()
            pipe.send(answer)


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
    most = _address_space() + memory
    with suppress(ValueError, OSError):  # a stricter limit stands already, or none can be set
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _address_space() -> int:
    """The bytes of address space in use, where the system tells; else a generous guess."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 2**30
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
