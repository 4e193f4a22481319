"""Claims of many documents together: who agrees with whom, who does not, and which context tells the two apart.

Rows are read and counted by DuckDB, on disk where they exceed memory; what is shown is Python values.
"""
