"""Layout, writing, safe reading and merging of the workbooks of a round."""
