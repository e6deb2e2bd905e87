"""Sending deliveries: claims what is due, sends it at the platform's pace."""
