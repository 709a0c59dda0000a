"""What JSON carries beyond its content."""

from pathlib import Path

from workbook.publishable.paths import paths_in


def json_faults(data: bytes, _author: str, folder: Path) -> list[str]:
    """The round's path, which no edition needs."""
    return list(paths_in(data.decode(), folder))
