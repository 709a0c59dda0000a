"""How far a long validation has come, for whoever waits at a terminal."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from validate.engine import Progress
from workbook.typed import on_one_line

_BAR = 24  # characters
_PATIENCE = 0.5  # seconds that nobody needs to be told of


@contextmanager
def shown(stream: TextIO) -> Iterator[Progress | None]:
    """What is told after each file, shown as a bar that is gone at the end.

    None where the stream is no terminal: a log is not for bars. Work that is soon done shows none
    either.
    """
    if not stream.isatty():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only where there is a terminal
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar  # noqa: PLC0415
    from rich.table import Column  # noqa: PLC0415

    bar = Bar(
        BarColumn(bar_width=_BAR),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn(
            "{task.description}",
            markup=False,
            table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1),
        ),
        console=Console(file=stream),
        transient=True,
        expand=True,
    )
    task = bar.add_task("", total=None)
    begun = time.monotonic()
    is_shown = False

    def told(done: int, total: int, name: str) -> None:
        nonlocal is_shown
        bar.update(task, completed=done, total=total, description=on_one_line(name))
        if not is_shown and time.monotonic() - begun > _PATIENCE:
            is_shown = True
            bar.start()

    try:
        yield told
    finally:
        if is_shown:
            bar.stop()
