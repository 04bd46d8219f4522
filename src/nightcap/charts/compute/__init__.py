"""From plays to charts: the methodology as one expression over lazy frames, run by DuckDB or by Spark."""
