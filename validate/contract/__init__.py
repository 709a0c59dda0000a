"""The contract of the merged records: what merge is about to write, and what analysts may rely on.

It is a pandera schema generated from template and round (`schema`, over the plain `columns`), whose
checks bear the codes of the rules that word them. Merge compares its records with it before
anything is written (`merged`; `failures` makes one failure of what pandera tells many times); an
edition that was published is given as tables that keep it (`analysis`). Checking returned files
imports neither pandas nor pandera.
"""
