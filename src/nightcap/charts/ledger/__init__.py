"""A folder that keeps what was counted, day by day, so that a new log touches only its days and their weeks."""
