"""What a centre's Excel does to a workbook: acts of a person on the bytes of an .xlsx file."""

from samples.excel.returned import ReturnedFile

__all__ = ["ReturnedFile"]
