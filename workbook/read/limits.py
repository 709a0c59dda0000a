"""How large a returned workbook may be.

Far above what any centre sends and far below what exhausts a worker: 1,060 of 1,062 real
workbooks of public bodies pass. Sizes are in bytes.
"""

FILE_SIZE = 50 * 1024 * 1024

# the package
MEMBERS = 2_000
TOTAL_SIZE = 400 * 1024 * 1024
PART_SIZE = 300 * 1024 * 1024
METADATA_SIZE = 32 * 1024 * 1024  # every part that is read, except sheets and shared strings
RATIO = 200
RATIO_FROM = 2 * 1024 * 1024  # a small part may pack as well as it likes

# the workbook
SHEETS = 200
NAMES = 5_000
PROPERTIES = 5_000
STYLES = 65_536
SHARED_STRINGS = 500_000
MERGES = 20_000
VALIDATION_AREAS = 100_000
ATTACHMENTS = 20_000  # notes, shapes, pictures, links and the like, in all sheets together
# Characters of one text: what Excel holds in two cells, so that a copy has room for the end.
TEXT = 65_534
LONG_TEXTS = 5_000_000  # characters of all texts with more than SHORT_TEXT: 1,200 full pages
SHORT_TEXT = 255
# Characters of a name and of a number format; Excel takes 31 of a sheet, and 255 of the others.
NAME = 255
ADDRESS = 32_767  # characters that a link leads to, as many as a cell takes
CELLS = 1_000_000  # with content, in all sheets together
# Beginnings and ends, in all parts that are read. A million cells with values have four million.
# More than a microsecond each: a slow computer must come to the end within the time of one file.
TAGS = 5_000_000
DEPTH = 64  # of elements within elements

# a cell with content farther out than this is a slip or an attack
FAR_ROW = 100_000
FAR_COLUMN = 1_000

# rows of a table beyond those that were sent: what a person typed or dragged down by a slip
MORE_ROWS = 5_000
# the same where those who answer add the rows themselves
OPEN_ROWS = 15_000
