"""What an office would build instead: the same questions on the two common libraries.

Both ask what `bench/dialog.txt` answers, keep one row a person on SQLite with our settings (WAL,
`synchronous=FULL`), and write it once an update, one commit each, from one thread, before they
answer. They judge nothing, keep no record and answer an update that comes twice a second time: they
are what a planning step costs without all that.

They are written to win. Each choice that makes one fast is said where it is made.
"""
