"""What holds for all tests."""

import os

# openpyxl reads with lxml where that is installed, as the reader of SARIF brings it along, and
# then judges blanks and namespaces otherwise: it is to be the same judge everywhere.
os.environ["OPENPYXL_LXML"] = "False"
