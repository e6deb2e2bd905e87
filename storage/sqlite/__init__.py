"""The verbs on SQLite, a file for each subject."""
