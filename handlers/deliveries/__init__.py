"""Deliveries: what the assistant says unasked, to whom, and when."""
