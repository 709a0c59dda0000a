"""The names and headers of the two sheets that a corrected copy has beside those sent."""

FAULTS_SHEET = "Fejl og mangler"
UNPLACED_SHEET = "Ikke placeret"
CORRECTED_SHEETS = frozenset({FAULTS_SHEET, UNPLACED_SHEET})
FAULT_HEADERS = ("Alvor", "Celle", "Sted", "Hvad er galt", "Hvad I skal gøre")
UNPLACED_HEADERS = ("Ark i jeres fil", "Celle", "Hvorfor det ikke er med", "Det, der stod")
