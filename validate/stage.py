"""When a rule runs."""

from enum import IntEnum


class Stage(IntEnum):
    """When a rule runs. Where a stage finds that the next cannot run, the report says so."""

    FILE = 1  # can the file be opened
    IDENTITY = 2  # is it the workbook that was sent
    SHEET = 3  # do the sheets, columns, rows and locked cells stand
    CELL = 4  # is each answer a possible answer
    ITEM = 5  # do the answers of one item fit together
    ROUND = 6  # do the files of all centres fit together
