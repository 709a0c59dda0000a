"""Reads returned files in worker programs that may die alone.

Every worker is a program of its own with one pipe to us, not a member of a pool: when it dies or
hangs, the file it held is to blame and no other, nothing has to be tried again, and only that
worker is replaced. Workers are spawned, never forked, so that it is the same on every system.
"""

import hashlib
import os
import signal
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from copyreg import pickle as register_reduction
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from templates.errors import OperatorError
from workbook.read.guard import read_bytes
from workbook.read.model import Book, Cell, CellKind
from workbook.read.open import read_book
from workbook.read.refusal import Refused

MEMORY = 512 * 2**20  # bytes that reading one file may take above what the worker has at its start
SECONDS = 10.0  # that one file may take; a centre's takes a hundredth of one
SMALL_FILE = 256 * 2**10  # bytes; a centre's workbook has a tenth of it
FEW_FILES = 30
_MOST_WORKERS = 8  # each may take MEMORY
_STARTS = 3  # in a row that may fail: once is chance
_START = 60.0  # seconds that a worker may take to start on a busy computer


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as far as it could be read.

    Neither book nor refusal: reading it took too long or too much memory, or ended the worker.

    Attributes:
        sha256: of the bytes, or "" where they could not be read.
    """

    sha256: str = ""
    book: Book | None = None
    refused: Refused | None = None


Reader = Callable[[Path], ReadFile]


def read_file(path: Path) -> ReadFile:
    """The file as it is; never raises for its content."""
    sha256 = ""
    try:
        data = read_bytes(path)
        sha256 = hashlib.sha256(data).hexdigest()
        return ReadFile(sha256, book=read_book(data))
    except Refused as refused:
        return ReadFile(sha256, refused=refused)
    except MemoryError:
        return ReadFile(sha256)


Reading = Generator[ReadFile, None, None]


def read_files(paths: Sequence[Path], jobs: int | None = None) -> Reading:
    """The files in their order, read here or in workers.

    A worker costs 0.3 s to start, which is as much as 60 ordinary files take to read. A few small
    files are therefore read here, where the guard bounds them: what unpacks from SMALL_FILE has at
    most a few million tags. Anything larger, and any crowd of files, is read in workers.

    Args:
        paths: the files.
        jobs: so many workers, whatever the files are; None where it is decided here.

    Raises:
        OperatorError: fewer than one job.
    """
    if jobs is not None and jobs < 1:
        raise OperatorError(f"--jobs {jobs}: at least one job must read.", "Leave --jobs out.")
    if jobs is None and len(paths) <= FEW_FILES and all(_is_small(path) for path in paths):
        return (read_file(path) for path in paths)
    return read_apart(paths, jobs or min(_MOST_WORKERS, os.cpu_count() or 1))


def _is_small(path: Path) -> bool:
    """Whether it is read here: also what is no file, as the guard tells that at once."""
    try:
        return path.lstat().st_size <= SMALL_FILE
    except (OSError, ValueError):
        return True


def read_apart(
    paths: Sequence[Path],
    jobs: int,
    reader: Reader = read_file,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
) -> Reading:
    """The files in their order, each read in one of so many workers.

    Whatever ends the iteration, an interrupt too, ends every worker.

    Args:
        paths: the files.
        jobs: how many workers at most; at least 1.
        reader: what a worker does with a path; a function at the top of its module.
        seconds: after which a file is given up.
        memory: in bytes, that a worker may take.
    """
    crew: list[_Worker] = []
    done: dict[int, ReadFile] = {}
    begun = 0
    try:
        crew += (_Worker(reader, memory) for _ in range(min(jobs, len(paths))))
        for index in range(len(paths)):
            while index not in done:
                for worker in crew:
                    # not far ahead of what is wanted: what waits in memory stays bounded
                    if worker.is_idle and begun < min(len(paths), index + 4 * jobs):
                        worker.begin(begun, paths[begun], seconds)
                        begun += 1
                done |= _finished(crew)
            yield done.pop(index)
    finally:
        for worker in crew:
            worker.end()


def _finished(crew: Sequence["_Worker"]) -> dict[int, ReadFile]:
    """What the workers have read, once one of them has, or is given up."""
    busy = [worker for worker in crew if worker.file is not None or not worker.is_ready]
    soonest = min(worker.deadline for worker in busy)
    heard = wait([worker.pipe for worker in busy], max(0.0, soonest - time.monotonic()))
    now = time.monotonic()
    return {
        index: read
        for worker in busy
        if worker.pipe in heard or worker.deadline <= now
        for index, read in worker.take(answers=worker.pipe in heard)
    }


class _Worker:
    """A program that reads one file after the other, and its replacement when it is lost.

    Attributes:
        pipe: to the program.
        file: index of the file it holds, or None.
        deadline: when it is given up, by the monotonic clock.
        is_ready: whether the program has started.
    """

    def __init__(self, reader: Reader, memory: int) -> None:
        self._reader = reader
        self._memory = memory
        self._starts = 0
        self.file: int | None = None
        self._start()

    @property
    def is_idle(self) -> bool:
        """Whether it waits for a file."""
        return self.is_ready and self.file is None

    def begin(self, index: int, path: Path, seconds: float) -> None:
        """Hands it a file."""
        self.file = index
        self.deadline = time.monotonic() + seconds
        with suppress(OSError):  # it is dead: reading from the pipe tells
            self.pipe.send(path)

    def take(self, *, answers: bool) -> Iterator[tuple[int, ReadFile]]:
        """What it has read, if anything; a program that is lost loses its file and is replaced."""
        read = None
        if answers:
            with suppress(EOFError, OSError):
                read = self.pipe.recv()
        if read is True:  # the program's first word
            self.is_ready = True
            self._starts = 0
            return
        if self.file is not None:
            yield self.file, read or ReadFile()
            self.file = None
        if read is None:
            if self._starts >= _STARTS:
                raise ChildProcessError("a worker that reads files does not start")
            self.end()
            self._start()

    def end(self) -> None:
        """Ends the program and leaves nothing of it behind."""
        self._program.kill()
        self._program.join()
        self._program.close()
        self.pipe.close()

    def _start(self) -> None:
        self._starts += 1
        context = get_context("spawn")
        self.pipe, other = context.Pipe()
        self._program = context.Process(
            target=_serve, args=(other, self._reader, self._memory), daemon=True
        )
        self._program.start()
        other.close()  # ours must be the only end left: so its death is heard at once
        self.is_ready = False
        self.deadline = time.monotonic() + _START


def _serve(pipe: "Connection[Any, Any]", reader: Reader, memory: int) -> None:
    """A worker's whole life: paths in, files out, until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    _limit_memory(memory)
    with suppress(EOFError, OSError):
        pipe.send(True)  # noqa: FBT003 - the first word
        while True:
            path = pipe.recv()
            try:
                pipe.send(reader(path))
            except MemoryError:  # while the answer was packed
                pipe.send(ReadFile())


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


def _cell_in_parts(cell: Cell) -> tuple[type[Cell], tuple[int, int, CellKind, str, Any, int]]:
    return Cell, (cell.row, cell.column, cell.kind, cell.raw, cell.formula, cell.style)


# Cells are most of what comes out of a worker. Field by field, as a frozen dataclass travels by
# itself, unpacking them took as long as reading them.
register_reduction(Cell, _cell_in_parts)
