"""What differs between databases: connections, transactions, copies, and words of SQL."""
