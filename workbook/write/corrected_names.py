"""The names of the two sheets that a corrected copy has beside those that were sent."""

FAULTS_SHEET = "Fejl og mangler"
UNPLACED_SHEET = "Ikke placeret"
CORRECTED_SHEETS = frozenset({FAULTS_SHEET, UNPLACED_SHEET})
