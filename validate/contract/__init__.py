"""What the clean rows of all files together must keep, and the merged table with them.

After the typed pass cell by cell each file leaves flat rows (`rows`, made by `clean`). The schemas
(`schema`: pandera, built from template and round) are run once over all of them, lazily; what fails
(`failures`) is worded by the rule that each check is named after (`faults`). The same schemas are
the contract of what merge is about to write (`merged`), and analysts may import them (`analysis`).

Rules stay code of their own where a schema would have to be bent: those that must tell a lost
formula from a wrong one, or a follow-on from its cause (SUM001, SUM002, SUM005); those that read
what somebody typed (VAL), compare with earlier rounds (HIS), or weigh a case's years against each
other or against its texts (ROW, but for ROW014 and ROW019); and those that the workbook shows live
by the template's own conditions (ROW001 to ROW003), which must not be written down twice.
"""
