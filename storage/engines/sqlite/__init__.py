"""SQLite through sqlite-utils: the engine that needs nothing else."""
