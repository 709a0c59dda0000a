"""What the clean rows of all files together must keep, and the merged table with them.

After the typed pass cell by cell each file leaves flat rows (`rows`, made by `clean`). What they
must keep together are plain functions over columns (`once`, `sums`), run once over all files
(`broken`); the rule that each is named after words what fails (`faults`). The schemas (`schema`:
pandera, built from template and round) state the same functions and what a reader promises besides:
they are the contract of what merge is about to write (`judge`, `failures`, `merged`), and analysts
may import them (`analysis`). Checking files imports neither pandas nor pandera.

Rules stay code of their own where a schema would have to be bent: those that must tell a lost
formula from a wrong one, or a follow-on from its cause (SUM001, SUM005); those that read
what somebody typed (VAL), compare with earlier rounds (HIS), or weigh a case's years against each
other or against its texts (ROW, but for ROW014 and ROW019); and those that the workbook shows live
by the template's own conditions (ROW001 to ROW003), which must not be written down twice.
"""
